import type { Instant } from "#domain/kernel/instant.ts";
import type { Language } from "#domain/organisasjon/model.ts";

/** A part of a document, with words that are ready to be read. */
export type Block =
  /**
   * Level 1 opens a chapter. The document's title is a level of its own and no block. `room` is how many points of the page are to be left
   * for it and what follows: with less it begins on the next page.
   */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string; readonly room?: number }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** What is to be seen before all else, set apart. */
  | { readonly kind: "note"; readonly title: string; readonly text: string }
  /** What follows begins on a page of its own, as an attachment does. */
  | { readonly kind: "page" }
  | Facts
  | Table;

/** Label and value, one line each: what a form would show. */
type Facts = {
  readonly kind: "facts";
  readonly caption: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** The labels' share of the page's width, where they are long and the values short. */
  readonly labelShare?: number;
};

type Table = {
  readonly kind: "table";
  /** What the table holds, for whoever hears it read and does not see it. */
  readonly caption: string;
  /** Shares of the page's width, one for each column. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  /** As many cells a row as there are columns. The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
};

export type DocumentContent = {
  /** The written form or language it is in: what a screen reader pronounces it by. */
  readonly language: Language;
  /** A line above the title, as on letter paper. */
  readonly head?: string;
  readonly title: string;
  /** The employer. */
  readonly author: string;
  /** One sentence on what it is, for archives and searches. */
  readonly subject: string;
  readonly madeAt: Instant;
  readonly blocks: readonly Block[];
  /** The line at the foot of each page. */
  readonly footer: (page: number, pages: number) => string;
};
