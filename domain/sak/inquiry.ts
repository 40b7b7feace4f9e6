import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { PartyId } from "./model.ts";

export type InterviewId = string & { readonly __interviewId: unique symbol };

/** Whom a plan wants to talk with: a party, somebody else in the directory, or somebody outside it. */
export type Interviewee<Text = TextRef> =
  | { readonly kind: "party"; readonly partyId: PartyId }
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "outside"; readonly name: Text };

/** SB-28: who is interviewed and when. */
export type PlannedInterview<Text = TextRef> = {
  readonly interviewId: InterviewId;
  readonly who: Interviewee<Text>;
  readonly on: LocalDate;
};

/** SB-28: who gets what information, and when. */
export type PlannedInformation<Text = TextRef> = {
  readonly to: Interviewee<Text>;
  readonly what: Text;
  readonly on: LocalDate;
};

/** SB-27: «det må i alle tilfeller lages en plan». */
export type Plan = {
  readonly interviews: readonly PlannedInterview[];
  readonly information: readonly PlannedInformation[];
  readonly by: PersonId;
  readonly on: LocalDate;
};

/** Who investigates: the leader, a committee of the house, or somebody from outside (S3b 6.4, 7.1). */
export type InvestigatorKind = "leder" | "komite" | "ekstern";

/** SB-27: who, what, which law, which limits. Written by whoever investigates, accepted in writing by who orders it. */
export type Mandate = {
  /** 1 for the first; a change after acceptance makes a new one, which has to be accepted anew. */
  readonly version: number;
  readonly kind: Exclude<InvestigatorKind, "leder">;
  /** People of the directory who investigate. */
  readonly investigators: readonly PersonId[];
  /** Who investigates from outside the directory. */
  readonly firm: TextRef | null;
  readonly what: TextRef;
  readonly law: readonly LegalBasis[];
  readonly limits: TextRef;
  readonly draftedBy: PersonId;
  readonly draftedOn: LocalDate;
  readonly accepted: { readonly by: PersonId; readonly on: LocalDate } | null;
};

/** SB-17: a committee or somebody from outside is ordered only after the sjef was asked and has answered. */
export type Consultation = {
  readonly question: TextRef;
  readonly sjefId: PersonId;
  readonly by: PersonId;
  readonly on: LocalDate;
  readonly answer: { readonly text: TextRef; readonly by: PersonId; readonly on: LocalDate } | null;
};

/** What facts are held against (S3b 7.5, 8.3): codes; `texts` words them as the law is numbered on the day (domain rules 8). */
export type LegalBasis =
  | "aml-4-1-1"
  | "aml-4-1-2"
  | "aml-4-3-integritet"
  | "aml-4-3-trakassering"
  | "aml-4-3-utilboerlig"
  | "aml-13-1-ldl-13"
  | "aml-2a-4"
  | "etiske-retningslinjer"
  | "interne-retningslinjer";

export const legalBases: readonly LegalBasis[] = [
  "aml-4-1-1",
  "aml-4-1-2",
  "aml-4-3-integritet",
  "aml-4-3-trakassering",
  "aml-4-3-utilboerlig",
  "aml-13-1-ldl-13",
  "aml-2a-4",
  "etiske-retningslinjer",
  "interne-retningslinjer",
];
