import type { CaseSummary } from "#domain/contract/views.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { statusText } from "./caseCard.ts";
import { type Card, card, type Element, execute, hint, text } from "./elements.ts";

/** Most lines of a list on a card; the tab shows all. */
const linesShown = 8;

/** One's own applications and agreements, newest first, and a draft that was begun. */
export function mineCard(texts: Texts, chat: ChatTexts, items: readonly CaseSummary[], hasDraft: boolean): Card {
  const draft = hasDraft
    ? [lineWithButton(chat.mine.draft, chat.form.saved, execute(chat.buttons.open, { verb: "start.fast" }))]
    : [];
  const none = items.length === 0 && !hasDraft ? [text(chat.mine.none)] : [];
  const lines = items.slice(0, linesShown).map((item) => caseLine(texts, chat, item, titleOf(chat, item)));
  const more = items.length > linesShown ? [hint(chat.mine.more(items.length - linesShown))] : [];
  return card(
    texts,
    chat.mine.title,
    [...draft, ...none, ...lines, ...more],
    [execute(chat.buttons.homeOffice, { verb: "show.choose" })],
  );
}

/** What waits for a leader, oldest first. */
export function pendingCard(texts: Texts, chat: ChatTexts, items: readonly CaseSummary[], setsWeek: boolean): Card {
  // HO-28: where the leader, or who stands in, comes by anyway.
  const meeting = setsWeek ? [execute(chat.home.buttons.meetingDay, { verb: "unitWeek.show" })] : [];
  if (items.length === 0)
    return card(texts, chat.pending.none, [], [execute(chat.buttons.mine, { verb: "show.mine" }), ...meeting]);
  const lines = items
    .slice(0, linesShown)
    .map((item) => caseLine(texts, chat, item, [item.employee.name, titleOf(chat, item), ...inPlace(chat, item)].join(" · ")));
  const more = items.length > linesShown ? [hint(chat.pending.more(items.length - linesShown))] : [];
  return card(texts, chat.pending.title(items.length), [...lines, ...more], meeting);
}

function inPlace(chat: ChatTexts, { inPlaceOf }: CaseSummary): readonly string[] {
  return inPlaceOf === null ? [] : [chat.home.vikar.place[inPlaceOf.as](inPlaceOf.person.name)];
}

function caseLine(texts: Texts, chat: ChatTexts, item: CaseSummary, title: string): Element {
  const days = item.kind === "fast-avtale" ? ` · ${texts.percentTenths(item.shareTenths)}` : "";
  const warned = item.warnings.length > 0 ? " ⚠" : "";
  const below = `${texts.span(item.from, item.to)}${days} · ${statusText(texts, item.status)}${warned}`;
  return lineWithButton(title, below, execute(chat.buttons.open, { verb: "case.show", id: item.id, version: item.version }));
}

export function lineWithButton(title: string, below: string, action: ReturnType<typeof execute>): Element {
  return {
    type: "ColumnSet",
    separator: true,
    columns: [
      {
        type: "Column",
        width: "stretch",
        items: [text(title, { weight: "Bolder" }), text(below, { spacing: "None", isSubtle: true })],
      },
      { type: "Column", width: "auto", verticalContentAlignment: "Center", items: [{ type: "ActionSet", actions: [action] }] },
    ],
  };
}

function titleOf(chat: ChatTexts, item: CaseSummary): string {
  return item.kind === "fast-avtale" ? chat.caseCard.agreementTitle : chat.caseCard.dayTitle;
}
