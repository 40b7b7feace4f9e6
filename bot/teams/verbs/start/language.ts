import { languageCard } from "../../cards/start/languageCard.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, type Turn, wordsFor } from "../../turn.ts";
import type { Verb } from "../verb.ts";

/** Which language one reads, and a way to another. */
export function languages(turn: Turn): OutgoingCard {
  return outgoing(languageCard(turn.texts, turn.chat, false));
}

/** Answers in the language that was chosen. A card may be older than what it offers: what is no language of ours changes nothing. */
export const setLanguage: Verb = async (turn, _sent, inputs) => {
  const asked = inputs.raw("language");
  const language = asked === "nb" || asked === "nn" || asked === "en" ? asked : undefined;
  if (language === undefined) return { replace: languages(turn) };
  const done = await turn.desk.choose(turn.who, { type: "ChooseLanguage", language });
  if (done.kind !== "done") return { replace: notFoundCard(turn) };
  const { texts, chat } = wordsFor(language, turn.desk.today());
  return { replace: outgoing(languageCard(texts, chat, true)) };
};
