import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import type { UnitWeek, UnitWeekCommand, UnitWeekEvent, UnitWeekRefusal } from "./model.ts";

export type UnitWeekFacts = {
  readonly id: CaseId;
  readonly unitId: UnitId;
  readonly by: PersonId;
  readonly today: LocalDate;
  readonly organisation: Organisation;
};

/** HO-28: the leader of a unit says on which day it meets. Saying the same again changes nothing. */
export function decideUnitWeek(
  state: UnitWeek | undefined,
  { meetingDay }: UnitWeekCommand,
  { id, unitId, by, today, organisation }: UnitWeekFacts,
): Decision<UnitWeekEvent, UnitWeekRefusal> {
  if (!leadsThe(organisation, unitId, by)) return refuse({ rule: "HO-28", code: "MEETING_DAY_ONLY_LEADER" });
  if ((state?.meetingDay ?? null) === meetingDay) return accept();
  return accept({ type: "MeetingDaySet", id, unitId, meetingDay, by, on: today });
}

export function evolveUnitWeek({ id, unitId, meetingDay }: UnitWeekEvent): UnitWeek {
  return { id, unitId, meetingDay };
}

/** Whether the person leads this very unit, and not one above it: the meeting is the unit's own. */
export function leadsThe(organisation: Organisation, unitId: UnitId, personId: PersonId): boolean {
  return isActive(organisation, personId) && organisation.units.get(unitId)?.leaderId === personId;
}
