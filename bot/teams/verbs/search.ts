import { howToSearchCard, searchCard } from "../cards/searchCard.ts";
import type { OutgoingCard } from "../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../turn.ts";

/** As long as the desk reads. */
const longest = 100;

/**
 * What is sought after «søk» or “search”; empty where nothing is; `undefined` for what does not begin so. «Søk» is also to apply: «søk om …» and
 * «søk for …» apply for something, and so does whoever writes «søk hjemmekontor». “Search” is nothing else, and takes a “for”, as «søk» an «etter».
 */
export function searchedIn(said: string): string | undefined {
  const [, verb, rest] = /^\s*(søk|search)(?:\s*[:,–-]\s*|\s+|\s*$)(.*)$/isu.exec(said) ?? [];
  const sought = rest?.trim();
  if (verb === undefined || sought === undefined) return undefined;
  if (verb.toLowerCase() === "search") return sought.replace(/^for(?:\s+|$)/iu, "");
  return /^(?:om|for)(?:\s|$)|^(?:hjemme|heime)kontor$/iu.test(sought) ? undefined : sought.replace(/^etter(?:\s+|$)/iu, "");
}

/** «søk …», as a message. */
export async function searchAnswer(turn: Turn, typed: string): Promise<OutgoingCard> {
  const { desk, who, texts, chat, tabLink, caseLink } = turn;
  if (typed === "") return outgoing(howToSearchCard(texts, chat));
  const found = await desk.search(who, { words: typed.slice(0, longest), kind: null });
  if (found.kind !== "done") return notFoundCard(turn);
  return outgoing(searchCard(texts, chat, found.value, { report: tabLink, case: caseLink }));
}
