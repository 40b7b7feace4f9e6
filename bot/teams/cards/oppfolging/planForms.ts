import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, text, textInput } from "../elements.ts";
import { dateField, drawQuestions, type FilledIn, saveAndBack, shortText, valueIn } from "./formParts.ts";
import { standing } from "./unitContent.ts";

/** The plan of measures is finished (AM-08), with why, where something is missing. */
export function submitPlanForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, field } = texts.oppfolging;
  const { submitPlan: words } = chat.cycle;
  const measures = standing(detail.process).length;
  const isReviewed = detail.process?.reportReviewedOn != null;
  return drawQuestions(texts, chat, form, {
    title: `${command.SubmitPlan} – ${detail.unitName}`,
    lead: [text(words.lead(measures))],
    questions: [
      ...(measures > 0
        ? []
        : [
            {
              field: "noMeasuresReason",
              input: shortText("noMeasuresReason", words.noMeasures, valueIn(form, "noMeasuresReason")),
              rule: "AM-08" as const,
            },
          ]),
      ...(isReviewed
        ? []
        : [
            {
              field: "overrideReason",
              input: shortText("overrideReason", words.override, valueIn(form, "overrideReason")),
              rule: "AM-09" as const,
            },
          ]),
      {
        field: "verneombud",
        input: shortText("verneombud", `${field.verneombud} (${chat.form.optional})`, valueIn(form, "verneombud")),
        rule: "AM-04" as const,
      },
      {
        field: "losam",
        input: shortText("losam", `${field.losam} (${chat.form.optional})`, valueIn(form, "losam")),
        rule: "AM-04" as const,
      },
    ],
    actions: saveAndBack(chat, detail, "unit.submitPlanSave", { title: command.SubmitPlan }),
  });
}

/** C12, 6: the reference of the archive settles AM-01. Only records management says that it was archived earlier. */
export function archiveForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { command, field } = texts.oppfolging;
  const reference = valueIn(form, "reference", detail.process?.archive?.reference ?? null);
  return drawQuestions(texts, chat, form, {
    title: `${command.RecordArchiveReference} – ${detail.unitName}`,
    lead: [text(chat.cycle.archive.lead)],
    questions: [
      { field: "reference", input: textInput("reference", field.reference, reference, { maxLength: 100 }), rule: "AM-01" },
      ...(detail.standings.includes("arkiv")
        ? [
            {
              field: "archivedOn",
              input: dateField(
                "archivedOn",
                `${chat.cycle.archive.archivedOn} (${chat.form.optional})`,
                valueIn(form, "archivedOn"),
              ),
            },
          ]
        : []),
    ],
    actions: saveAndBack(chat, detail, "unit.archiveSave", { title: command.RecordArchiveReference }),
  });
}
