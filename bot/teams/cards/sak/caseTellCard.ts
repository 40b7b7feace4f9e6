import type { CaseId } from "#domain/kernel/ids.ts";
import type { CaseStanding } from "#domain/sak/access.ts";
import type { CaseDue } from "#domain/sak/deadlines.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, type Card, card, facts, hint, openDialog, text } from "../elements.ts";
import type { TabLink } from "../melding/reportStatusCards.ts";

/** All that a card in the chat may say of a case: its number and a date; never a name, nor what it is about (SB-10). */
export type CaseNews = {
  readonly id: CaseId;
  readonly number: string;
  readonly due: CaseDue | null;
  /** None for whoever may not open it. */
  readonly standings: readonly CaseStanding[];
  /** Why they are told, as the domain words it. */
  readonly why: string | null;
};

/** News of a case: why one gets it, and the way to the page. Who is asked something without a page of the case answers in a dialog. */
export function caseTellCard(texts: Texts, chat: ChatTexts, news: CaseNews, tab: TabLink): Card {
  const { number, due, standings, why } = news;
  const date = due === null ? "" : dueWords(texts, chat, due);
  return card(
    texts,
    chat.case.title(number),
    [
      why === null ? null : text(why),
      facts([chat.case.number, number], [chat.case.due, date]),
      hint(standings.length === 0 ? chat.case.noPage : chat.case.inTab),
    ],
    standings.length === 0 ? [] : [...asked(chat, news), ...openCaseInTab(chat, tab, news.id)],
  );
}

/** A meeting is on its day, and not some time before it. */
function dueWords(texts: Texts, chat: ChatTexts, { what, on, overdue }: CaseDue): string {
  const words = texts.sak.due[what];
  return what === "moete" && !overdue ? `${words} ${texts.date(on)}` : chat.report.due(words, texts.date(on), overdue);
}

function asked(chat: ChatTexts, { id, standings }: CaseNews): readonly Action[] {
  const strain = standings.includes("belastning") ? [openDialog(chat.case.strain.button, { verb: "sak.strain", id })] : [];
  const own = standings.includes("melder") ? [openDialog(chat.case.protection.button, { verb: "sak.protection", id })] : [];
  return [...strain, ...own];
}

function openCaseInTab(chat: ChatTexts, tab: TabLink, id: CaseId): readonly Action[] {
  const url = tab(id);
  return url === undefined ? [] : [{ type: "Action.OpenUrl", title: chat.case.openTab, url }];
}
