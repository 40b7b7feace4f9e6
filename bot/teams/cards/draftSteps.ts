import { maxTextLength } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { meetingAtHome } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import type { Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { type Application, basicEquipment, workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { fifthsOfPeriod, homeMinutesOf, maxHomeMinutes, shareTenths } from "#domain/hjemmekontor/fastAvtale/share.ts";
import { lastDayOfMonths } from "#domain/kernel/localDate.ts";
import { capital } from "#domain/texts/format.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts, Step } from "../texts/chatTexts.ts";
import { equipmentText, homeDaysText, hoursText, shareText } from "./answerTexts.ts";
import {
  answer,
  bullets,
  dateInput,
  type Element,
  facts,
  hint,
  notice,
  quote,
  roomFor,
  subheading,
  text,
  textInput,
  toggle,
  yesNo,
} from "./elements.ts";
import { besideField, type Refused } from "./refusalsBeside.ts";

/** A draft as the card needs it. */
export type DraftForm = {
  readonly id: string;
  readonly version: number;
  /** The returned application that is being changed; `null` for a new one. */
  readonly caseId: string | null;
  readonly step: Step;
  readonly answers: Application<string>;
  /** As typed, when it could not be read as hours. */
  readonly typedHours?: string | undefined;
  readonly facts: Pick<Facts, "today" | "settings" | "meetingDay">;
  /** What to show beside the fields: nothing on a step just come to, everything of the step after «Neste» was refused. */
  readonly refused: Refused;
  readonly notices: readonly string[];
};

/** The questions of one step, with what was answered and what is wrong with it. */
export function stepBody(texts: Texts, chat: ChatTexts, form: DraftForm, quoteLimit: number): readonly Element[] {
  switch (form.step) {
    case "periode":
      return [hint(chat.form.allNeeded), ...period(texts, chat, form)];
    case "arbeidstid":
      return week(texts, chat, form);
    case "grunner":
      return reasons(texts, chat, form);
    case "hjemmeplass":
      return homePlace(texts, chat, form);
    case "oppsummering":
      return summary(texts, chat, form, quoteLimit);
  }
}

function period(texts: Texts, chat: ChatTexts, { answers, facts: { today, settings }, refused }: DraftForm): readonly Element[] {
  const { questions } = chat;
  const latest = answers.start === null ? null : lastDayOfMonths(answers.start, settings.maxMonths);
  const ends = besideField("end", refused, texts);
  return [
    yesNo("otherArrangement", questions.otherArrangement, answers.otherArrangement, texts),
    ...besideField("otherArrangement", refused, texts),
    dateInput("start", questions.start, answers.start, today),
    ...besideField("start", refused, texts),
    dateInput("end", questions.end, answers.end, today),
    // A problem says what is possible itself.
    ...(ends.length > 0
      ? ends
      : [hint(latest === null ? texts.paragraph("HO-13") : questions.endHelp(texts.dayMonthYear(latest)))]),
  ];
}

function week(texts: Texts, chat: ChatTexts, form: DraftForm): readonly Element[] {
  const {
    answers,
    facts: { settings },
    refused,
  } = form;
  const { questions } = chat;
  const core = settings.coreTime;
  const coreWords = core === null ? null : `${texts.time(core.from)}–${texts.time(core.to)}`;
  const hours = answers.weeklyMinutes === null ? null : hoursText(answers.weeklyMinutes, texts);
  // Over a period the most in a week is no limit that could be named.
  const byWeek = settings.capBasis === "week";
  const max =
    answers.weeklyMinutes === null || !byWeek
      ? null
      : texts.duration(maxHomeMinutes(answers.weeklyMinutes, settings.maxSharePercent));
  return [
    textInput("weeklyHours", questions.weeklyHours, form.typedHours ?? hours, { maxLength: 10 }),
    ...besideField("weeklyMinutes", refused, texts),
    subheading(questions.homeDays),
    ...(max === null ? [] : [hint(questions.homeDaysHelp(max, settings.maxSharePercent, coreWords))]),
    ...workingWeekdays.map((weekday) => dayRow(texts, chat, form, weekday)),
    ...(refused.refusals.some(({ code }) => code === "SHARE_TOO_HIGH" || code === "SHARE_OF_PERIOD_TOO_HIGH")
      ? []
      : [shareLine(texts, chat, form)]),
    ...besideField("homeDays", refused, texts),
    ...meetingWarning(texts, form),
    textInput("availability", questions.availability, answers.availability, {
      maxLength: roomFor(maxTextLength),
      placeholder: questions.availabilityExample,
    }),
    ...besideField("availability", refused, texts),
  ];
}

/** A full post spread over five days, from eight: the times most people start from. */
const usualDay = { from: 8 * 60, to: 15 * 60 + 30 };

function dayRow(texts: Texts, chat: ChatTexts, { answers }: DraftForm, weekday: (typeof workingWeekdays)[number]): Element {
  const chosen = answers.homeDays.find((day) => day.weekday === weekday);
  const { from, to } = chosen ?? usualDay;
  const name = capital(texts.weekday(weekday));
  const column = (width: string | number, items: readonly Element[]) => ({
    type: "Column",
    width,
    verticalContentAlignment: "Bottom",
    items,
  });
  const time = (id: string, label: string, minutes: number): Element => ({
    type: "Input.Time",
    id,
    label,
    value: texts.time(minutes),
  });
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: [
      column(3, [toggle(`day${weekday}`, name, chosen !== undefined)]),
      column(3, [time(`from${weekday}`, chat.questions.fromTime(name), from)]),
      column(3, [time(`to${weekday}`, chat.questions.toTime(name), to)]),
    ],
  };
}

/** HO-15 as it is chosen: «Du har valgt 40,0 % hjemme». */
function shareLine(texts: Texts, chat: ChatTexts, { answers, facts: { settings } }: DraftForm): Element {
  const { weeklyMinutes, homeDays, start, end } = answers;
  const home = homeMinutesOf(homeDays);
  if (weeklyMinutes === null || weeklyMinutes <= 0 || home <= 0) return hint(texts.paragraph("HO-15"));
  if (settings.capBasis === "period") {
    if (start === null || end === null || end < start) return hint(texts.paragraph("HO-15"));
    const whole = fifthsOfPeriod(homeDays, weeklyMinutes, start, end);
    const ofPeriod = whole.total === 0 ? 0 : shareTenths(whole.home, whole.total);
    const said = chat.questions.shareOfPeriod(texts.percentTenths(ofPeriod), settings.maxSharePercent);
    return text(said, { weight: "Bolder", spacing: "Medium" });
  }
  const max = texts.duration(maxHomeMinutes(weeklyMinutes, settings.maxSharePercent));
  const share = texts.percentTenths(shareTenths(home, weeklyMinutes));
  return text(chat.questions.share(share, texts.duration(home), max, settings.maxSharePercent), {
    weight: "Bolder",
    spacing: "Medium",
  });
}

/** HO-28: a day at home on which the unit meets is warned of while it can still be another. It stops nothing. */
function meetingWarning(texts: Texts, { answers, facts: { meetingDay } }: DraftForm): readonly Element[] {
  return meetingAtHome(answers.homeDays, meetingDay).map((warning) =>
    notice("warning", [text(`⚠ ${texts.warning(warning)}`), hint(texts.paragraph(warning.rule))]),
  );
}

function reasons(texts: Texts, chat: ChatTexts, { answers, refused }: DraftForm): readonly Element[] {
  const { questions } = chat;
  const ask = (field: "tasksSuitable" | "specialEquipment" | "strictRequirements" | "conflict") => [
    yesNo(field, questions[field], answers[field], texts),
    ...besideField(field, refused, texts),
  ];
  return [
    ...(answers.renews === undefined
      ? []
      : [
          textInput("renewalReason", questions.renewalReason, answers.renewalReason ?? null, {
            multiline: true,
            maxLength: roomFor(maxTextLength),
          }),
          ...besideField("renewalReason", refused, texts),
        ]),
    textInput("reasonEmployee", questions.reasonEmployee, answers.reasonEmployee, {
      multiline: true,
      maxLength: roomFor(maxTextLength),
    }),
    hint(questions.noHealth),
    ...besideField("reasonEmployee", refused, texts),
    textInput("reasonEmployer", questions.reasonEmployer, answers.reasonEmployer, {
      multiline: true,
      maxLength: roomFor(maxTextLength),
    }),
    ...besideField("reasonEmployer", refused, texts),
    ...ask("tasksSuitable"),
    ...ask("specialEquipment"),
    ...ask("strictRequirements"),
    ...ask("conflict"),
  ];
}

function homePlace(texts: Texts, chat: ChatTexts, { answers, refused }: DraftForm): readonly Element[] {
  const { questions } = chat;
  return [
    yesNo("physicalOk", questions.physicalOk, answers.physicalOk, texts),
    ...besideField("physicalOk", refused, texts),
    {
      type: "Input.ChoiceSet",
      id: "equipment",
      label: `${questions.equipment} (${chat.form.optional})`,
      isMultiSelect: true,
      style: "expanded",
      choices: basicEquipment.map((item) => ({ title: texts.equipment[item], value: item })),
      value: answers.equipment.join(","),
    },
    hint(questions.equipmentHelp),
    textInput("extraEquipment", `${questions.extraEquipment} (${chat.form.optional})`, answers.extraEquipment, {
      maxLength: roomFor(maxTextLength),
    }),
    ...besideField("extraEquipment", refused, texts),
    toggle("contributes", questions.contributes, answers.contributes),
    ...besideField("contributes", refused, texts),
  ];
}

function summary(texts: Texts, chat: ChatTexts, form: DraftForm, quoteLimit: number): readonly Element[] {
  const { answers, refused } = form;
  const missing = refused.refusals.filter((refusal) => "field" in refusal);
  const { questions } = chat;
  const said = (field: "tasksSuitable" | "specialEquipment" | "strictRequirements" | "physicalOk") => {
    const value = answers[field];
    return answer(questions[field], value === null ? "–" : value ? texts.yes : texts.no);
  };
  const quoted = (question: string, words: string | null) =>
    words === null || words === "" ? [] : [subheading(question), quote(words, quoteLimit)];
  return [
    ...(missing.length === 0
      ? [text(chat.questions.summaryHelp)]
      : [
          notice("attention", [
            text(`⚠ ${chat.form.stillMissing}`, { weight: "Bolder" }),
            bullets(missing.map((refusal) => texts.refusal(refusal, refused.nameOf))),
          ]),
        ]),
    facts(
      [chat.caseCard.facts.period, answers.start === null || answers.end === null ? "–" : texts.span(answers.start, answers.end)],
      [chat.caseCard.facts.days, homeDaysText(answers.homeDays, texts)],
      [chat.caseCard.facts.share, shareText(answers, texts)],
      [chat.caseCard.facts.equipment, equipmentText(answers.equipment, texts)],
    ),
    ...meetingWarning(texts, form),
    ...quoted(questions.availability, answers.availability),
    ...quoted(questions.renewalReason, answers.renewalReason ?? null),
    ...quoted(questions.reasonEmployee, answers.reasonEmployee),
    ...quoted(questions.reasonEmployer, answers.reasonEmployer),
    said("tasksSuitable"),
    said("specialEquipment"),
    said("strictRequirements"),
    said("physicalOk"),
    ...quoted(questions.extraEquipment, answers.extraEquipment),
    subheading(chat.questions.insuranceTitle),
    bullets(texts.insurance),
    hint(texts.paragraph("HO-26")),
  ];
}
