import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { documentationOf } from "#domain/regime/beskjed/documentation.ts";
import type { NoticeFigures } from "#domain/regime/beskjed/figures.ts";
import type { Beskjed, NoticePart, NoticeVersion } from "#domain/regime/beskjed/model.ts";
import { reachSteps } from "#domain/regime/beskjed/receipt.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { capital } from "#domain/texts/format.ts";
import { type Texts, textsFor } from "#domain/texts/index.ts";
import { facts, heading, paragraph, prose } from "../hjemmekontor/paper.ts";
import type { Block, DocumentContent } from "../pdf/content.ts";
import { enNoticePaper } from "../texts/regime/en.ts";
import { nbNoticePaper } from "../texts/regime/nb.ts";
import { nnNoticePaper } from "../texts/regime/nn.ts";
import type { NoticePaperWords } from "../texts/regime/words.ts";
import { figureWord } from "./noticeCsv.ts";

const wordsIn: Readonly<Record<Language, NoticePaperWords>> = { nb: nbNoticePaper, nn: nnNoticePaper, en: enNoticePaper };

/** What the document is made from. Nobody who read the notice is among it. */
export type NoticePaper = {
  readonly language: Language;
  readonly employer: string;
  readonly ruleset: Ruleset;
  /** The municipality's name, where the rules are one's. */
  readonly municipality: string | null;
  readonly notice: Beskjed;
  /** The words of each version, in the forms that it was written in. */
  readonly written: ReadonlyMap<number, readonly (readonly [Language, Readonly<Record<NoticePart, string>>])[]>;
  readonly figures: readonly NoticeFigures[];
  readonly madeOn: LocalDate;
  readonly madeAt: Instant;
};

type Pen = NoticePaper & { readonly words: NoticePaperWords; readonly texts: Texts };

/** LI-04: what staff were told of a rule set, when, and how many it came to, for whoever asks the employer to prove it. */
export function noticeDocument(about: NoticePaper): DocumentContent {
  const { language, employer, madeAt, madeOn } = about;
  const pen: Pen = { ...about, words: wordsIn[language], texts: textsFor(language) };
  const { words, texts } = pen;
  return {
    language,
    head: employer,
    title: words.title,
    author: employer,
    subject: words.subject,
    madeAt,
    blocks: [
      ...standing(pen),
      ...rulesetBlocks(pen),
      ...intranet(pen),
      ...pen.notice.versions.flatMap((version) => versionBlocks(pen, version)),
      heading(words.how),
      { kind: "list", items: words.about },
    ],
    footer: (page, pages) => words.footer(texts.dayMonthYear(madeOn), page, pages),
  };
}

function standing({ words, texts, notice }: Pen): readonly Block[] {
  const documentation = documentationOf(notice);
  if (documentation.kind === "INGEN") return [];
  const on = documentation.kind === "SENDT" ? documentation.on : documentation.publication.on;
  const [title, text] = words.standing[documentation.kind](texts.dayMonthYear(on));
  return [{ kind: "note", title, text }];
}

function rulesetBlocks({ words, texts, ruleset, municipality }: Pen): readonly Block[] {
  const day = (date: LocalDate | null | undefined) => (date == null ? null : texts.dayMonthYear(date));
  const { regime } = texts;
  return [
    heading(words.ruleset),
    facts(words.ruleset, [
      [words.name, ruleset.name],
      [words.kind, regime.kind[ruleset.kind]],
      [words.where, regime.place(municipality)],
      [words.period, regime.period(texts.dayMonthYear(ruleset.from), day(ruleset.to))],
      [words.announced, texts.dayMonthYear(ruleset.publishedOn)],
      [words.source, ruleset.sourceUrl],
      ...ruleset.changes.map(
        ({ on, before }) =>
          [words.changed(texts.dayMonthYear(on)), regime.period(texts.dayMonthYear(before.from), day(before.to))] as const,
      ),
    ]),
  ];
}

function intranet({ words, texts, notice }: Pen): readonly Block[] {
  if (notice.publications.length === 0) return [];
  return [
    heading(words.intranet),
    paragraph(words.intranetHow),
    ...notice.publications.map(({ url, on, recordedOn }) =>
      facts(words.intranet, [
        [words.address, url],
        [words.publishedOn, texts.dayMonthYear(on)],
        [words.recordedOn, texts.dayMonthYear(recordedOn)],
      ]),
    ),
  ];
}

function versionBlocks({ words, texts, notice, written, figures, madeOn }: Pen, version: NoticeVersion): readonly Block[] {
  const forms = written.get(version.number) ?? [];
  const whole = figures.find((one) => one.version === version.number)?.whole;
  const { beskjed } = texts.regime;
  const countedOn = notice.forgotten?.on ?? madeOn;
  return [
    heading(words.version(version.number)),
    facts(words.sent, [
      [words.sentOn, texts.dayMonthYear(version.on)],
      [words.languages, texts.list(forms.map(([language]) => words.formName[language]))],
      ...(whole === undefined
        ? []
        : reachSteps.map((step) => [beskjed.step[step], capital(figureWord(beskjed, whole[step]))] as const)),
      [words.countedOn, texts.dayMonthYear(countedOn)],
      [words.hash, version.contentHash],
    ]),
    ...forms.flatMap(([language, { title, text }]) => [heading(`${words.form[language]}: ${title}`, 2), ...prose(text)]),
  ];
}
