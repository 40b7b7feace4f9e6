import type { StartView } from "#domain/contract/startViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Waiting, WaitingKind } from "#domain/start/model.ts";
import { urgencyOn } from "#domain/start/order.ts";
import type { Texts } from "#domain/texts/index.ts";
import { dateInLine } from "#domain/texts/start/words.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, buttons, type Card, card, type Element, execute, hint, plain, text } from "../elements.ts";

/** Most lines on a card; the page shows all. */
const linesShown = 8;

/** A card stays in the chat. That somebody keeps a note, or has begun to write a report, is for their own page alone. */
const pageOnly: ReadonlySet<WaitingKind> = new Set(["notat", "utkast-melding"]);

/** Where a line leads within the tab; `undefined` where this server does not know the app's own address, or only the chat can do it. */
export type PlaceLink = (place: Waiting["place"]) => string | undefined;

/** «Hva venter på meg?»: the same lines as on «Start», by deadline. Of reports and cases it says a number and a date. */
export function startCard(
  texts: Texts,
  chat: ChatTexts,
  { groups, today }: Pick<StartView, "groups" | "today">,
  { link, page }: { readonly link: PlaceLink; readonly page: string | undefined },
): Card {
  const items = groups.flatMap((group) => group.items).filter(({ kind }) => !pageOnly.has(kind));
  const count = items.reduce((sum, one) => sum + one.count, 0);
  const lines = items.slice(0, linesShown).map((item) => lineOf(texts, chat, item, today, link));
  const more = items.length > linesShown ? [hint(texts.start.more(items.length - linesShown))] : [];
  const open: readonly Action[] = page === undefined ? [] : [{ type: "Action.OpenUrl", title: chat.start.openPage, url: page }];
  const ways: readonly Action[] = [
    execute(chat.buttons.homeOffice, { verb: "show.choose" }),
    execute(chat.report.buttons.report, { verb: "show.report" }),
  ];
  const body = count === 0 ? [text(texts.start.nothingHow), buttons(ways)] : [...lines, ...more];
  return card(texts, texts.start.waits(count), body, open);
}

function lineOf(texts: Texts, chat: ChatTexts, item: Waiting, today: LocalDate, link: PlaceLink): Element {
  const { start, oppfolging } = texts;
  const { duty } = item;
  const title = duty === null ? start.what[item.kind](item) : `${start.what.aarshjul(item)}: ${oppfolging.duty[duty.duty]}`;
  const why = duty === null ? (item.kind === "aarshjul" ? "" : start.why[item.kind]) : oppfolging.why[duty.why];
  const late = urgencyOn(item, today) === "over-fristen" ? `⚠ ${start.overdue}. ` : "";
  return {
    type: "Container",
    separator: true,
    spacing: "Medium",
    items: [
      text(plain(title), { weight: "Bolder" }),
      text(`${late}${whenOf(texts, item, today)}. ${why}`, { spacing: "None", isSubtle: true }),
      ...goOn(chat, item, link),
    ],
  };
}

function whenOf(texts: Texts, { due, since }: Waiting, today: LocalDate): string {
  const { start } = texts;
  if (due === null) return since === null ? start.noDeadline : start.since(dateInLine(since, today, texts));
  if (due === today) return start.today;
  return due < today ? start.was(dateInLine(due, today, texts)) : start.by(dateInLine(due, today, texts));
}

function goOn(chat: ChatTexts, item: Waiting, link: PlaceLink): readonly Element[] {
  if (item.kind === "utkast-soeknad") return [buttons([execute(chat.buttons.open, { verb: "start.fast" })])];
  const url = link(item.place);
  return url === undefined ? [] : [buttons([{ type: "Action.OpenUrl", title: chat.buttons.open, url }])];
}
