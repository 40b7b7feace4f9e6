import type { HabilitetSaid } from "../habilitet/model.ts";
import type { CaseId, PersonId, UnitId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";

/** Ids of the parts of one report; they come in with the command. */
export type MessageId = string & { readonly __messageId: unique symbol };
export type NoteId = string & { readonly __noteId: unique symbol };
export type ContactId = string & { readonly __contactId: unique symbol };

/**
 * What a report is (S3b 5.1–5.4, 6.9; aml kap. 2 A). `egen-undersoekelse` is nobody's report: the leader's own duty to examine
 * (VA-31).
 */
export type ReportKind =
  | "soeknad-om-endring"
  | "klage"
  | "underretning"
  | "varsel"
  | "bekymringsmelding"
  | "gjengjeldelse"
  | "egen-undersoekelse";

/** What somebody may call what they send. */
export type ReporterKind = Exclude<ReportKind, "egen-undersoekelse">;

export const reporterKinds: readonly ReporterKind[] = [
  "klage",
  "underretning",
  "varsel",
  "bekymringsmelding",
  "gjengjeldelse",
  "soeknad-om-endring",
];

/** VA-20, VA-21: the kinds that may be sent without a name. The others are refused on the anonymous page, with the open ways. */
export const anonymousKinds: readonly ReporterKind[] = ["underretning", "varsel", "bekymringsmelding", "gjengjeldelse"];

/**
 * States of domain rules section 3. `BEHANDLES` to `MAA_OMKLASSIFISERES` are a søknad's; `VURDERT` to `TILBAKEMELDT` a varsel's.
 * `FORMALISERT` is where the case begins. `HENVIST` is what the guidelines do not cover (student against student in teaching).
 */
export type ReportStatus =
  | "INNSENDT"
  | "KVITTERT"
  | "FORMALISERT"
  | "BEHANDLES"
  | "INNVILGET"
  | "AVSLAATT"
  | "LOEFTET"
  | "MAA_OMKLASSIFISERES"
  | "VURDERT"
  | "UNDERSOEKES"
  | "TILBAKEMELDT"
  | "HENVIST"
  | "TRUKKET"
  | "AVSLUTTET";

/** Who sent it. `unnamed` is the anonymous page; `nobody` an oral approach that a leader logged, or the leader's own duty. */
export type Reporter =
  | { readonly kind: "person"; readonly id: PersonId; readonly as: ReporterRole }
  | { readonly kind: "unnamed" }
  | { readonly kind: "nobody" };

export type ReporterRole = "ansatt" | "student" | "tillitsvalgt" | "verneombud";

/** Whom or what a report is about: somebody in the directory, somebody outside it, or a group (SB-18). */
export type Counterpart<Text = TextRef> =
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "outside"; readonly name: Text | null; readonly external: boolean }
  | { readonly kind: "group"; readonly name: Text | null };

/** The people of the directory who have the name of a counterpart that was only written, by its place among them. */
export type Namesakes = { readonly place: number; readonly personIds: readonly PersonId[] };

/** VA-12 to VA-14: which branch a student's report belongs to; `vet-ikke` is accepted and clarified. */
export type StudentBranch = "studentjobb" | "ulonnet-arbeid" | "motpart-ansatt" | "student-mot-student" | "vet-ikke";

/** VA-03: whether the nearest leader is a party. */
export type LeaderIsParty = "ja" | "nei" | "vet-ikke";

/** To whom the reporter wants it sent. A varsel always goes to the varslingsmottak. */
export type RecipientChoice = "leder" | "verneombud" | "sjef";

/**
 * Everything that the conversations C5 to C10 ask, for all kinds: `null` and empty are questions not answered (or not asked for
 * this kind). `Text` is the words at the edge and `TextRef` once they are kept.
 */
export type ReportAnswers<Text = TextRef> = {
  readonly kind: ReporterKind;
  /** C7, 0 (VA-27, VA-29). */
  readonly about: "meg-selv" | "andre" | "generelt" | null;
  /** C6, 1 (VA-28): as a union representative for members. */
  readonly onBehalf: boolean | null;
  readonly members: readonly PersonId[];
  /** C6, 2 (VA-27). */
  readonly selfAffected: boolean | null;
  readonly counterparts: readonly Counterpart<Text>[];
  /** C7, 3: «eller er det generelt?» (VA-33). */
  readonly general: boolean;
  readonly leaderIsParty: LeaderIsParty | null;
  /** Where it happened, when it is not the reporter's own unit; asked for on the anonymous page. */
  readonly unitId: UnitId | null;
  /** The heart of it: C5 1, C6 5, C7 2, C8 2, C9 2, C10 1. */
  readonly what: Text | null;
  /** C5 2: the professional grounds. C6 6: what happened. */
  readonly more: Text | null;
  readonly when: Text | null;
  readonly where: Text | null;
  /** C6 9 and C8 4: witnesses, who may know more. */
  readonly witnesses: Text | null;
  readonly recipient: RecipientChoice | null;
  /** VA-24: why exceptionally to the sjef. */
  readonly sjefReason: Text | null;
  /** C6 12, C7 6 (VA-20, VA-21): knows that those it is about learn of it, and cannot be anonymised. */
  readonly acceptsIdentified: boolean;
  /** C6 13 (VA-25). */
  readonly signs: boolean;
  /** C5 3 (VA-22): the grounds are a conflict, others' conduct or an unsound work environment. */
  readonly conflict: boolean | null;
  /** C5 4 (VA-23). */
  readonly expectsNothing: boolean;
  /** C8 7: also about the work environment, so tagged as underretning (VA-30). */
  readonly workEnvironment: boolean | null;
  /** C9 1 (VA-34): number of the report that the retaliation is for, as the reporter knows it. */
  readonly relatedNumber: string | null;
  /** C10 2 (VA-08): danger to health, or a possible breach of a fully sound work environment. */
  readonly danger: boolean | null;
  /** SB-24: the reporter's own word that it is about sexual harassment; handlers may set and take away the tag, with a reason. */
  readonly sexualHarassment: boolean | null;
  readonly studentBranch: StudentBranch | null;
  /** VA-11: an external party's employer, for the agreement on coordination (VA-36). */
  readonly firm: Text | null;
};

/** VA-32, VA-25: an oral approach that a leader logs. Each complainant signs the minutes, or it is never formalised. */
export type OralApproach<Text = TextRef> = {
  readonly on: LocalDate | null;
  readonly form: "samtale" | "telefon" | "moete" | "melding" | null;
  /** Who came: in the directory. */
  readonly from: readonly PersonId[];
  readonly what: Text | null;
  readonly counterparts: readonly Counterpart<Text>[];
  /** What the leader does next: asks for it in writing, or calls them in. */
  readonly next: "be-om-skriftlig" | "kalle-inn" | null;
};

/** VA-31, VA-38, AM-10: where the leader's own duty to examine comes from. */
export type ExamineSource = "ark" | "observasjon" | "begrunnet-mistanke" | "kvartalskort";

export type Origin =
  | { readonly kind: "skjema" }
  | { readonly kind: "postboks" }
  | {
      readonly kind: "muntlig";
      readonly loggedBy: PersonId;
      readonly oral: OralApproach & { readonly on: LocalDate; readonly what: TextRef };
      readonly signedBy: readonly PersonId[];
    }
  | { readonly kind: "egen-plikt"; readonly source: ExamineSource; readonly what: TextRef }
  /** VA-08: forwarded by a safety representative, from a confidential note or an underretning that came to them. */
  | { readonly kind: "videresendt"; readonly from: CaseId };

/** `fare` is VA-08's: danger to health, or a possible breach of a fully sound work environment. */
export type ReportTag = "varsel-2a" | "underretning" | "seksuell-trakassering" | "generell" | "fare";

/** Who receives a report and why it is they (VA-03, VA-24, VA-30, 7.13). Shown before it is sent. */
export type Recipient =
  | {
      readonly kind: "leder";
      readonly personId: PersonId;
      /** 1 for the nearest leader, 2 for the one above, and so on. */
      readonly level: number;
      readonly passedOver: readonly { readonly personId: PersonId; readonly why: PassedOver }[];
    }
  | {
      readonly kind: "styreleder";
      readonly personId: PersonId;
      readonly passedOver: readonly { readonly personId: PersonId; readonly why: PassedOver }[];
    }
  | { readonly kind: "sjef"; readonly personId: PersonId }
  | { readonly kind: "verneombud"; readonly personIds: readonly PersonId[] }
  | { readonly kind: "varslingsmottak"; readonly personIds: readonly PersonId[] }
  /** Nobody can be named: the directory has no leader, or everybody up the line is a party. `askId` may be asked. */
  | {
      readonly kind: "none";
      readonly why: "NO_UNIT" | "NO_LEADER" | "ALL_PARTIES" | "NO_MOTTAK" | "NO_SJEF" | "NO_VERNEOMBUD";
      readonly askId?: PersonId;
    };

/** Why a leader in the line does not get it. */
export type PassedOver = "part" | "inhabil" | "underordnet-part" | "mulig-part" | "sluttet" | "melder";

/** VA-03, VA-04: what somebody said of themselves before the first opening, what others object, and what was decided. */
export type Habilitet = HabilitetSaid & {
  /** Who objects, where it is a party's demand. */
  readonly challengedBy: "melder" | null;
};

export type Message = {
  readonly messageId: MessageId;
  readonly from: "melder" | "mottaker";
  /** `null` for the reporter. */
  readonly by: PersonId | null;
  /** `null` where there are only files. */
  readonly text: TextRef | null;
  readonly on: LocalDate;
  /** What it is besides a message. */
  readonly as: "melding" | "kvittering" | "tilbakemelding" | "tillegg";
  /** How many files came with it. */
  readonly files: number;
};

/** Internal: the reporter never sees it. */
export type Note = { readonly noteId: NoteId; readonly by: PersonId; readonly text: TextRef; readonly on: LocalDate };

export type Reclassification = {
  readonly from: ReportKind;
  readonly to: ReportKind;
  /** `null`: the reporter chose. */
  readonly by: PersonId | null;
  readonly reason: TextRef | null;
  readonly on: LocalDate;
};

/** VA-18: the complainant asks to take it up with the accused themselves. */
export type ContactRequest = {
  readonly contactId: ContactId;
  /** Who asks: one of those who complain, where there are several. */
  readonly by?: PersonId | null;
  /** The day that it went along to the case, where it is answered from then on. */
  readonly movedOn?: LocalDate;
  readonly text: TextRef;
  readonly on: LocalDate;
  readonly answer: {
    readonly consent: boolean;
    readonly by: PersonId;
    readonly reason: TextRef | null;
    readonly on: LocalDate;
  } | null;
};

/** How somebody reads a report besides its reporter. */
export type HandlerRole = "eier" | "mottak" | "sjef" | "verneombud" | "bistand";

export type Handler = { readonly personId: PersonId; readonly as: HandlerRole; readonly since: LocalDate };

/** A report from the first word to `FORMALISERT`, or to its end. */
export type Report = {
  readonly id: CaseId;
  /** Case number as people see it. Random, so that it tells nothing of others (SB-19). */
  readonly number: string;
  readonly kind: ReportKind;
  /** The reporter's own word; never changed (VA-19). `null` where nobody reported. */
  readonly calledAs: ReporterKind | null;
  readonly reporter: Reporter;
  /** VA-28: the members that a union representative complains for. They are complainants. */
  readonly members: readonly PersonId[];
  readonly unitId: UnitId | null;
  readonly answers: ReportAnswers | null;
  readonly counterparts: readonly Counterpart[];
  readonly origin: Origin;
  readonly tags: readonly ReportTag[];
  readonly status: ReportStatus;
  readonly submittedOn: LocalDate;
  /** To whom it went, as it was shown before it was sent. */
  readonly recipient: Recipient;
  readonly handlers: readonly Handler[];
  /** Who has stepped back, was handed from, or may never read it again. */
  readonly former: readonly {
    readonly personId: PersonId;
    readonly why: "trakk-seg" | "overlevert" | "inhabil";
    readonly on: LocalDate;
  }[];
  /** Why nobody reads it: everybody who could has stepped aside. `null` as long as somebody does. */
  readonly vacant: Extract<Recipient, { readonly kind: "none" }>["why"] | null;
  readonly habilitet: readonly Habilitet[];
  /** VA-08: whether it is about danger to health or a possible breach; `null` where nobody has answered. */
  readonly danger: boolean | null;
  /** VA-25: the day that the reporter signed what is a klage; oral approaches have the signatures in `origin`. */
  readonly signedOn: LocalDate | null;
  /** VA-14: doubt about whether the guidelines cover it, and what came of it. */
  readonly clarify: { readonly open: boolean; readonly reason: TextRef | null } | null;
  readonly acknowledgedOn: LocalDate | null;
  /** VA-05: whether help from HR/HMS was asked for. */
  readonly help: { readonly wanted: boolean; readonly adviserId: PersonId | null; readonly on: LocalDate } | null;
  readonly assessment: {
    readonly censurable: boolean;
    readonly reason: TextRef;
    readonly by: PersonId;
    readonly on: LocalDate;
  } | null;
  readonly feedbackOn: LocalDate | null;
  readonly decision: {
    readonly outcome: "innvilget" | "avslaatt" | "loeftet";
    readonly reason: TextRef | null;
    readonly by: PersonId;
    readonly on: LocalDate;
  } | null;
  readonly messages: readonly Message[];
  readonly notes: readonly Note[];
  readonly contacts: readonly ContactRequest[];
  readonly reclassifications: readonly Reclassification[];
  /** VA-08: the report that the safety representative made of this one for the employer. */
  readonly forwardedTo: CaseId | null;
  /** VA-34: the reporter's own report that a retaliation is for. VA-37: the open one that a søknad stands beside. */
  readonly relatedTo: CaseId | null;
  /**
   * VA-34: whom that report is about, and who was kept out of it, who may have no part in what comes of this one. Absent in a report from
   * before that was kept.
   */
  readonly accusedBefore?: readonly PersonId[];
  /**
   * VA-03: who has a name that somebody without a name of their own wrote, and may have no part in it for that. Nobody is shown it: it
   * would tell that a writer's word was looked up, and may be somebody else of that name.
   */
  readonly namesakes?: readonly Namesakes[];
  /** VA-36: whether there is an agreement on coordination with the external party's firm. */
  readonly coordination: { readonly agreement: boolean; readonly on: LocalDate } | null;
  /** Files that came with the report itself. */
  readonly files: number;
  readonly formalisedOn: LocalDate | null;
  readonly closed: { readonly reason: TextRef | null; readonly on: LocalDate } | null;
  readonly reopenedOn: LocalDate | null;
};
