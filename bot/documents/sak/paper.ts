import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { type Texts, textsFor } from "#domain/texts/index.ts";
import type { Block } from "../pdf/content.ts";
import { type CaseTemplate, caseWords } from "../texts/sak/templates.ts";
import type { CaseDocumentWords } from "../texts/sak/words.ts";

/** What every document of a case is made from. Whoever asks for one has checked that the reader may have it. */
export type CaseSource = {
  readonly sak: SubCase;
  /** The words of a sealed text; empty where its key was destroyed. */
  readonly text: (ref: TextRef) => string;
  readonly nameOf: (id: PersonId) => string;
  readonly language: Language;
  readonly template: CaseTemplate;
  readonly employer: string;
  /** When the document is made: it stands in the file, so that the same moment gives the same bytes. */
  readonly madeAt: Instant;
};

/** A source with the words to write it in. */
export type Pen = CaseSource & { readonly words: CaseDocumentWords; readonly texts: Texts };

/** A document before it is drawn. */
export type Paper = {
  readonly title: string;
  /** The day it stands for: the law is cited as it is numbered then. */
  readonly on: LocalDate;
  readonly blocks: readonly Block[];
};

export function penOf(source: CaseSource): Pen {
  return { ...source, words: caseWords(source.template, source.language), texts: textsFor(source.language) };
}

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: "heading", level, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const newPage: Block = { kind: "page" };

/** Label and value, one line each. `null` is what nobody said. */
export function facts({ words }: Pen, caption: string, rows: readonly (readonly [string, string | null])[]): Block {
  return { kind: "facts", caption, rows: rows.map(([label, value]) => [label, value ?? words.notStated] as const) };
}

/** A text that people wrote, in its own paragraphs. */
export function prose(pen: Pen, ref: TextRef | null): readonly Block[] {
  const parts = (ref === null ? "" : pen.text(ref))
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length === 0 ? [paragraph(pen.words.notStated)] : parts.map(paragraph);
}

/** A heading with a text that people wrote under it. */
export function section(pen: Pen, title: string, ref: TextRef | null): readonly Block[] {
  return [heading(title), ...prose(pen, ref)];
}

/** Somebody, and the day they did it. */
export function byOn({ words, nameOf, texts }: Pen, by: PersonId, on: LocalDate): string {
  return words.by(nameOf(by), texts.dayMonthYear(on));
}
