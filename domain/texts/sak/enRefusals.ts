import type { SakRefusal, SakWarning } from "../../sak/refusals.ts";
import type { Wording } from "../words.ts";
import { enSak as words } from "./en.ts";
import type { OnlySakRefusal, OnlySakWarning } from "./words.ts";

const who = (name: string | undefined) => name ?? "The person";

export const enSakRefusals: Wording<SakRefusal, OnlySakRefusal> = {
  ONLY_OWNER: () => "Only the leader who owns the case can do this.",
  ONLY_PARTY: () => "Only a party in the case can do this.",
  ONLY_SYSTEM: () => "This happens by itself.",
  CASE_STATUS_WRONG: ({ status }) =>
    `Not possible at this step. The case stands here now: ${words.status[status].toLowerCase()}.`,
  CASE_FROZEN: () => "The case stands still until it is decided whether its owner is impartial.",
  CONFIDENTIALITY_FIRST: () => "Promise first to keep the case confidential. Then the rest opens.",
  PROMISED_ALREADY: () => "You have already promised to keep the case confidential.",
  NOT_INVOLVED: () => "It is not settled that safety representatives look after the strain in this case.",
  NO_CONSULTATION: () => "Nobody has asked the head of HR and HSE in this case.",
  CONSULTED_ALREADY: () => "The head of HR and HSE has been asked already.",
  TAGGED_ALREADY: () => "The case stands like that already.",
  NO_MANDATE: () => "No mandate has been written.",
  MANDATE_ACCEPTED: () => "The mandate is accepted already. To change it, it has to be written anew and accepted again.",
  REFUSED_ALREADY: () => "You have already said that you will not take part.",
  NO_CASE_MEETING: () => "The meeting does not exist in this case.",
  MEETING_CLOSED: () => "The meeting is closed. What comes later is attached to the minutes.",
  CASE_MEETING_CANCELLED: () => "The meeting has been cancelled.",
  SIGNED_ALREADY: () => "You have signed already.",
  NOT_IN_MEETING: () => "Only those called to the meeting can do this.",
  NO_HEARING: () => "No invitation to give a statement has been sent.",
  HEARING_ANSWERED: () => "The invitation to give a statement has been answered already.",
  HEARING_OPEN: () => "The party has been invited to give a statement already and has not answered yet.",
  NOT_HEARD_OF: () => "The party has to be told of the case before they can give a statement.",
  NO_INQUIRY_REPORT: () => "No report has been written.",
  NOT_OFFERED: () => "The report has not been presented to you for comment.",
  COMMENTED_ALREADY: () => "You have commented on the report already.",
  NO_CASE_MEASURE: () => "The measure does not exist in this case.",
  CASE_MEASURE_DONE: () => "The measure has been carried out already.",
  NO_CRIME_SUSPECTED: () => "The decision does not say that a criminal offence is suspected.",
  CASE_WITHOUT_UNIT: () => "The case belongs to no unit, so there is no yearly cycle to hand the measure on to.",
  NOT_ASKED: () => "No question waits for your answer.",
  NOT_A_REPORTER: () => "Only somebody who has reported can be asked this.",
  ASKED_ALREADY: () => "The question has been asked already and waits for an answer.",
  CASE_ANSWER_MISSING: ({ field }) => `Answer this: ${words.field[field].toLowerCase()}.`,
  CASE_WORDS_MISSING: ({ field }) =>
    field === "reason"
      ? "Write a reason."
      : field === "text"
        ? "Write something first."
        : `Fill in: ${words.field[field].toLowerCase()}.`,
  CASE_WORDS_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
  CASE_TOO_MANY: ({ part, max }) => `There is room for ${max} ${words.part[part]}.`,
  CASE_DATE_PAST: ({ today }, format) => `The date has passed. Choose ${format.dayMonthYear(today)} or later.`,
  CASE_TIME_WRONG: () => "Write the time with four digits, such as 09:30.",
  PERSON_UNKNOWN: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} is not in the directory or has left.`,
  PARTY_UNKNOWN: () => "Choose one of the parties to the case.",
  PARTY_ALREADY: ({ field }) =>
    field === "who" ? "This person is a party in the case already." : "The party has been informed already.",
  DOCUMENT_UNKNOWN: () => "The document does not exist in this case.",
  MASK_WRONG: () => "Two maskings overlap or reach outside the text. Take one away.",
  DUTY_TO_EXAMINE: () =>
    "The leader has a duty of their own to examine this, so the case cannot be put away without an examination.",
  MAPPING_MISSING: () => "The examination shows that something is wrong. Map it adequately before you close the case.",
  CASE_ASSESS_FIRST: ({ rule }) =>
    rule === "VA-11"
      ? "An employee is named, so the case has to be assessed first."
      : rule === "VA-33"
        ? "The case is general. Assess first whether fact-finding is needed."
        : "Make the preliminary assessment first.",
  HANDLERS_UNREASONED: ({ max }) => `${max} people handle the case already. Write why more are needed.`,
  PARTY_AS_HANDLER: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} is a party and cannot handle the case.`,
  HANDLER_AS_PARTY: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} handles the case and cannot be a party at the same time.`,
  TOPIC_MISSING: () => "Write what the meeting is about, so that those who come can prepare.",
  ATTENDEES_MISSING: () => "Say who is called.",
  SHORT_NOTICE_UNREASONED: ({ earliest }, format) =>
    `Those who are called shall be told in reasonable time. Choose ${format.dayMonthYear(earliest)} or later, or write why it is urgent.`,
  PARTY_NOT_INFORMED: () => "A party has to be told of the case before they can be called.",
  DOCUMENT_NOT_SHARED: () =>
    "The party has not been given one of the documents to read. Let them read it first, or take it out of the notice.",
  MINUTES_MISSING: () => "Write the minutes before the meeting is closed.",
  MINUTES_WRITTEN: () => "The meeting has minutes that stand. What comes in addition is attached.",
  CASE_MEETING_NOT_YET: () => "The meeting has not been held yet.",
  MEETINGS_OPEN: () => "Close or cancel the meetings that are open first.",
  JOINT_UNASSESSED: () => "Parties normally have a meeting each. Write why it is sound to have them there at the same time.",
  PARTIES_UNHEARD: ({ rule, partyIds }) =>
    rule === "SB-24"
      ? "The case is about sexual harassment. The person the allegation concerns shall respond to the draft report as well."
      : partyIds.length === 1
        ? "One party has not been able to respond to the allegation yet. That comes before anything is assessed and concluded."
        : `${partyIds.length} parties have not been able to respond to the allegations yet. That comes before anything is assessed and concluded.`,
  DEADLINE_TOO_SOON: ({ earliest }, format) => `The deadline is too short. Choose ${format.dayMonthYear(earliest)} or later.`,
  DEADLINE_OPEN: ({ deadline }, format) =>
    `The party can answer until ${format.dayMonthYear(deadline)}, that day included. Wait until it has passed.`,
  REMIND_FIRST: () => "The party gets one reminder first. It is sent by itself when the deadline has passed.",
  REMIND_BY_LETTER: () =>
    "The party has no page here. Send one reminder by letter when the deadline has passed, and record that it was sent.",
  LETTER_DAY_WRONG: ({ earliest, latest }, format) =>
    `Choose a day from ${format.dayMonthYear(earliest)} to ${format.dayMonthYear(latest)}.`,
  SEND_REPORT_FIRST: () =>
    "A party has no page here and has not been given the report. Send it by letter, and present it again with the day that it was sent.",
  CONCLUDED_WITHOUT: () =>
    "This case has been decided, and the person was not heard in it. If the allegation concerns more people, that has to be a case of its own.",
  NOTICE_MISSING: () => "Write to whoever reported why this does not become a case.",
  REPORT_FIRST: () => "Write a report first. The parties shall be able to comment on it before anything is decided.",
  STRAIN_UNSETTLED: () => "Answer yes or no first: shall the safety representative look after the strain?",
  SJEF_NOT_CONSULTED: () =>
    "A committee or an external investigator is chosen in consultation with the head of HR and HSE. Ask first.",
  SJEF_NOT_ANSWERED: () => "The head of HR and HSE has not answered yet.",
  NO_SJEF: () => "There is no head of HR and HSE in the directory who can be asked. Contact the administrator.",
  ONE_PARTY_AT_A_TIME: () => "After the decision the parties are called one by one. Choose only one party.",
  PARTIES_UNBRIEFED: ({ partyIds }) =>
    partyIds.length === 1
      ? "One party has not been told the result in a meeting of their own yet."
      : `${partyIds.length} parties have not been told the result in a meeting of their own yet.`,
  MEASURE_MISSING: ({ rule }) =>
    rule === "SB-22"
      ? "A breach was found. Add at least one measure."
      : rule === "SB-23"
        ? "The work environment is not as it shall be, even if no single person is affected. Add at least one measure."
        : "The work environment shall be restored. Add at least one measure.",
  APOLOGY_UNSETTLED: () => "Consider first whether an apology is to be given.",
  MEASURE_NOT_EVALUATED: () => "Every measure is evaluated before the case is closed.",
  MOVE_UNREASONED: () => "Whoever was exposed should be able to stay. Write why the measure moves them all the same.",
  PLAN_UNSETTLED: () => "Answer first whether leader and employee make a plan together.",
  SANCTIONS_UNASSESSED: () => "Choose a sanction, also when it is none, and write how it was assessed.",
  POLICE_MISSING: () =>
    "Suspected offences with the employer as a party shall be reported to the police. Record the reference first.",
  LAST_ADVISER: () =>
    "Somebody from HR and HSE has to take part in this case. Name a new adviser before you take out the last one.",
  BREACH_AND_FINDING_DIFFER: () =>
    "A breach of duties presupposes that the finding is “undue”. Change the finding or the answer about a breach.",
  NOT_OBVIOUS: () =>
    "The preliminary assessment is passed over only when fact-finding is obviously needed. Tick that it is, or make the assessment.",
  BASIS_MISSING: ({ needed }, format) =>
    needed.length === 0
      ? "Choose at least one rule that the facts were assessed against."
      : `Assess the facts against this as well: ${format.list(needed.map((basis) => words.legalBasis[basis]))}.`,
  PLAN_MISSING: () => "Plan the interviews first.",
  MANDATE_MISSING: () => "When others than the leader investigate, they need a mandate.",
  MANDATE_UNACCEPTED: () => "The mandate has to be accepted in writing before anybody is interviewed.",
  INVESTIGATOR_MISSING: () => "Say who is to investigate.",
  MANDATE_VERSION: ({ version }) => `The mandate has been changed. Read version ${version} before you accept.`,
  INTERVIEW_UNPLANNED: () => "The interview is not in the plan. Add it there first.",
  INTERVIEWS_MISSING: () => "The plan needs at least one interview.",
  INTERVIEWS_NOT_HELD: () => "Some planned interviews have not been held. Hold them, or change the plan.",
  MINUTES_UNSIGNED: () =>
    "The party has not signed the minutes of the interview. Wait for the signature, or write in the minutes what you disagree on.",
  FULLMAKT_MISSING: () => "Whoever helps has no authority from the party for this.",
  FINDING_MISSING: ({ field }) => (field === "incidents" ? "Choose a finding for each incident." : "Choose what was found."),
  OFFER_FIRST: () => "Present the report to the parties first, so that they can comment on it.",
  COMMENTS_OPEN: ({ deadline }, format) =>
    `The parties can comment until ${format.dayMonthYear(deadline)}, that day included. Wait until all have answered or it has passed.`,
  OVERALL_MISSING: () => "Several incidents are weighed together, even if each of them is to be expected at work.",
  LEVEL_MISSING: () => "Choose whether the level of escalation is low or high.",
  REFERENCE_WRONG: () => "Write the reference with at least one character and at most 100.",
  CLOSE_FIRST: () => "The case has to be closed before it is archived.",
};

export const enSakWarnings: Wording<SakWarning, OnlySakWarning> = {
  IDLE: ({ since }, format) => `Nothing has happened in the case since ${format.dayMonthYear(since)}.`,
  ROLES_MISSING: () => "The notice should say which role each attendee has.",
  SHORT_NOTICE: () => "The notice of the meeting was short.",
  CONSENT_MISSING: () => "The parties should consent to a joint meeting. Somebody has not.",
  HR_NOT_CONSULTED: () => "HR and HSE should take part when the leader examines.",
  SERIOUS_SUGGESTED: () => "The case has signs of a serious one. Consider handling it as such.",
  SERIOUS_WITHOUT_HR: () => "HR and HSE should take part in a serious case.",
  NO_PLAN: () => "Leader and employee should make a plan together.",
  GROUP_NOT_SMALLEST: () =>
    "The case is about sexual harassment. As few people as possible should handle it: remove somebody, or say why they are needed.",
  NO_STRAIN_MEETING: () => "The leader should meet the safety representative regularly while the case goes on.",
  DUTY_TO_TAKE_PART: () => words.duty,
  LOYALTY: () => words.loyalty,
};
