import type { NotatRefusal } from "../../melding/notat/model.ts";
import type { MeldingRefusal, MeldingWarning } from "../../melding/refusals.ts";
import type { AnyRefusal, AnyWarning, Wording } from "../words.ts";
import { enMelding as words } from "./en.ts";

const who = (name: string | undefined) => name ?? "That person";

export const enMeldingRefusals: Wording<AnyRefusal, (MeldingRefusal | NotatRefusal)["code"]> = {
  NOTAT_ONLY_REPRESENTATIVES: () => "Only safety representatives and union representatives have confidential notes.",
  NOTAT_EXISTS: () => "The note is written already.",
  NOTAT_OPEN: () => "The note is open, so it is not erased. Close it first.",
  NOTAT_CLOSED: () => "The note is closed.",
  NOT_YOUR_NOTAT: () => "The note does not exist.",
  NOTAT_DANGER_UNANSWERED: () =>
    "Answer first whether this can be danger, or a breach of the duty to keep a fully sound work environment.",
  NOTAT_FORWARD_FIRST: () =>
    "You have a duty to forward this to the employer before you close it, also when you learned of it in confidence.",
  REPORT_EXISTS: () => "This report has been sent already.",
  ONLY_REPORTER: () => "Only whoever reported it can do this.",
  ONLY_WITH_NAME: () => "This needs a name. Sign in to Teams to do it.",
  NOT_THIS_HANDLER: () => "You do not have the role in this case that this takes.",
  ONLY_LEADERS_LOG: () => "Only leaders can log an oral approach.",
  ONLY_LEADERS_EXAMINE: () => "Only the leader of the unit, or a leader above, can start an examination there.",
  HABILITET_FIRST: () => "Say first whether you are impartial. Then the rest opens.",
  NOBODY_GONE: () => "Nobody who handles this has left.",
  HABILITET_SAID: () => "You have already said that you are impartial.",
  HABILITET_OPEN: () => "Whether you are impartial is not decided yet. Until then you cannot do anything in the case.",
  NOT_THE_ONE_WHO_DECIDES: () => "It is the leader above who decides whether somebody is impartial.",
  NO_OPEN_QUESTION: () => "No question of impartiality is waiting.",
  REPORT_STATUS_WRONG: ({ status }) => `Not possible now. The status of the report is: ${words.status[status].toLowerCase()}.`,
  ACKNOWLEDGED_ALREADY: ({ on }, format) => `Receipt was confirmed on ${format.dayMonthYear(on)}.`,
  FORWARDED_ALREADY: () => "This has been forwarded already.",
  NOTHING_TO_CLARIFY: () => "There is nothing to clarify.",
  NO_CONTACT_REQUEST: () => "No wish to make contact is waiting for an answer.",
  CONTACT_ASKED_ALREADY: () => "You have asked already. Wait for the answer before you ask again or make contact.",
  NO_CONTACT_NEEDED: () => "The report names nobody whom you could contact.",
  CONTACT_IN_CASE: () =>
    "The report has become a case. If you are a party, ask on the page of the case, and whoever owns the case answers. If you are not a party, do not take it up yourself: write to the leader instead.",
  TAG_IN_CASE: () =>
    "The report has become a case. Whoever owns the case sets the mark there, and it applies to that case alone.",
  NOT_A_SOEKNAD: () => "This is for applications for change only.",
  NOTHING_TO_SIGN: () => "There is nothing for you to sign.",
  NOT_A_VARSEL: () => "This is for whistleblowing reports only.",
  DUTY_NOT_WITHDRAWN: ({ rule }) =>
    rule === "VA-08"
      ? "It was forwarded out of duty and cannot be withdrawn."
      : "The leader has a duty of their own to examine. It cannot be withdrawn.",
  NO_EXTERNAL_FIRM: () => "The report is about nobody from another organisation.",
  REPORT_ANSWER_MISSING: ({ field }) => `Answer this: ${words.field[field].toLowerCase()}.`,
  REPORT_TEXT_MISSING: ({ field }) =>
    field === "reason"
      ? "Write a reason."
      : field === "text"
        ? "Write something first."
        : `Fill in: ${words.field[field].toLowerCase()}.`,
  REPORT_TEXT_TOO_LONG: ({ length, max }) =>
    `The text has ${length} characters. There is room for ${max}. You can attach the rest as a file.`,
  REPORT_TOO_MANY: ({ part, max }) => `There is room for ${max} ${words.part[part]}.`,
  REPORT_UNIT_UNKNOWN: () => "The unit is not in the directory. Choose another.",
  KLAGE_NOT_ANONYMOUS: () =>
    "A complaint cannot be anonymous: the person you complain about has to know who complains to be able to respond. You can send a notice of concern, a whistleblowing report or a worry without your name, complain with your name in Teams, or get advice first.",
  SOEKNAD_NOT_ANONYMOUS: () =>
    "An application for change is about your own work situation, so the leader has to know who you are. Send it in Teams. Without your name you can send a notice of concern, a whistleblowing report or a worry.",
  ACCEPT_IDENTIFIED: ({ rule }) =>
    rule === "VA-20"
      ? "Tick that the person you complain about learns who you are. Without that the complaint cannot be handled."
      : "Tick that those concerned cannot be made anonymous. They have to be able to respond.",
  KLAGE_UNSIGNED: () => "Sign the complaint by ticking the box.",
  EXPECTS_NOTHING_UNTICKED: () => "Tick that you cannot expect to have it granted.",
  CONFLICT_IS_GROUNDS: () =>
    "When the grounds are a conflict, the conduct of others or the work environment, this counts as a complaint or a whistleblowing report. Change the grounds, or go on with one of those. Your text is still here.",
  COUNTERPART_MISSING: ({ rule }) =>
    rule === "VA-34" ? "Say who does it. It can be a group." : "Give at least one person or group that you complain about.",
  WHO_OR_GENERAL: () => "Say whom it is about, or tick that it is general.",
  COUNTERPART_UNNAMED: () => "Write the person's name, or choose a group without a name.",
  COUNTERPART_IS_YOU: () => "You cannot give yourself or somebody you report together with.",
  COUNTERPART_UNKNOWN: () => "That person is not in the directory. Write the name as a person outside it.",
  KLAGE_FOR_OTHERS: () =>
    "Nobody can complain on behalf of others. If it is about somebody other than whoever reported, it is a notice of concern. The text can be used there.",
  ONLY_TILLITSVALGT_FOR_MEMBERS: () =>
    "Only a union representative can complain on behalf of members. If it is about others, you can send a notice of concern.",
  MEMBERS_UNNAMED: () => "The members you complain for have to be named.",
  MEMBER_UNKNOWN: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} is not in the directory or has left.`,
  MEMBER_IS_COUNTERPART: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} cannot both complain and be complained about.`,
  SJEF_UNREASONED: () => "Write why, as an exception, the report shall go to the head of HR and HSE.",
  RECIPIENT_NOT_FOR_KIND: () =>
    "A complaint goes to a leader, or as an exception to the head of HR and HSE. The safety representative can have a notice of concern.",
  STUDENT_BRANCH_MISSING: () => "Choose how it relates to your studies or your job. If you are not sure, choose “Do not know”.",
  STUDENT_CHANNEL: ({ channel }) =>
    `What happens between students in their studies is not covered by these guidelines. ${channel === null ? "Use the students' own channel to speak up." : `Report it here: ${channel.name}${channel.url === null ? "" : `, ${channel.url}`}.`} If one of you has a job or works here, choose that instead.`,
  VARSEL_ELSEWHERE: ({ url }) =>
    `The organisation takes whistleblowing reports elsewhere. ${url === null ? "Ask HR where." : `Report here: ${url}.`} Nothing is stored.`,
  NO_RECIPIENT: ({ why, askId }, _format, nameOf) => {
    const name = askId === null ? undefined : nameOf(askId);
    const ways =
      why === "NO_UNIT"
        ? "Choose the unit that it is about."
        : why === "NO_MOTTAK"
          ? "You can report to the safety representative, a union representative or a supervisory authority instead, or ask HR to name a reception."
          : why === "NO_VERNEOMBUD" || why === "NO_SJEF"
            ? "Choose a leader instead."
            : "You can send it to the head of HR and HSE or a safety representative, or contact Arbeidstilsynet.";
    return `${words.noRecipient[why]} ${ways}${name === undefined ? "" : ` You can also contact ${name}.`} Your text is still here.`;
  },
  ORAL_DATE_WRONG: ({ today }, format) => `Choose ${format.dayMonthYear(today)} or an earlier day.`,
  ORAL_NOBODY: () => "Choose who came to you.",
  ORAL_PERSON_WRONG: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} cannot be the one who came: it has to be somebody other than you, who is not the one it is about, and who is in the directory.`,
  PERSON_MISSING: ({ field }) => `Choose a person: ${words.field[field].toLowerCase()}.`,
  OWNER_NOT_LEADER: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} cannot own the case. A leader has to. Advisers, safety representatives and the head of HR and HSE cannot.`,
  PERSON_IS_BARRED: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} cannot have this role in the case. Choose somebody who is no party, has not had the case, helps no other party and is not led by one.`,
  NOT_IN_MOTTAK: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} is not in the whistleblowing reception. Choose somebody who is.`,
  NOT_A_VERNEOMBUD: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} is not a safety representative. Choose one.`,
  NOT_AN_ADVISER: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} is not an adviser in HR and HSE. Choose somebody who is.`,
  NOT_UNDER_INSTRUCTION: () =>
    "Union representatives and the occupational health service are not under the employer's instruction and cannot be given tasks in the case. Choose somebody else.",
  KIND_SAME: () => "It is handled as that already.",
  TRIAGE_FIRST: () => "Clarify first whether this is a complaint, a notice of concern or a whistleblowing report.",
  PROTECTION_STAYS: () => "Whoever reported it called it whistleblowing. The protection that comes with it cannot be taken away.",
  KIND_NOT_POSSIBLE: ({ to }) => `Not possible with this: ${words.kind[to].toLowerCase()}.`,
  ASK_THE_REPORTER: () =>
    "An application does not become something else unless the applicant chooses it. Ask the applicant to choose.",
  KLAGE_NEEDS_NAME: () =>
    "This was reported without a name and cannot become a complaint: whoever is complained about has to know who complains to be able to respond. Invite whoever reported it to give their name. Until then the leader's own duty to examine applies.",
  TAG_SAME: () => "The tag is like that already.",
  ACKNOWLEDGE_FIRST: () => "Confirm first that the report is received.",
  OWNER_FIRST: () => "Name a leader who owns the case first.",
  CLARIFY_FIRST: () => "Clarify first whether the guidelines apply to the student.",
  SIGNATURES_MISSING: ({ missing }, format, nameOf) =>
    `The complaint lacks the signature of ${format.list(missing.map((id) => who(nameOf(id))))}.`,
  HELP_UNSETTLED: ({ rule }) =>
    rule === "VA-33"
      ? "The report is about nobody in particular. Consider first whether fact-finding is needed, and answer yes or no to help from HR and HSE."
      : rule === "VA-11"
        ? "An employee is named, and then the case has to be assessed, whoever it was done to. Answer yes or no to help from HR and HSE."
        : "Answer yes or no first: do you want help from HR and HSE?",
  HR_NOT_CONSULTED: ({ rule }) =>
    rule === "SB-24"
      ? "HR and HSE shall take part in cases of sexual harassment. Ask for help first."
      : rule === "SB-13"
        ? "A case that is unsure or has escalated shall be reported to HR and HSE. Ask for help first."
        : "You have a duty to examine, in consultation with HR and HSE. Ask for help first.",
  DANGER_UNANSWERED: () =>
    "Answer first whether this can be danger, or a breach of the duty to keep a fully sound work environment.",
  FORWARD_FIRST: () =>
    "You have a duty to forward this to the employer before you close it. The name of whoever told you does not go with it.",
  ASSESS_FIRST: () => "Assess first whether it is about censurable conditions.",
  NOT_CENSURABLE: () =>
    "The report is assessed as not being about censurable conditions. Change the assessment, or give feedback.",
  FEEDBACK_FIRST: () => "Give feedback to whoever reported it first.",
  CASES_OPEN: () => "The report ends when the cases that came of it have ended.",
  WITHDRAW_IN_CASE: () =>
    "The report has become a case that is being investigated, and cannot be withdrawn now. If you have something to say about that, write a message to those who handle it.",
  DECIDE_FIRST: () => "Decide the application first.",
  NOBODY_ABOVE: () => "There is no leader above who can have the application. Decide it yourself.",
  CONSENT_TICKS: ({ field }) =>
    field === "factual"
      ? "Tick that it will be factual and sound, or say no."
      : "Tick that the person concerned gets to respond, or say no.",
};

const parts = { when: "when", where: "where", witnesses: "witnesses" };

export const enMeldingWarnings: Wording<AnyWarning, MeldingWarning["code"]> = {
  SHOULD_TELL: ({ missing }, format) =>
    `It helps if you write something about this as well: ${format.list(missing.map((field) => parts[field]))}. You can send it without.`,
  SOEKNAD_NAMES_SOMEBODY: () =>
    "You seem to name somebody. An application should hold no allegations about others. If it is a complaint or a whistleblowing report, choose that instead.",
  SELF_SUGGESTS_KLAGE: () => "If it is about yourself, a complaint usually fits better. You can send this as well.",
  PROFESSIONAL_DISAGREEMENT: () => words.disagreement,
  OPEN_CASE_LINKED: ({ count }) =>
    count === 1
      ? "You already have a case that is open. The application is linked to it. You can send it all the same."
      : `You already have ${count} cases that are open. The application is linked to the newest. You can send it all the same.`,
  RELATED_UNKNOWN: () => "We find no case with that number among yours. The report is sent all the same, without a link to it.",
  EXTERNAL_HELP_OFFERED: () =>
    "When somebody from another organisation is involved, the employee can have help and support from the employer, if wanted. Say so in the report.",
  COVERAGE_DOUBT: () => "It is not certain that the guidelines apply here. The report is received, and it will be clarified.",
  NO_KLAGE_WITHOUT_NAME: () =>
    "Without a name this cannot be handled as a complaint. It is received as it is, and the name can be given later.",
  COORDINATION_UNKNOWN: () => "Record whether there is a coordination agreement with the organisation.",
  COORDINATION_MISSING: () =>
    "There is no coordination agreement with the organisation. The administrator has been told. The case goes on.",
  CONSIDER_HELP: () => "Consider whether you want help from HR and HSE.",
  EXAMINE_MEANWHILE: () => "Until a name is given, the leader has a duty of their own to examine.",
  DUTY_TO_FORWARD: () => words.dangerDuty,
  SAFEGUARDS_FOR_ACCUSED: () =>
    "The case is about sexual harassment. Involve HR and HSE, let as few as possible know of it, and make sure that the person the allegation concerns can respond.",
  NOBODY_READS: () => "Nobody can handle this report at present.",
};
