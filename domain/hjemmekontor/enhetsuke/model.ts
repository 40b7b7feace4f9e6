import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { WorkingWeekday } from "../fastAvtale/model.ts";

/** What a unit has in common in its week: the fixed meeting at which everybody is there (HO-28, S1 annex 2). */
export type UnitWeek = {
  readonly id: CaseId;
  readonly unitId: UnitId;
  /** `null` where the unit has no fixed day. */
  readonly meetingDay: WorkingWeekday | null;
};

export type UnitWeekCommand = { readonly type: "SetMeetingDay"; readonly meetingDay: WorkingWeekday | null };

export type UnitWeekEvent = {
  readonly type: "MeetingDaySet";
  readonly id: CaseId;
  readonly unitId: UnitId;
  readonly meetingDay: WorkingWeekday | null;
  readonly by: PersonId;
  /** The leader of the unit, where somebody stands in for them. */
  readonly onBehalfOf?: PersonId;
  readonly on: LocalDate;
};

export type UnitWeekRefusal = { readonly rule: "HO-28"; readonly code: "MEETING_DAY_ONLY_LEADER" };
