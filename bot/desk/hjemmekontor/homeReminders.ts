import { setImmediate } from "node:timers/promises";
import { below } from "#domain/hjemmekontor/paaminnelser/below.ts";
import { type HomeTaskInput, homeTasksOn } from "#domain/hjemmekontor/paaminnelser/homeTasks.ts";
import { homeRemindersOn, stillOpen } from "#domain/hjemmekontor/paaminnelser/remindersOn.ts";
import { watchedBy } from "#domain/hjemmekontor/paaminnelser/watchedBy.ts";
import { lookBackFrom } from "#domain/hjemmekontor/utstyr/list.ts";
import { decidesFor, type Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { isWorkingDay } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import { type LoadedCase, loadedCase } from "../caseState.ts";
import { type DeskContext, isKnown } from "../context.ts";
import { settingsOf } from "../facts.ts";
import { spread } from "../spread.ts";
import { contactsOf } from "./contact.ts";
import { type HomeItem, homeItemsOf } from "./homeItems.ts";
import { peopleInParts } from "./inParts.ts";
import { homeRemindJob, planHomeRemindersJob } from "./jobs.ts";
import { routeHome } from "./routeHome.ts";
import { substitutesNow } from "./substitutes.ts";

/** Payload of a `home-remind` job: ids, dates and codes. What is said is worked out when it is sent. */
export type HomeRemindPayload = { readonly personId: PersonId; readonly keys: readonly string[] };

/** In the morning, in minutes after midnight: whoever is asked to do something has the day for it. */
const planAfterMinutes = 7 * 60;
const jobsAtOnce = 500;
/** So many are looked at between two moments at which others are answered. */
const peopleAtOnce = 400;
/** More cases than an employer of 9,000 has at once: a list is bounded, always. */
const everyCase = 50_000;

/** As for the quarter's cards: `since` is the first day that has not been looked at. */
function planningJob(date: LocalDate, since: LocalDate): NewJob {
  return {
    kind: planHomeRemindersJob,
    deliveryKey: `${planHomeRemindersJob}:${date}`,
    payload: { date, since },
    dueAt: instantOf(Date.parse(startOfDay(date)) + planAfterMinutes * 60_000),
    clock: "domain",
    lane: planHomeRemindersJob,
  };
}

/** Sees to it that what is open is looked for from today on, and that what waits lies where it belongs: at every start of a server, and every hour. */
export async function startHomeReminders(context: DeskContext): Promise<void> {
  const today = context.clock.today();
  await context.store.transaction((tx) => tx.enqueue([planningJob(today, today)]));
  context.wake();
  await routeHome(context);
}

/**
 * Enqueues one message for everybody to whom something is to be told, also where no server was there on the day. The keys follow
 * from person and day: whoever plans it, and however often, it is one message.
 */
export async function planHomeReminders(context: DeskContext, date: LocalDate, since: LocalDate): Promise<void> {
  const now = context.clock.today();
  const today = date < now ? now : date;
  const works = isWorkingDay(today, await context.holidays.around(today));
  const dueAt = context.clock.wallNow();
  const jobs = [...(works ? await remindersOf(context, today, since) : [])].map(([personId, keys]): NewJob => {
    const payload: HomeRemindPayload = { personId, keys };
    return { kind: homeRemindJob, deliveryKey: `${homeRemindJob}:${today}:${personId}`, payload, dueAt, clock: "wall" };
  });
  const spaced = spread(context, jobs);
  for (let from = 0; from < spaced.length; from += jobsAtOnce)
    await context.store.transaction((tx) => tx.enqueue(spaced.slice(from, from + jobsAtOnce)));
  const tomorrow = addDays(today, 1);
  // On a day off nothing goes out: the next one looks back as far as this one did.
  await context.store.transaction((tx) => tx.enqueue([planningJob(tomorrow, works ? tomorrow : since)]));
  context.wake();
}

/** Who is told something on a day, and what for: of their own, of their team's, and of what waits below them, which may lie apart. */
async function remindersOf(
  context: DeskContext,
  today: LocalDate,
  since: LocalDate,
): Promise<ReadonlyMap<PersonId, readonly string[]>> {
  const found = new Map<PersonId, string[]>();
  for (const part of peopleInParts(context.directory.organisation(), peopleAtOnce)) {
    const input = await inputFor(context, context.store.read, today, part);
    for (const { recipient, keys } of homeRemindersOn(input, since)) {
      const known = found.get(recipient);
      if (known === undefined) found.set(recipient, [...keys]);
      else known.push(...keys);
    }
    // The embedded database answers at once: without a pause, nobody else would be answered until the end.
    await setImmediate();
  }
  return found;
}

/** What a message says at the moment when it is sent; nothing where all that it was planned for is done, or is another's to do. */
export async function homeDelivery(
  context: DeskContext,
  { personId, keys }: HomeRemindPayload,
): Promise<{ readonly language: Language; readonly items: readonly HomeItem[] } | undefined> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(personId);
  if (person === undefined || !isKnown(context, { personId })) return undefined;
  const { read } = context.store;
  const whose = watchedBy(organisation, await substitutesNow(context, read), personId, contactsOf(context)[0]);
  const input = await inputFor(context, read, context.clock.today(), whose);
  const tasks = stillOpen(homeTasksOn(input).get(personId) ?? [], keys);
  if (tasks.length === 0) return undefined;
  return { language: person.language, items: homeItemsOf(tasks, input) };
}

/**
 * All about home office that is open for somebody now. Looked for among their own cases, those that they decide, and those that lie below
 * them with others or with nobody: never among all of the house, since it is asked for whenever somebody opens a page.
 */
export async function homeItemsNow(
  context: DeskContext,
  reads: StoreReads,
  personId: PersonId,
  substitutes: Substitutes,
): Promise<{ readonly own: readonly HomeItem[]; readonly others: readonly HomeItem[] }> {
  const organisation = context.directory.organisation();
  const decided = decidesFor(organisation, substitutes, personId);
  // Of what lies with others, or with nobody, nothing counts but that it waits.
  const waiting = below(organisation, substitutes, personId, contactsOf(context)[0]);
  const input = await inputFor(context, reads, context.clock.today(), [...new Set([personId, ...decided])], waiting);
  const tasks = homeTasksOn(input).get(personId) ?? [];
  return {
    own: homeItemsOf(
      tasks.filter(({ employeeId }) => employeeId === personId),
      input,
    ),
    others: homeItemsOf(
      tasks.filter(({ employeeId }) => employeeId !== personId),
      input,
    ),
  };
}

type Input = HomeTaskInput & { readonly versions: ReadonlyMap<string, number> };

async function inputFor(
  context: DeskContext,
  reads: StoreReads,
  today: LocalDate,
  employeeIds: readonly PersonId[],
  waiting: readonly PersonId[] = [],
): Promise<Input> {
  const wanted = { employeeIds, order: "submitted-first", limit: everyCase } as const;
  const stored = [
    ...(await reads.listCases({
      ...{ ...wanted, employeeIds: [...new Set([...employeeIds, ...waiting])] },
      statuses: ["INNSENDT", "OENSKET"],
    })),
    // Also what is over: equipment may still be out (HO-17).
    ...(await reads.listCases({ ...wanted, statuses: runningStatuses, kinds: ["fast-avtale"], lastsTo: lookBackFrom(today) })),
  ];
  const cases = stored.map(loadedCase);
  const [contactId] = contactsOf(context);
  return {
    agreements: cases.flatMap((one) => (one.kind === "fast-avtale" ? [one.state] : [])),
    waitingDays: cases.flatMap((one) => (one.kind === "enkeltdag" ? [one.state] : [])),
    organisation: context.directory.organisation(),
    substitutes: await substitutesNow(context, reads),
    ...(contactId === undefined ? {} : { contactId }),
    settingsOn: (rulesOn) => settingsOf(regimeOn(context.regimes, rulesOn)),
    holidays: await context.holidays.around(today),
    today,
    versions: new Map(cases.map(versionOf)),
  };
}

const runningStatuses = ["RETURNERT", "GODKJENT", "AKSEPTERT", "OPPSAGT"];

const versionOf = ({ state, stored }: LoadedCase) => [state.id, stored.version] as const;
