import type { Instant } from "#domain/kernel/instant.ts";
import type { Language } from "#domain/organisasjon/model.ts";

/** A part of a document, with words that are ready to be read. */
export type Block =
  /** Level 1 opens a chapter. The document's title is a level of its own and no block. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** What follows begins on a page of its own, as an attachment does. */
  | { readonly kind: "page" }
  /** Label and value, one line each: what a form would show. */
  | { readonly kind: "facts"; readonly caption: string; readonly rows: readonly (readonly [label: string, value: string])[] }
  | Table;

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
