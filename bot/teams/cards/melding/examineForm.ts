import type { ReportRequest } from "#domain/contract/meldingCommand.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { ExamineSource } from "#domain/melding/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, choice, hint, notice, roomFor, submit, text, textInput } from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import { longestOralHere } from "./oralForm.ts";
import { counterpartPicker, type Search } from "./peoplePicker.ts";

export type Examination = Extract<ReportRequest, { type: "ExamineOnOwnDuty" }>;
export const examineSources: readonly ExamineSource[] = ["ark", "observasjon", "begrunnet-mistanke", "kvartalskort"];

const fields = ["unitId", "source", "what", "counterparts"];

export type ExamineFilling = {
  /** The report that it may become, so that what is sent twice is one. */
  readonly id: string;
  /** The quarter whose card led here, which says the source (VA-38); `null` where none did. */
  readonly quarter: LocalDate | null;
  readonly asked: Examination;
  /** Those that whoever examines leads. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly refused: Refused;
  readonly search: Search | null;
  readonly tooLong: boolean;
};

/** VA-31: what a leader examines on their own duty, without anybody having reported. AM-10 and the quarter's card (VA-38) lead here. */
export function examineForm(texts: Texts, chat: ChatTexts, filling: ExamineFilling): Card {
  const { id, quarter, asked, units, refused, search } = filling;
  const { examine: words, buttons: names, long } = chat.report;
  const { melding } = texts;
  const sent = quarter === null ? { id } : { id, called: quarter };
  const choices = units.map((unit) => [unit.id, unit.name] as const);
  const sources = examineSources.map((one) => [one, melding.source[one]] as const);
  return card(
    texts,
    words.title,
    [
      text(words.lead),
      hint(texts.paragraph("VA-31")),
      ...besideNoField(fields, refused, texts),
      choice<string>("unitId", melding.field.unitId, choices, asked.unitId, "compact"),
      ...besideField("unitId", refused, texts),
      ...(quarter === null ? [choice("source", melding.field.source, sources, asked.source, "compact")] : []),
      ...besideField("source", refused, texts),
      textInput("what", melding.field.what, asked.what, { multiline: true, maxLength: roomFor(longestOralHere) }),
      hint(words.noHealth),
      ...(filling.tooLong ? [notice("attention", [text(`⚠ ${long.tooLong(longestOralHere)}`, { weight: "Bolder" })])] : []),
      ...besideField("what", refused, texts),
      ...counterpartPicker(texts, chat, {
        label: melding.field.counterparts,
        counterparts: asked.counterparts,
        nameOf: refused.nameOf,
        search,
        searchAgain: submit(names.search, { verb: "report.examineSearch", ...sent }),
      }),
      ...besideField("counterparts", refused, texts),
    ],
    [
      submit(names.examineNow, { verb: "report.examineSend", ...sent }, "positive"),
      submit(names.close, { verb: "report.close" }),
    ],
  );
}
