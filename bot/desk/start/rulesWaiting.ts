import { decidesHomeOffice } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { Waiting } from "#domain/start/model.ts";
import { gathered } from "#domain/start/order.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { presenceSurroundings } from "../oppmote/presenceFacts.ts";
import { presenceWaiting } from "../oppmote/presencePage.ts";
import { unreadNotices } from "../regime/beskjed/readNotices.ts";
import { loadRulesets } from "../regime/loadRulesets.ts";
import { assessmentsFor } from "../regime/vurdering/listAssessments.ts";
import { oneWaiting } from "./oneWaiting.ts";

/** What waits for somebody because of rule sets: notices to read, and for whoever leads, presence, talks and what is to be assessed. */
export async function rulesWaiting(context: DeskContext, reads: StoreReads, who: Who): Promise<readonly Waiting[]> {
  // In most years there is none, and then nothing else is asked for.
  if ((await loadRulesets(reads)).length === 0) return [];
  const organisation = context.directory.organisation();
  const surroundings = await presenceSurroundings(context, reads);
  const notices = gathered(
    (await unreadNotices(context, reads, who)).map(({ id, rulesetName, sentOn }) =>
      oneWaiting("les-beskjed", {
        since: sentOn,
        about: rulesetName,
        place: { page: "regelsett", id, side: "beskjeder" },
      }),
    ),
    { page: "regelsett", id: null, side: "beskjeder" },
  );
  if (!decidesHomeOffice(organisation, surroundings.substitutes, who.personId)) return notices;
  const presence = (await presenceWaiting(context, reads, surroundings, who)).map(({ employee }) =>
    oneWaiting("oppmoete", { about: employee.name, place: { page: "regelsett", id: null, side: "oppmoete" } }),
  );
  return [
    ...notices,
    ...gathered(presence, { page: "regelsett", id: null, side: "oppmoete" }),
    ...(await assessmentsWaiting(context, reads, who)),
  ];
}

async function assessmentsWaiting(context: DeskContext, reads: StoreReads, who: Who): Promise<readonly Waiting[]> {
  const { led, rulesets } = await assessmentsFor(context, reads, who);
  const place = { page: "regelsett", id: null, side: "vurderinger" } as const;
  // What will hold later is not asked for yet (PA-09, PA-13).
  const holds = new Set(rulesets.flatMap(({ id, standing }) => (standing === "GJELDER" ? [id] : [])));
  const talks = (led?.people ?? []).flatMap(({ person, talk }) =>
    talk === null || talk.heldOn !== null ? [] : [oneWaiting("samtale", { since: talk.askedOn, about: person.name, place })],
  );
  const units = (led?.units ?? []).flatMap(({ unitName, rulesetId, open }) =>
    open === null || open.length === 0 || !holds.has(rulesetId) ? [] : [oneWaiting("enhetsoppgaver", { about: unitName, place })],
  );
  return [...gathered(talks, place), ...gathered(units, place)];
}
