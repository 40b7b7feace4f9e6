import type { SearchAnswer, SearchHit } from "#domain/contract/search.ts";
import type { Texts } from "#domain/texts/index.ts";
import { soekWords } from "#domain/texts/soek/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { type Action, buttons, type Card, card, type Element, execute, hint, subheading, text } from "./elements.ts";
import type { TabLink } from "./melding/reportStatusCards.ts";

/** So many of a kind stand on a card; the tab shows all. */
const linesOfKind = 3;

/** Addresses in the tab of what the chat does not show; `undefined` where this server does not know the app's own. */
export type SearchLinks = { readonly report: TabLink; readonly case: TabLink };

/** What was found: numbers, kinds and dates. A card lies in the chat for good, so there is no name on it and nothing that anybody wrote. */
export function searchCard(texts: Texts, chat: ChatTexts, { groups }: SearchAnswer, links: SearchLinks): Card {
  const words = soekWords[texts.language];
  if (groups.length === 0) {
    return card(texts, words.none, [text(words.noneHow)], [execute(chat.buttons.help, { verb: "show.help" })]);
  }
  const cut = groups.map(({ kind, hits, more }) => ({
    kind,
    hits: hits.slice(0, linesOfKind),
    more: more || hits.length > linesOfKind,
  }));
  const count = cut.reduce((sum, { hits }) => sum + hits.length, 0);
  const isCut = cut.some(({ more }) => more);
  return card(texts, words.found(count, isCut), [
    ...cut.flatMap(({ kind, hits }) => [
      subheading(words.kind[kind]),
      ...hits.flatMap((hit) => lineOf(texts, hit, openedBy(words.chat.openTab, hit, texts, links))),
    ]),
    hint(words.chat.inTab),
  ]);
}

function lineOf(texts: Texts, { called, due }: SearchHit, action: Action | undefined): readonly Element[] {
  const words = soekWords[texts.language];
  return [
    text(called),
    ...(due === null ? [] : [hint(words.due(texts.shortDate(due)))]),
    ...(action === undefined ? [] : [buttons([action])]),
  ];
}

function openedBy(title: string, { kind, to }: SearchHit, { language }: Texts, links: SearchLinks): Action | undefined {
  const { caseId } = to;
  if (caseId === null) return undefined;
  switch (kind) {
    case "hjemmekontor":
      return execute(title, { verb: "case.show", id: caseId });
    case "enhet":
    case "tiltak":
      return execute(title, { verb: "unit.show", id: caseId });
    case "svar":
      return execute(title, { verb: "guide.show", answer: Number(caseId), language });
    case "melding":
      return opened(title, links.report(caseId));
    case "sak":
      return opened(title, links.case(caseId));
    case "regel":
    case "side":
      return undefined;
  }
}

function opened(title: string, url: string | undefined): Action | undefined {
  return url === undefined ? undefined : { type: "Action.OpenUrl", title, url };
}

/** How one searches, for whoever wrote the word and nothing more. */
export function howToSearchCard(texts: Texts, chat: ChatTexts): Card {
  const { title, how } = soekWords[texts.language].chat;
  return card(texts, title, [text(how)], [execute(chat.buttons.help, { verb: "show.help" })]);
}
