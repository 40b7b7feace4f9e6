import { workTextLength } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { DayRequest } from "#domain/hjemmekontor/enkeltdag/model.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { type Card, card, dateInput, execute, hint, roomFor, textInput, yesNo } from "./elements.ts";
import { besideField, besideNoField, type Refused } from "./refusalsBeside.ts";

/** The single-day form (C1), empty or with what was typed and what is wrong with it. */
export function dayForm(
  texts: Texts,
  chat: ChatTexts,
  form: { readonly id: string; readonly values: DayRequest<string>; readonly today: LocalDate; readonly refused: Refused },
): Card {
  const { id, values, today, refused } = form;
  const everyWeek = refused.refusals.some((refusal) => refusal.code === "EVERY_WEEK" || refusal.code === "NOT_SHORT");
  return card(
    texts,
    chat.day.title,
    [
      hint(chat.day.help),
      ...besideNoField(["from", "to", "work", "everyWeek"], refused, texts),
      dateInput("from", chat.day.from, values.from, today),
      ...besideField("from", refused, texts),
      dateInput("to", chat.day.to, values.to, today),
      ...besideField("to", refused, texts),
      textInput("work", chat.day.work, values.work, { multiline: true, maxLength: roomFor(workTextLength.max) }),
      ...besideField("work", refused, texts),
      yesNo("everyWeek", chat.day.everyWeek, values.everyWeek, texts),
      ...besideField("everyWeek", refused, texts),
    ],
    [
      execute(chat.buttons.send, { verb: "day.send", id }, "positive"),
      ...(everyWeek ? [execute(chat.buttons.applyFixed, { verb: "start.fast" })] : []),
    ],
  );
}
