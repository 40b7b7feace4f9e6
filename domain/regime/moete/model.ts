import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextFact, TextRef } from "../../kernel/text.ts";
import type { MunicipalityNumber, SiteId } from "../../organisasjon/model.ts";
import type { GatheringVerdict } from "./verdict.ts";

/** Kinds of meetings and events, as S0 («Digitale møter», «Undervisning») and S4 («Møter, konferanser og faglige sammenkomster») tell them apart. */
export const gatheringKinds = [
  "MOETE",
  "LEDERMOETE",
  "SEMINAR",
  "KONFERANSE",
  "SAMLING",
  "KURS",
  "FORELESNING",
  "LABKURS",
  "VEILEDNING",
] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** Whether people come together: nobody, everybody, or some (`HYBRID`). */
export const gatheringForms = ["FYSISK", "DIGITALT", "HYBRID"] as const;
export type GatheringForm = (typeof gatheringForms)[number];

/** Where people come together: a place of work, somewhere else in a municipality that the employer is in, or in another (LI-01). */
export type GatheringPlace =
  | { readonly kind: "ARBEIDSSTED"; readonly siteId: SiteId }
  | { readonly kind: "KOMMUNE"; readonly municipality: MunicipalityNumber }
  | { readonly kind: "ANNET" };

/** What is asked: may we hold this? `null` where the question is not answered yet. */
export type GatheringPlan<Text extends TextFact = TextRef> = {
  readonly kind: GatheringKind | null;
  readonly form: GatheringForm | null;
  /** More than one where some sit at one place and some at another. */
  readonly places: readonly GatheringPlace[];
  readonly date: LocalDate | null;
  readonly number: number | null;
  /** LI-07: whether it was considered to hold it digitally. */
  readonly digitalConsidered: boolean | null;
  /** PA-05: why «hensyn til virksomheten» asks for people to come together. */
  readonly businessNeed: Text | null;
};

/** A plan that was filled in, and where it lies. */
export type CheckedGathering<Text extends TextFact = TextFact> = GatheringPlan<Text> & {
  readonly kind: GatheringKind;
  readonly form: GatheringForm;
  readonly date: LocalDate;
  readonly number: number;
  /** Of its places; empty where nobody comes together, or in a municipality that the employer is not in. */
  readonly municipalities: readonly MunicipalityNumber[];
};

/** A meeting or event that a leader decided to hold, `moete`. */
export type Gathering = CheckedGathering<TextRef> & {
  readonly id: CaseId;
  /** Whose it is: the unit whose leader, or who stands in for them, recorded it. */
  readonly unitId: UnitId;
  readonly by: PersonId;
  /** In whose place, where it was not their own. */
  readonly onBehalfOf: PersonId | null;
  readonly recordedOn: LocalDate;
  /** What the rules said on that day. */
  readonly verdict: GatheringVerdict;
  readonly status: "REGISTRERT" | "AVLYST";
  readonly calledOff: { readonly by: PersonId; readonly on: LocalDate } | null;
};

export type GatheringCommand =
  | { readonly type: "RecordGathering"; readonly id: CaseId; readonly unitId: UnitId; readonly plan: GatheringPlan }
  | { readonly type: "CallOffGathering" };

export type GatheringEvent =
  | ({ readonly type: "GatheringRecorded" } & Omit<Gathering, "status" | "calledOff">)
  | {
      readonly type: "GatheringCalledOff";
      readonly by: PersonId;
      readonly onBehalfOf: PersonId | null;
      readonly on: LocalDate;
    };

export type GatheringRefusal =
  | { readonly rule: null; readonly code: "GATHERING_ONLY_LEADER" }
  | { readonly rule: null; readonly code: "GATHERING_KIND_MISSING"; readonly field: "kind" }
  | { readonly rule: null; readonly code: "GATHERING_FORM_MISSING"; readonly field: "form" }
  | { readonly rule: null; readonly code: "GATHERING_DATE_MISSING"; readonly field: "date" }
  | { readonly rule: null; readonly code: "GATHERING_PAST"; readonly field: "date"; readonly today: LocalDate }
  | { readonly rule: "LI-01"; readonly code: "GATHERING_PLACE_MISSING" | "GATHERING_PLACE_UNKNOWN"; readonly field: "places" }
  | {
      readonly rule: null;
      readonly code: "GATHERING_NUMBER_WRONG";
      readonly field: "number";
      readonly min: number;
      readonly max: number;
    }
  | { readonly rule: "LI-05" | "LI-06"; readonly code: "GATHERING_FORBIDDEN"; readonly field: "form" }
  | { readonly rule: "LI-07"; readonly code: "GATHERING_DIGITAL_NOT_CONSIDERED"; readonly field: "digitalConsidered" }
  | { readonly rule: "PA-05"; readonly code: "GATHERING_NEED_MISSING"; readonly field: "businessNeed"; readonly min: number }
  | {
      readonly rule: null;
      readonly code: "GATHERING_NEED_TOO_LONG";
      readonly field: "businessNeed";
      readonly length: number;
      readonly max: number;
    }
  | { readonly rule: null; readonly code: "GATHERING_CALLED_OFF"; readonly on: LocalDate }
  | { readonly rule: null; readonly code: "GATHERING_OVER"; readonly date: LocalDate };
