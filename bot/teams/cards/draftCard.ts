import type { ApplicationField } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import { type ChatTexts, type Step, steps } from "../texts/chatTexts.ts";
import { homeDaysShort, shareText } from "./answerTexts.ts";
import { type DraftForm, stepBody } from "./draftSteps.ts";
import { type Action, type Card, card, confirm, type Element, execute, fitting, hint, notice, text } from "./elements.ts";
import { besideNoField } from "./refusalsBeside.ts";

/** The fields that each step asks for. A refusal is shown in the step that can mend it. */
export const stepFields: Readonly<Record<Step, readonly ApplicationField[]>> = {
  periode: ["otherArrangement", "start", "end"],
  arbeidstid: ["weeklyMinutes", "homeDays", "availability"],
  grunner: [
    "renewalReason",
    "reasonEmployee",
    "reasonEmployer",
    "tasksSuitable",
    "specialEquipment",
    "strictRequirements",
    "conflict",
  ],
  hjemmeplass: ["physicalOk", "equipment", "extraEquipment", "contributes"],
  oppsummering: [],
};

/** One step of the application for a fixed agreement (C2). */
export function draftCard(texts: Texts, chat: ChatTexts, form: DraftForm): Card {
  return fitting((quoteLimit) => draftCardWith(texts, chat, form, quoteLimit));
}

function draftCardWith(texts: Texts, chat: ChatTexts, form: DraftForm, quoteLimit: number): Card {
  const number = steps.indexOf(form.step) + 1;
  const body: readonly (Element | null)[] = [
    hint(`${chat.form.stepOf(number, steps.length)} · ${chat.form.stepTitles[form.step]}`),
    ...form.notices.map((words) => notice("emphasis", [text(words)])),
    answeredSoFar(texts, form),
    ...besideNoField(
      steps.flatMap((step) => stepFields[step]),
      form.refused,
      texts,
    ),
    ...stepBody(texts, chat, form, quoteLimit),
  ];
  return card(texts, chat.form.title, body, actionsOf(chat, form, number));
}

/** What was answered so far in one line. */
function answeredSoFar(texts: Texts, { step, answers }: DraftForm): Element | null {
  if (step === "periode" || step === "oppsummering") return null;
  const parts = [
    answers.start === null || answers.end === null ? "" : texts.span(answers.start, answers.end),
    step === "arbeidstid" ? "" : homeDaysShort(answers.homeDays, texts),
    step === "arbeidstid" ? "" : shareText(answers, texts),
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : hint(parts.join(" · "));
}

function actionsOf(chat: ChatTexts, { id, version, caseId, step }: DraftForm, number: number): readonly Action[] {
  const sent = { id, version, ...(caseId === null ? {} : { about: caseId }) };
  const sure = execute(chat.buttons.discardSure, { verb: "draft.discard", ...sent }, "destructive");
  const discard = confirm(chat.buttons.discard, chat.form.discardSure, sure);
  const forward =
    step === "oppsummering"
      ? execute(chat.buttons.send, { verb: "draft.send", ...sent }, "positive")
      : execute(chat.buttons.next, { verb: "draft.next", ...sent }, "positive");
  const share = step === "arbeidstid" ? [execute(chat.buttons.showShare, { verb: "draft.share", ...sent })] : [];
  const back = number > 1 ? [execute(chat.buttons.back, { verb: "draft.back", ...sent })] : [];
  return [forward, ...share, ...back, ...(step === "arbeidstid" ? [] : [discard])];
}
