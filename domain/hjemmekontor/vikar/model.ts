import type { CaseId, PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";

/** That somebody decides about home office in a leader's place for a time. Both days are part of it. */
export type Vikariat = {
  readonly id: CaseId;
  readonly leaderId: PersonId;
  readonly substituteId: PersonId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The day on which it was ended early: from then on it does not hold. */
  readonly endedOn: LocalDate | null;
};

export type VikarCommand =
  | {
      readonly type: "NameSubstitute";
      readonly id: CaseId;
      readonly substituteId: PersonId | null;
      readonly from: LocalDate | null;
      readonly to: LocalDate | null;
    }
  | { readonly type: "EndSubstitute" };

export type VikarEvent =
  | {
      readonly type: "SubstituteNamed";
      readonly id: CaseId;
      readonly leaderId: PersonId;
      readonly substituteId: PersonId;
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly on: LocalDate;
    }
  | { readonly type: "SubstituteEnded"; readonly on: LocalDate };

export type VikarRefusal =
  | { readonly rule: "HO-05"; readonly code: "SUBSTITUTE_ONLY_LEADER" }
  | { readonly rule: "HO-05"; readonly code: "SUBSTITUTE_IS_SELF" | "SUBSTITUTE_NOT_EMPLOYED"; readonly field: "substituteId" }
  | {
      readonly rule: "HO-05";
      readonly code: "SUBSTITUTE_OVERLAPS";
      readonly field: "from";
      /** The one who is named already, and for when. */
      readonly substituteId: PersonId;
      readonly from: LocalDate;
      readonly to: LocalDate;
      /** Last day that the new period could have, where it begins before the other; `null` where it cannot. */
      readonly latestEnd: LocalDate | null;
      /** First day on which nobody is named. */
      readonly earliestStart: LocalDate;
    }
  | { readonly rule: null; readonly code: "SUBSTITUTE_MISSING"; readonly field: "substituteId" }
  | { readonly rule: null; readonly code: "SUBSTITUTE_DATE_MISSING"; readonly field: "from" | "to" }
  | { readonly rule: null; readonly code: "SUBSTITUTE_PAST"; readonly field: "from"; readonly today: LocalDate }
  | {
      readonly rule: null;
      readonly code: "SUBSTITUTE_END_BEFORE_START";
      readonly field: "to";
      readonly from: LocalDate;
    }
  | { readonly rule: null; readonly code: "SUBSTITUTE_OVER"; readonly lastDay: LocalDate };
