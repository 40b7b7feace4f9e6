import type { ReportDetail, ReportRow } from "#domain/contract/meldingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, type Card, card, type Element, facts, hint, openDialog, subheading, submit, text } from "../elements.ts";
import { lineWithButton } from "../listCards.ts";

/** All that a card in the chat may say of a report: number, status and deadline; never its kind, a name or what it is about. */
export type ReportLine = Pick<ReportRow, "id" | "number" | "status" | "due">;

/** Address of a report in the tab; `undefined` where this server does not know the app's own. */
export type TabLink = (reportId: string | null) => string | undefined;

/** Most lines of a list on a card; the tab shows all. */
const linesShown = 8;

/** What is left in the chat of a report that was sent (VA-15): its number, and what is promised. */
export function reportReceiptCard(texts: Texts, chat: ChatTexts, report: ReportLine, tab: TabLink): Card {
  const { receipt } = chat.report;
  const actions = [
    ...openInTab(chat, tab, report.id),
    openDialog(chat.report.buttons.read, { verb: "report.read", id: report.id }),
  ];
  return card(texts, receipt.title(report.number), receiptBody(texts, chat, report), actions);
}

/** The same in the dialog in which it was sent. */
export function reportSentCard(texts: Texts, chat: ChatTexts, report: ReportLine, tab: TabLink): Card {
  const { receipt, buttons } = chat.report;
  const actions = [submit(buttons.close, { verb: "report.close" }), ...openInTab(chat, tab, report.id)];
  return card(texts, receipt.title(report.number), receiptBody(texts, chat, report), actions);
}

function receiptBody(texts: Texts, chat: ChatTexts, report: ReportLine): readonly Element[] {
  const { receipt } = chat.report;
  return [
    standing(texts, chat, report),
    text(texts.melding.receipt.heard),
    text(texts.melding.receipt.protection),
    hint(texts.paragraph("VA-15")),
    text(receipt.where),
  ];
}

/** What somebody is told of: a report that they may open, or, with `null`, that one is in need of something. */
export type ReportNews = {
  readonly report: ReportLine | null;
  /** Whether they reported it themselves. */
  readonly own: boolean;
  /** Why they are told, as the domain words it. */
  readonly why: string | null;
};

/** News of a report, for its reporter or for those who handle it: why one gets it, and where it stands. */
export function reportTellCard(texts: Texts, chat: ChatTexts, { report, own, why }: ReportNews, tab: TabLink): Card {
  const { tell, buttons } = chat.report;
  if (report === null) return card(texts, tell.amiss, [why === null ? null : text(why)], openInTab(chat, tab, null));
  const read = own ? [openDialog(buttons.read, { verb: "report.read", id: report.id })] : [];
  return card(
    texts,
    tellTitle(chat, report, own),
    [why === null ? null : text(why), standing(texts, chat, report), hint(tell.text)],
    [...openInTab(chat, tab, report.id), ...read],
  );
}

/** A report that nobody has confirmed yet is a new one to whoever handles it. */
function tellTitle(chat: ChatTexts, { number, status }: ReportLine, own: boolean): string {
  const { tell } = chat.report;
  if (own) return tell.reporter(number);
  return status === "INNSENDT" ? tell.newForHandler(number) : tell.handler(number);
}

/** One's own reports, and those that wait for one, by number, status and deadline. */
export function reportListCard(
  texts: Texts,
  chat: ChatTexts,
  lists: { readonly mine: readonly ReportLine[]; readonly inbox: readonly ReportLine[] },
  tab: TabLink,
): Card {
  const { mine, buttons } = chat.report;
  const line = (report: ReportLine, verb: string) =>
    lineWithButton(report.number, below(texts, chat, report), openDialog(buttons.read, { verb, id: report.id }));
  const shown = (reports: readonly ReportLine[], verb: string) => [
    ...reports.slice(0, linesShown).map((report) => line(report, verb)),
    ...(reports.length > linesShown ? [hint(mine.more(reports.length - linesShown))] : []),
  ];
  const waiting = lists.inbox.length === 0 ? [] : [subheading(mine.inbox), ...shown(lists.inbox, "report.read")];
  return card(
    texts,
    mine.title,
    [...(lists.mine.length === 0 ? [text(mine.none)] : shown(lists.mine, "report.read")), ...waiting],
    [openDialog(buttons.write, { verb: "report.start" }), ...openInTab(chat, tab, null)],
  );
}

/** Status and deadline on one line. */
function below(texts: Texts, chat: ChatTexts, report: ReportLine): string {
  return [texts.melding.status[report.status], dueText(texts, chat, report)].filter((part) => part !== "").join(" · ");
}

export function standing(texts: Texts, chat: ChatTexts, report: ReportLine): Element {
  const { receipt } = chat.report;
  return facts(
    [receipt.number, report.number],
    [receipt.status, texts.melding.status[report.status]],
    [receipt.due, dueText(texts, chat, report)],
  );
}

function dueText(texts: Texts, chat: ChatTexts, { due }: ReportLine): string {
  return due === null ? "" : chat.report.due(texts.melding.due[due.what], texts.date(due.on), due.overdue);
}

export function openInTab(chat: ChatTexts, tab: TabLink, reportId: string | null): readonly Action[] {
  const url = tab(reportId);
  return url === undefined ? [] : [{ type: "Action.OpenUrl", title: chat.report.buttons.openTab, url }];
}

/** What of a report may stand in the chat. */
export function lineOf({ id, number, status, due }: ReportDetail | ReportRow): ReportLine {
  return { id, number, status, due };
}
