import type { ReportRequest } from "#domain/contract/meldingCommand.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, choice, hint, notice, roomFor, submit, text, textInput } from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import { longestOralHere } from "./oralForm.ts";
import { counterpartPicker, type Search } from "./peoplePicker.ts";

export type Examination = Extract<ReportRequest, { type: "ExamineOnOwnDuty" }>;

const fields = ["unitId", "what", "counterparts"];

export type ExamineFilling = {
  /** The report that it may become, so that what is sent twice is one. */
  readonly id: string;
  /** The quarter whose card led here. */
  readonly quarter: LocalDate;
  readonly asked: Examination;
  /** Those that whoever examines leads. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly refused: Refused;
  readonly search: Search | null;
  readonly tooLong: boolean;
};

/** VA-31, VA-38: the leader's own duty to examine, from the quarter's card. */
export function examineForm(texts: Texts, chat: ChatTexts, filling: ExamineFilling): Card {
  const { id, quarter, asked, units, refused, search } = filling;
  const { examine: words, buttons: names, long, oral } = chat.report;
  const { melding } = texts;
  const sent = { id, called: quarter };
  const choices = units.map((unit) => [unit.id, unit.name] as const);
  return card(
    texts,
    melding.command.ExamineOnOwnDuty,
    [
      text(words.lead),
      hint(texts.paragraph("VA-31")),
      ...besideNoField(fields, refused, texts),
      choice<string>("unitId", melding.field.unitId, choices, asked.unitId, "compact"),
      ...besideField("unitId", refused, texts),
      textInput("what", melding.field.what, asked.what, { multiline: true, maxLength: roomFor(longestOralHere) }),
      hint(words.noHealth),
      ...(filling.tooLong ? [notice("attention", [text(`⚠ ${long.tooLong(longestOralHere)}`, { weight: "Bolder" })])] : []),
      ...besideField("what", refused, texts),
      ...counterpartPicker(texts, chat, {
        label: oral.against,
        counterparts: asked.counterparts,
        nameOf: refused.nameOf,
        search,
        searchAgain: submit(names.search, { verb: "report.examineSearch", ...sent }),
      }),
      ...besideField("counterparts", refused, texts),
    ],
    [
      submit(melding.command.ExamineOnOwnDuty, { verb: "report.examineSend", ...sent }, "positive"),
      submit(names.close, { verb: "report.close" }),
    ],
  );
}
