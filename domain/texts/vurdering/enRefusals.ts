import type { EnhetRefusal, UnitPractice } from "../../regime/vurdering/enhet/model.ts";
import type { UntenableGround, VurderingRefusal, VurderingWarning } from "../../regime/vurdering/model.ts";
import type { Wording } from "../words.ts";

const perPerson = "Assess each person: can the job be done from home in practice?";

const ground: Readonly<Record<UntenableGround, string>> = {
  UPRAKTISK:
    "That working from home is impractical does not count. It is a drawback that the employer has to live with while the regulation lasts. The question is whether the job can be done from home in practice.",
  IKKE_OPTIMALT:
    "That the working day is not ideal does not count. The question is whether the job can be done from home in practice. If it can, choose “Can work from home”.",
  KJOERER_ALENE:
    "The duty to work from home holds for those who drive alone too. What counts is whether the job can be done from home in practice.",
  FAA_ANSATTE:
    "It makes no difference how many you are, or that everybody has an office. What counts is whether the job can be done from home in practice.",
  IKKE_KOLLEKTIVT:
    "The duty to work from home holds for everybody, not only for those who use public transport. The point is that as few as possible are at work. What counts is whether the job can be done from home in practice.",
};

const practice: Readonly<Record<UnitPractice, string>> = {
  IKKE_KOLLEKTIVT: `You cannot let everybody come who does not use public transport. The point is that as few as possible are present. ${perPerson}`,
  KJOERER_ALENE: `The duty to work from home holds for those who drive alone too. ${perPerson}`,
  FAA_ANSATTE: `It makes no difference how many you are. There is no exemption for small units. ${perPerson}`,
  EGNE_KONTOR: `An office of one’s own is no reason to come. ${perPerson}`,
  ALLE_MAA_MOETE: `You cannot decide for the whole unit at once. Where many have to come, some have jobs that can be done from home. ${perPerson}`,
};

export const enAssessmentRefusals: Wording<VurderingRefusal | EnhetRefusal> = {
  ASSESS_ONLY_LEADER: () =>
    "Only the nearest leader, or whoever stands in for them, makes the assessment. Nobody assesses themselves.",
  ASSESSMENT_ELSEWHERE: () =>
    "This rule set no longer holds at the person’s main workplace. Load the page again to see which rules do.",
  ASSESSMENT_RULES_OVER: ({ lastDay }, format) =>
    lastDay === null
      ? "The rule set no longer holds, so there is nothing to assess. The ordinary rules hold now."
      : `The rule set ended on ${format.dayMonthYear(lastDay)}, so there is nothing left to assess.`,
  ASSESSMENT_PLACE_MISSING: () => "Choose whether the job can be done from home, or the person has to come.",
  ASSESSMENT_GROUND_MISSING: () => "Choose why the job cannot be done from home.",
  ASSESSMENT_GROUND_OTHER: () =>
    "That ground does not belong to this rule set. Choose one on the list, or “Something else” and say what it is.",
  ASSESSMENT_GROUND_UNTENABLE: (data) => ground[data.ground],
  ASSESSMENT_WORDS_MISSING: () => "Say briefly what cannot be done from home. Do not write about health.",
  ASSESSMENT_WORDS_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
  ASSESSMENT_ROOM_UNSAFE: () => "Confirm that infection control is taken care of in the rooms before you let anybody come there.",
  TRANSPORT_FORBIDDEN: () =>
    "You cannot forbid anybody to use public transport to and from work. You can advise them to avoid the rush hour. Take the ban away.",
  OFFICE_DAYS_WRONG: ({ max }) => `The number of office days a week is a whole number from 1 to ${max}.`,
  OFFICE_DAYS_PANDEMIC: () =>
    "Whoever can work from home does so all week. Take the office days away. If the person needs to come, they ask for the days in question.",
  TALK_OWN_ONLY: () => "Only the person whom the assessment is about can ask for a talk about it.",
  TALK_NOT_ASKED: () => "No talk is waiting here. It has been noted already, or nobody asked for one.",
  TALK_ASKED_ALREADY: ({ on }, format) => `You asked for a talk on ${format.dayMonthYear(on)}, and your leader has been told.`,
  UNIT_TASKS_ONLY_LEADER: () => "Only whoever leads the unit, or stands in for its leader, does this.",
  UNIT_TASKS_ONLY_PANDEMIC: () =>
    "This belongs to the employer’s own rules in a pandemic. Under the municipality’s regulation you assess each person.",
  UNIT_TASKS_RULES_OVER: ({ lastDay }, format) =>
    lastDay === null
      ? "The rule set no longer holds, so the task is gone."
      : `The rule set ended on ${format.dayMonthYear(lastDay)}, so the task is gone.`,
  ACTIVITIES_MISSING: () =>
    "Write at least one activity of the unit, and choose whether it needs people on campus or can be done digitally.",
  ACTIVITY_INCOMPLETE: ({ number }) =>
    `Something is missing from activity ${number}. Say what it is, and choose whether it needs people on campus.`,
  ACTIVITY_TOO_LONG: ({ number, max }) => `Activity ${number} is too long. There is room for ${max} characters.`,
  ACTIVITIES_TOO_MANY: ({ max }) => `There is room for ${max} activities. Put some of them together.`,
  DIGITAL_NOT_TICKED: () => "Tick this when digital meetings have been made possible in the unit.",
  DIGITAL_HOW_MISSING: () => "Say in one line how it has been made possible.",
  DIGITAL_HOW_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
  UNIT_PRACTICE: (data) => practice[data.practice],
};

export const enAssessmentWarnings: Wording<VurderingWarning> = {
  ASSESSMENT_NOT_DISCUSSED: () => "The assessment should be made together with the person. Talk to each other first, if you can.",
  OFFICE_DAYS_FIT_HOME: ({ days }) =>
    `You ask for ${days === 1 ? "one office day" : `${days} office days`} a week of somebody who can work from home. The employer has to see to it that people work from home as far as is practically possible.`,
};
