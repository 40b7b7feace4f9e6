import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportForm, ReportPreview } from "#domain/contract/meldingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  type Action,
  bullets,
  buttons,
  type Card,
  card,
  choice,
  type Element,
  fitting,
  hint,
  notice,
  subheading,
  submit,
  text,
} from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import type { Search } from "./peoplePicker.ts";
import { fieldInput, isTextField, longestInDialog, type ReportTextField } from "./reportFields.ts";
import { reviewBody } from "./reportReview.ts";
import type { ReportStep } from "./steps.ts";

/** A report that is being written, as its step is drawn from it. */
export type ReportFilling = {
  /** The draft; absent as long as nothing was kept. */
  readonly id?: string | undefined;
  readonly answers: ReportAnswersInput;
  readonly steps: readonly ReportStep[];
  readonly step: ReportStep;
  readonly form: ReportForm;
  readonly refused: Refused;
  readonly search: (Search & { readonly field: string }) | null;
  readonly notices: readonly string[];
  /** Texts that were typed longer than a dialog has room for. */
  readonly tooLong: readonly ReportTextField[];
  /** Who would get it; for the last step. */
  readonly preview: ReportPreview | null;
};

/** One step of a form (C5 to C10), in a dialog. */
export function reportStepCard(texts: Texts, chat: ChatTexts, filling: ReportFilling): Card {
  return fitting((quoteLimit) => stepCardWith(texts, chat, filling, quoteLimit));
}

function stepCardWith(texts: Texts, chat: ChatTexts, filling: ReportFilling, quoteLimit: number): Card {
  const { steps, step, refused, notices, preview } = filling;
  const own = steps.flatMap(({ fields }) => fields).map(String);
  const here: readonly string[] = step.fields;
  // The last step has nothing else to mend: there everything is told of that stands in the way.
  const elsewhere = step.name === "send" ? besideNoField(here, refused, texts) : besideNoField(own, refused, texts);
  const body: readonly (Element | null)[] = [
    hint(chat.form.stepOf(steps.indexOf(step) + 1, steps.length)),
    ...notices.map((words) => notice("emphasis", [text(words)])),
    ...(elsewhere.length > 0 && step.name === "send" ? [subheading(chat.report.review.missing)] : []),
    ...elsewhere,
    ...leadOf(texts, filling),
    ...(step.name === "send" && preview !== null ? reviewBody(texts, chat, { ...filling, preview }, quoteLimit) : []),
    ...step.fields.flatMap((field) => [
      ...fieldInput(texts, chat, field, { ...filling, nameOf: refused.nameOf, searchButton: searchButton(chat, filling) }),
      ...besideField(field, refused, texts),
      ...(isTextField(field) && filling.tooLong.includes(field)
        ? [notice("attention", [text(`⚠ ${chat.report.long.tooLong(longestInDialog(field))}`, { weight: "Bolder" })])]
        : []),
    ]),
    ...(step.name === "anonym" ? anonymityQuestion(texts, filling.form) : []),
    ...beside(chat, filling),
  ];
  return card(texts, chat.report.stepTitle[step.name], body, actionsOf(chat, filling));
}

/** What is read before a step is answered. */
function leadOf(texts: Texts, { step, answers, form }: ReportFilling): readonly Element[] {
  if (step.name !== "anonym") return [];
  const { melding } = texts;
  if (answers.kind !== "varsel") return [];
  const routine = form.settings.varslingsrutineUrl === null ? [] : [text(form.settings.varslingsrutineUrl)];
  return [
    text(melding.channels.title, { weight: "Bolder" }),
    text(melding.channels.text),
    bullets(melding.channels.list),
    ...routine,
  ];
}

/** VA-21, 7.22: asked before anything else, and kept nowhere. */
function anonymityQuestion(texts: Texts, { settings }: ReportForm): readonly Element[] {
  const { melding } = texts;
  return [
    text(melding.way.confidential.text),
    ...(settings.postboksUrl === null ? [hint(melding.way.noPostboks)] : []),
    choice(
      "anonymous",
      melding.ask.anonymous,
      [
        ["false", texts.no],
        ["true", texts.yes],
      ],
      null,
    ),
  ];
}

/** Long texts and files have their place in the tab; a draft can be thrown away at any step. */
function beside(chat: ChatTexts, filling: ReportFilling): readonly Element[] {
  const { step, id } = filling;
  if (step.name === "anonym") return [];
  const tab = step.fields.some(isTextField) ? [hint(chat.report.long.inTab)] : [];
  const sent = sentBy(filling);
  const discard = id === undefined ? [] : [submit(chat.report.buttons.discard, { verb: "report.discard", id }, "destructive")];
  return [...tab, buttons([submit(chat.report.buttons.inTab, { verb: "report.toTab", ...sent }), ...discard])];
}

function actionsOf(chat: ChatTexts, filling: ReportFilling): readonly Action[] {
  const { steps, step } = filling;
  const { buttons: names } = chat.report;
  const sent = sentBy(filling);
  const forward =
    step.name === "send"
      ? submit(names.send, { verb: "report.send", ...sent }, "positive")
      : submit(names.next, { verb: "report.next", ...sent }, "positive");
  return [forward, ...(steps.indexOf(step) === 0 ? [] : [submit(names.back, { verb: "report.back", ...sent })])];
}

function searchButton(chat: ChatTexts, filling: ReportFilling): Action {
  return submit(chat.report.buttons.search, { verb: "report.search", ...sentBy(filling) });
}

/** What every button of a form sends: which draft, what it is called and which step was filled in. */
function sentBy({ id, answers, step }: Pick<ReportFilling, "id" | "answers" | "step">) {
  return { ...(id === undefined ? {} : { id }), called: answers.kind, step: step.name };
}
