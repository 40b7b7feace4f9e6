import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { noSubstitutes, type Substitutes, setsWeekOf } from "../vikar/deciders.ts";
import type { UnitWeek, UnitWeekCommand, UnitWeekEvent, UnitWeekRefusal } from "./model.ts";

export type UnitWeekFacts = {
  readonly id: CaseId;
  readonly unitId: UnitId;
  readonly by: PersonId;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  readonly substitutes?: Substitutes;
};

/** HO-28: the leader of a unit, or who stands in for them, says on which day it meets. Saying the same again changes nothing. */
export function decideUnitWeek(
  state: UnitWeek | undefined,
  { meetingDay }: UnitWeekCommand,
  { id, unitId, by, today, organisation, substitutes = noSubstitutes }: UnitWeekFacts,
): Decision<UnitWeekEvent, UnitWeekRefusal> {
  const as = setsWeekOf(organisation, substitutes, unitId, by);
  if (!isActive(organisation, by) || as === undefined) return refuse({ rule: "HO-28", code: "MEETING_DAY_ONLY_LEADER" });
  if ((state?.meetingDay ?? null) === meetingDay) return accept();
  const place = as.onBehalfOf === null ? {} : { onBehalfOf: as.onBehalfOf };
  return accept({ type: "MeetingDaySet", id, unitId, meetingDay, by, ...place, on: today });
}

export function evolveUnitWeek({ id, unitId, meetingDay }: UnitWeekEvent): UnitWeek {
  return { id, unitId, meetingDay };
}
