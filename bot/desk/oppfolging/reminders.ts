import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Duty, ReminderStage } from "#domain/oppfolging/paaminnelser/model.ts";
import { remindersOn } from "#domain/oppfolging/paaminnelser/remindersOn.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import { chatLane } from "../announce.ts";
import { unitName } from "../commonView.ts";
import type { DeskContext } from "../context.ts";
import { spread } from "../spread.ts";
import { asCycle, asProcess, type LoadedCycle, loadCycle } from "./cycleCase.ts";
import { planRemindersJob, remindJob } from "./jobs.ts";
import { openUnits } from "./openUnits.ts";
import { ownDuties } from "./ownDuties.ts";

/** A duty that somebody is reminded of: ids and codes. What is said of it is worked out when it is sent. */
export type RemindedOf = { readonly processId: CaseId; readonly duty: Duty; readonly stage: ReminderStage };

/** A unit in which somebody has open duties, as a message that names many of them needs it. */
export type DueUnit = Pick<UnitDetail, "id" | "version" | "unitName" | "duties"> & {
  readonly cycle: Pick<UnitDetail["cycle"], "id">;
};

/** Payload of a `remind` job. */
export type RemindPayload = {
  readonly cycleId: CaseId;
  readonly personId: PersonId;
  readonly date: LocalDate;
  readonly duties: readonly RemindedOf[];
  /** Somebody asks them to hurry («Purr»). */
  readonly chased?: true | undefined;
};

/** Reminders go out in the morning, in minutes after midnight: whoever is asked to do something has the day for it. */
const sendAfterMinutes = 7 * 60;
/** How many days that a server missed are made up for. */
const madeUpDays = 7;
/** How many days of a gap are walked through: over a longer one, what was due in it is long past. */
const jobsAtOnce = 500;

/** The job that plans a day's reminders. It is enqueued for tomorrow by today's, and at every start for today. */
function planningJob(date: LocalDate): NewJob {
  const dueAt = new Date(Date.parse(startOfDay(date)) + sendAfterMinutes * 60_000).toISOString() as NewJob["dueAt"];
  const deliveryKey = `plan-reminders:${date}`;
  // One after the other: what an earlier day missed goes into the first message, and a later day's finds it planned.
  return { kind: planRemindersJob, deliveryKey, payload: { date }, dueAt, clock: "domain", lane: planRemindersJob };
}

/**
 * The job that sends one person's reminders of one day. The key follows from cycle, person and day: whoever plans it, it is one. One that
 * was chased has a key of its own: it is not to take the place of what the day brings.
 */
export function remindJobFor(payload: RemindPayload, dueAt: NewJob["dueAt"]): NewJob {
  const { cycleId, personId, date, duties, chased } = payload;
  const [first, ...rest] = duties;
  // A reminder of one unit follows its process, as its other cards do.
  const lane = first === undefined || rest.length > 0 ? {} : { lane: chatLane(first.processId, personId) };
  const deliveryKey = `${chased === true ? "chase" : "remind"}:${cycleId}:${personId}:${date}`;
  return { kind: remindJob, deliveryKey, payload, dueAt, clock: "wall", ...lane };
}

/** Sees to it that reminders are planned from today on: at every start of a server. */
export async function startReminders(context: DeskContext): Promise<void> {
  await context.store.transaction((tx) => tx.enqueue([planningJob(context.clock.today())]));
  context.wake();
}

/**
 * Plans the reminders of a day, and of those days before it that no server was there for. The keys follow from cycle, person and
 * day, so that planning twice sends once. One message a person: what they missed is in it.
 */
export async function planReminders(context: DeskContext, date: LocalDate): Promise<void> {
  const today = context.clock.today();
  // The clock went on since this was due: today's own planning makes up for it.
  const planned = date < today ? today : date;
  const cycles = (await context.store.read.cycles()).map(asCycle).filter(({ cycle }) => isRunningOn(cycle, planned));
  for (const { cycle } of cycles) await openUnits(context, cycle.id);
  const jobs = spread(context, (await Promise.all(cycles.map((cycle) => jobsOf(context, cycle, date, planned)))).flat());
  const next = planningJob(addDays(planned, 1));
  for (let from = 0; from < jobs.length; from += jobsAtOnce) {
    await context.store.transaction((tx) => tx.enqueue(jobs.slice(from, from + jobsAtOnce)));
  }
  await context.store.transaction((tx) => tx.enqueue([next]));
  context.wake();
}

async function jobsOf(
  context: DeskContext,
  { cycle }: LoadedCycle,
  missedFrom: LocalDate,
  today: LocalDate,
): Promise<readonly NewJob[]> {
  const reads = context.store.read;
  const organisation = context.directory.organisation();
  const processes = (await reads.processesOf(cycle.id)).map((stored) => asProcess(stored).process);
  const snoozes = new Map((await reads.snoozesIn(cycle.id)).map((snooze) => [snooze.personId, snooze]));
  const holidays = await context.holidays.around(today);
  const earliest = addDays(today, -madeUpDays);
  const byPerson = new Map<PersonId, Map<string, RemindedOf>>();
  for (let day = missedFrom < earliest ? earliest : missedFrom; day <= today; day = addDays(day, 1)) {
    const { messages } = remindersOn({ cycle, processes, organisation, holidays, snoozes, today: day });
    for (const { recipient, reminders } of messages) {
      const duties = byPerson.get(recipient) ?? new Map<string, RemindedOf>();
      for (const { processId, duty, stage } of reminders) duties.set(`${processId} ${duty}`, { processId, duty, stage });
      byPerson.set(recipient, duties);
    }
  }
  const now = context.clock.wallNow();
  return [...byPerson].map(([personId, duties]): NewJob => {
    return remindJobFor({ cycleId: cycle.id, personId, date: today, duties: [...duties.values()] }, now);
  });
}

/**
 * What of a planned reminder still holds at the moment it is sent, by unit: nothing that was done meanwhile, nothing that has passed to
 * somebody else. Whoever follows 600 units gets them without a word of theirs being unsealed.
 */
export async function stillDue(context: DeskContext, { cycleId, personId, duties }: RemindPayload): Promise<readonly DueUnit[]> {
  const loaded = await loadCycle(context.store.read, cycleId);
  const today = context.clock.today();
  if (loaded === undefined || !isRunningOn(loaded.cycle, today)) return [];
  const organisation = context.directory.organisation();
  const language = organisation.people.get(personId)?.language ?? "nb";
  const wanted = Map.groupBy(duties, ({ processId }) => processId);
  const found = await Promise.all(
    [...wanted].map(async ([id, reminded]): Promise<readonly DueUnit[]> => {
      const stored = await context.store.read.loadCycleCase(id);
      if (stored?.kind !== "enhet") return [];
      const { process } = asProcess(stored);
      const open = ownDuties(process, loaded.cycle, organisation, today, { personId });
      const held = open.filter(({ duty }) => reminded.some((one) => one.duty === duty));
      const name = unitName(organisation, process.unitId, language) ?? "";
      return held.length === 0 ? [] : [{ id, version: stored.version, cycle: { id: cycleId }, unitName: name, duties: held }];
    }),
  );
  return found.flat();
}
