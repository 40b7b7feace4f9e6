import type { Worded } from "#domain/contract/oppfolgingViews.ts";
import type { TextId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";

/** Ids of all texts that a piece of state refers to. */
export function textIdsIn(value: unknown): readonly TextId[] {
  if (isTextRef(value)) return [value.textId];
  if (Array.isArray(value)) return value.flatMap(textIdsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textIdsIn) : [];
}

/** The same data with the words in the place of references. A text whose key was destroyed is an empty one. */
export function worded<T>(value: T, words: ReadonlyMap<TextId, string>): Worded<T> {
  return filledIn(value, words) as Worded<T>;
}

function filledIn(value: unknown, words: ReadonlyMap<TextId, string>): unknown {
  if (isTextRef(value)) return words.get(value.textId) ?? "";
  if (Array.isArray(value)) return value.map((item: unknown) => filledIn(item, words));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, filledIn(held, words)]));
}

/** Ids of people that a piece of state names, among those the directory knows. */
export function peopleIn<Id extends string>(value: unknown, known: ReadonlyMap<Id, unknown>): readonly Id[] {
  if (typeof value === "string") return known.has(value as Id) ? [value as Id] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => peopleIn(item, known));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap((held) => peopleIn(held, known)) : [];
}

function isTextRef(value: unknown): value is TextRef {
  return typeof value === "object" && value !== null && "textId" in value && "length" in value;
}
