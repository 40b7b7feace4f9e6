import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { LegalBasis } from "./inquiry.ts";
import type { CaseStatus, PartyId } from "./model.ts";

/** Fields that a refusal can belong to. */
export type CaseField =
  | "answer"
  | "reason"
  | "habil"
  | "ownerId"
  | "personId"
  | "wanted"
  | "adviserId"
  | "who"
  | "role"
  | "partyId"
  | "involved"
  | "representatives"
  | "concern"
  | "outcome"
  | "level"
  | "signs"
  | "notice"
  | "track"
  | "obvious"
  | "question"
  | "text"
  | "interviews"
  | "information"
  | "kind"
  | "investigators"
  | "firm"
  | "what"
  | "law"
  | "limits"
  | "purpose"
  | "interviewId"
  | "on"
  | "at"
  | "place"
  | "topic"
  | "documents"
  | "attendees"
  | "jointAssessment"
  | "shortNotice"
  | "disagreement"
  | "title"
  | "masks"
  | "about"
  | "deadline"
  | "process"
  | "facts"
  | "incidents"
  | "overall"
  | "assessment"
  | "conclusion"
  | "legalBasis"
  | "finding"
  | "breach"
  | "sanctions"
  | "sanctionsReason"
  | "crime"
  | "due"
  | "movesReason"
  | "works"
  | "given"
  | "made"
  | "exposed"
  | "reference"
  | "consent"
  | "factual"
  | "contradiction"
  | "sentOn"
  | "receivedOn"
  | "documentId";

/** What there is a greatest number of, so that one case stays small enough to load at once. */
export type CasePart =
  | "parties"
  | "handlers"
  | "habilitet"
  | "meetings"
  | "attendees"
  | "documents"
  | "incidents"
  | "measures"
  | "interviews"
  | "log"
  | "comments"
  | "checks"
  | "handed"
  | "contacts";

/** Not you, or not now. */
type ReachRefusal =
  | { readonly rule: null; readonly code: "NOT_THIS_HANDLER" | "ONLY_OWNER" | "ONLY_PARTY" | "ONLY_SYSTEM" }
  | { readonly rule: null; readonly code: "CASE_STATUS_WRONG"; readonly status: CaseStatus }
  | { readonly rule: "VA-03"; readonly code: "HABILITET_FIRST" | "HABILITET_SAID" | "NOBODY_GONE" }
  /** VA-04: nothing moves until the question is decided. */
  | { readonly rule: "VA-04"; readonly code: "HABILITET_OPEN" | "CASE_FROZEN" | "NOT_THE_ONE_WHO_DECIDES" | "NO_OPEN_QUESTION" }
  | {
      readonly rule: "VA-18";
      readonly code: "NO_CONTACT_NEEDED" | "CONTACT_ASKED_ALREADY" | "NO_CONTACT_REQUEST";
    }
  | { readonly rule: "SB-04"; readonly code: "CONFIDENTIALITY_FIRST" | "PROMISED_ALREADY" }
  | { readonly rule: "SB-10"; readonly code: "NOT_INVOLVED" }
  | { readonly rule: "SB-17"; readonly code: "NO_CONSULTATION" | "CONSULTED_ALREADY" }
  | { readonly rule: "SB-24"; readonly code: "TAGGED_ALREADY" }
  | { readonly rule: "SB-27"; readonly code: "NO_MANDATE" | "MANDATE_ACCEPTED" }
  | { readonly rule: "SB-29"; readonly code: "REFUSED_ALREADY" }
  | {
      readonly rule: "SB-07";
      readonly code: "NO_CASE_MEETING" | "MEETING_CLOSED" | "CASE_MEETING_CANCELLED" | "SIGNED_ALREADY" | "NOT_IN_MEETING";
    }
  | { readonly rule: "SB-09"; readonly code: "NO_HEARING" | "HEARING_ANSWERED" | "HEARING_OPEN" | "NOT_HEARD_OF" }
  | { readonly rule: "SB-31"; readonly code: "NO_INQUIRY_REPORT" | "NOT_OFFERED" | "COMMENTED_ALREADY" }
  | { readonly rule: "SB-21"; readonly code: "NO_CASE_MEASURE" | "CASE_MEASURE_DONE" }
  | { readonly rule: "SB-22"; readonly code: "NO_CRIME_SUSPECTED" }
  | { readonly rule: null; readonly code: "CASE_WITHOUT_UNIT" }
  | { readonly rule: "VA-34"; readonly code: "NOT_ASKED" | "NOT_A_REPORTER" | "ASKED_ALREADY" };

/** What a form lacks. */
type FormRefusal =
  | { readonly rule: null; readonly code: "CASE_ANSWER_MISSING" | "CASE_WORDS_MISSING"; readonly field: CaseField }
  | {
      readonly rule: null;
      readonly code: "CASE_WORDS_TOO_LONG";
      readonly field: CaseField;
      readonly length: number;
      readonly max: number;
    }
  | { readonly rule: null; readonly code: "CASE_TOO_MANY"; readonly part: CasePart; readonly max: number }
  | { readonly rule: null; readonly code: "CASE_DATE_PAST"; readonly field: CaseField; readonly today: LocalDate }
  | { readonly rule: null; readonly code: "CASE_TIME_WRONG"; readonly field: "at" }
  | { readonly rule: null; readonly code: "PERSON_UNKNOWN"; readonly field: CaseField; readonly personId: PersonId }
  | { readonly rule: null; readonly code: "PARTY_UNKNOWN" | "PARTY_ALREADY"; readonly field: CaseField }
  | { readonly rule: null; readonly code: "DOCUMENT_UNKNOWN"; readonly field: CaseField }
  | { readonly rule: null; readonly code: "MASK_WRONG"; readonly field: "masks" };

/** What the guidelines ask of the process (S3b 6 to 8). */
type ProcessRefusal =
  | { readonly rule: "VA-02"; readonly code: "OWNER_NOT_LEADER"; readonly field: CaseField; readonly personId: PersonId }
  | { readonly rule: "VA-02"; readonly code: "OWNER_FIRST" }
  | { readonly rule: "VA-03"; readonly code: "PERSON_IS_BARRED"; readonly field: CaseField; readonly personId: PersonId }
  | { readonly rule: "VA-05"; readonly code: "HELP_UNSETTLED" }
  | { readonly rule: "VA-05"; readonly code: "NOT_AN_ADVISER"; readonly field: CaseField; readonly personId: PersonId }
  | { readonly rule: "VA-39"; readonly code: "NOT_UNDER_INSTRUCTION"; readonly field: CaseField; readonly personId: PersonId }
  | { readonly rule: "VA-31"; readonly code: "DUTY_TO_EXAMINE" | "HR_NOT_CONSULTED" | "MAPPING_MISSING" }
  | { readonly rule: "VA-33"; readonly code: "CASE_ASSESS_FIRST" }
  | { readonly rule: "VA-11"; readonly code: "CASE_ASSESS_FIRST" }
  | { readonly rule: "VA-18"; readonly code: "CONSENT_TICKS"; readonly field: "factual" | "contradiction" }
  | { readonly rule: "SB-02"; readonly code: "HANDLERS_UNREASONED"; readonly field: "reason" | "adviserId"; readonly max: number }
  | {
      readonly rule: "SB-02";
      readonly code: "PARTY_AS_HANDLER" | "HANDLER_AS_PARTY";
      readonly field: CaseField;
      readonly personId: PersonId;
    }
  | { readonly rule: "SB-06"; readonly code: "TOPIC_MISSING"; readonly field: "topic" }
  | { readonly rule: "SB-06"; readonly code: "ATTENDEES_MISSING"; readonly field: "attendees" }
  | {
      readonly rule: "SB-06";
      readonly code: "SHORT_NOTICE_UNREASONED";
      readonly field: "shortNotice";
      readonly earliest: LocalDate;
    }
  | { readonly rule: "SB-06"; readonly code: "PARTY_NOT_INFORMED"; readonly field: "attendees" }
  | { readonly rule: "SB-06"; readonly code: "DOCUMENT_NOT_SHARED"; readonly field: "documents" }
  | { readonly rule: "SB-07"; readonly code: "MINUTES_MISSING" | "MINUTES_WRITTEN" | "CASE_MEETING_NOT_YET" | "MEETINGS_OPEN" }
  | { readonly rule: "SB-08"; readonly code: "JOINT_UNASSESSED"; readonly field: "jointAssessment" }
  | { readonly rule: "SB-09"; readonly code: "PARTIES_UNHEARD"; readonly partyIds: readonly PartyId[] }
  | { readonly rule: "SB-09"; readonly code: "DEADLINE_TOO_SOON"; readonly field: "deadline"; readonly earliest: LocalDate }
  | { readonly rule: "SB-09"; readonly code: "DEADLINE_OPEN"; readonly deadline: LocalDate }
  | { readonly rule: "SB-09"; readonly code: "REMIND_FIRST" | "REMIND_BY_LETTER" | "CONCLUDED_WITHOUT" }
  | {
      readonly rule: "SB-09";
      readonly code: "LETTER_DAY_WRONG";
      readonly field: CaseField;
      readonly earliest: LocalDate;
      readonly latest: LocalDate;
    }
  | { readonly rule: "SB-12"; readonly code: "NOTICE_MISSING"; readonly field: "notice" }
  | { readonly rule: "SB-13"; readonly code: "HR_NOT_CONSULTED" | "LAST_ADVISER" }
  | { readonly rule: "SB-15"; readonly code: "REPORT_FIRST" }
  | { readonly rule: "SB-16"; readonly code: "STRAIN_UNSETTLED" }
  | { readonly rule: "SB-16"; readonly code: "NOT_A_VERNEOMBUD"; readonly field: "representatives"; readonly personId: PersonId }
  | { readonly rule: "SB-17"; readonly code: "SJEF_NOT_CONSULTED" | "SJEF_NOT_ANSWERED" | "NO_SJEF" }
  | { readonly rule: "SB-20"; readonly code: "ONE_PARTY_AT_A_TIME"; readonly field: "attendees" }
  | { readonly rule: "SB-20"; readonly code: "PARTIES_UNBRIEFED"; readonly partyIds: readonly PartyId[] }
  | { readonly rule: "SB-21"; readonly code: "MEASURE_MISSING" | "APOLOGY_UNSETTLED" | "MEASURE_NOT_EVALUATED" }
  | { readonly rule: "SB-21"; readonly code: "MOVE_UNREASONED"; readonly field: "movesReason" }
  | { readonly rule: "SB-21"; readonly code: "PLAN_UNSETTLED" }
  | { readonly rule: "SB-22"; readonly code: "SANCTIONS_UNASSESSED"; readonly field: "sanctions" }
  | { readonly rule: "SB-22"; readonly code: "MEASURE_MISSING" | "POLICE_MISSING" }
  | { readonly rule: "SB-22"; readonly code: "BREACH_AND_FINDING_DIFFER"; readonly field: "breach" }
  | { readonly rule: "SB-23"; readonly code: "MEASURE_MISSING" }
  | { readonly rule: "SB-24"; readonly code: "HR_NOT_CONSULTED" | "LAST_ADVISER" }
  | { readonly rule: "SB-24"; readonly code: "PARTIES_UNHEARD"; readonly partyIds: readonly PartyId[] }
  | { readonly rule: "SB-25"; readonly code: "NOT_OBVIOUS"; readonly field: "obvious" }
  | { readonly rule: "SB-25"; readonly code: "CASE_ASSESS_FIRST" }
  | { readonly rule: "SB-27"; readonly code: "PLAN_MISSING" | "MANDATE_MISSING" | "MANDATE_UNACCEPTED" }
  | { readonly rule: "SB-27"; readonly code: "INVESTIGATOR_MISSING"; readonly field: "investigators" }
  | { readonly rule: "SB-27"; readonly code: "MANDATE_VERSION"; readonly version: number }
  | { readonly rule: "SB-28"; readonly code: "INTERVIEW_UNPLANNED"; readonly field: "interviewId" }
  | { readonly rule: "SB-28"; readonly code: "INTERVIEWS_MISSING"; readonly field: "interviews" }
  | { readonly rule: "SB-28"; readonly code: "INTERVIEWS_NOT_HELD" }
  | { readonly rule: "SB-29"; readonly code: "FULLMAKT_MISSING" | "MINUTES_UNSIGNED" }
  | {
      readonly rule: "SB-30";
      readonly code: "BASIS_MISSING";
      readonly field: "legalBasis";
      readonly needed: readonly LegalBasis[];
    }
  | { readonly rule: "SB-30"; readonly code: "FINDING_MISSING"; readonly field: "finding" | "incidents" }
  | { readonly rule: "SB-31"; readonly code: "OFFER_FIRST" | "SEND_REPORT_FIRST" }
  | { readonly rule: "SB-31"; readonly code: "COMMENTS_OPEN"; readonly deadline: LocalDate }
  | { readonly rule: "SB-31"; readonly code: "DEADLINE_TOO_SOON"; readonly field: "deadline"; readonly earliest: LocalDate }
  | { readonly rule: "SB-33"; readonly code: "OVERALL_MISSING"; readonly field: "overall" }
  | { readonly rule: "SB-34"; readonly code: "LEVEL_MISSING"; readonly field: "level" }
  | { readonly rule: "SB-05"; readonly code: "REFERENCE_WRONG"; readonly field: "reference" }
  | { readonly rule: "SB-05"; readonly code: "CLOSE_FIRST" };

export type SakRefusal = ReachRefusal | FormRefusal | ProcessRefusal;

/** What speaks against something without stopping it, and what one is told on the way. */
export type SakWarning =
  | { readonly rule: "VA-05"; readonly code: "CONSIDER_HELP" }
  | { readonly rule: "SB-01"; readonly code: "IDLE"; readonly since: LocalDate }
  | { readonly rule: "SB-06"; readonly code: "ROLES_MISSING" | "SHORT_NOTICE" }
  | { readonly rule: "SB-08"; readonly code: "CONSENT_MISSING"; readonly partyIds: readonly PartyId[] }
  | { readonly rule: "SB-14"; readonly code: "HR_NOT_CONSULTED" }
  | { readonly rule: "SB-17"; readonly code: "SERIOUS_SUGGESTED" | "SERIOUS_WITHOUT_HR" }
  | { readonly rule: "SB-21"; readonly code: "NO_PLAN" }
  | { readonly rule: "SB-10"; readonly code: "NO_STRAIN_MEETING" }
  | { readonly rule: "SB-24"; readonly code: "SAFEGUARDS_FOR_ACCUSED" | "GROUP_NOT_SMALLEST" }
  | { readonly rule: "SB-29"; readonly code: "DUTY_TO_TAKE_PART" }
  | { readonly rule: "SB-32"; readonly code: "LOYALTY" };
