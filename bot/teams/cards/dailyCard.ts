import type { Texts } from "#domain/texts/index.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { bullets, type Card, card, execute, hint } from "./elements.ts";

/** So many lines stand on the card; the lists have all. */
const linesShown = 20;

/** What somebody wanted together, once a day: a line each, as its notification would have said it, and what is said twice once. */
export function dailyCard(texts: Texts, chat: ChatTexts, summaries: readonly string[]): Card {
  const { daily } = notificationWords[texts.language];
  const said = [...new Set(summaries)];
  const more = said.length > linesShown ? [hint(daily.more)] : [];
  const actions = [execute(chat.buttons.mine, { verb: "show.mine" }), execute(chat.buttons.pending, { verb: "show.pending" })];
  return card(texts, daily.title(said.length), [bullets(said.slice(0, linesShown)), ...more], actions);
}
