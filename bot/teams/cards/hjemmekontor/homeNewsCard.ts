import type { Texts } from "#domain/texts/index.ts";
import type { HomeNews } from "../../../desk/hjemmekontor/homeNews.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, execute, hint, text } from "../elements.ts";

/** That one stands in for a leader, does so no longer, or has come to decide what lay with somebody else. */
export function homeNewsCard(texts: Texts, chat: ChatTexts, told: HomeNews): Card {
  const { vikar } = chat.home;
  const pending = execute(chat.buttons.pending, { verb: "show.pending" }, "positive");
  const leader = told.leaderName ?? "";
  switch (told.news) {
    case "named": {
      const period = told.from === null || told.to === null ? "" : texts.span(told.from, told.to);
      const waits = told.waiting === 0 ? [] : [text(vikar.waiting(told.waiting))];
      return card(
        texts,
        vikar.named(leader, period),
        [text(vikar.namedText(leader)), ...waits, hint(texts.paragraph("HO-05"))],
        [pending],
      );
    }
    case "ended":
      return card(texts, vikar.ended(leader), [text(vikar.endedText)], []);
    case "routed":
      return card(texts, vikar.routed(told.waiting), [text(vikar.routedText), hint(texts.paragraph("HO-05"))], [pending]);
  }
}
