import type { ReportRequest } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ExamineSource } from "#domain/melding/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, choice, hint, notice, roomFor, submit, text, textInput } from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import { longestOralHere } from "./oralForm.ts";
import { counterpartPicker, type Search } from "./peoplePicker.ts";
import { unitChoice } from "./reportFields.ts";

export type ExaminationInput = Extract<ReportRequest, { type: "ExamineOnOwnDuty" }>;
export const examineSources: readonly ExamineSource[] = ["ark", "observasjon", "begrunnet-mistanke", "kvartalskort"];
const fields = ["unitId", "source", "what", "counterparts"];

export type ExamineFilling = {
  /** The report that it may become, so that what is sent twice is one. */
  readonly id: string;
  readonly asked: ExaminationInput;
  readonly form: Pick<ReportForm, "units" | "ownUnitId">;
  readonly refused: Refused;
  readonly search: Search | null;
  readonly tooLong: boolean;
};

/** VA-31: what a leader examines on their own duty, without anybody having reported; AM-10 leads here. */
export function examineForm(texts: Texts, chat: ChatTexts, filling: ExamineFilling): Card {
  const { id, asked, form, refused, search } = filling;
  const { examine: words, buttons: names, long } = chat.report;
  const { melding } = texts;
  // A card has no room for every unit of the house: of others that one leads, one begins in the tab.
  const units = form.units.filter(({ id: unitId }) => unitId === asked.unitId || unitId === form.ownUnitId);
  const sources = examineSources.map((one) => [one, melding.source[one]] as const);
  return card(
    texts,
    words.title,
    [
      text(words.lead),
      hint(texts.paragraph("VA-31")),
      ...besideNoField(fields, refused, texts),
      ...unitChoice(melding.field.unitId, { ...form, units }, asked.unitId),
      ...besideField("unitId", refused, texts),
      choice("source", melding.field.source, sources, asked.source, "compact"),
      ...besideField("source", refused, texts),
      textInput("what", melding.field.what, asked.what, { multiline: true, maxLength: roomFor(longestOralHere) }),
      ...(filling.tooLong ? [notice("attention", [text(`⚠ ${long.tooLong(longestOralHere)}`, { weight: "Bolder" })])] : []),
      ...besideField("what", refused, texts),
      ...counterpartPicker(texts, chat, {
        label: melding.field.counterparts,
        counterparts: asked.counterparts,
        nameOf: refused.nameOf,
        search,
        searchAgain: submit(names.search, { verb: "report.examineSearch", id }),
      }),
      ...besideField("counterparts", refused, texts),
    ],
    [submit(names.examineNow, { verb: "report.examineSend", id }, "positive"), submit(names.close, { verb: "report.close" })],
  );
}
