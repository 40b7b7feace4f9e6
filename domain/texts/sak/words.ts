import type { CasePdfKind } from "../../contract/sakViews.ts";
import type { MeldingRefusal, MeldingWarning } from "../../melding/refusals.ts";
import type { CaseStanding } from "../../sak/access.ts";
import type { PersonCommand } from "../../sak/available.ts";
import type { CaseDueWhat } from "../../sak/deadlines.ts";
import type { DocumentKind, MaskGround } from "../../sak/document.ts";
import type { CaseEventType } from "../../sak/events.ts";
import type { Finding, HearingAnswer, HearingRound, Sanctions } from "../../sak/finding.ts";
import type { InvestigatorKind, LegalBasis } from "../../sak/inquiry.ts";
import type { AttendeeRole, MeetingPurpose } from "../../sak/meeting.ts";
import type {
  Assessment,
  AssessmentOutcome,
  CaseHabilitet,
  CaseSource,
  CaseStatus,
  CaseTrack,
  PartyRole,
  PartyWho,
  SeriousSign,
  SubCase,
} from "../../sak/model.ts";
import type { CaseNotificationReason } from "../../sak/notify.ts";
import type { CaseField, CasePart, SakRefusal, SakWarning } from "../../sak/refusals.ts";

type Said<Code extends string> = Readonly<Record<Code, string>>;

/** Codes of a case alone. What a report can be refused as well is worded once, with reports. */
export type OnlySakRefusal = Exclude<SakRefusal["code"], MeldingRefusal["code"]>;
export type OnlySakWarning = Exclude<SakWarning["code"], MeldingWarning["code"]>;

/** Events that are told to a party as their own. */
type PartyOwnEvent =
  | "PartyInformed"
  | "ConfidentialityPromised"
  | "RepresentativeNamed"
  | "InterviewRefused"
  | "JointConsented"
  | "ContactRequested"
  | "ContactAnswered"
  | "StatementInvited"
  | "StatementReminded"
  | "StatementAnswered"
  | "Commented"
  | "DocumentShared"
  | "DocumentAdded"
  | "MeetingCalled"
  | "MeetingCancelled"
  | "MinutesWritten"
  | "MinutesSigned"
  | "LaterInputAdded"
  | "MeetingClosed"
  | "HabilitetChallenged"
  | "HandlersChanged";

/** The words of one language for cases. Neutral throughout: «påstand», and nobody is called by what is said of them (SB-11). */
export type SakWords = {
  readonly status: Said<CaseStatus>;
  /** What happens in that state, in one sentence: the page teaches the process. */
  readonly statusHelp: Said<CaseStatus>;
  readonly source: Said<CaseSource>;
  readonly track: Said<CaseTrack>;
  readonly standing: Said<CaseStanding>;
  readonly partyRole: Said<PartyRole>;
  readonly partyKind: Said<PartyWho["kind"] | "external" | "unnamed">;
  readonly habilitet: Said<CaseHabilitet["answer"]>;
  readonly former: Said<SubCase["former"][number]["why"]>;
  readonly sign: Said<SeriousSign>;
  readonly outcome: Said<AssessmentOutcome>;
  readonly outcomeHelp: Said<AssessmentOutcome>;
  readonly level: Said<NonNullable<Assessment["level"]>>;
  readonly finding: Said<Finding>;
  readonly sanctions: Said<Sanctions>;
  readonly legalBasis: Said<LegalBasis>;
  readonly maskGround: Said<MaskGround>;
  readonly investigator: Said<InvestigatorKind>;
  readonly purpose: Said<MeetingPurpose>;
  readonly attendeeRole: Said<AttendeeRole>;
  readonly document: Said<DocumentKind>;
  readonly pdf: Said<CasePdfKind>;
  readonly round: Said<HearingRound>;
  readonly hearingAnswer: Said<HearingAnswer>;
  readonly due: Said<CaseDueWhat>;
  /** What one may do, as a button says it. */
  readonly command: Said<PersonCommand["type"]>;
  /** What has happened, as those who handle the case read it; steps of the process also as parties do. */
  readonly timeline: Said<CaseEventType>;
  /** The same for a party, where it is about them. */
  readonly partyLine: Said<PartyOwnEvent>;
  /** What a message to somebody says of why they get it: never of what or whom. */
  readonly notified: Said<CaseNotificationReason>;
  readonly field: Said<CaseField>;
  readonly part: Said<CasePart>;
  /** SB-04: what a party promises before they see anything. */
  readonly confidentiality: string;
  /** SB-06: stands in every notice of a meeting. */
  readonly bringSomebody: string;
  /** SB-29: told to whoever says that they will not take part. */
  readonly duty: string;
  /** SB-32: stands in the letter of decision. */
  readonly loyalty: string;
  /** SB-09: where a party neither answered nor declined. */
  readonly noAnswer: string;
  /** VA-15, VA-34. */
  readonly protection: string;
};
