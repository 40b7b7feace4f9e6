import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { SpecialKind } from "../model.ts";

/** What comes of an assessment: home is the rule (PA-02, LI-02), campus for whom the job cannot be done from home (PA-12, LI-03). */
export type AssessedPlace = "HJEMME" | "CAMPUS";

/** PA-12, LI-03: why a job cannot be done from home. `ANNET` wants words of its own. */
export type AcceptedGround =
  | "FORSKNING_UNDERVISNING"
  | "VERKSTED"
  | "LABORATORIUM"
  | "RENHOLD"
  | "BYGNINGSDRIFT"
  | "PASIENTSTELL"
  | "PRODUKSJON"
  | "ANNET";

/** What people give as a reason and what is none: LI-02, LI-03, LI-10. They can be chosen, so that whoever thinks of them learns why not. */
export type UntenableGround = "UPRAKTISK" | "IKKE_OPTIMALT" | "KJOERER_ALENE" | "FAA_ANSATTE" | "IKKE_KOLLEKTIVT";

export type Ground = AcceptedGround | UntenableGround;

/** What a leader may want to lay down along with it. LI-11: to forbid public transport is nobody's to do; to advise is. */
export type Condition = "RAAD_RUSHTID" | "FORBY_KOLLEKTIVT";

/** What a leader fills in about one person, before it is checked. */
export type AssessmentPlan = {
  readonly place: AssessedPlace | null;
  readonly ground: Ground | null;
  readonly explanation: TextRef | null;
  /** PA-07: the leader has seen to infection control where the person is to be. */
  readonly infectionControl: boolean;
  /** LI-03: «bør … i samråd med medarbeider». */
  readonly discussed: boolean;
  /** Days a week on which the person has to be at the office; `null` where nothing is laid down. */
  readonly officeDays: number | null;
  readonly conditions: readonly Condition[];
};

export type Assessment = Omit<AssessmentPlan, "place" | "ground" | "conditions"> & {
  readonly place: AssessedPlace;
  /** `null` where home is what came of it. */
  readonly ground: AcceptedGround | null;
  readonly conditions: readonly Exclude<Condition, "FORBY_KOLLEKTIVT">[];
};

type ByLeader = { readonly by: PersonId; readonly onBehalfOf?: PersonId };
type Made = { readonly on: LocalDate };

/** That an assessment was made: what, by whom and for the work in which unit. */
export type MadeAssessment = Assessment & ByLeader & Made & { readonly unitId: UnitId };

/** «Vurdering»: one person under one rule set. Also there where only a talk was asked for, since home is the rule without anybody's doing. */
export type Vurdering = {
  readonly id: CaseId;
  readonly rulesetId: CaseId;
  readonly personId: PersonId;
  /** The newest one. */
  readonly made: MadeAssessment | null;
  /** LI-09: the person wants to talk about it. */
  readonly talk: { readonly askedOn: LocalDate; readonly heldOn: LocalDate | null } | null;
  readonly erasedOn: LocalDate | null;
};

export type VurderingCommand =
  | { readonly type: "AssessPerson"; readonly plan: AssessmentPlan }
  | { readonly type: "AskTalk" }
  | { readonly type: "MarkTalkHeld" };

type About = { readonly id: CaseId; readonly rulesetId: CaseId; readonly personId: PersonId };

export type VurderingEvent =
  | ({
      readonly type: "PersonAssessed";
      readonly kind: SpecialKind;
      readonly made: MadeAssessment;
      /** What the leader was warned of and went on with. */
      readonly warned: readonly VurderingWarning["code"][];
    } & About)
  | ({ readonly type: "TalkAsked"; readonly by: PersonId } & About & Made)
  | ({ readonly type: "TalkHeld" } & ByLeader & Made)
  | ({ readonly type: "AssessmentErased" } & Made);

export type VurderingWarning =
  | { readonly rule: "LI-03"; readonly code: "ASSESSMENT_NOT_DISCUSSED" }
  // S4 answers whoever has to come on two days by the duty itself.
  | { readonly rule: "LI-13"; readonly code: "OFFICE_DAYS_FIT_HOME"; readonly cites: "LI-02"; readonly days: number };

/** What a rule set asks for by its own number: the employer's own one, or the municipality's. */
type ByKind<Pandemic extends string, Municipal extends string> = Pandemic | Municipal;

export type VurderingRefusal =
  | { readonly rule: ByKind<"PA-03", "LI-03">; readonly code: "ASSESS_ONLY_LEADER" }
  | { readonly rule: "LI-01"; readonly code: "ASSESSMENT_ELSEWHERE" }
  | { readonly rule: null; readonly code: "ASSESSMENT_RULES_OVER"; readonly lastDay: LocalDate | null }
  | { readonly rule: ByKind<"PA-12", "LI-03">; readonly code: "ASSESSMENT_PLACE_MISSING"; readonly field: "place" }
  | { readonly rule: ByKind<"PA-12", "LI-03">; readonly code: "ASSESSMENT_GROUND_MISSING"; readonly field: "ground" }
  | { readonly rule: ByKind<"PA-12", "LI-03">; readonly code: "ASSESSMENT_GROUND_OTHER"; readonly field: "ground" }
  | {
      readonly rule: "LI-02" | "LI-03" | "LI-10";
      readonly code: "ASSESSMENT_GROUND_UNTENABLE";
      readonly field: "ground";
      readonly ground: UntenableGround;
    }
  | { readonly rule: ByKind<"PA-12", "LI-03">; readonly code: "ASSESSMENT_WORDS_MISSING"; readonly field: "explanation" }
  | {
      readonly rule: null;
      readonly code: "ASSESSMENT_WORDS_TOO_LONG";
      readonly field: "explanation";
      readonly length: number;
      readonly max: number;
    }
  | { readonly rule: "PA-07"; readonly code: "ASSESSMENT_ROOM_UNSAFE"; readonly field: "infectionControl" }
  | { readonly rule: "LI-11" | null; readonly code: "TRANSPORT_FORBIDDEN"; readonly field: "conditions" }
  | { readonly rule: null; readonly code: "OFFICE_DAYS_WRONG"; readonly field: "officeDays"; readonly max: number }
  | { readonly rule: "PA-02"; readonly code: "OFFICE_DAYS_PANDEMIC"; readonly field: "officeDays" }
  | { readonly rule: "LI-09"; readonly code: "TALK_OWN_ONLY" | "TALK_NOT_ASKED" }
  | { readonly rule: "LI-09"; readonly code: "TALK_ASKED_ALREADY"; readonly on: LocalDate };
