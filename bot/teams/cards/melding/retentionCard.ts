import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { RetentionNotificationReason } from "#domain/oppbevaring/notify.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, facts, text } from "../elements.ts";
import { openInTab, type TabLink } from "./reportStatusCards.ts";

export type RetentionNews = {
  readonly what: "report" | "note";
  readonly number: string;
  readonly on: LocalDate;
  /** `null` for a reason that this run of the product does not know. */
  readonly reason: RetentionNotificationReason | null;
};

/** News of how long a report is kept: its number and a day, and why one is told. */
export function retentionTellCard(
  texts: Texts,
  chat: ChatTexts,
  { what, number, on, reason }: RetentionNews,
  tab: TabLink,
): Card {
  const { title, noteTitle, date, told } = texts.retention;
  const why = reason === null ? [] : [text(told[reason])];
  return card(
    texts,
    what === "note" ? noteTitle(number) : title(number),
    [...why, facts([date, texts.date(on)])],
    openInTab(chat, tab, null),
  );
}

/** To the writer of a confidential note: that something of theirs is running out, and not what. The tab says it. */
export function noteWarningCard(texts: Texts, chat: ChatTexts, on: LocalDate, tab: TabLink): Card {
  const { own, date } = texts.retention;
  return card(texts, own.title, [text(own.text), facts([date, texts.date(on)])], openInTab(chat, tab, null));
}
