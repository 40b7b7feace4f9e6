import type { DocumentationKind } from "#domain/regime/beskjed/documentation.ts";

/** What the document says that proves that staff were told (LI-04), beside the domain's own words. */
export type NoticePaperWords = {
  readonly title: string;
  readonly subject: string;
  readonly footer: (madeOn: string, page: number, pages: number) => string;
  readonly standing: Readonly<
    Record<Exclude<DocumentationKind, "INGEN">, (date: string) => readonly [title: string, text: string]>
  >;
  readonly ruleset: string;
  readonly name: string;
  readonly kind: string;
  readonly where: string;
  readonly period: string;
  readonly announced: string;
  readonly source: string;
  /** That its dates were others before. */
  readonly changed: (date: string) => string;
  readonly intranet: string;
  readonly intranetHow: string;
  readonly address: string;
  readonly publishedOn: string;
  readonly recordedOn: string;
  readonly version: (number: number) => string;
  readonly sent: string;
  readonly sentOn: string;
  readonly languages: string;
  readonly hash: string;
  readonly countedOn: string;
  readonly form: Readonly<Record<"nb" | "nn" | "en", string>>;
  /** The same within a sentence. */
  readonly formName: Readonly<Record<"nb" | "nn" | "en", string>>;
  readonly how: string;
  readonly about: readonly string[];
};
