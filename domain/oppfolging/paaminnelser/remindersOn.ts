import type { PersonId } from "../../kernel/ids.ts";
import { addDays, datesOf, type LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { deliveries, dueOf } from "../enhet/deadlines.ts";
import type { UnitProcess } from "../enhet/model.ts";
import type { Cycle } from "../syklus/model.ts";
import { isRunningOn } from "../syklus/planFor.ts";
import { type OpenDuty, openDuties } from "./duties.ts";
import type { Reminder, ReminderMessage, ReminderStage, Snooze, Unreachable } from "./model.ts";
import { snoozeOn, stageOn } from "./schedule.ts";
import { type Holidays, isWorkingDay } from "./workingDay.ts";

export type ReminderInput = {
  readonly cycle: Cycle;
  /** The processes of this cycle. */
  readonly processes: Iterable<UnitProcess>;
  readonly organisation: Organisation;
  /** Public holidays of the months around the date. */
  readonly holidays: Holidays;
  readonly today: LocalDate;
  /** Each person's snooze in this cycle. */
  readonly snoozes?: ReadonlyMap<PersonId, Snooze>;
  /** People whom no message reaches, as the bot knows. */
  readonly cannotBeTold?: ReadonlySet<PersonId>;
};

export type Reminders = {
  /** One message a person, in the order in which people first appear. */
  readonly messages: readonly ReminderMessage[];
  /** Open duties with nobody to be told, on every day that they are open: a list to be shown, not a message. */
  readonly unreachable: readonly Unreachable[];
};

/**
 * Which reminders go out on a day, to whom and why, and which duties have nobody to be told. A pure function of what is handed in:
 * asked again, it gives the same keys, so that a job that runs twice sends once. Linear in the number of units.
 */
export function remindersOn(input: ReminderInput): Reminders {
  const { cycle, today } = input;
  if (!isRunningOn(cycle, today)) return { messages: [], unreachable: [] };
  const byPerson = new Map<PersonId, Reminder[]>();
  const unreachable: Unreachable[] = [];
  const working = isWorkingDay(today, input.holidays);
  const stages = new Map(
    deliveries.map((delivery) => [delivery, stageOn(dueOf(cycle, delivery), today, cycle.plan.reminders, input.holidays)]),
  );
  for (const process of input.processes) {
    for (const delivery of deliveries) {
      for (const duty of openDuties(process, cycle, input.organisation, delivery, today)) {
        unreachable.push(...unreachableIn(duty, process, input.cannotBeTold));
        if (!working) continue;
        for (const holder of duty.holders) {
          const stage = stageFor(input, holder.id, duty, stages.get(delivery) ?? null);
          if (stage === null) continue;
          const reminder = reminderOf(process, duty, holder, stage, input);
          const there = byPerson.get(holder.id);
          if (there === undefined) byPerson.set(holder.id, [reminder]);
          else there.push(reminder);
        }
      }
    }
  }
  return { messages: [...byPerson].map(([recipient, reminders]) => messageOf(input, recipient, reminders)), unreachable };
}

function stageFor(
  { cycle, snoozes, today, holidays }: ReminderInput,
  recipient: PersonId,
  { due }: OpenDuty,
  stage: ReminderStage | null,
): ReminderStage | null {
  const snooze = snoozes?.get(recipient);
  const effect = snoozeOn(snooze, due, today, holidays);
  const wasHeldBack =
    effect === "ends" &&
    snooze !== undefined &&
    datesOf(addDays(snooze.setOn, 1), addDays(today, -1)).some(
      (date) => stageOn(due, date, cycle.plan.reminders, holidays) !== null,
    );
  switch (effect) {
    case "none":
      return stage;
    case "holds":
      return null;
    case "ends":
      return stage ?? (wasHeldBack ? "utsatt" : null);
  }
}

function reminderOf(
  process: UnitProcess,
  { duty, rule, due, daysLeft }: OpenDuty,
  { id: recipient, why, what }: OpenDuty["holders"][number],
  stage: ReminderStage,
  { cycle, today }: ReminderInput,
): Reminder {
  const { unitId, id: processId } = process;
  const key = [cycle.id, unitId, duty, recipient, today].join("/");
  return { key, unitId, processId, duty, recipient, rule, why, what, stage, due, daysLeft };
}

function messageOf({ cycle, today }: ReminderInput, recipient: PersonId, reminders: readonly Reminder[]): ReminderMessage {
  // The earlier deadline is the more pressing one, and an overdue one lies furthest back.
  const [first, ...rest] = reminders.toSorted((a, b) => a.daysLeft - b.daysLeft);
  if (first === undefined) throw new Error("a message without a reminder");
  return {
    key: [cycle.id, recipient, today].join("/"),
    cycleId: cycle.id,
    recipient,
    date: today,
    kind: rest.length === 0 ? "single" : "digest",
    reminders: [first, ...rest],
  };
}

function unreachableIn(
  { duty, due, holders, lacking }: OpenDuty,
  { unitId, id: processId }: UnitProcess,
  cannotBeTold: ReadonlySet<PersonId> | undefined,
): readonly Unreachable[] {
  const about = { unitId, processId, duty, due };
  const silent = holders.filter(({ id }) => cannotBeTold?.has(id) === true);
  return [
    ...(lacking === null ? [] : [{ ...about, ...lacking, personId: null }]),
    ...silent.map(({ id }) => ({ ...about, why: "CANNOT_BE_TOLD" as const, personId: id, toldInstead: [] })),
  ];
}
