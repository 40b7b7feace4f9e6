import type { AssessmentInput } from "#domain/contract/command.ts";
import type { AgreementDetail, DayDetail } from "#domain/contract/views.ts";
import { dayReasonLength } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import { maxTextLength } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { basicEquipment } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { homeDaysText } from "./answerTexts.ts";
import { caseTitle } from "./caseCard.ts";
import {
  answer,
  type Card,
  card,
  type Element,
  execute,
  facts,
  fitting,
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
import { besideField, besideNoField, type Refused } from "./refusalsBeside.ts";

/** What the leader has filled in so far. */
export type AssessForm = { readonly assessment: AssessmentInput; readonly reason: string | null; readonly refused: Refused };

const fields = [
  "workEnvironment",
  "physicalOk",
  "tasksSuitable",
  "goodSituation",
  "costDisproportionate",
  "equipment",
  "extraEquipmentGranted",
  "overrideReason",
  "reason",
];

/** The leader's form (C11): what was asked, the assessments with their paragraphs, and the three decisions. */
export function assessCard(texts: Texts, chat: ChatTexts, detail: AgreementDetail, form: AssessForm): Card {
  return fitting((quoteLimit) => assessCardWith(texts, chat, detail, form, quoteLimit));
}

function assessCardWith(texts: Texts, chat: ChatTexts, detail: AgreementDetail, form: AssessForm, quoteLimit: number): Card {
  const { assess } = chat;
  const { assessment, refused } = form;
  const sent = { id: detail.id, version: detail.version };
  const sure = { multiline: true, maxLength: roomFor(maxTextLength) };
  const body: readonly (Element | null)[] = [
    ...asked(texts, chat, detail, quoteLimit),
    text(assess.intro, { separator: true, spacing: "Medium" }),
    ...besideNoField(fields, refused, texts),
    ...question(
      texts,
      refused,
      "workEnvironment",
      "HO-07",
      textInput("workEnvironment", assess.workEnvironment, assessment.workEnvironment, sure),
    ),
    ...question(texts, refused, "physicalOk", "HO-18", yesNo("physicalOk", assess.physicalOk, assessment.physicalOk, texts)),
    ...question(
      texts,
      refused,
      "tasksSuitable",
      "HO-20",
      yesNo("tasksSuitable", assess.tasksSuitable, assessment.tasksSuitable, texts),
    ),
    ...question(texts, refused, "discussed", "HO-31", toggle("discussed", assess.discussed, assessment.discussed)),
    ...question(
      texts,
      refused,
      "goodSituation",
      "HO-23",
      toggle("goodSituation", assess.goodSituation, assessment.goodSituation),
    ),
    ...question(
      texts,
      refused,
      "costDisproportionate",
      "HO-30",
      yesNo("costDisproportionate", assess.cost, assessment.costDisproportionate, { yes: assess.costYes, no: assess.costNo }),
    ),
    ...question(texts, refused, "equipment", "HO-17", equipment(texts, chat, assessment)),
    ...(detail.extraEquipment === null
      ? []
      : question(
          texts,
          refused,
          "extraEquipmentGranted",
          "HO-17",
          yesNo("extraEquipmentGranted", assess.extra, assessment.extraEquipmentGranted, texts),
        )),
    ...detail.warnings.map((warning) =>
      notice("warning", [text(`⚠ ${texts.warning(warning)}`), hint(texts.paragraph(warning.rule))]),
    ),
    // HO-27 tells and asks for no reason.
    ...(detail.team === null ? [] : [notice("emphasis", [text(chat.home.team(detail.team)), hint(texts.paragraph("HO-27"))])]),
    textInput("overrideReason", assess.override, assessment.overrideReason, sure),
    ...besideField("overrideReason", refused, texts),
    textInput("reason", assess.reason, form.reason, sure),
    ...besideField("reason", refused, texts),
  ];
  return card(texts, assess.title(detail.employee.name), body, [
    execute(chat.buttons.approve, { verb: "case.approve", ...sent }, "positive"),
    execute(chat.buttons.return, { verb: "case.return", ...sent }),
    execute(chat.buttons.reject, { verb: "case.reject", ...sent }, "destructive"),
  ]);
}

/** The leader's reason for saying no to a single day. */
export function rejectDayCard(texts: Texts, chat: ChatTexts, detail: DayDetail, reason: string | null, refused: Refused): Card {
  const sent = { id: detail.id, version: detail.version };
  return card(
    texts,
    caseTitle(chat, detail),
    [
      facts([chat.caseCard.facts.period, texts.span(detail.from, detail.to)]),
      ...besideNoField(["reason"], refused, texts),
      textInput("reason", texts.field.reason, reason, { multiline: true, maxLength: roomFor(dayReasonLength) }),
      ...besideField("reason", refused, texts),
    ],
    [
      execute(chat.buttons.reject, { verb: "case.rejectDay", ...sent }, "destructive"),
      execute(chat.buttons.backToCase, { verb: "case.open", ...sent }),
    ],
  );
}

function asked(texts: Texts, chat: ChatTexts, detail: AgreementDetail, quoteLimit: number): readonly Element[] {
  const said = (field: "tasksSuitable" | "physicalOk" | "specialEquipment" | "strictRequirements") =>
    answer(`${texts.field[field]}:`, detail[field] ? texts.yes : texts.no);
  const words = [
    ["renewalReason", detail.renewalReason],
    ["reasonEmployee", detail.reasonEmployee],
    ["reasonEmployer", detail.reasonEmployer],
    ["availability", detail.availability],
    ["extraEquipment", detail.extraEquipment],
  ] as const;
  const names = chat.caseCard.facts;
  return [
    facts(
      [names.period, texts.span(detail.from, detail.to)],
      [names.days, homeDaysText(detail.homeDays, texts)],
      [names.share, texts.percentTenths(detail.shareTenths)],
      detail.earlier.length === 0
        ? null
        : [chat.caseCard.earlier, detail.earlier.map((one) => texts.span(one.from, one.to)).join(", ")],
    ),
    said("tasksSuitable"),
    said("physicalOk"),
    said("specialEquipment"),
    said("strictRequirements"),
    ...words.flatMap(([field, written]) =>
      written === null ? [] : [subheading(texts.field[field]), quote(written, quoteLimit)],
    ),
    ...(words.some(([, written]) => (written ?? "").length > quoteLimit) ? [hint(chat.assess.shortened)] : []),
  ];
}

function question(
  texts: Texts,
  refused: Refused,
  field: string,
  rule: "HO-07" | "HO-17" | "HO-18" | "HO-20" | "HO-23" | "HO-30" | "HO-31",
  input: Element,
): readonly Element[] {
  const problems = besideField(field, refused, texts);
  // A problem names its paragraph itself.
  return [input, ...(problems.length === 0 ? [hint(texts.paragraph(rule))] : problems)];
}

function equipment(texts: Texts, chat: ChatTexts, assessment: AssessmentInput): Element {
  return {
    type: "Input.ChoiceSet",
    id: "equipment",
    label: chat.assess.equipment,
    isMultiSelect: true,
    style: "expanded",
    choices: basicEquipment.map((item) => ({ title: texts.equipment[item], value: item })),
    value: assessment.equipment.join(","),
  };
}
