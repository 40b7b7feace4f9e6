import type { MessageView, ReportDetail, ReporterDetail } from "#domain/contract/meldingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  type Action,
  type Card,
  card,
  confirm,
  type Element,
  fitting,
  hint,
  notice,
  quote,
  roomFor,
  subheading,
  submit,
  text,
  textInput,
} from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";
import { lineOf, openInTab, standing, type TabLink } from "./reportStatusCards.ts";

/** Most messages that are shown, the newest; the tab has all. */
const messagesShown = 6;
/** Longest message that is written here, in characters. */
export const longestMessageHere = 2_000;

export type Reading = {
  readonly refused: Refused;
  /** What was typed and not sent. */
  readonly typed: string | null;
  readonly notices: readonly string[];
};

/** One's own report in a dialog: where it stands, what was written to and fro, and a field to write more. Never a message in the chat. */
export function reportReadCard(texts: Texts, chat: ChatTexts, detail: ReporterDetail, reading: Reading, tab: TabLink): Card {
  return fitting((quoteLimit) => readCardWith(texts, chat, detail, reading, tab, quoteLimit));
}

function readCardWith(
  texts: Texts,
  chat: ChatTexts,
  detail: ReporterDetail,
  reading: Reading,
  tab: TabLink,
  quoteLimit: number,
): Card {
  const { read } = chat.report;
  const mayWrite = detail.actions.includes("SendMessage");
  const write = mayWrite
    ? [
        textInput("text", read.write, reading.typed, { multiline: true, maxLength: roomFor(longestMessageHere) }),
        ...besideField("text", reading.refused, texts),
      ]
    : [];
  const moreToDo = detail.actions.some((action) => action === "ChooseKind" || action === "NameCounterparts");
  return card(
    texts,
    detail.number,
    [
      ...reading.notices.map((words) => notice("emphasis", [text(words)])),
      ...besideNoField(["text"], reading.refused, texts),
      standing(texts, chat, lineOf(detail)),
      ...(moreToDo ? [notice("warning", [text(`⚠ ${read.inTab}`)])] : []),
      ...minutes(texts, chat, detail, quoteLimit),
      subheading(read.messages),
      ...(detail.messages.length === 0
        ? [text(read.none)]
        : detail.messages.slice(-messagesShown).flatMap((message) => messageLines(texts, chat, message, quoteLimit))),
      ...(Number.isFinite(quoteLimit) && detail.messages.length === 0 ? [] : [hint(read.shortened)]),
      ...write,
      ...(detail.readers.length === 0
        ? []
        : [hint(`${read.readers}: ${texts.list(detail.readers.map(({ person }) => person.name))}`)]),
    ],
    actionsOf(chat, detail, mayWrite, tab),
  );
}

/** VA-25: what a leader wrote down of what one said, to be signed or not. */
function minutes(texts: Texts, chat: ChatTexts, detail: ReporterDetail, quoteLimit: number): readonly Element[] {
  if (detail.minutes === null) return [];
  const { read } = chat.report;
  const sign = detail.actions.includes("Sign") ? [text(texts.melding.minutes), hint(texts.paragraph("VA-25"))] : [];
  return [subheading(read.minutes), quote(detail.minutes.text, quoteLimit), ...sign];
}

function messageLines(texts: Texts, chat: ChatTexts, message: MessageView, quoteLimit: number): readonly Element[] {
  const { read } = chat.report;
  const who = message.from === "melder" ? read.you : (message.by?.name ?? texts.melding.standing.eier);
  return [
    text(read.from(who, texts.dayMonthYear(message.on)), { weight: "Bolder", spacing: "Medium" }),
    ...(message.text === null ? [] : [quote(message.text, quoteLimit)]),
    ...(message.files > 0 ? [hint(read.files(message.files))] : []),
  ];
}

function actionsOf(chat: ChatTexts, detail: ReporterDetail, mayWrite: boolean, tab: TabLink): readonly Action[] {
  const { buttons: names, read } = chat.report;
  const sent = { id: detail.id, version: detail.version };
  const sign = detail.actions.includes("Sign") ? [submit(names.sign, { verb: "report.sign", ...sent }, "positive")] : [];
  const write = mayWrite ? [submit(names.answer, { verb: "report.answer", ...sent }, "positive")] : [];
  const withdraw = detail.actions.includes("Withdraw")
    ? [confirm(names.withdraw, read.withdraw, submit(names.withdrawSure, { verb: "report.withdraw", ...sent }, "destructive"))]
    : [];
  const close = submit(names.close, { verb: "report.close" });
  return [...sign, ...write, ...openInTab(chat, tab, detail.id), ...withdraw, close].slice(0, 3);
}

/** A report for somebody who handles it: number, status and deadline. Reading and handling it belongs in the tab. */
export function reportHandlerCard(texts: Texts, chat: ChatTexts, detail: ReportDetail, tab: TabLink): Card {
  return card(
    texts,
    detail.number,
    [standing(texts, chat, lineOf(detail)), text(chat.report.read.handler)],
    [...openInTab(chat, tab, detail.id), submit(chat.report.buttons.close, { verb: "report.close" })],
  );
}
