import type { TimelineEntry } from "#domain/contract/views.ts";
import type { Wording } from "../texts/useTexts.ts";

/** A step of a history: what, by whom, and in whose place; or from whom to whom a case went, and why. */
export function stepWords(
  { type, by, inPlaceOf, moved }: TimelineEntry,
  words: Readonly<Record<string, string>>,
  { t, d }: Wording,
): string {
  if (moved !== undefined) return d.rerouted(moved.why, moved.from, moved.to);
  const who = by === null ? t.page.automatic : t.page.by(by);
  const place = inPlaceOf === undefined ? "" : `, ${t.vikar.onBehalfOf(inPlaceOf)}`;
  return `${words[type] ?? type} ${who}${place}`;
}
