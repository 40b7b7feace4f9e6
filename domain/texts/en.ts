import { enCore } from "./enCore.ts";
import { capital } from "./format.ts";
import { enHomeRefusals, enHomeWarnings } from "./hjemmekontor/en.ts";
import { enEquipment } from "./hjemmekontor/enEquipment.ts";
import { enTerms, enTermsRestOn } from "./hjemmekontor/enTerms.ts";
import { enRerouted, enVikarRefusals } from "./hjemmekontor/enVikar.ts";
import { enMelding } from "./melding/en.ts";
import { enMeldingRefusals, enMeldingWarnings } from "./melding/enRefusals.ts";
import { enGathering } from "./moete/en.ts";
import { enGatheringRefusals } from "./moete/enRefusals.ts";
import { enRetention } from "./oppbevaring/en.ts";
import { enRetentionRefusals } from "./oppbevaring/enRefusals.ts";
import { enOppfolging } from "./oppfolging/en.ts";
import { enOppfolgingRefusals, enOppfolgingWarnings } from "./oppfolging/enRefusals.ts";
import { enPresence } from "./oppmote/en.ts";
import { enPresenceRefusals } from "./oppmote/enRefusals.ts";
import { enBeskjedRefusals } from "./regime/beskjed/en.ts";
import { enRegime } from "./regime/en.ts";
import { enRegimeRefusals } from "./regime/enRefusals.ts";
import { enSak } from "./sak/en.ts";
import { enSakRefusals, enSakWarnings } from "./sak/enRefusals.ts";
import { enStart } from "./start/en.ts";
import { enAssessment } from "./vurdering/en.ts";
import { enAssessmentRefusals, enAssessmentWarnings } from "./vurdering/enRefusals.ts";
import type { Words } from "./words.ts";

const noLeader = {
  NO_UNIT: "The directory does not place you in any unit, so we do not know who your leader is.",
  NO_LEADER: "Your unit has no leader in the directory, so nobody can decide on the application.",
  LEADER_LEFT: "The leader named for your unit has left, and no new one has been entered.",
};

const missingLeader = (why: keyof typeof noLeader, name: string | undefined) =>
  `${noLeader[why]} ${name === undefined ? "Contact HR to have it put right." : `Contact ${name} or HR to have it put right.`} What you have filled in is saved.`;

export const en: Words = {
  ...enCore,
  refusals: {
    UNDO_NOTHING: () => "There is nothing here that you can undo.",
    UNDO_TOO_LATE: ({ minutes }) => `It is more than ${minutes} minutes ago. It can no longer be undone.`,
    UNDO_TOLD: () => "The employee saw the answer at once and can rely on it. An answer that was given cannot be undone.",
    UNDO_PAST: ({ lastDay }, format) => `${format.dayMonthYear(lastDay)} has passed, so this cannot be undone.`,
    UNDO_REPLACED: ({ from, to }, format) =>
      `There is now another request or agreement to work from home: ${format.span(from, to)}. So this cannot be undone.`,
    ...enOppfolgingRefusals,
    ...enRetentionRefusals,
    ...enMeldingRefusals,
    ...enRegimeRefusals,
    ...enAssessmentRefusals,
    ...enPresenceRefusals,
    ...enBeskjedRefusals,
    ...enGatheringRefusals,
    ...enSakRefusals,
    ...enHomeRefusals,
    ...enVikarRefusals,
    OTHER_ARRANGEMENT: () =>
      "Remote work from another place, research leave and other assignments do not count as a fixed agreement to work from home. They have rules of their own. Talk to your leader about it.",
    REGIME_NOT_NORMAL: ({ regime }) =>
      regime === "PANDEMI"
        ? "Special rules for working from home apply during the pandemic. No fixed agreement can be made while they last. Arrange with your leader when you work from home."
        : regime === "KOMMUNE"
          ? "The regulation of the municipality you work in is in force. You are to work from home as far as is practically possible, and need no agreement for it. Agree it with your leader."
          : "No rules for working from home are set for this date. Contact HR.",
    NO_LEADER: ({ why, askId }, _format, nameOf) => missingLeader(why, askId === undefined ? undefined : nameOf(askId)),
    REASON_MISSING: ({ field }) =>
      field === "reasonEmployee"
        ? "Write why the arrangement suits you. One sentence is enough."
        : "Write how the arrangement serves the employer. One sentence is enough.",
    DUTY_NOT_CONFIRMED: () =>
      "Tick that you still contribute to the work environment and can be called in. It applies to everyone working from home.",
    OUTSIDE_CORE_TIME: ({ weekday, coreFrom, coreTo }, format) =>
      `Core hours apply at home too. ${capital(format.weekday(weekday))} must cover ${format.time(coreFrom)}–${format.time(coreTo)}.`,
    TOO_LONG: ({ latestEnd }, format) =>
      `An agreement can last for six months at most. The last possible day is ${format.dayMonthYear(latestEnd)}.`,
    AVAILABILITY_MISSING: () => "Write when you can be reached on the days you work at home, for example “8 am to 4 pm”.",
    SHARE_TOO_HIGH: ({ homeMinutes, maxMinutes, shareTenths, maxPercent }, format) =>
      `You chose ${format.duration(homeMinutes)} at home, which is ${format.percentTenths(shareTenths)}. The limit is ${maxPercent}%, and for you that is ${format.duration(maxMinutes)} a week.`,
    SHARE_OF_PERIOD_TOO_HIGH: ({ shareTenths, maxPercent, from, to }, format) =>
      `Over the whole period ${format.span(from, to)} the share at home is ${format.percentTenths(shareTenths)}. The limit is ${maxPercent}% on average. Choose fewer or shorter days at home.`,
    WEEK_ABOVE_CONTRACT: ({ contractedMinutes }, format) =>
      `The position is ${format.duration(contractedMinutes)} a week according to the directory. Write that or less. If the directory is wrong, HR can correct it.`,
    OVERLAPS_AGREEMENT: ({ from, to }, format) =>
      `You already have an agreement or application for ${format.span(from, to)}. Choose a period outside it, or end it first.`,
    NO_CAMPUS_DAY: () => "You need at least one whole day at the workplace every week. Remove one of the days.",
    CONFLICT_IS_CAUSE: () =>
      "Working from home cannot be used to solve a problem in the work environment. The problem must be solved where it is.",
    ANSWER_MISSING: () => "Answer yes or no.",
    TOO_MANY_DRAFTS: ({ max }) => `You have ${max} drafts already. Send or discard one of them before you begin another.`,
    DATE_UNREADABLE: ({ typed }) =>
      `“${typed}” is not a date. Choose it in the calendar, or write year, month and day like this: 2026-10-30.`,
    DATE_MISSING: ({ field }) => (field === "start" ? "Choose a start date." : "Choose an end date."),
    START_IN_PAST: ({ today }, format) => `The start date has passed. Choose ${format.dayMonthYear(today)} or later.`,
    END_BEFORE_START: ({ start }, format) =>
      `The end date is before the start date. Choose ${format.dayMonthYear(start)} or later.`,
    WEEK_INVALID: ({ max }, format) =>
      `Write how many hours you work in a week: more than 0 and at most ${format.duration(max)}, for example 37.5.`,
    NO_HOME_DAYS: () => "Choose at least one day at home.",
    HOME_TIME_INVALID: ({ weekday }, format) =>
      `The times for ${format.weekday(weekday)} do not add up. The end must be after the start.`,
    HOME_DAY_TWICE: ({ weekday }, format) => `${capital(format.weekday(weekday))} is chosen twice.`,
    TEXT_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
    REJECTED_IS_FINAL: () => "The application was rejected, and a rejection cannot be changed. The employee may apply again.",
    ONLY_EMPLOYEE: () => "Only the employee can do this.",
    OWN_APPLICATION: () => "You cannot decide on your own application. Your nearest leader does.",
    NOT_NEAREST_LEADER: () => "Only the nearest leader can decide on this.",
    DECISION_REASON_MISSING: () => "Write a reason. The employee will read it.",
    WORK_ENVIRONMENT_MISSING: () =>
      "Write how you think the arrangement affects the work environment. The value of meeting in person must weigh heavily.",
    BASIC_EQUIPMENT_REFUSED: ({ items }, format) =>
      `The employer must cover ${format.list(items.map((item) => en.equipment[item].toLowerCase()))} when the employee asks for it.`,
    EXTRA_EQUIPMENT_UNDECIDED: () =>
      "Answer whether the unit covers the extra equipment. It is your decision, within the budget.",
    PHYSICAL_UNMET: ({ by }) =>
      by === "employee"
        ? "The employee answered that the workplace at home is not satisfactory. Then no agreement can be made. Return the application, so that the answer can change once it is put right."
        : "If the requirements for the physical work environment are not met, no agreement can be made.",
    PHYSICAL_UNANSWERED: () => "Answer whether the physical requirements are met at home.",
    TASKS_UNSUITABLE: ({ by }) =>
      by === "employee"
        ? "The employee answered that the tasks cannot be done as well at home. Then no agreement can be made."
        : "If the tasks cannot be done at home without a loss of productivity, no agreement can be made.",
    TASKS_UNANSWERED: () => "Answer whether the tasks can be done at home without a loss of productivity.",
    SITUATION_UNCONFIRMED: () => "Confirm that the work situation will be good for the employee and for cooperation in the unit.",
    COST_DISPROPORTIONATE: () => "If the cost of the equipment is out of proportion, the agreement cannot be approved.",
    COST_UNANSWERED: () => "Answer whether the cost of the equipment is out of proportion.",
    OVERRIDE_UNREASONED: ({ rule }) => {
      switch (rule) {
        case "HO-10":
          return "Write why the arrangement still does not become permanent.";
        case "HO-21":
          return "The work needs costly or specialised equipment. Write why you approve all the same.";
        case "HO-24":
          return "The tasks have especially strict requirements. Write why you approve all the same.";
        case "HO-28":
          return "The unit has its fixed meeting on one of the days. Write why you approve all the same.";
        case "HO-31":
          return "Discuss the tasks with the employee, or write why you approve without doing so.";
      }
    },
    TEMPLATE_NOT_ACCEPTED: () => "There is a new version of the standard agreement. Read it and accept it.",
    NOTICE_TOO_SHORT: ({ earliest, days }, format) =>
      `The agreement can be ended with ${days} days' notice. The earliest possible last day is ${format.dayMonthYear(earliest)}.`,
    LAST_DAY_AFTER_END: ({ end }, format) =>
      `The agreement ends on ${format.dayMonthYear(end)} in any case. Choose an earlier day.`,
    NOT_A_HOME_DAY: ({ date }, format) => `${capital(format.date(date))} is not an agreed day at home.`,
    CALL_IN_PAST: ({ today }, format) => `The day has passed. Choose ${format.dayMonthYear(today)} or later.`,
    CASE_DATE_MISSING: () => "Choose a date.",
    CASE_TEXT_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
    EXISTS_ALREADY: () => "This has already been sent.",
    WRONG_STATE: ({ status }) => `That is not possible now. Status of the case: ${enCore.status[status].toLowerCase()}.`,
    EVERY_WEEK: () => "To work from home every week, you need a fixed agreement.",
    NOT_SHORT: ({ maxDays, latest }, format) =>
      `A short period is at most ${maxDays} days in a row. The last possible day is ${format.dayMonthYear(latest)}. If you need more, apply for a fixed agreement.`,
    EVERY_WEEK_UNANSWERED: () => "Answer whether this happens every week.",
    WORK_MISSING: ({ min }) => `Write briefly what you will work on, at least ${min} characters.`,
    DAY_MISSING: () => "Choose a date.",
    DAY_IN_PAST: ({ today }, format) => `The day has passed. Choose ${format.dayMonthYear(today)} or later.`,
    DAY_END_BEFORE_START: ({ from }, format) => `The last day is before the first. Choose ${format.dayMonthYear(from)} or later.`,
    DAY_OVERLAPS: ({ from, to }, format) => `You have already asked to work from home: ${format.span(from, to)}.`,
    DAY_TEXT_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
    DAY_WRONG_STATE: ({ status }) => `That is not possible now. Status of the day: ${enCore.status[status].toLowerCase()}.`,
    NOT_FOR_SIZING_OFFICES: () =>
      "Agreements to work from home cannot be used to work out how many desks are needed. That is why there is no such overview.",
  },
  warnings: {
    ...enOppfolgingWarnings,
    ...enMeldingWarnings,
    ...enSakWarnings,
    ...enAssessmentWarnings,
    ...enHomeWarnings,
    PERMANENCE: ({ since, until }, format) =>
      `With this period, the employee will have worked from home without a break ${format.span(since, until)}. Working from home must not become a permanent arrangement. HR gets a copy.`,
    SPECIAL_EQUIPMENT: () => "The work needs very costly or specialised equipment. That counts against working from home.",
    STRICT_REQUIREMENTS: () =>
      "The tasks have especially strict requirements for HSE or information security. Working from home cannot normally be agreed then.",
    NOT_DISCUSSED: () => "Which tasks are suited to home should be considered together with the employee.",
    WEEK_OVER_LIMIT: ({ monday, shareTenths }, format) =>
      `The employee has a fixed agreement. With this, the share at home becomes ${format.percentTenths(shareTenths)} in the week from ${format.dayMonthYear(monday)}.`,
  },
  field: {
    otherArrangement: "Remote work, research leave or another assignment",
    start: "Start date",
    end: "End date",
    weeklyMinutes: "Working hours per week",
    homeDays: "Days at home",
    availability: "Available",
    renewalReason: "What has worked, and why a new period is needed",
    reasonEmployee: "Why it suits the employee",
    reasonEmployer: "Why it serves the employer",
    tasksSuitable: "The tasks can be done at home without a loss of productivity",
    specialEquipment: "Needs very costly or specialised equipment",
    strictRequirements: "Especially strict requirements for HSE or information security",
    conflict: "The cause is a problem in the work environment",
    physicalOk: "Satisfactory workplace, equipment and indoor environment",
    equipment: "Equipment from the employer",
    extraEquipment: "Other equipment",
    contributes: "Contributes to the work environment and can be called in",
    workEnvironment: "Effect on the work environment",
    discussed: "The tasks were discussed with the employee",
    goodSituation: "A good work situation for the employee and the unit",
    costDisproportionate: "The cost of the equipment is out of proportion",
    extraEquipmentGranted: "The unit covers other equipment",
    overrideReason: "Why it is approved all the same",
    reason: "Reason",
    work: "Tasks",
  },
  equipmentKind: enEquipment,
  timeline: {
    Submitted: "The application was sent",
    Resubmitted: "The application was sent again",
    Withdrawn: "The application was withdrawn",
    Approved: "The application was approved",
    Returned: "The application was returned",
    Rejected: "The application was rejected",
    Accepted: "The agreement was accepted",
    Declined: "The employee declined",
    CalledIn: "Called in to the office on a day at home",
    Terminated: "The agreement was terminated",
    FollowedUp: "The follow-up was recorded",
    Undone: "The latest step was undone, and the case stands as before",
    DayUndone: "The latest step was undone, and the case stands as before",
    DialogueHeld: "The talk about the workplace at home was recorded",
    EquipmentHandedOver: "Equipment was handed over",
    EquipmentNotNeeded: "Equipment was done without",
    EquipmentReturned: "Equipment came back or was written off",
    EquipmentStruck: "A line about equipment was struck out",
    Rerouted: "The application lies with somebody else",
    DayAsked: "The request was sent",
    DayApproved: "The request was approved",
    DayRejected: "The request was rejected",
    DayWithdrawn: "The request was withdrawn",
    DayCalledIn: "Called in to the office on a day at home",
  },
  rerouted: enRerouted,
  oppfolging: enOppfolging,
  melding: enMelding,
  sak: enSak,
  start: enStart,
  retention: enRetention,
  regime: enRegime,
  assessment: enAssessment,
  presence: enPresence,
  gathering: enGathering,
  terms: enTerms,
  termsRestOn: enTermsRestOn,
  termsTitle: (version) => `The standard agreement, version ${version}`,
  insurance: [
    "The insurance and group life cover that you have as a state employee through the Norwegian Public Service Pension Fund (Statens pensjonskasse) also apply when you work from home.",
    "Occupational injury insurance applies when the injury happens at work, at the workplace and in working hours. Each case is assessed individually.",
    "Private errands, such as fetching the post, walking the dog or looking after children, are not covered, even in working hours.",
  ],
  guidance: {
    title: "If something is wrong at work, it must be solved there",
    why: "Working from home cannot be used to solve a problem in the work environment. This is what you can do instead. Nothing of what you answered about the cause is stored.",
    options: [
      "Talk to somebody: a union representative, the occupational health service or the Labour Inspection Authority. They have no duty to inform the employer.",
      "Take it up yourself, objectively and responsibly, with the person it concerns.",
      "Report it formally to your leader, or to your leader's leader if your leader is a party.",
      "Do nothing now. The employer may then not get to examine the matter, and it becomes harder to document. Do not spread it. You may report at any time.",
    ],
    verneombud:
      "The safety representative must pass on conditions that may endanger life and health, or may breach the requirement of a fully satisfactory work environment, even when you speak of them in confidence.",
  },
};
