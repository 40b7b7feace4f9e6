import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, quote, text } from "../elements.ts";
import { choice, choicesOf, drawQuestions, type FilledIn, longText, saveAndBack, valueIn } from "./formParts.ts";
import { measureAbout, reasonOnceSubmitted } from "./measureForm.ts";

export function dropMeasureForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, field } = texts.oppfolging;
  const measure = measureAbout(detail, form.about);
  const asked = reasonOnceSubmitted(chat, detail, form);
  const reason = {
    field: "reason",
    input: longText("reason", `${field.reason} (${chat.form.optional})`, valueIn(form, "reason")),
  };
  return drawQuestions(texts, chat, form, {
    title: `${command.DropMeasure} – ${detail.unitName}`,
    lead: [text(chat.cycle.measures.dropLead), measure === undefined ? null : quote(measure.content.text, 600)],
    questions: asked.length === 0 ? [reason] : asked,
    actions: saveAndBack(chat, detail, "unit.measureDropSave", { title: chat.cycle.buttons.dropMeasure, about: form.about }),
  });
}

/** How far a measure has come: for the leader, and for whoever is responsible for it. */
export function progressForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, progress } = texts.oppfolging;
  const measure = measureAbout(detail, form.about);
  return drawQuestions(texts, chat, form, {
    title: `${command.ReportProgress} – ${detail.unitName}`,
    lead: [measure === undefined ? null : quote(measure.content.text, 600)],
    questions: [
      {
        field: "progress",
        input: choice(
          "progress",
          chat.cycle.measures.progress,
          valueIn(form, "progress", measure?.progress ?? null),
          choicesOf(progress),
        ),
      },
    ],
    actions: saveAndBack(chat, detail, "unit.progressSave", { about: form.about }),
  });
}
