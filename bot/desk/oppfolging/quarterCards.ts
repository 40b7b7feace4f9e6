import type { RuleId } from "#domain/kernel/decision.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { decideQuarterAnswer, type QuarterFacts } from "#domain/oppfolging/kvartalskort/decide.ts";
import { quarterCardsFor, quarterOf, quarterRulesOn, quarterToSend } from "#domain/oppfolging/kvartalskort/quarter.ts";
import { isWorkingDay } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { leadsUnit } from "#domain/organisasjon/nearestLeader.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { spread } from "../spread.ts";
import { planQuarterJob, quarterCardJob } from "./jobs.ts";

/** A quarter's card as its leader sees it. */
export type QuarterCard = {
  /** The first day of the quarter. */
  readonly quarter: LocalDate;
  readonly rules: readonly RuleId[];
  readonly isAnswered: boolean;
};

/** Payload of a `quarter-card` job: every leader gets one, so that it says nothing of anybody. */
export type QuarterPayload = { readonly personId: PersonId; readonly quarter: LocalDate };

/** In the morning, in minutes after midnight. */
const planAfterMinutes = 7 * 60;
const jobsAtOnce = 500;

/** The job of a day. `since` is the first day that has not been looked at: what falls due on a day without a server is not lost. */
function planningJob(date: LocalDate, since: LocalDate): NewJob {
  return {
    kind: planQuarterJob,
    deliveryKey: `${planQuarterJob}:${date}`,
    payload: { date, since },
    dueAt: instantOf(Date.parse(startOfDay(date)) + planAfterMinutes * 60_000),
    clock: "domain",
    lane: planQuarterJob,
  };
}

/** Sees to it that quarters are looked for from today on: at every start of a server. */
export async function startQuarterCards(context: DeskContext): Promise<void> {
  const today = context.clock.today();
  await context.store.transaction((tx) => tx.enqueue([planningJob(today, today)]));
  context.wake();
}

/**
 * Enqueues a card for every leader where a quarter's is due, also where no server was there on the day. The keys follow from quarter and
 * person: whoever plans it, and however often, it is one card.
 */
export async function planQuarterCards(context: DeskContext, date: LocalDate, since: LocalDate): Promise<void> {
  const now = context.clock.today();
  const today = date < now ? now : date;
  const holidays = await context.holidays.around(today);
  const quarter = quarterToSend({ since, today, starts: context.reports().quarterStarts }, holidays);
  const people = quarter === null ? [] : quarterCardsFor(context.directory.organisation());
  const dueAt = context.clock.wallNow();
  const jobs = people.map((personId): NewJob => {
    const payload = { personId, quarter };
    return { kind: quarterCardJob, deliveryKey: `${quarterCardJob}:${quarter}:${personId}`, payload, dueAt, clock: "wall" };
  });
  const spaced = spread(context, jobs);
  for (let from = 0; from < spaced.length; from += jobsAtOnce)
    await context.store.transaction((tx) => tx.enqueue(spaced.slice(from, from + jobsAtOnce)));
  const tomorrow = addDays(today, 1);
  // On a day off nothing goes out: the next one looks back as far as this one did.
  const next = planningJob(tomorrow, isWorkingDay(today, holidays) ? tomorrow : since);
  await context.store.transaction((tx) => tx.enqueue([next]));
  context.wake();
}

/** The card of this quarter, for whoever leads a unit; nobody else has one. */
export async function readQuarterCard(context: DeskContext, who: Who): Promise<Outcome<QuarterCard>> {
  const { today, organisation, starts } = factsOf(context, who);
  const quarter = quarterOf(today, starts);
  if (!isKnown(context, who) || !leadsUnit(organisation, who.personId) || quarter === null) return notFound;
  return done(await cardOf(context, who, quarter));
}

/** To whom the card of a quarter goes when it is delivered: nobody who leads no more or has answered, and none once it is past. */
export async function quarterDelivery(
  context: DeskContext,
  { personId, quarter }: QuarterPayload,
): Promise<{ readonly language: Language; readonly card: QuarterCard } | undefined> {
  const found = await readQuarterCard(context, { personId });
  const person = context.directory.organisation().people.get(personId);
  if (found.kind !== "done" || person === undefined) return undefined;
  const card = found.value;
  return card.quarter === quarter && !card.isAnswered ? { language: person.language, card } : undefined;
}

/** Keeps that the card was answered, and not how. `quarter` is the one that the card bears. */
export async function answerQuarterCard(
  context: DeskContext,
  who: Who,
  quarter: LocalDate | null,
): Promise<Outcome<QuarterCard>> {
  if (!isKnown(context, who)) return notFound;
  return context.store.transaction(async (tx): Promise<Outcome<QuarterCard>> => {
    const isAnswered = quarter !== null && (await tx.quarterAnswered(who.personId, quarter));
    const decision = decideQuarterAnswer(isAnswered, quarter, factsOf(context, who));
    if (!decision.ok) return refused(decision.refusals);
    for (const event of decision.events) await tx.putQuarterAnswered(event.by, event.quarter);
    return quarter === null ? notFound : done({ quarter, rules: quarterRulesOn(context.clock.today()), isAnswered: true });
  });
}

function factsOf(context: DeskContext, who: Who): QuarterFacts {
  return {
    by: who.personId,
    today: context.clock.today(),
    organisation: context.directory.organisation(),
    starts: context.reports().quarterStarts,
  };
}

async function cardOf(context: DeskContext, who: Who, quarter: LocalDate): Promise<QuarterCard> {
  const isAnswered = await context.store.read.quarterAnswered(who.personId, quarter);
  return { quarter, rules: quarterRulesOn(context.clock.today()), isAnswered };
}
