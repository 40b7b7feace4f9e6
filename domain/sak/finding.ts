import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { DocumentId } from "./document.ts";
import type { LegalBasis } from "./inquiry.ts";
import type { PartyId } from "./model.ts";

/** On what a party is heard: the facts before they are assessed (SB-09), and once more the draft where SB-24 asks for it. */
export type HearingRound = "fakta" | "utkast";

/** How a party answered. `ingen-svar` is what the leader recorded after deadline and reminder (domain rules 7.27). */
export type HearingAnswer = "uttalelse" | "avslaar" | "ingen-svar";

/** SB-09: a party's right to see what is said of them, to answer, and to be answered before anybody concludes. */
export type Hearing = {
  readonly partyId: PartyId;
  readonly round: HearingRound;
  readonly invitedOn: LocalDate;
  /** What is said of them, as they are given it. */
  readonly about: TextRef;
  /** The last day. */
  readonly deadline: LocalDate;
  readonly remindedOn: LocalDate | null;
  /** Days of the letters to a party who has no page here: absent where none was sent. */
  readonly invitedByLetterOn?: LocalDate;
  readonly remindedByLetterOn?: LocalDate;
  readonly answer: {
    readonly how: HearingAnswer;
    /** The statement, or why the leader goes on without one. `null` for who declines without a word. */
    readonly text: TextRef | null;
    readonly by: PersonId;
    readonly on: LocalDate;
    /** By letter: the day that it came, and the document that it was filed as. */
    readonly receivedOn?: LocalDate;
    readonly documentId?: DocumentId | null;
  } | null;
  /** On facts that have been inquired into anew since, or on a draft that was changed: kept, and no answer to what stands now. */
  readonly outdated: boolean;
};

/** S3b 8.2: what one has to bear is «påregnelig»; what is «uheldig» is a breach of aml. */
export type Finding = "uheldig" | "paaregnelig" | "ikke-sannsynliggjort";

export type Incident<Text = TextRef> = { readonly text: Text; readonly finding: Finding | null };

/** SB-31: process, facts, assessment, conclusion. The employer's own, whoever writes it. */
export type InquiryReport = {
  readonly process: TextRef;
  readonly facts: TextRef;
  readonly incidents: readonly (Incident & { readonly finding: Finding })[];
  /** SB-33: weighed together, even if each alone is acceptable. */
  readonly overall: TextRef | null;
  readonly assessment: TextRef;
  readonly conclusion: TextRef;
  /** SB-30. */
  readonly legalBasis: readonly LegalBasis[];
  readonly finding: Finding;
  readonly by: PersonId;
  readonly on: LocalDate;
  /** Of an inquiry that a graver one has come after (SB-13): kept until the next is written, and not to be concluded on. */
  readonly outdated: boolean;
  /** SB-15, SB-31: given to the parties, and until when they may comment. `earlier` counts the comments that an earlier draft had. */
  readonly offered: {
    readonly on: LocalDate;
    readonly deadline: LocalDate;
    readonly to: readonly PartyId[];
    readonly earlier: number;
    /** The day that it was sent by letter to those without a page. */
    readonly sentOn?: LocalDate;
  } | null;
  readonly comments: readonly {
    readonly partyId: PartyId;
    /** `null` where the party has nothing to say. */
    readonly text: TextRef | null;
    readonly by: PersonId;
    readonly on: LocalDate;
    /** After the deadline: attached all the same. */
    readonly late: boolean;
    readonly receivedOn?: LocalDate;
    readonly documentId?: DocumentId | null;
  }[];
};

/** SB-22: sanctions of the civil servants' act that were weighed. */
export type Sanctions = "ingen" | "ordensstraff" | "oppsigelse" | "avskjed" | "andre-tiltak";

/** What the employer concludes, by the owner alone. */
export type Conclusion = {
  readonly finding: Finding;
  /** SB-21: unsound work environment, so that measures are due. */
  readonly unsound: boolean;
  /** SB-23. */
  readonly general: boolean;
  /** SB-22: a breach by somebody. */
  readonly breach: boolean;
  readonly sanctions: Sanctions | null;
  readonly sanctionsReason: TextRef | null;
  /** SB-22: suspected crime with the employer as party goes to the police. */
  readonly crime: boolean;
  readonly reason: TextRef;
  readonly by: PersonId;
  readonly on: LocalDate;
};
