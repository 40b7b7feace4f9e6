import type { Language } from "#domain/organisasjon/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, execute, text } from "../elements.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];

/** Which language one reads, and the other two: each is called by its own name, for who reads no other. */
export function languageCard(texts: Texts, chat: ChatTexts, isChosen: boolean): Card {
  const { language: words } = chat.start;
  const lines = isChosen ? [text(words.chosen, { weight: "Bolder" })] : [text(words.now(words.own[texts.language]))];
  return card(
    texts,
    words.title,
    [...lines, text(words.how)],
    languages
      .filter((one) => one !== texts.language)
      .map((one) => execute(words.own[one], { verb: "language.set", language: one })),
  );
}
