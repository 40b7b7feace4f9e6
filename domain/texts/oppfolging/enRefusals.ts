import type { UnitWarning } from "../../oppfolging/enhet/refusals.ts";
import type { OppfolgingRefusal, Wording } from "../words.ts";
import { enOppfolging as words } from "./en.ts";

const tooLong = ({ length, max }: { readonly length: number; readonly max: number }) =>
  `The text has ${length} characters. There is room for ${max}.`;

export const enOppfolgingRefusals: Wording<OppfolgingRefusal> = {
  QUARTER_CARD_ONLY_LEADERS: () => "The card is for those who lead a unit.",
  QUARTER_CARD_PAST: () => "This card was for an earlier quarter. Use the newest one.",
  ONLY_HR: () => "Only HR and administrators can announce and change the cycle.",
  CYCLE_EXISTS: ({ year }) => `A cycle for ${year} has already been announced. Change that one instead.`,
  CYCLE_YEAR_INVALID: () => "Write a year with four figures.",
  CYCLE_CLOSED: () => "The cycle is closed and cannot be changed.",
  CYCLE_DATE_MISSING: ({ field }) => `Choose a date: ${words.cycleDate[field].toLowerCase()}.`,
  CYCLE_DATE_ORDER: ({ field, after, earlier }, format) =>
    `The dates are out of order. “${words.cycleDate[field]}” must come after “${words.cycleDate[after]}”, which is ${format.dayMonthYear(earlier)}.`,
  CYCLE_DATE_YEAR: ({ year }) => `The date must be in ${year}, the year of the cycle.`,
  CYCLE_DATE_PAST: ({ today }, format) => `The date has passed. Choose ${format.dayMonthYear(today)} or later.`,
  CYCLE_OPEN_ALREADY: ({ opens }, format) =>
    `The cycle opened on ${format.dayMonthYear(opens)}, so its opening date can no longer change.`,
  SURVEY_MISSING: () => "State which survey the cycle follows up, and when it was carried out.",
  SURVEY_DATES_WRONG: ({ opens }, format) =>
    `The survey must have ended before the cycle opens on ${format.dayMonthYear(opens)}, and must end after it began.`,
  SLIDES_URL_INVALID: () => "The address of the slides must begin with https:// and cannot hold spaces or #.",
  SLIDE_PAGE_INVALID: ({ startpunkt }) => `Write the page for starting point ${startpunkt}, from 1 to 999.`,
  MAIN_TOPIC_NOW_MISSING: () => "The main focus must be to talk about how we are doing now. That topic cannot be removed.",
  COPY_TO_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Somebody on the copy list"} is not in the directory or has left. Choose somebody else.`,
  REMINDERS_INVALID: () =>
    "Reminders need at least one day from 1 to 60 days before the deadline, each only once, and a gap of 1 to 28 days after it. The leader above is told after 1 to 90 days.",
  CYCLE_REASON_MISSING: () => "Write why. Every leader is told of the change.",
  CYCLE_UNCHANGED: () => "Nothing has changed.",
  LMU_CASE_UNREADABLE: () => "Write the case number as it stands in the minutes, for example 23/18.",
  LMU_CASE_EXISTS: ({ caseNumber }) => `Case ${caseNumber} is already recorded in this cycle.`,
  LMU_TEXT_MISSING: ({ field }) => (field === "topic" ? "Write what the case is about." : "Write what the committee recommends."),
  CYCLE_TEXT_TOO_LONG: tooLong,
  SNOOZE_DATE_MISSING: () => "Choose how long the reminders are to wait.",
  SNOOZE_DATE_PAST: () => "Choose tomorrow or a later day.",
  SNOOZE_TOO_LONG: ({ latest }, format) => `You can put them off until ${format.dayMonthYear(latest)} at the latest.`,
  SNOOZE_PASSES_DEADLINE: ({ deadline }, format) =>
    `The deadline ${format.dayMonthYear(deadline)} passes before then. Confirm that you know, or choose an earlier day.`,
  NOT_SNOOZED: () => "The reminders are not put off.",
  NOT_UNIT_LEADER: () => "Only the unit's leader can do this.",
  ONLY_VERNEOMBUD: () => "Only the unit's safety representative can answer. Nobody can answer for them.",
  ONLY_LEADER_OR_ARKIV: () => "Only the unit's leader and the records office can record the archive reference.",
  ONLY_LEADER_OR_OWNER: () => "Only the unit's leader and the person responsible for the measure can report progress.",
  NO_PART_IN_UNIT: () => "Only those who take part in the unit's work can comment.",
  ONLY_HR_EXEMPTS: () => "Only HR and administrators can take a unit out of the cycle or back in.",
  ONLY_SYSTEM_OPENS: () => "Units are opened automatically on the day the cycle opens.",
  UNIT_OPENED_ALREADY: () => "The unit is already part of this year's cycle.",
  UNIT_NOT_IN_DIRECTORY: () => "The unit is not in the directory.",
  CYCLE_NOT_OPEN: ({ opens }, format) => `The cycle opens on ${format.dayMonthYear(opens)}.`,
  CYCLE_IS_CLOSED: () => "The cycle is closed. What was written can still be read.",
  STEP_WRONG: ({ step }) => `That is not possible now. The unit is at this step: ${words.step[step].toLowerCase()}.`,
  START_UNANSWERED: ({ field }) => (field === "startpunkt" ? "Choose how far the unit came in the spring." : "Answer yes or no."),
  START_FIRST: () => "First answer how far the unit came in the spring.",
  REPORT_REVIEWED_ALREADY: () => "It is already recorded that the result report has been gone through.",
  VERNEOMBUD_REQUIRED: () =>
    "Units that had no follow-up meeting in the spring must plan in consultation with the safety representative. Choose which safety representative takes part.",
  NOT_THE_UNITS_VERNEOMBUD: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "This person"} is not the unit's safety representative. Choose one of the unit's own.`,
  RISK_UNREASONED: ({ missing }) =>
    missing.length === 2
      ? "The work environment has neither been risk-assessed nor put on the leaders' agenda. Do so, or write why you go on without."
      : missing.includes("risks")
        ? "The work environment has not been risk-assessed. Enter at least one risk, or write why you go on without."
        : "The work environment has not been put on the leaders' agenda. Choose a date, or write why you go on without.",
  RISK_INCOMPLETE: ({ field }) =>
    field === "hazard"
      ? "Write what can go wrong."
      : field === "kind"
        ? "Choose whether the risk is psychosocial, organisational or physical."
        : "Choose a number from 1 to 5.",
  RISK_TWICE: () => "The same risk was sent twice. Load the page again.",
  RISK_HAS_MEASURE: () => "A measure belongs to the risk you removed. Change the measure first.",
  MEETING_DATE_MISSING: () => "Choose a date for the meeting.",
  MEETING_BEFORE_CYCLE: ({ opens }, format) =>
    `The meeting must be on ${format.dayMonthYear(opens)} or later, after the cycle opened.`,
  MEETING_NOT_YET: ({ today }, format) => `The meeting has not been held yet. Choose ${format.dayMonthYear(today)} or earlier.`,
  MEETING_PART_INVALID: () => "Choose preparation, or a part from 1 to 20.",
  MEETING_TWICE: () => "The meeting is already registered.",
  MEETING_UNKNOWN: () => "We cannot find the meeting.",
  MEETING_HELD: () => "The meeting is already recorded as held.",
  MEETING_CANCELLED: () => "The meeting is cancelled.",
  PARTICIPANTS_MISSING: () => "Write how many of the staff took part, as a number.",
  RISK_FIRST: () => "Save the risk assessment first, or write why you go on without.",
  MAIN_TOPIC_NOT_TALKED_OF: ({ topics }, format) =>
    `In at least one of the meetings you must have talked about this: ${format.list(topics.map((topic) => words.topic[topic].toLowerCase()))}.`,
  NO_PARTICIPANTS: () =>
    "Leaders and staff develop the measures together. Record at least one meeting where staff took part. Preparations do not count.",
  MEASURE_INCOMPLETE: ({ field }) => {
    switch (field) {
      case "text":
        return "Write what the measure is.";
      case "ownerId":
        return "Choose who is responsible.";
      case "due":
        return "Choose a due date.";
      case "origin":
        return "Choose whether the measure is new or continued.";
      default:
        return "Choose whether the measure is psychosocial, organisational or physical.";
    }
  },
  MEASURE_OWNER_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "The person responsible"} is not in the directory or has left. Choose somebody else.`,
  MEASURE_DUE_PAST: ({ today }, format) => `The due date has passed. Choose ${format.dayMonthYear(today)} or later.`,
  MEASURE_NEW_IS_NOT_CONTINUED: () => "The measure is linked to an earlier one. Then it is continued, not new.",
  CONTINUED_UNKNOWN: () => "We cannot find the earlier measure in the unit's previous plan.",
  RISK_UNKNOWN: () => "We cannot find the risk in the unit's risk assessment.",
  RECOMMENDATION_UNKNOWN: ({ caseNumber }) => `Case ${caseNumber} is not recorded in this cycle.`,
  ONLY_SYSTEM_HANDS_OVER: () => "Measures from other parts of the product are entered automatically.",
  HANDED_UNKNOWN: () => "The measure was not handed over to this plan.",
  HANDED_ANSWERED: () => "This measure has been answered already.",
  HANDED_UNIT_UNKNOWN: () => "There is no such unit.",
  HANDED_UNIT_TOO_SMALL: ({ fewest }) =>
    `Neither the unit nor any unit above it has at least ${fewest} employees. The measure might therefore point at somebody.`,
  HANDED_NAMES: ({ what }) =>
    what === "person"
      ? "The text names a person. Write the measure without names."
      : "The text holds a case number. Write the measure without it.",
  MEASURE_TWICE: () => "The measure has already been added.",
  MEASURE_UNKNOWN: () => "We cannot find the measure.",
  MEASURE_DROPPED: () => "The measure has been dropped from the plan.",
  PLAN_CHANGE_UNREASONED: () => "The action plan is finished. Write why it is changed.",
  NO_MEASURES: () => "The plan has no measures. Add one, or write why none is needed.",
  MEASURE_OWNER_LEFT: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "The person responsible for a measure"} has left. Choose somebody else for the measure.`,
  REPORT_NOT_REVIEWED: () =>
    "The result report has not been gone through with the staff. It is important to do so. Write why the plan is submitted all the same.",
  PLAN_SUBMITTED_ALREADY: ({ on }, format) => `The action plan was finished on ${format.dayMonthYear(on)}.`,
  PLAN_NOT_SUBMITTED: () => "Finish the action plan before recording the archive reference.",
  ARCHIVE_REFERENCE_MISSING: () => "Write the archive reference.",
  ARCHIVE_REFERENCE_UNREADABLE: ({ max }) =>
    `The archive reference may hold letters, figures, spaces and the signs . / : _ ( ) -, at most ${max} characters.`,
  ARCHIVE_REFERENCE_USED: ({ reference }) =>
    `The archive reference ${reference} is already used for another plan. Check that it is right.`,
  ARCHIVED_ON_WRONG: ({ from, to }, format) =>
    `The archive date must lie between ${format.dayMonthYear(from)}, when the plan was finished, and ${format.dayMonthYear(to)}.`,
  ARCHIVED_ON_ONLY_ARKIV: () => "Only the records office can state another archive date than today.",
  EVALUATION_BEFORE_PLAN: ({ missing }) =>
    missing === "tiltaksplan"
      ? "There is nothing to evaluate before the action plan is finished."
      : "The action plan needs an archive reference before it is evaluated.",
  EVALUATION_MEASURE_UNKNOWN: () =>
    "The evaluation concerns a measure that is not in the plan, or names it twice. Load the page again.",
  EVALUATION_INCOMPLETE: ({ field }) =>
    field === "done"
      ? "Answer whether the measure has been carried out."
      : field === "effect"
        ? "Choose what effect the measure has had."
        : "Choose what happens next with the measure.",
  SUMMARY_MISSING: () => "Write a summary.",
  EVALUATION_ASKED_ALREADY: () => "The evaluation is already with the safety representative.",
  NO_VERNEOMBUD: () => "The unit has no safety representative, and no chief safety representative is registered. Contact HR.",
  VERNEOMBUD_NOT_CONSULTED: () =>
    "The evaluation is made in consultation with the safety representative, who has not answered on this version yet.",
  VERNEOMBUD_NOT_INVOLVED: () =>
    "The safety representative says they have not been involved. Talk to them. The evaluation can be submitted once they have confirmed or disagreed.",
  DISSENT_COMMENT_MISSING: () => "Write what you disagree with. It goes with the evaluation.",
  NOT_LAID_BEFORE_YOU: () => "The evaluation has not been presented to you yet. You can say that you have not been involved.",
  OTHER_VERSION: () => "The evaluation has changed since you read it. Read the new version before you answer.",
  UNIT_TEXT_MISSING: ({ field }) => `Fill in the field “${words.field[field]}”.`,
  UNIT_TEXT_TOO_LONG: tooLong,
  TOO_MANY: ({ part, max }) => `There is room for at most ${max} ${words.counted[part]}.`,
};

export const enOppfolgingWarnings: Wording<UnitWarning> = {
  INVOLVEMENT_NOT_NOTED: ({ at, who }, format) =>
    `The safety representative and LOSAM are to be involved throughout. At the step “${words.step[at]}” nothing is noted on ${format.list(who.map((one) => (one === "losam" ? "LOSAM" : "the safety representative")))}.`,
  RISK_OR_MEETING_PASSED: ({ missing }, format) =>
    `You went on without ${format.list(missing.map((one) => (one === "risks" ? "a risk assessment" : "putting the work environment on the leaders' agenda")))}.`,
  HIGH_RISK_WITHOUT_MEASURE: ({ count }) =>
    count === 1 ? "One high risk has no measure." : `${count} high risks have no measure.`,
  HANDED_WAITS: ({ count }) =>
    count === 1
      ? "One measure that was handed over waits for the leader's answer in the annual cycle, under «Measures»."
      : `${count} measures that were handed over wait for the leader's answer in the annual cycle, under «Measures».`,
  REPORT_STILL_NOT_REVIEWED: () => "The result report has not been gone through with the staff.",
  INDICATION_NOT_EXAMINED: () =>
    "The results may point to an unsatisfactory work environment. It is your own responsibility to examine it.",
};
