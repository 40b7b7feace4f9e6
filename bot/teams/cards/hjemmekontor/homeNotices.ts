import type { HomeTaskKind } from "#domain/hjemmekontor/paaminnelser/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { HomeItem } from "../../../desk/hjemmekontor/homeItems.ts";
import type { HomeNews } from "../../../desk/hjemmekontor/homeNews.ts";
import type { Notice } from "../../../elsewhere/notice.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";

/*
 * What the cards of home office say to somebody whom the chat does not reach: how much there is to do, and neither names nor anything
 * that somebody wrote.
 */

/** What one does in one's own agreements; all else is done as a leader. */
const ownKinds: readonly HomeTaskKind[] = ["dialog", "forny"];

export function homeReminderNotice(chat: ChatTexts, language: Language, items: readonly HomeItem[]): Notice {
  const { title, elsewhere } = chat.home.remind;
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  const lines = [...byKind].map(([kind, some]) => elsewhere[kind](some.reduce((sum, { count }) => sum + count, 0)));
  const subject = title(items.length);
  const page = items.every(({ kind }) => ownKinds.includes(kind)) ? "mine" : "godkjenninger";
  return { language, subject, lines, preview: lines[0] ?? subject, activity: "homeReminder", page };
}

export function homeNewsNotice(chat: ChatTexts, language: Language, { news, waiting }: HomeNews): Notice {
  const { vikar } = chat.home;
  const subject = news === "routed" ? vikar.routed(waiting) : vikar.elsewhere[news];
  const lines = news === "routed" ? [vikar.routedText] : waiting === 0 ? [] : [vikar.waiting(waiting)];
  return { language, subject, lines, preview: lines[0] ?? subject, activity: "homeReminder", page: "godkjenninger" };
}
