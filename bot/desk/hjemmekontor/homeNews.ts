import { decidesFor } from "#domain/hjemmekontor/vikar/deciders.ts";
import { isInForce, lastDayOf } from "#domain/hjemmekontor/vikar/period.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import { personView } from "../commonView.ts";
import { type DeskContext, isKnown } from "../context.ts";
import { homeNewsJob } from "./jobs.ts";
import { asVikariat, substitutesNow } from "./substitutes.ts";

/** Payload of a `home-news` job: ids and codes. What is said is worked out when it is sent. */
export type HomeNewsPayload = {
  readonly personId: PersonId;
  readonly news: "named" | "ended" | "routed";
  /** The substitute's time that it is about; absent for cases that came to somebody. */
  readonly vikarId?: CaseId | undefined;
};

/** What somebody is told about who decides. */
export type HomeNews = {
  readonly news: HomeNewsPayload["news"];
  /** Whom they stand in for; `null` for cases that came to them. */
  readonly leaderName: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** How many applications wait for them now. */
  readonly waiting: number;
};

/** Cases that are moved at once are told of in one message: it waits for the last of them. */
const settlesMs = 1_000;

export function newsJob(context: DeskContext, payload: HomeNewsPayload, round: string): NewJob {
  const deliveryKey = `${homeNewsJob}:${payload.news}:${payload.personId}:${round}`;
  const dueAt = instantOf(Date.parse(context.clock.wallNow()) + (payload.news === "routed" ? settlesMs : 0));
  return { kind: homeNewsJob, deliveryKey, payload, dueAt, clock: "wall" };
}

/** What is to be said when it is sent; nothing where it has been taken back meanwhile, or nothing waits. */
export async function homeNews(
  context: DeskContext,
  { personId, news, vikarId }: HomeNewsPayload,
): Promise<{ readonly language: Language; readonly told: HomeNews } | undefined> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(personId);
  if (person === undefined || !isKnown(context, { personId })) return undefined;
  const { read } = context.store;
  const employeeIds = decidesFor(organisation, await substitutesNow(context, read), personId);
  const waiting = await read.countCases({ employeeIds, statuses: ["INNSENDT", "OENSKET"] });
  const { language } = person;
  if (news === "routed") {
    const told = { news, leaderName: null, from: null, to: null, waiting };
    return waiting === 0 ? undefined : { language, told };
  }
  const stored = vikarId === undefined ? undefined : await read.loadVikar(vikarId);
  if (stored === undefined) return undefined;
  const vikariat = asVikariat(stored);
  const today = context.clock.today();
  const holds = vikariat.from <= lastDayOf(vikariat) && today <= lastDayOf(vikariat);
  if (vikariat.substituteId !== personId || holds !== (news === "named")) return undefined;
  const { from, to, leaderId } = vikariat;
  const told = {
    ...{ news, from, to, leaderName: personView(organisation, leaderId).name },
    waiting: isInForce(vikariat, today) ? waiting : 0,
  };
  return { language, told };
}
