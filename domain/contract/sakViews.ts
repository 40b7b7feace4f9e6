import type { CaseId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { ContactId } from "../melding/model.ts";
import type { CaseStanding } from "../sak/access.ts";
import type { CaseContact } from "../sak/contact.ts";
import type { CaseDue } from "../sak/deadlines.ts";
import type { DocumentId, DocumentKind } from "../sak/document.ts";
import type { Conclusion, HearingAnswer, HearingRound } from "../sak/finding.ts";
import type { Consultation, Mandate } from "../sak/inquiry.ts";
import type { MeetingId } from "../sak/meeting.ts";
import type { CaseHabilitet, CaseRole, CaseSource, CaseStatus, CaseTrack, PartyId, PartyRole, SubCase } from "../sak/model.ts";
import type { CaseMeasure, Restoring } from "../sak/restoring.ts";
import type { PartyLine } from "../sak/timeline.ts";
import type { AnyRefusal, AnyWarning } from "../texts/words.ts";
import type { Worded } from "./oppfolgingViews.ts";
import type { CaseCommandInputType } from "./sakCommand.ts";
import type {
  CaseLogEntry,
  CaseTimelineEntry,
  DocumentView,
  HearingView,
  InquiryReportView,
  MeetingView,
  Newest,
  PartyView,
  SomebodyView,
  WhoView,
} from "./sakPieces.ts";
import type { PersonView } from "./views.ts";

/** A case in a list. It says nothing of what it is about and nobody's name. */
export type CaseRow = {
  readonly id: CaseId;
  readonly number: string;
  readonly status: CaseStatus;
  readonly openedOn: LocalDate;
  /** `null` for whoever does not handle it, but for a date of their own. */
  readonly due: CaseDue | null;
  readonly standings: readonly CaseStanding[];
};

/** `GET /api/sub-cases?list=handled` (nearest deadline first) or `mine` (as a party, or with a part in it), at most 50 from `after` on. */
export type CaseList = { readonly items: readonly CaseRow[]; readonly next: string | null };

/** What somebody may do now, or not yet: then with what has to come first and the paragraph that says so. */
export type PossibleView = { readonly type: CaseCommandInputType; readonly blocked: readonly AnyRefusal[] };

/** What everybody sees who may open a case at all. */
type CaseHead = CaseRow & {
  /** Of what this person sees: it counts no change that is none of theirs to know. */
  readonly version: number;
  readonly possible: readonly PossibleView[];
  /** Who can see this page. */
  readonly seenBy: readonly { readonly person: PersonView; readonly as: CaseStanding }[];
};

/** Parts of a case that are read page by page: `GET /api/sub-cases/:id/parts/:part?before=<earlier>`. */
export type CasePagePart = "tidslinje" | "logg" | "dokumenter" | "moeter";
export type CasePage = Newest<
  CaseTimelineEntry | PartyLine | CaseLogEntry | DocumentView | PartyDocumentView | MeetingView | PartyMeetingView
>;

/** `GET /api/sub-cases/:id/candidates`: whom this handler may name. */
export type CaseCandidates = {
  readonly owners: readonly PersonView[];
  readonly advisers: readonly PersonView[];
  readonly verneombud: readonly PersonView[];
};

/** What somebody read: the page itself, an older part of a list, what a document or minutes say, a document as PDF, or whom they may name. */
export type ReadingOf = "saken" | CasePagePart | "dokument" | "referat" | "pdf" | "kandidater";

/** For those who handle it (and are habil): everything of this sub-case, and nothing of another. */
export type CaseHandlingDetail = CaseHead & {
  readonly sight: "saksbehandling";
  readonly source: CaseSource;
  /** The report that it comes from: `null` for whoever has no access to it. */
  readonly reportId: CaseId | null;
  readonly track: CaseTrack | null;
  readonly unitName: string | null;
  readonly general: boolean;
  readonly sexualHarassment: boolean;
  readonly warnings: readonly AnyWarning[];
  /** The one thing to do next; `null` where it waits for somebody else, or is over. */
  readonly next: PossibleView | null;
  readonly frozen: boolean;
  readonly parties: readonly PartyView[];
  readonly reporters: readonly PersonView[];
  readonly handlers: readonly {
    readonly person: PersonView;
    readonly as: CaseRole;
    readonly since: LocalDate;
    readonly reason: string | null;
  }[];
  readonly former: readonly {
    readonly person: PersonView;
    readonly why: SubCase["former"][number]["why"];
    readonly on: LocalDate;
  }[];
  readonly habilitet: readonly (Omit<Worded<CaseHabilitet>, "personId" | "deciderId" | "decision"> & {
    readonly person: PersonView;
    readonly decider: PersonView | null;
    readonly decision: {
      readonly habil: boolean;
      readonly by: PersonView;
      readonly reason: string;
      readonly on: LocalDate;
    } | null;
  })[];
  readonly help: { readonly wanted: boolean; readonly adviser: PersonView | null; readonly on: LocalDate } | null;
  readonly strain:
    | (Omit<Worded<NonNullable<SubCase["strain"]>>, "representatives" | "by" | "checks"> & {
        readonly representatives: readonly PersonView[];
        readonly checks: readonly {
          readonly by: PersonView;
          readonly concern: boolean;
          readonly text: string | null;
          readonly on: LocalDate;
        }[];
      })
    | null;
  readonly assessment: Omit<Worded<NonNullable<SubCase["assessment"]>>, "by"> | null;
  readonly consultation: (Omit<Worded<Consultation>, "sjefId" | "by"> & { readonly sjef: PersonView }) | null;
  readonly plan: {
    readonly interviews: readonly {
      readonly interviewId: string;
      readonly who: SomebodyView;
      readonly on: LocalDate;
      readonly held: boolean;
    }[];
    readonly information: readonly { readonly to: SomebodyView; readonly what: string; readonly on: LocalDate }[];
  } | null;
  readonly mandate:
    | (Omit<Worded<Mandate>, "investigators" | "draftedBy" | "accepted"> & {
        readonly investigators: readonly PersonView[];
        readonly draftedBy: PersonView;
        readonly accepted: { readonly by: PersonView; readonly on: LocalDate } | null;
      })
    | null;
  /** Also those that are not over, however old. */
  readonly meetings: Newest<MeetingView>;
  readonly documents: Newest<DocumentView>;
  readonly hearings: readonly HearingView[];
  readonly report: InquiryReportView | null;
  readonly conclusion: (Omit<Worded<Conclusion>, "by"> & { readonly by: PersonView }) | null;
  readonly restoring: Omit<Worded<Restoring>, "measures" | "checks"> & {
    readonly measures: readonly (Omit<Worded<CaseMeasure>, "ownerId"> & { readonly owner: PersonView })[];
    readonly checks: readonly {
      readonly person: PersonView;
      readonly askedOn: LocalDate;
      readonly answer: { readonly exposed: boolean; readonly text: string | null; readonly on: LocalDate } | null;
    }[];
  };
  /** VA-18. */
  readonly contacts: readonly (Omit<Worded<CaseContact>, "answer"> & {
    readonly answer: (Omit<Worded<NonNullable<CaseContact["answer"]>>, "by"> & { readonly by: PersonView }) | null;
  })[];
  readonly log: Newest<CaseLogEntry>;
  readonly closed: { readonly reason: string; readonly on: LocalDate } | null;
  readonly archived: { readonly reference: string; readonly on: LocalDate } | null;
  readonly deadlines: readonly CaseDue[];
  /** What the deadlines are where a form leaves them open. */
  readonly standard: { readonly hearingDays: number; readonly commentDays: number };
  readonly timeline: Newest<CaseTimelineEntry>;
  readonly readings: readonly { readonly person: PersonView; readonly at: Instant; readonly what: ReadingOf }[];
};

/** For a handler who has not said yet whether they are habil: just enough to tell. */
export type CaseBeforeDetail = CaseHead & {
  readonly sight: "foer-aapning";
  readonly parties: readonly WhoView[];
  readonly reporters: readonly PersonView[];
};

/** VA-04: for the leader above, who decides whether somebody is habil: parties and reason only. */
export type CaseHabilitetDetail = CaseHead & {
  readonly sight: "habilitet";
  readonly parties: readonly WhoView[];
  readonly questions: readonly {
    readonly person: PersonView;
    readonly answer: CaseHabilitet["answer"];
    readonly reason: string | null;
  }[];
};

/** SB-04: a party who has not yet promised confidentiality sees only that there is a case that they are a party in. */
export type CaseUnpromisedDetail = CaseHead & { readonly sight: "foer-taushet" };

/** A meeting as a party who is called to it sees it. */
export type PartyMeetingView = Omit<MeetingView, "later" | "shortNotice" | "interviewId" | "calledOn">;

/** A document as a party has it: their own, or what was shared with them. */
type PartyDocumentView = {
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly on: LocalDate;
  readonly own: boolean;
};

/** For a party, and who helps them: what it concerns, what they may do and by when, who helps, their own documents (SB-02, SB-19). */
export type CasePartyDetail = CaseHead & {
  readonly sight: "part";
  readonly me: { readonly partyId: PartyId; readonly role: PartyRole; readonly asRepresentative: boolean };
  /** The parties of this sub-case, and nobody of another. */
  readonly parties: readonly { readonly partyId: PartyId; readonly who: WhoView; readonly role: PartyRole }[];
  readonly owner: PersonView | null;
  readonly handlers: readonly { readonly person: PersonView; readonly as: CaseRole }[];
  readonly representative: { readonly person: PersonView; readonly fullmakt: boolean } | null;
  readonly refusedOn: LocalDate | null;
  readonly deadlines: readonly CaseDue[];
  readonly hearing: {
    readonly round: HearingRound;
    readonly about: string;
    readonly deadline: LocalDate;
    readonly answer: { readonly how: HearingAnswer; readonly text: string | null; readonly on: LocalDate } | null;
  } | null;
  /** VA-18: their own, with what the owner answered. */
  readonly contacts: readonly {
    readonly contactId: ContactId;
    readonly text: string;
    readonly on: LocalDate;
    readonly answer: { readonly consent: boolean; readonly reason: string | null; readonly on: LocalDate } | null;
  }[];
  readonly meetings: Newest<PartyMeetingView>;
  readonly documents: Newest<PartyDocumentView>;
  /** SB-31: the report as it was offered. */
  readonly report:
    | (Pick<
        InquiryReportView,
        "process" | "facts" | "incidents" | "overall" | "assessment" | "conclusion" | "legalBasis" | "finding"
      > & {
        readonly deadline: LocalDate;
        readonly myComments: readonly { readonly text: string | null; readonly on: LocalDate; readonly late: boolean }[];
      })
    | null;
  /** From the conclusion on: what was found, and the reason. */
  readonly conclusion: { readonly finding: Conclusion["finding"]; readonly reason: string; readonly on: LocalDate } | null;
  /** Meeting of SB-20 that was held with them. */
  readonly briefed: boolean;
  readonly timeline: Newest<PartyLine>;
};

/** SB-17: for the sjef who is asked: the question and the mandate in draft, not the case. */
export type CaseConsultationDetail = CaseHead & {
  readonly sight: "samraad";
  readonly question: string;
  readonly by: PersonView;
  readonly on: LocalDate;
  readonly answer: { readonly text: string; readonly on: LocalDate } | null;
};

/** SB-27: for who is named in a mandate that is not accepted yet. */
export type CaseMandateDetail = CaseHead & {
  readonly sight: "mandat";
  readonly mandate: NonNullable<CaseHandlingDetail["mandate"]>;
};

/** SB-10 and VA-34: number of the case and one's own part, nothing of the case. */
export type CaseNumberDetail = CaseHead & {
  readonly sight: "nummer";
  readonly strain: { readonly checks: readonly { readonly concern: boolean; readonly on: LocalDate }[] } | null;
  readonly protection: { readonly askedOn: LocalDate; readonly answered: boolean } | null;
};

/** `GET /api/sub-cases/:id` and the answer to a command that was carried out. */
export type CaseDetail =
  | CaseHandlingDetail
  | CaseBeforeDetail
  | CaseHabilitetDetail
  | CaseUnpromisedDetail
  | CasePartyDetail
  | CaseConsultationDetail
  | CaseMandateDetail
  | CaseNumberDetail;

/**
 * Kinds of documents that can be had as PDF: `GET /api/sub-cases/:id/documents/:kind` and, for a meeting's, `?meeting=`. Whoever handles the
 * case says with `?party=` whose letter of decision or timeline it is; a timeline without it is the whole log.
 */
export type CasePdfKind = "innkalling" | "referat" | "mandat" | "rapport" | "beslutning" | "tidslinje";
export type CasePdfOf = { readonly kind: CasePdfKind; readonly meetingId: MeetingId | null };
