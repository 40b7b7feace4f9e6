import { z } from "zod";
import type { WeekStanding } from "../hjemmekontor/enhetsuke/access.ts";
import type { HomeDateKind } from "../hjemmekontor/enhetsuke/homeDates.ts";
import type { TeamShare } from "../hjemmekontor/enhetsuke/teamShare.ts";
import type { HomeDay, WorkingWeekday } from "../hjemmekontor/fastAvtale/model.ts";
import type { CaseId, PersonId, UnitId } from "../kernel/ids.ts";
import { type LocalDate, parseLocalDate } from "../kernel/localDate.ts";
import type { MinuteOfDay } from "../regime/model.ts";
import type { AnyRefusal, AnyWarning } from "../texts/words.ts";

/** A day that is not an ordinary one on campus. Colleagues are told `home` and nothing else: no case, no hours, nothing that waits. */
export type CalendarDate = {
  readonly date: LocalDate;
  readonly kind: HomeDateKind | "home";
  readonly caseId: CaseId | null;
  readonly hours: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
};

export type CalendarPerson = {
  readonly id: PersonId;
  readonly name: string;
  /** Whether it is whoever asks. */
  readonly isSelf: boolean;
  readonly dates: readonly CalendarDate[];
};

/** `GET /api/unit-calendar`: whole weeks of a unit. */
export type UnitCalendar = {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly standing: WeekStanding;
  /** Whether the employer has opened the week to the unit's people. */
  readonly colleaguesSee: boolean;
  /** The units whose week one may see. */
  readonly units: readonly { readonly unitId: UnitId; readonly unitName: string }[];
  /** A Monday and a Sunday. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  /** The first and the last day that can be looked at. */
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly holidays: readonly LocalDate[];
  /** HO-28: the weekday on which the unit meets. */
  readonly meetingDay: WorkingWeekday | null;
  /** HO-11: on the clock of Oslo, in summer and in winter. */
  readonly coreTime: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
  /** In the order of their names. */
  readonly people: readonly CalendarPerson[];
  /** HO-27: for the leader, where more of the unit's people have an agreement than the share that asks for a plan. */
  readonly team: TeamShare | null;
  /** On which day the addresses of one's calendars were made; `null` where there is none. */
  readonly feeds: { readonly own: LocalDate | null; readonly unit: LocalDate | null };
};

const day = z.string().transform((value, context) => {
  const parsed = parseLocalDate(value);
  if (parsed === undefined) context.addIssue({ code: "custom", message: "DATE_INVALID" });
  return parsed as LocalDate;
});
const unitId = z
  .string()
  .max(100)
  .transform((id) => id as UnitId);

/** The query of `GET /api/unit-calendar`; without them the first of one's units, and the week of today. */
export const calendarQuery = z.object({
  unit: unitId.optional(),
  date: day.optional(),
  span: z.enum(["uke", "maaned"]).default("uke"),
});
export type CalendarQuery = z.infer<typeof calendarQuery>;

/** Body of `POST /api/cases/:id/move-preview`: from which day to which a leader would move what waits. */
export const moveRequest = z.strictObject({ from: day, to: day });
export type MoveRequest = z.infer<typeof moveRequest>;

/** What the rules say of a move. Nothing was changed. */
export type MovePreview = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly refusals: readonly AnyRefusal[];
  readonly warnings: readonly AnyWarning[];
  /** What it would be then. Of an application also its share of the week in tenths of a per cent (HO-15), and its days on campus (HO-16). */
  readonly moved:
    | {
        readonly kind: "fast-avtale";
        readonly homeDays: readonly HomeDay[];
        readonly shareTenths: number;
        readonly maxPercent: number;
        readonly campusDays: number;
      }
    | { readonly kind: "enkeltdag"; readonly from: LocalDate; readonly to: LocalDate };
};

/** Which of one's calendars an address is made for: the deadlines of the yearly cycle, one's own days at home, or those of a unit that one leads. */
const feedAbout = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("frister") }),
  z.strictObject({ kind: z.literal("egne") }),
  z.strictObject({ kind: z.literal("enhet"), unitId }),
]);
export type CalendarFeedAbout = z.infer<typeof feedAbout>;

/** Body of `POST /api/calendar`: gives a calendar a new secret address, or ends it. */
export const feedRequest = z.strictObject({
  action: z.enum(["make", "revoke"]),
  about: feedAbout.default({ kind: "frister" }),
});
