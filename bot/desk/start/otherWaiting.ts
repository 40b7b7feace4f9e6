import { osloDate } from "#domain/kernel/instant.ts";
import type { Waiting } from "#domain/start/model.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext, Who } from "../context.ts";
import { listRunningOut } from "../melding/retention.ts";
import { isAdministrator } from "../troubles.ts";
import { oneWaiting } from "./oneWaiting.ts";

/** What waits besides: an application that was begun, and what is asked of those who keep the records and who run the house. */
export async function otherWaiting(context: DeskContext, reads: StoreReads, who: Who): Promise<readonly Waiting[]> {
  return [
    ...(await draftsWaiting(reads, who)),
    ...(await erasuresWaiting(context, who)),
    ...(await troublesWaiting(context, reads, who)),
  ];
}

/** Reports' drafts lie elsewhere, under a tag: see `reportsWaiting.ts`. */
async function draftsWaiting(reads: StoreReads, { personId }: Who): Promise<readonly Waiting[]> {
  const begun = (await reads.draftsOf(personId)).filter(({ kind }) => kind === "fast-avtale");
  return begun.map(({ updatedAt }) => oneWaiting("utkast-soeknad", { since: osloDate(updatedAt), place: { page: "chat" } }));
}

/** What runs out, or waits for a second person; for the records role alone. It lies there since the warning, or since it was proposed. */
async function erasuresWaiting(context: DeskContext, who: Who): Promise<readonly Waiting[]> {
  const place = { page: "oppbevaring", id: null, side: null } as const;
  const days = (await listRunningOut(context, who)).flatMap(({ stage, since, proposedByMe }) =>
    since !== null && (stage === "warned" || (stage === "proposed" && !proposedByMe)) ? [since] : [],
  );
  const [first] = days.toSorted();
  return first === undefined ? [] : [oneWaiting("oppbevaring", { since: first, count: days.length, place })];
}

async function troublesWaiting(context: DeskContext, reads: StoreReads, who: Who): Promise<readonly Waiting[]> {
  if (!isAdministrator(context, who)) return [];
  const { people } = await reads.countTroubles();
  return people === 0 ? [] : [oneWaiting("drift", { count: people, place: { page: "drift", id: null, side: null } })];
}
