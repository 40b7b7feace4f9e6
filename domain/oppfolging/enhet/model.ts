import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { LmuCase, MeetingTopic, Startpunkt } from "../syklus/model.ts";

/** Ids of the parts of one process; they come in with the command. */
export type MeasureId = string & { readonly __measureId: unique symbol };
export type MeetingId = string & { readonly __meetingId: unique symbol };
/** Drawn by chance by the part that hands the measure over: it leads back to nothing. */
export type HandedId = string & { readonly __handedId: unique symbol };
export type RiskId = string & { readonly __riskId: unique symbol };

/**
 * States of domain rules section 3. That something is overdue (FORFALT) is none of them: it follows from the date. BORTFALT is a
 * unit that was taken out of the cycle: closed in the middle of it, or not meant to take part.
 */
export type Step =
  | "STARTPUNKT"
  | "PLANLAGT"
  | "RISIKOVURDERT"
  | "MOETER"
  | "TILTAKSPLAN_UTKAST"
  | "DOKUMENTERT"
  | "IVERKSATT"
  | "EVALUERING_UTKAST"
  | "SAMRAAD_VERNEOMBUD"
  | "INNLEVERT"
  | "LUKKET"
  | "BORTFALT";

/** Conversation C12, 1 and 2. `null` is a question not answered yet. */
export type StartAnswers = {
  readonly startpunkt: Startpunkt | null;
  /** AM-09: the result report was gone through with the staff. */
  readonly reportReviewed: boolean | null;
  /** AM-10: the results hint at an unsound work environment. */
  readonly unsoundIndication: boolean | null;
  /** AM-13: the unit has special challenges. */
  readonly specialChallenges: boolean | null;
};

/** The sides of the work environment that the survey and the plan tell apart. */
export type EnvironmentKind = "psykososialt" | "organisatorisk" | "fysisk";
export const environmentKinds: readonly EnvironmentKind[] = ["psykososialt", "organisatorisk", "fysisk"];

/** A risk as it is rated: probability and consequence from 1 to 5. The source asks for an assessment and gives no matrix. */
export type Risk<Text = TextRef> = {
  readonly riskId: RiskId;
  readonly hazard: Text | null;
  readonly kind: EnvironmentKind | null;
  readonly probability: number | null;
  readonly consequence: number | null;
};

/** Part 0 is the preparation; the parts from 1 on are those that the process was split into (AM-12). */
export type MeetingPlan = {
  readonly on: LocalDate | null;
  readonly part: number;
  readonly form: "plenum" | "gruppe";
  /** AM-12: small units may use their ordinary meetings. */
  readonly arena: "eget-moete" | "ordinaert-moete";
  readonly digital: boolean;
};

export type MeetingOutcome<Text = TextRef> = {
  readonly on: LocalDate | null;
  readonly topics: readonly MeetingTopic[];
  /** How many of the staff took part, the leader apart. */
  readonly participants: number | null;
  readonly verneombudPresent: boolean;
  readonly note: Text | null;
};

export type Meeting = {
  readonly meetingId: MeetingId;
  readonly plan: MeetingPlan & { readonly on: LocalDate };
  readonly held: (MeetingOutcome & { readonly on: LocalDate; readonly participants: number }) | null;
  readonly cancelled: boolean;
};

/** AM-04: how safety representative and LOSAM were involved in a step, in words. */
export type Involvement<Text = TextRef> = { readonly verneombud: Text | null; readonly losam: Text | null };

export type MeasureInput<Text = TextRef> = {
  readonly text: Text | null;
  readonly ownerId: PersonId | null;
  readonly due: LocalDate | null;
  readonly kind: EnvironmentKind | null;
  /** AM-08: «helt nye tiltak og/eller videreføring av eksisterende». */
  readonly origin: "nytt" | "viderefoert" | null;
  /** The measure of the unit's last cycle that goes on; `null` where it is older than the product. */
  readonly continuedFrom: MeasureId | null;
  readonly riskId: RiskId | null;
  /** LM-03: the committee's case that the measure answers. */
  readonly recommendation: LmuCase | null;
};

export type MeasureField = keyof MeasureInput;

export type CompleteMeasure = MeasureInput & {
  readonly text: TextRef;
  readonly ownerId: PersonId;
  readonly due: LocalDate;
  readonly kind: EnvironmentKind;
  readonly origin: "nytt" | "viderefoert";
};

export type Progress = "ikke-startet" | "i-gang" | "gjennomfoert";

export type Measure = {
  readonly measureId: MeasureId;
  readonly content: CompleteMeasure;
  readonly progress: Progress;
  /** A measure that was given up stays readable. */
  readonly dropped: { readonly on: LocalDate; readonly reason: TextRef | null } | null;
  /** Changes after the plan was submitted, oldest first. */
  readonly revisions: readonly { readonly on: LocalDate; readonly reason: TextRef }[];
};

/**
 * A measure that another part of the product hands to the plan: anonymised, and without an owner. It is no measure of the unit's until
 * the leader takes it in, with all that AM-08 asks for, or says why not.
 */
export type HandedMeasure = {
  readonly handedId: HandedId;
  readonly text: TextRef;
  readonly kind: EnvironmentKind;
  /** Proposed. */
  readonly due: LocalDate;
  readonly on: LocalDate;
  readonly answer:
    | { readonly kind: "adopted"; readonly measureId: MeasureId; readonly on: LocalDate }
    | { readonly kind: "declined"; readonly reason: TextRef; readonly on: LocalDate }
    | null;
};

/** Conversation C12, 7: done, effect, onward. The employer's own form is not handed on: the fields are our proposal (7.18, 7.29). */
export type EvaluationEntry<Text = TextRef> = {
  readonly measureId: MeasureId;
  readonly done: "ja" | "delvis" | "nei" | null;
  readonly effect: "god" | "noe" | "ingen" | "for-tidlig" | null;
  readonly onward: "viderefoeres" | "endres" | "avsluttes" | null;
  readonly note: Text | null;
};

export type Evaluation = {
  /** Counts up with every change, so that an answer stands for the words that were read. */
  readonly version: number;
  readonly entries: readonly EvaluationEntry[];
  readonly summary: TextRef | null;
  readonly draftedOn: LocalDate;
  /** When the present version was laid before the safety representative. */
  readonly askedOn: LocalDate | null;
};

export type AttestAbout = "tiltaksplan" | "evaluering";
/** What a safety representative says: confirmed, disagrees, or was not involved. */
export type AttestAnswer = "bekreftet" | "uenig" | "ikke-involvert";

/** A safety representative's own word. Never changed and never removed; whoever changes their mind says so in a new one. */
export type Attestation = {
  readonly by: PersonId;
  readonly about: AttestAbout;
  /** The version of the evaluation that it stands for; 0 before one was laid before them, and for the plan. */
  readonly version: number;
  readonly answer: AttestAnswer;
  readonly comment: TextRef | null;
  readonly on: LocalDate;
};

export type CommentRole = "leder" | "leder-over" | "verneombud" | "hovedverneombud" | "losam" | "koordinator";

/** How the step went on although a rule spoke against it. */
export type OverriddenRule = "AM-07" | "AM-09";

/** A unit's way through one cycle. */
export type UnitProcess = {
  readonly id: CaseId;
  readonly cycleId: CaseId;
  readonly unitId: UnitId;
  readonly step: Step;
  readonly openedOn: LocalDate;
  readonly start: { readonly [Field in keyof StartAnswers]: NonNullable<StartAnswers[Field]> } | null;
  /** AM-09: since when the report is gone through with the staff. */
  readonly reportReviewedOn: LocalDate | null;
  readonly challenges: readonly { readonly note: TextRef | null; readonly on: LocalDate }[];
  readonly planning: {
    readonly verneombudId: PersonId | null;
    readonly losam: TextRef | null;
    readonly on: LocalDate;
  } | null;
  readonly risk: {
    readonly risks: readonly Risk[];
    readonly leaderMeetingOn: LocalDate | null;
    /** AM-07: why it went on without the risks or without the leaders' meeting. */
    readonly reason: TextRef | null;
    readonly on: LocalDate;
  } | null;
  readonly meetings: readonly Meeting[];
  readonly meetingsClosed: { readonly on: LocalDate; readonly involvement: Involvement } | null;
  readonly measures: readonly Measure[];
  readonly handed: readonly HandedMeasure[];
  readonly plan: {
    readonly by: PersonId;
    readonly on: LocalDate;
    readonly noMeasuresReason: TextRef | null;
    readonly overrideReason: TextRef | null;
    readonly involvement: Involvement;
  } | null;
  readonly archive: { readonly reference: string; readonly archivedOn: LocalDate; readonly recordedOn: LocalDate } | null;
  readonly evaluation: Evaluation | null;
  readonly attestations: readonly Attestation[];
  readonly comments: readonly {
    readonly by: PersonId;
    readonly as: CommentRole;
    readonly text: TextRef;
    readonly on: LocalDate;
  }[];
  readonly submission: {
    readonly by: PersonId;
    readonly on: LocalDate;
    readonly version: number;
    readonly losam: TextRef | null;
  } | null;
  readonly closedOn: LocalDate | null;
  readonly exemption: { readonly reason: TextRef; readonly on: LocalDate; readonly stepBefore: Step } | null;
};
