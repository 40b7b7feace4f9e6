import type { RuleId } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { type UnitPeople, unitPeople } from "../../organisasjon/unitPeople.ts";
import { hasAnswered } from "../enhet/consultation.ts";
import { type Delivery, deadlineOn, takesPart } from "../enhet/deadlines.ts";
import type { UnitProcess } from "../enhet/model.ts";
import { nextTask } from "../enhet/tasks.ts";
import type { Cycle } from "../syklus/model.ts";
import type { Duty, ReminderWhat, ReminderWhy, UnreachableWhy } from "./model.ts";

/** Somebody who has a duty that is not done, or the want of somebody. */
export type OpenDuty = {
  readonly duty: Duty;
  readonly rule: RuleId;
  readonly due: LocalDate;
  /** Negative when overdue. */
  readonly daysLeft: number;
  readonly holders: readonly { readonly id: PersonId; readonly why: ReminderWhy; readonly what: ReminderWhat }[];
  readonly lacking: { readonly why: UnreachableWhy; readonly toldInstead: readonly PersonId[] } | null;
};

/**
 * The duties of a unit for one delivery that are open on a date, with those who hold them. None once it is delivered, so that
 * reminders stop at once. Nobody is reminded of the same delivery of the same unit in two capacities: the nearest counts.
 */
export function openDuties(
  process: UnitProcess,
  cycle: Cycle,
  organisation: Organisation,
  delivery: Delivery,
  today: LocalDate,
): readonly OpenDuty[] {
  const deadline = deadlineOn(process, cycle, delivery, today);
  if (deadline.doneOn !== null || !takesPart(process)) return [];
  const people = unitPeople(organisation, process.unitId);
  const found = [
    leaderDuty(process, cycle, people, organisation, delivery, today),
    ...(organisation.units.has(process.unitId)
      ? [
          verneombudDuty(process, people, delivery),
          escalation(cycle, people, delivery, deadline.daysLeft),
          losamDuty(process, people, delivery),
          followUp(people.hovedverneombud, "hovedverneombud", delivery),
          followUp(people.koordinator, "koordinator-for-enhet", delivery),
        ]
      : []),
  ];
  return nearestOnly(
    found.flatMap((duty) => (duty === null ? [] : [{ ...duty, due: deadline.due, daysLeft: deadline.daysLeft }])),
  );
}

type Undated = Omit<OpenDuty, "due" | "daysLeft">;

function leaderDuty(
  process: UnitProcess,
  cycle: Cycle,
  { leaderId, noLeader, superiorId }: UnitPeople,
  organisation: Organisation,
  delivery: Delivery,
  today: LocalDate,
): Undated {
  const what = nextTask(process, cycle, today) ?? (delivery === "tiltaksplan" ? "arkiver-tiltaksplan" : "lever-evaluering");
  const gone = !organisation.units.has(process.unitId);
  const instead = superiorId === null || gone ? [] : [superiorId];
  return {
    duty: `lever-${delivery}`,
    rule: delivery === "tiltaksplan" ? "AM-01" : "AM-02",
    holders: leaderId === null ? [] : [{ id: leaderId, why: "leder-for-enhet", what }],
    lacking: leaderId !== null ? null : { why: gone ? "UNIT_GONE" : (noLeader ?? "NO_LEADER"), toldInstead: instead },
  };
}

/** AM-04: involved throughout. Done for whoever has answered, until something new is laid before them. */
function verneombudDuty(process: UnitProcess, { verneombud, hovedverneombud }: UnitPeople, delivery: Delivery): Undated {
  const vacant = verneombud.length === 0;
  const asked = delivery === "evaluering" && process.evaluation !== null && process.evaluation.askedOn !== null;
  const what = asked ? "svar-paa-evaluering" : "svar-om-medvirkning";
  const why = vacant ? "hovedverneombud-uten-verneombud" : "verneombud-for-enhet";
  const waiting = (vacant ? hovedverneombud : verneombud).filter((id) => !hasAnswered(process, delivery, id));
  return {
    duty: `medvirk-${delivery}`,
    rule: "AM-04",
    holders: waiting.map((id) => ({ id, why, what })),
    lacking: vacant ? { why: "NO_VERNEOMBUD", toldInstead: hovedverneombud } : null,
  };
}

/** AM-04: a member of LOSAM who has commented has been heard. */
function losamDuty(process: UnitProcess, { losam }: UnitPeople, delivery: Delivery): Undated {
  const heard = new Set(process.comments.filter(({ as }) => as === "losam").map(({ by }) => by));
  const waiting = losam.filter((id) => !heard.has(id));
  return {
    duty: `medvirk-${delivery}`,
    rule: "AM-04",
    holders: waiting.map((id) => ({ id, why: "losam-for-enhet", what: "gi-innspill" })),
    lacking: losam.length === 0 ? { why: "NO_LOSAM", toldInstead: [] } : null,
  };
}

/** Those who see the status of many units and chase them (domain rules section 2). */
function followUp(ids: readonly PersonId[], why: "hovedverneombud" | "koordinator-for-enhet", delivery: Delivery): Undated {
  const lacking = why === "hovedverneombud" ? "NO_HOVEDVERNEOMBUD" : "NO_KOORDINATOR";
  return {
    duty: `foelg-opp-${delivery}`,
    rule: why === "hovedverneombud" ? "AM-04" : "AM-13",
    holders: ids.map((id) => ({ id, why, what: "foelg-opp-enheten" })),
    lacking: ids.length === 0 ? { why: lacking, toldInstead: [] } : null,
  };
}

/** The leader above: once the deadline is some days past; at once where the unit has no leader, since nobody else can mend it. */
function escalation(cycle: Cycle, { leaderId, superiorId }: UnitPeople, delivery: Delivery, daysLeft: number): Undated | null {
  const vacant = leaderId === null;
  const longOverdue = -daysLeft >= cycle.plan.reminders.escalateAfterDays;
  if (superiorId === null || !(vacant || longOverdue)) return null;
  const holder = vacant
    ? ({ id: superiorId, why: "leder-over-uten-leder", what: "pek-ut-leder" } as const)
    : ({ id: superiorId, why: "leder-over", what: "ta-det-opp-med-leder" } as const);
  return { duty: `eskalert-${delivery}`, rule: "AM-13", holders: [holder], lacking: null };
}

function nearestOnly(duties: readonly OpenDuty[]): readonly OpenDuty[] {
  const reminded = new Set<PersonId>();
  return duties.map((duty) => {
    const holders = duty.holders.filter(({ id }) => !reminded.has(id));
    for (const { id } of holders) reminded.add(id);
    return { ...duty, holders };
  });
}
