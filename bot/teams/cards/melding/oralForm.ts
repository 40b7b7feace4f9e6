import type { OralInput } from "#domain/contract/meldingCommand.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, choice, dateInput, hint, notice, roomFor, submit, text, textInput } from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import { counterpartPicker, peoplePicker, personChoice, type Search } from "./peoplePicker.ts";

/** Longest account that is written here, in characters. */
export const longestOralHere = 2_000;
const fields = ["on", "form", "from", "what", "counterparts", "next"];

export type OralFilling = {
  /** The report that it may become, so that what is sent twice is one. */
  readonly id: string;
  readonly oral: OralInput;
  readonly today: LocalDate;
  readonly refused: Refused;
  /** What was looked for beside who came, and beside whom it is about. */
  readonly search: { readonly from: Search | null; readonly counterparts: Search | null };
  readonly tooLong: boolean;
};

/** C11: what somebody came to their leader with, written down as it was said (VA-32). */
export function oralForm(texts: Texts, chat: ChatTexts, filling: OralFilling): Card {
  const { id, oral, today, refused, search } = filling;
  const { oral: words, buttons: names, long } = chat.report;
  const { melding } = texts;
  const searchAgain = submit(names.search, { verb: "report.oralSearch", id });
  const came = oral.from.map((one) => [personChoice(one), refused.nameOf(one) ?? melding.counterpart.person] as const);
  const forms = (["samtale", "telefon", "moete", "melding"] as const).map((one) => [one, melding.oralForm[one]] as const);
  const nexts = (["be-om-skriftlig", "kalle-inn"] as const).map((one) => [one, melding.oralNext[one]] as const);
  return card(
    texts,
    words.title,
    [
      text(words.lead),
      hint(texts.paragraph("VA-32")),
      ...besideNoField(fields, refused, texts),
      ...peoplePicker(chat, { field: "from", label: melding.ask.oralWho, chosen: came, search: search.from, searchAgain }),
      ...besideField("from", refused, texts),
      dateInput("on", melding.ask.oralOn, oral.on ?? today),
      ...besideField("on", refused, texts),
      choice("form", melding.ask.oralForm, forms, oral.form, "compact"),
      ...besideField("form", refused, texts),
      textInput("what", melding.ask.oralWhat, oral.what, { multiline: true, maxLength: roomFor(longestOralHere) }),
      ...(filling.tooLong ? [notice("attention", [text(`⚠ ${long.tooLong(longestOralHere)}`, { weight: "Bolder" })])] : []),
      ...besideField("what", refused, texts),
      ...counterpartPicker(texts, chat, {
        label: words.against,
        counterparts: oral.counterparts,
        nameOf: refused.nameOf,
        search: search.counterparts,
        searchAgain: { ...searchAgain, title: `${names.search}: ${words.against}` },
      }),
      ...besideField("counterparts", refused, texts),
      choice("next", melding.ask.oralNext, nexts, oral.next),
      ...besideField("next", refused, texts),
    ],
    [submit(names.logOral, { verb: "report.oralSend", id }, "positive"), submit(names.close, { verb: "report.close" })],
  );
}
