import { howToSearchCard, searchCard } from "../cards/searchCard.ts";
import type { OutgoingCard } from "../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../turn.ts";

/** As long as the desk reads. */
const longest = 100;

/**
 * What is sought after «søk»; empty where nothing is; `undefined` for what does not begin so. «Søk om …» applies for something, and so does
 * whoever writes «søk hjemmekontor».
 */
export function searchedIn(said: string): string | undefined {
  const sought = /^\s*(?:søk|search)(?:\s*[:,–-]\s*|\s+|\s*$)(.*)$/isu.exec(said)?.[1]?.trim();
  return sought !== undefined && /^(?:om|for)\s|^(?:hjemme|heime)kontor\s*$/iu.test(sought) ? undefined : sought;
}

/** «søk …», as a message. */
export async function searchAnswer(turn: Turn, typed: string): Promise<OutgoingCard> {
  const { desk, who, texts, chat, tabLink, caseLink } = turn;
  if (typed === "") return outgoing(howToSearchCard(texts, chat));
  const found = await desk.search(who, { words: typed.slice(0, longest), kind: null });
  if (found.kind !== "done") return notFoundCard(turn);
  return outgoing(searchCard(texts, chat, found.value, { report: tabLink, case: caseLink }));
}
