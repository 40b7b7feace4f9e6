import type { LocalDate } from "../../kernel/localDate.ts";
import type { Validity } from "../../kernel/validity.ts";
import type { MunicipalityNumber } from "../../organisasjon/model.ts";
import type { Regime } from "../model.ts";

/** What may be done, from the mildest to the strictest. */
export const gatheringOutcomes = ["ALLOWED", "ONLY_IF", "NOT_ALLOWED"] as const;
export type GatheringOutcome = (typeof gatheringOutcomes)[number];

/** The rule set that says so, and when it holds. */
export type ReasonRegime = {
  readonly kind: Regime["kind"];
  readonly municipality: MunicipalityNumber | null;
  readonly validity: Validity;
};

type GatheringRule = "PA-05" | "PA-06" | "LI-05" | "LI-06" | "LI-07";

/** Why: what one rule set says of it. */
export type GatheringReason = {
  readonly rule: GatheringRule | null;
  readonly code:
    | "NO_SPECIAL_RULES"
    | "NO_RULES"
    | "DIGITAL_AS_A_RULE"
    | "DIGITAL_ANYWAY"
    | "TEACHING_NEEDS_CAMPUS"
    | "TEACHING_DIGITAL"
    | "EVENT_FORBIDDEN"
    | "HYBRID_FORBIDDEN"
    | "FULLY_DIGITAL"
    | "ORDINARY_MEETING";
  /** What follows from this one, with what was answered. */
  readonly outcome: GatheringOutcome;
  /** `null` where nothing holds at all. */
  readonly regime: ReasonRegime | null;
};

/** What has to be so for it to be held. */
export type GatheringCondition = {
  readonly rule: "PA-05" | "LI-07";
  readonly code: "BUSINESS_NEED" | "DIGITAL_CONSIDERED";
  readonly met: boolean;
};

/** What should be, and does not stand in the way («bør»), or what one has to find out. */
export type GatheringAdvice =
  | { readonly rule: "LI-07"; readonly code: "SHOULD_BE_DIGITAL" }
  | { readonly rule: "PA-06"; readonly code: "TEACH_DIGITALLY" | "SUPERVISE_DIGITALLY" }
  | { readonly rule: "LI-01"; readonly code: "ASK_THE_MUNICIPALITY" };

/** What would be allowed. */
export type GatheringAlternative =
  | { readonly rule: "LI-06" | "LI-07" | "PA-05"; readonly code: "DIGITAL" }
  | { readonly rule: "LI-08"; readonly code: "LARGER_ROOM" }
  /** The first day on which no rule set asks for anything. */
  | { readonly rule: null; readonly code: "POSTPONE"; readonly from: LocalDate };

/** May it be held: the strictest answer, and everything that was said. */
export type GatheringVerdict = {
  readonly outcome: GatheringOutcome;
  readonly reasons: readonly GatheringReason[];
  readonly conditions: readonly GatheringCondition[];
  readonly advice: readonly GatheringAdvice[];
  readonly alternatives: readonly GatheringAlternative[];
};
