import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { Recipient, RecipientChoice, ReportAnswers, ReporterKind, ReportKind, ReportStatus, ReportTag } from "./model.ts";
import type { ContactPoint } from "./settings.ts";

/** Fields that a refusal can belong to: the answers of a form, and what the commands ask for beside them. */
export type ReportField =
  | keyof ReportAnswers
  | "reason"
  | "text"
  | "answer"
  | "habil"
  | "to"
  | "ownerId"
  | "adviserId"
  | "leaderId"
  | "personId"
  | "wanted"
  | "censurable"
  | "outcome"
  | "covered"
  | "agreement"
  | "consent"
  | "factual"
  | "contradiction"
  | "on"
  | "form"
  | "from"
  | "next"
  | "source";

/** Free texts of a report, for the refusals that speak of them. */
export type ReportTextField = Extract<
  ReportField,
  "what" | "more" | "when" | "where" | "witnesses" | "sjefReason" | "firm" | "reason" | "text" | "counterparts"
>;

/** What there is a greatest number of, so that one report stays small enough to load at once. */
export type ReportPart = "counterparts" | "members" | "from" | "messages" | "notes" | "contacts" | "habilitet";

/** Not you, or not now. */
type ReachRefusal =
  | { readonly rule: null; readonly code: "REPORT_EXISTS" | "ONLY_REPORTER" | "ONLY_WITH_NAME" | "NOT_THIS_HANDLER" }
  | { readonly rule: "VA-32"; readonly code: "ONLY_LEADERS_LOG" }
  | { readonly rule: "VA-31"; readonly code: "ONLY_LEADERS_EXAMINE" }
  | { readonly rule: "VA-03"; readonly code: "HABILITET_FIRST" | "HABILITET_SAID" | "NOBODY_GONE" }
  | { readonly rule: "VA-04"; readonly code: "HABILITET_OPEN" | "NOT_THE_ONE_WHO_DECIDES" | "NO_OPEN_QUESTION" }
  | { readonly rule: null; readonly code: "REPORT_STATUS_WRONG"; readonly status: ReportStatus }
  | { readonly rule: null; readonly code: "ACKNOWLEDGED_ALREADY"; readonly on: LocalDate }
  | { readonly rule: "VA-08"; readonly code: "FORWARDED_ALREADY" }
  | { readonly rule: "VA-14"; readonly code: "NOTHING_TO_CLARIFY" }
  | {
      readonly rule: "VA-18";
      readonly code: "NO_CONTACT_REQUEST" | "CONTACT_ASKED_ALREADY" | "NO_CONTACT_NEEDED" | "CONTACT_IN_CASE";
    }
  | { readonly rule: "VA-22"; readonly code: "NOT_A_SOEKNAD" }
  | { readonly rule: "VA-25"; readonly code: "NOTHING_TO_SIGN" }
  | { readonly rule: "VA-30"; readonly code: "NOT_A_VARSEL" }
  | { readonly rule: "VA-08" | "VA-31"; readonly code: "DUTY_NOT_WITHDRAWN" }
  | { readonly rule: "VA-36"; readonly code: "NO_EXTERNAL_FIRM" };

/** What an answer lacks. */
type AnswerRefusal =
  | {
      readonly rule: "VA-03" | "VA-05" | "VA-06" | "VA-19" | "VA-22" | "VA-27" | "VA-29" | "VA-31" | "VA-32" | null;
      readonly code: "REPORT_ANSWER_MISSING";
      readonly field: ReportField;
    }
  | { readonly rule: null; readonly code: "REPORT_TEXT_MISSING"; readonly field: ReportTextField }
  | {
      readonly rule: null;
      readonly code: "REPORT_TEXT_TOO_LONG";
      readonly field: ReportTextField;
      readonly length: number;
      readonly max: number;
    }
  | { readonly rule: null; readonly code: "REPORT_TOO_MANY"; readonly part: ReportPart; readonly max: number }
  | { readonly rule: null; readonly code: "REPORT_UNIT_UNKNOWN"; readonly field: "unitId" }
  | { readonly rule: "VA-20"; readonly code: "KLAGE_NOT_ANONYMOUS"; readonly field: "kind" }
  | { readonly rule: "VA-22"; readonly code: "SOEKNAD_NOT_ANONYMOUS"; readonly field: "kind" }
  | { readonly rule: "VA-20" | "VA-21"; readonly code: "ACCEPT_IDENTIFIED"; readonly field: "acceptsIdentified" }
  | { readonly rule: "VA-25"; readonly code: "KLAGE_UNSIGNED"; readonly field: "signs" }
  | { readonly rule: "VA-23"; readonly code: "EXPECTS_NOTHING_UNTICKED"; readonly field: "expectsNothing" }
  | {
      readonly rule: "VA-22";
      readonly code: "CONFLICT_IS_GROUNDS";
      readonly field: "conflict";
      readonly choices: readonly ReporterKind[];
    }
  | { readonly rule: "VA-26" | "VA-34"; readonly code: "COUNTERPART_MISSING"; readonly field: "counterparts" }
  | { readonly rule: "VA-33"; readonly code: "WHO_OR_GENERAL"; readonly field: "counterparts" }
  | { readonly rule: null; readonly code: "COUNTERPART_UNNAMED" | "COUNTERPART_IS_YOU"; readonly field: "counterparts" }
  | { readonly rule: null; readonly code: "COUNTERPART_UNKNOWN"; readonly field: "counterparts"; readonly personId: PersonId }
  | {
      readonly rule: "VA-27";
      readonly code: "KLAGE_FOR_OTHERS" | "ONLY_TILLITSVALGT_FOR_MEMBERS";
      readonly field: "selfAffected" | "onBehalf" | "to";
      readonly suggestion: ReporterKind;
    }
  | { readonly rule: "VA-28"; readonly code: "MEMBERS_UNNAMED"; readonly field: "members" }
  | {
      readonly rule: "VA-28";
      readonly code: "MEMBER_UNKNOWN" | "MEMBER_IS_COUNTERPART";
      readonly field: "members";
      readonly personId: PersonId;
    }
  | { readonly rule: "VA-24"; readonly code: "SJEF_UNREASONED"; readonly field: "sjefReason" }
  | {
      readonly rule: "VA-24";
      readonly code: "RECIPIENT_NOT_FOR_KIND";
      readonly field: "recipient";
      readonly choice: RecipientChoice;
    }
  | { readonly rule: "VA-14"; readonly code: "STUDENT_BRANCH_MISSING"; readonly field: "studentBranch" }
  | {
      readonly rule: "VA-14";
      readonly code: "STUDENT_CHANNEL";
      readonly field: "studentBranch";
      readonly channel: ContactPoint | null;
    }
  | { readonly rule: "VA-30"; readonly code: "VARSEL_ELSEWHERE"; readonly field: "kind"; readonly url: string | null }
  | {
      readonly rule: "VA-03" | "VA-06" | "VA-24" | "VA-30";
      readonly code: "NO_RECIPIENT";
      readonly field: "recipient" | "unitId" | "kind";
      readonly why: Extract<Recipient, { kind: "none" }>["why"];
      readonly askId: PersonId | null;
    }
  | { readonly rule: "VA-32"; readonly code: "ORAL_DATE_WRONG"; readonly field: "on"; readonly today: LocalDate }
  | { readonly rule: "VA-32"; readonly code: "ORAL_NOBODY"; readonly field: "from" }
  | { readonly rule: "VA-32"; readonly code: "ORAL_PERSON_WRONG"; readonly field: "from"; readonly personId: PersonId };

/** What stands in the way of a handler. */
type HandlingRefusal =
  | { readonly rule: null; readonly code: "PERSON_MISSING"; readonly field: "to" | "ownerId" | "adviserId" }
  | {
      readonly rule: "VA-02";
      readonly code: "OWNER_NOT_LEADER";
      readonly field: "to" | "ownerId" | "leaderId";
      readonly personId: PersonId;
    }
  | { readonly rule: "VA-03"; readonly code: "PERSON_IS_BARRED"; readonly field: ReportField; readonly personId: PersonId }
  | { readonly rule: "VA-30"; readonly code: "NOT_IN_MOTTAK"; readonly field: "to"; readonly personId: PersonId }
  | { readonly rule: "VA-08"; readonly code: "NOT_A_VERNEOMBUD"; readonly field: "to"; readonly personId: PersonId }
  | { readonly rule: "VA-05"; readonly code: "NOT_AN_ADVISER"; readonly field: "to" | "adviserId"; readonly personId: PersonId }
  | {
      readonly rule: "VA-39";
      readonly code: "NOT_UNDER_INSTRUCTION";
      readonly field: "to" | "ownerId" | "adviserId" | "leaderId";
      readonly personId: PersonId;
    }
  | { readonly rule: "VA-19"; readonly code: "KIND_SAME" | "TRIAGE_FIRST" | "PROTECTION_STAYS" }
  | { readonly rule: "VA-19"; readonly code: "KIND_NOT_POSSIBLE"; readonly to: ReportKind }
  | { readonly rule: "VA-22"; readonly code: "ASK_THE_REPORTER" }
  | { readonly rule: "VA-20"; readonly code: "KLAGE_NEEDS_NAME" }
  | { readonly rule: null; readonly code: "TAG_SAME"; readonly tag: ReportTag }
  /** SB-24: once a case has begun, what it is about is said there. */
  | { readonly rule: "SB-24"; readonly code: "TAG_IN_CASE" }
  | { readonly rule: null; readonly code: "ACKNOWLEDGE_FIRST" }
  | { readonly rule: "VA-02"; readonly code: "OWNER_FIRST" }
  | { readonly rule: "VA-14"; readonly code: "CLARIFY_FIRST" }
  | { readonly rule: "VA-25"; readonly code: "SIGNATURES_MISSING"; readonly missing: readonly PersonId[] }
  | { readonly rule: "VA-05" | "VA-11" | "VA-31" | "VA-33"; readonly code: "HELP_UNSETTLED" }
  | { readonly rule: "VA-31" | "SB-24"; readonly code: "HR_NOT_CONSULTED" }
  | { readonly rule: "VA-08"; readonly code: "DANGER_UNANSWERED" | "FORWARD_FIRST" }
  /** SB-19: what the report has become ends before it does. */
  | { readonly rule: "SB-19"; readonly code: "CASES_OPEN" | "WITHDRAW_IN_CASE" }
  | { readonly rule: "VA-30"; readonly code: "ASSESS_FIRST" | "NOT_CENSURABLE" | "FEEDBACK_FIRST" }
  | { readonly rule: "VA-23"; readonly code: "DECIDE_FIRST" | "NOBODY_ABOVE" }
  | { readonly rule: "VA-18"; readonly code: "CONSENT_TICKS"; readonly field: "factual" | "contradiction" };

export type MeldingRefusal = ReachRefusal | AnswerRefusal | HandlingRefusal;

/** What speaks against something without stopping it, and what one is told on the way. */
export type MeldingWarning =
  | { readonly rule: "VA-26"; readonly code: "SHOULD_TELL"; readonly missing: readonly ("when" | "where" | "witnesses")[] }
  | { readonly rule: "VA-22"; readonly code: "SOEKNAD_NAMES_SOMEBODY" }
  | { readonly rule: "VA-29"; readonly code: "SELF_SUGGESTS_KLAGE" }
  | { readonly rule: "VA-35"; readonly code: "PROFESSIONAL_DISAGREEMENT" }
  | { readonly rule: "VA-37"; readonly code: "OPEN_CASE_LINKED"; readonly count: number }
  | { readonly rule: "VA-34"; readonly code: "RELATED_UNKNOWN" }
  | { readonly rule: "VA-11"; readonly code: "EXTERNAL_HELP_OFFERED" }
  | { readonly rule: "VA-14"; readonly code: "COVERAGE_DOUBT" }
  | { readonly rule: "VA-20"; readonly code: "NO_KLAGE_WITHOUT_NAME" }
  | { readonly rule: "VA-36"; readonly code: "COORDINATION_UNKNOWN" | "COORDINATION_MISSING" }
  | { readonly rule: "VA-05"; readonly code: "CONSIDER_HELP" }
  | { readonly rule: "VA-31"; readonly code: "EXAMINE_MEANWHILE" }
  | { readonly rule: "VA-08"; readonly code: "DUTY_TO_FORWARD" }
  | { readonly rule: "SB-24"; readonly code: "SAFEGUARDS_FOR_ACCUSED" }
  | { readonly rule: "VA-03"; readonly code: "NOBODY_READS" };
