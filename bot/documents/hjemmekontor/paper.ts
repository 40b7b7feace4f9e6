import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { PaperStatus } from "#domain/hjemmekontor/fastAvtale/paper.ts";
import type { StandardAgreement } from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { HomeOfficeSettings } from "#domain/regime/model.ts";
import { type Texts, textsFor } from "#domain/texts/index.ts";
import type { Block } from "../pdf/content.ts";
import { enAgreement } from "../texts/hjemmekontor/en.ts";
import { nbAgreement } from "../texts/hjemmekontor/nb.ts";
import { nnAgreement } from "../texts/hjemmekontor/nn.ts";
import type { AgreementWords } from "../texts/hjemmekontor/words.ts";

const wordsOf: Readonly<Record<Language, AgreementWords>> = { nb: nbAgreement, nn: nnAgreement, en: enAgreement };

/** What the agreement on paper is made from. Whoever asks for one has checked that there is one, and that the reader may have it. */
export type AgreementPaper = {
  /** The employee's written form. */
  readonly language: Language;
  readonly employer: string;
  /** Names are empty where the directory does not know them any more. */
  readonly employee: { readonly name: string; readonly title: string | null };
  readonly unitName: string;
  /** Who approved it. */
  readonly leaderName: string;
  /** The leader in whose place they did, as a substitute (HO-05); `null` where they are the leader. */
  readonly insteadOf: string | null;
  readonly state: FastAvtale;
  readonly status: PaperStatus;
  readonly shareTenths: number;
  readonly standard: StandardAgreement;
  readonly settings: HomeOfficeSettings;
  /** When the two confirmed it; `null` where that was not done. */
  readonly approvedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  /** Of the content that is printed here. */
  readonly contentHash: string;
  /** The words of a sealed text; empty where its key was destroyed. */
  readonly text: (ref: TextRef) => string;
  readonly madeAt: Instant;
};

/** A source with the words to write it in. */
export type Pen = Omit<AgreementPaper, "text"> & {
  readonly words: AgreementWords;
  readonly texts: Texts;
  readonly read: (ref: TextRef | null) => string | null;
};

export function penOf({ text, ...about }: AgreementPaper): Pen {
  const words = wordsOf[about.language];
  const named = (name: string) => (name === "" ? words.notInDirectory : name);
  return {
    ...about,
    employee: { ...about.employee, name: named(about.employee.name) },
    leaderName:
      about.insteadOf === null ? named(about.leaderName) : words.substitute(named(about.leaderName), named(about.insteadOf)),
    words,
    texts: textsFor(about.language).on(about.state.rulesOn),
    read: (ref) => (ref === null ? null : text(ref)),
  };
}

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: "heading", level, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });

/** Label and value, one line each. What there is not is left out. */
export function facts(
  caption: string,
  rows: readonly (readonly [string, string | null])[],
  more: { readonly labelShare?: number } = {},
): Block {
  return {
    kind: "facts",
    ...more,
    caption,
    rows: rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])),
  };
}

/** A text that people wrote, in its own paragraphs. */
export function prose(written: string | null): readonly Block[] {
  const parts = (written ?? "").split(/\n\s*\n/).map((part) => part.trim());
  return parts.filter((part) => part !== "").map(paragraph);
}
