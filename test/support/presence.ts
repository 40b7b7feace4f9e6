import { v7 } from "uuid";
import type { Who } from "#bot/desk/context.ts";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { HomeUseInput, PresencePage, PresenceView, WishInput } from "#domain/contract/presence.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import { employee, who } from "./homeOfficeCases.ts";
import { monday, type Office, roles } from "./office.ts";

/** The two places of work of the demo house, in Trondheim and in Lillestrøm. */
export const trondheim = "gloeshaugen" as SiteId;
export const lillestroem = "lillestroem" as SiteId;

const admin = who(roles.admin);

/** Publishes the employer's own rules for this March, or the regulation of a municipality without an end. */
export async function rulesPublished(office: Pick<Office, "desk">, kind: "PANDEMI" | "KOMMUNE" = "PANDEMI"): Promise<void> {
  const isOwn = kind === "PANDEMI";
  const plan = {
    ...{
      kind,
      municipality: isOwn ? null : ("3205" as MunicipalityNumber),
      name: "Regler",
      sourceUrl: "https://example.no/regler",
    },
    ...{ from: monday, to: isOwn ? date("2026-03-31") : null, copyTo: [demoPersonId(58)] },
  };
  const outcome = await office.desk.publishRuleset(admin, { plan });
  if (outcome.kind !== "done") throw new Error(outcome.kind);
}

export const wishInput: WishInput = {
  from: date("2026-03-10"),
  to: null,
  weekdays: [],
  siteId: trondheim,
  ground: "verksted-drift",
  other: null,
  where: "Realfagbygget, E1-104",
};

const homeInput: HomeUseInput = {
  from: monday,
  siteId: trondheim,
  where: "eget-hjem",
  equipment: ["skjerm", "stol"],
  goesOn: false,
};

type Desk = Pick<Office, "desk">;

/** The newest of one's own after it was done; throws when it was refused. */
export async function wishSent({ desk }: Desk, but: Partial<WishInput> = {}, by: Who = employee): Promise<PresenceView> {
  return newest(pageIn(await desk.askPresence(by, v7() as CaseId, { ...wishInput, ...but })));
}

export async function homeSent({ desk }: Desk, but: Partial<HomeUseInput> = {}, by: Who = employee): Promise<PresenceView> {
  return newest(pageIn(await desk.registerHome(by, v7() as CaseId, { ...homeInput, ...but })));
}

export function pageIn(outcome: Awaited<ReturnType<Office["desk"]["askPresence"]>>): PresencePage {
  if (outcome.kind === "done") return outcome.value;
  throw new Error(`${outcome.kind}: ${"refusals" in outcome ? JSON.stringify(outcome.refusals) : ""}`);
}

function newest({ mine }: PresencePage): PresenceView {
  const [one] = mine;
  if (one === undefined) throw new Error("nothing of one's own");
  return one;
}
