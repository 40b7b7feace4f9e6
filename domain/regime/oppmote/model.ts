import type { ByLeader } from "../../hjemmekontor/vikar/acting.ts";
import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate, Weekday } from "../../kernel/localDate.ts";
import type { TextFact, TextRef } from "../../kernel/text.ts";
import type { SiteId } from "../../organisasjon/model.ts";

/** PA-04, S0 «Om hjemmekontor»: why somebody has to be on campus. The list of the source is open («blant annet»), so there is one more. */
export const presenceGrounds = ["forskning-undervisning", "verksted-drift", "samarbeid", "arbeidsmiljoe", "annet"] as const;
export type PresenceGround = (typeof presenceGrounds)[number];

/** What the employee answers (conversation C3). One day has the same first and last date, and needs no weekdays. */
export type WishRequest<Text = TextFact> = {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Which days of the weeks between. */
  readonly weekdays: readonly Weekday[];
  readonly siteId: SiteId | null;
  readonly ground: PresenceGround | null;
  /** Only for «annet». PA-04 (d): of a difficulty at home no more is asked than that there is one. */
  readonly other: Text | null;
  /** Which building or room there. */
  readonly where: Text | null;
};

/** States of domain rules section 3. A day of it that no special rule set decides any more needs no permission: that follows from the date. */
export type WishStatus = "OENSKER_CAMPUS" | "CAMPUS_GODKJENT" | "AVSLAATT" | "TRUKKET";

/** Somebody's wish to be on campus although a special rule set says that they work at home: «ønske om oppmøte». */
export type CampusWish = {
  readonly id: CaseId;
  readonly employeeId: PersonId;
  readonly unitId: UnitId;
  readonly status: WishStatus;
  /** In their order, each once; never empty. */
  readonly dates: readonly LocalDate[];
  readonly siteId: SiteId;
  readonly ground: PresenceGround;
  readonly other: TextRef | null;
  readonly where: TextRef;
  readonly askedOn: LocalDate;
  readonly decidedBy: PersonId | null;
  readonly decidedFor: PersonId | null;
  readonly decidedOn: LocalDate | null;
  readonly reason: TextRef | null;
};

export type WishCommand =
  | { readonly type: "AskPresence"; readonly id: CaseId; readonly request: WishRequest<TextRef> }
  /** PA-07: `null` where «Er smittevernet ivaretatt i lokalet?» is not answered. */
  | { readonly type: "ApprovePresence"; readonly infectionControl: boolean | null }
  | { readonly type: "DeclinePresence"; readonly reason: TextRef | null }
  | { readonly type: "WithdrawPresence" };

type Asked = Pick<CampusWish, "id" | "employeeId" | "unitId" | "dates" | "siteId" | "ground" | "other" | "where">;

export type WishEvent =
  | (Asked & { readonly type: "PresenceAsked"; readonly on: LocalDate })
  | (ByLeader & { readonly type: "PresenceApproved"; readonly infectionControl: true; readonly on: LocalDate })
  | (ByLeader & { readonly type: "PresenceDeclined"; readonly reason: TextRef; readonly on: LocalDate })
  | { readonly type: "PresenceWithdrawn"; readonly on: LocalDate };

/** What wishes and home use are refused for alike. */
export type SharedPresenceRefusal =
  | {
      readonly rule: "PA-03";
      readonly code: "PRESENCE_NO_LEADER";
      readonly why: "NO_UNIT" | "NO_LEADER" | "LEADER_LEFT";
      readonly askId?: PersonId;
    }
  | { readonly rule: "PA-03"; readonly code: "PRESENCE_ONLY_EMPLOYEE" | "PRESENCE_OWN" | "PRESENCE_NOT_LEADER" }
  | { readonly rule: "PA-03"; readonly code: "PRESENCE_REASON_MISSING"; readonly field: "reason" }
  | { readonly rule: "LI-01"; readonly code: "PRESENCE_PLACE_MISSING"; readonly field: "siteId" }
  | { readonly rule: null; readonly code: "PRESENCE_EXISTS" }
  | { readonly rule: null; readonly code: "PRESENCE_DATE_MISSING"; readonly field: "from" }
  | { readonly rule: null; readonly code: "PRESENCE_DATE_PAST"; readonly field: "from"; readonly earliest: LocalDate }
  | {
      readonly rule: null;
      readonly code: "PRESENCE_TEXT_TOO_LONG";
      readonly field: "other" | "where" | "reason";
      readonly length: number;
      readonly max: number;
    };

export type WishRefusal =
  | SharedPresenceRefusal
  | { readonly rule: null; readonly code: "PRESENCE_END_BEFORE_START"; readonly field: "to"; readonly from: LocalDate }
  | { readonly rule: null; readonly code: "PRESENCE_NO_WEEKDAY"; readonly field: "weekdays" }
  | { readonly rule: null; readonly code: "PRESENCE_TOO_MANY_DATES"; readonly field: "to"; readonly max: number }
  /** LI-01: on these dates no special rule set decides at that place, so nobody has to ask. */
  | { readonly rule: "LI-01"; readonly code: "PRESENCE_NOT_NEEDED"; readonly field: "from"; readonly dates: readonly LocalDate[] }
  | { readonly rule: null; readonly code: "PRESENCE_ASKED_ALREADY"; readonly field: "from"; readonly date: LocalDate }
  | { readonly rule: "PA-04"; readonly code: "PRESENCE_GROUND_MISSING"; readonly field: "ground" }
  | { readonly rule: "PA-04"; readonly code: "PRESENCE_OTHER_MISSING"; readonly field: "other"; readonly min: number }
  | { readonly rule: "PA-07"; readonly code: "PRESENCE_WHERE_MISSING"; readonly field: "where" }
  | { readonly rule: "PA-07"; readonly code: "PRESENCE_CONTROL_UNCONFIRMED"; readonly field: "infectionControl" }
  | { readonly rule: "LI-01"; readonly code: "PRESENCE_NO_LONGER_NEEDED" }
  | { readonly rule: null; readonly code: "PRESENCE_OVER"; readonly last: LocalDate }
  | { readonly rule: null; readonly code: "PRESENCE_WRONG_STATE"; readonly status: WishStatus };
