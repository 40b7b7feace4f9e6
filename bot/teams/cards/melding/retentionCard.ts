import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { RetentionNotificationReason } from "#domain/oppbevaring/notify.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, facts, text } from "../elements.ts";
import { openInTab, type TabLink } from "./reportStatusCards.ts";

export type RetentionNews = {
  readonly number: string;
  readonly on: LocalDate;
  /** `null` for a reason that this run of the product does not know. */
  readonly reason: RetentionNotificationReason | null;
};

/** News of how long a report is kept: its number and a day, and why one is told. */
export function retentionTellCard(texts: Texts, chat: ChatTexts, { number, on, reason }: RetentionNews, tab: TabLink): Card {
  const { title, date, told } = texts.retention;
  const why = reason === null ? [] : [text(told[reason])];
  return card(texts, title(number), [...why, facts([date, texts.date(on)])], openInTab(chat, tab, null));
}
