import type { CaseNumberDetail } from "#domain/contract/sakViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, type Element, hint, notice, roomFor, submit, text, textInput, yesNo } from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";

/** Longest answer that is written here, in characters. */
const longestHere = 2_000;

/** What was filled in and not taken. */
export type Answering = {
  readonly yes: boolean | null;
  readonly text: string | null;
  readonly refused: Refused;
  readonly notices: readonly string[];
};

type Asked = Pick<CaseNumberDetail, "id" | "number" | "version">;

/** SB-10: how those concerned bear it, asked by the number of the case alone. */
export function strainCard(texts: Texts, chat: ChatTexts, detail: Asked, answering: Answering): Card {
  const { strain } = chat.case;
  const lead = [text(strain.lead), hint(texts.paragraph("SB-10"))];
  const fields = { question: strain.concern, field: "concern", text: strain.text };
  return askCard(texts, chat, { title: strain.title(detail.number), lead, ...fields, verb: "sak.strainSend" }, detail, answering);
}

/** VA-34: how whoever reported is treated, without seeing the case. */
export function protectionCard(texts: Texts, chat: ChatTexts, detail: Asked, answering: Answering): Card {
  const { protection } = chat.case;
  const lead = [text(texts.sak.protection), hint(texts.paragraph("VA-34"))];
  const fields = { question: protection.exposed, field: "exposed", text: protection.text };
  const form = { title: protection.title(detail.number), lead, ...fields, verb: "sak.protectionSend" };
  return askCard(texts, chat, form, detail, answering);
}

type Form = {
  readonly title: string;
  readonly lead: readonly Element[];
  readonly question: string;
  readonly field: string;
  readonly text: string;
  readonly verb: string;
};

function askCard(texts: Texts, chat: ChatTexts, form: Form, { id, version }: Asked, answering: Answering): Card {
  const { refused } = answering;
  return card(
    texts,
    form.title,
    [
      ...answering.notices.map((words) => notice("emphasis", [text(words)])),
      ...besideNoField([form.field, "text"], refused, texts),
      ...form.lead,
      yesNo(form.field, form.question, answering.yes, texts),
      ...besideField(form.field, refused, texts),
      textInput("text", form.text, answering.text, { multiline: true, maxLength: roomFor(longestHere) }),
      ...besideField("text", refused, texts),
    ],
    [submit(chat.case.send, { verb: form.verb, id, version }, "positive"), submit(chat.case.close, { verb: "sak.close" })],
  );
}
