import type { AgreementDetail, CaseDetail } from "#domain/contract/views.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { type Card, card, dateInput, execute, hint, text } from "./elements.ts";
import { besideField, besideNoField, type Refused } from "./refusalsBeside.ts";

/** HO-25: which home day becomes a day at the office. Only days that are home days can be chosen. */
export function callInCard(texts: Texts, chat: ChatTexts, detail: CaseDetail, date: LocalDate | null, refused: Refused): Card {
  const sent = { id: detail.id, version: detail.version };
  const choice = {
    type: "Input.ChoiceSet",
    id: "date",
    label: chat.callIn.date,
    style: "compact",
    placeholder: chat.callIn.choose,
    choices: detail.nextHomeDays.map((day) => ({ title: texts.date(day), value: day })),
    ...(date === null ? {} : { value: date }),
  };
  return card(
    texts,
    chat.caseCard.ofPerson(chat.callIn.title, detail.employee.name),
    [
      text(chat.callIn.text),
      hint(texts.paragraph("HO-25")),
      ...besideNoField(["date"], refused, texts),
      detail.nextHomeDays.length === 0 ? text(chat.callIn.none) : choice,
      ...besideField("date", refused, texts),
    ],
    [
      ...(detail.nextHomeDays.length === 0
        ? []
        : [execute(chat.buttons.callInSure, { verb: "case.callIn", ...sent }, "positive")]),
      execute(chat.buttons.backToCase, { verb: "case.open", ...sent }),
    ],
  );
}

/** Ending an agreement early, with its notice. */
export function terminateCard(
  texts: Texts,
  chat: ChatTexts,
  detail: AgreementDetail,
  form: { readonly today: LocalDate; readonly lastDay: LocalDate | null; readonly refused: Refused },
): Card {
  const sent = { id: detail.id, version: detail.version };
  const notice = detail.settings.noticeDays;
  const earliest = addDays(form.today, notice);
  const first = earliest < detail.to ? earliest : detail.to;
  return card(
    texts,
    detail.standing === "employee" ? chat.terminate.title : chat.caseCard.ofPerson(chat.terminate.title, detail.employee.name),
    [
      text(chat.terminate.text(notice, texts.dayMonthYear(first))),
      ...besideNoField(["lastDay"], form.refused, texts),
      dateInput("lastDay", chat.terminate.lastDay, form.lastDay ?? first, first),
      ...besideField("lastDay", form.refused, texts),
    ],
    [
      execute(chat.buttons.terminateSure, { verb: "case.terminate", ...sent }, "destructive"),
      execute(chat.buttons.backToCase, { verb: "case.open", ...sent }),
    ],
  );
}
