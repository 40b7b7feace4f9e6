import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, execute, fitting, hint, text } from "../elements.ts";
import {
  choice,
  choicesOf,
  drawQuestions,
  type FilledIn,
  longText,
  optional,
  saveAndBack,
  sentBy,
  valueIn,
} from "./formParts.ts";
import { attesting } from "./unitActions.ts";
import { contentOf, measureLines, standing } from "./unitContent.ts";

/** C12, 7: one measure at a time: done, effect, onward. `about` says which. */
export function evaluateForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { field, done, effect, onward, command } = texts.oppfolging;
  const measures = standing(detail.process);
  const index = measures.findIndex(({ measureId }) => measureId === form.about);
  const measure = measures[index];
  const entry = detail.process?.evaluation?.entries.find(({ measureId }) => measureId === form.about);
  return drawQuestions(texts, chat, form, {
    title: `${command.DraftEvaluation} – ${detail.unitName}`,
    lead: [
      text(chat.cycle.evaluate.stepOf(index + 1, measures.length), { weight: "Bolder" }),
      ...(measure === undefined ? [] : measureLines(texts, chat, detail, measure, 600)),
    ],
    questions: [
      {
        field: "done",
        input: choice("done", field.done, valueIn(form, "done", entry?.done ?? null), choicesOf(done)),
        rule: "AM-02",
      },
      {
        field: "effect",
        input: choice("effect", field.effect, valueIn(form, "effect", entry?.effect ?? null), choicesOf(effect)),
      },
      {
        field: "onward",
        input: choice("onward", field.onward, valueIn(form, "onward", entry?.onward ?? null), choicesOf(onward)),
      },
      {
        field: "note",
        input: longText("note", optional(chat, chat.cycle.evaluate.note), valueIn(form, "note", entry?.note ?? null)),
      },
    ],
    actions: saveAndBack(chat, detail, "unit.evaluateSave", {
      title: chat.cycle.buttons.saveAndNext,
      about: form.about,
      between: [execute(chat.cycle.buttons.summary, sentBy(detail, "unit.summary"))],
    }),
  });
}

export function summaryForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { headings, evaluate } = chat.cycle;
  const none = standing(detail.process).length === 0;
  return drawQuestions(texts, chat, form, {
    title: `${headings.evaluation} – ${detail.unitName}`,
    lead: [none ? text(evaluate.noMeasures) : null, text(evaluate.summaryLead)],
    questions: [
      {
        field: "summary",
        input: longText(
          "summary",
          texts.oppfolging.field.summary,
          valueIn(form, "summary", detail.process?.evaluation?.summary ?? null),
        ),
        rule: "AM-02",
      },
    ],
    actions: saveAndBack(chat, detail, "unit.summarySave"),
  });
}

/** C12, 8: the safety representative's answer, asked for outside a reminder; with what it is about. */
export function attestForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  return fitting((quoteLimit) => {
    const { inputs, actions } = attesting(chat, detail, valueIn(form, "comment"));
    const [lead, input] = inputs;
    return drawQuestions(texts, chat, form, {
      title: `${texts.oppfolging.command.Attest} – ${detail.unitName}`,
      lead: [...contentOf(texts, chat, detail, quoteLimit), lead ?? null, hint(texts.paragraph("AM-02"))],
      questions: input === undefined ? [] : [{ field: "comment", input }],
      actions,
    });
  });
}

/** AM-02: the leader delivers, having consulted. */
export function submitEvaluationForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, field } = texts.oppfolging;
  return drawQuestions(texts, chat, form, {
    title: `${command.SubmitEvaluation} – ${detail.unitName}`,
    lead: [text(chat.cycle.evaluate.submitLead)],
    questions: [{ field: "losam", input: longText("losam", optional(chat, field.losam), valueIn(form, "losam")), rule: "AM-04" }],
    actions: saveAndBack(chat, detail, "unit.submitSave", { title: command.SubmitEvaluation }),
  });
}
