import type { Hearing, InquiryReport } from "#domain/sak/finding.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { legalBasisWords } from "#domain/texts/sak/legalGrounds.ts";
import type { Block } from "../pdf/content.ts";
import { byOn, facts, heading, newPage, type Paper, type Pen, paragraph, prose, section } from "./paper.ts";
import { partyName, peopleTable } from "./people.ts";

/**
 * SB-31: the report of the inquiry: process, facts, incidents with what each was found to be (SB-30), all of it weighed together (SB-33),
 * assessment, legal basis and conclusion; then the parties' comments, each on a page of its own. Until the employer has concluded it is
 * a draft. `offered` is what the parties are given to comment on: without the comments of others.
 */
export function reportPaper(pen: Pen, comments: "attached" | "offered"): Paper | undefined {
  const { sak, words } = pen;
  const { report } = sak;
  if (report === null) return undefined;
  return {
    title: sak.conclusion === null ? words.title.utkast : words.title.rapport,
    on: report.on,
    blocks: [
      ...draftNote(pen, report),
      facts(pen, words.case, [
        [words.case, sak.number],
        [words.employer, pen.employer],
        [words.report.writtenBy, byOn(pen, report.by, report.on)],
      ]),
      heading(words.report.parties),
      peopleTable(
        pen,
        words.report.parties,
        sak.parties.map(({ partyId, role }) => [partyName(pen, partyId), words.partyRole[role]] as const),
      ),
      ...section(pen, words.report.process, report.process),
      ...heard(pen),
      ...section(pen, words.report.facts, report.facts),
      ...incidents(pen, report),
      ...(report.overall === null ? [] : section(pen, words.report.overall, report.overall)),
      ...section(pen, words.report.assessment, report.assessment),
      ...basis(pen, report),
      ...section(pen, words.report.conclusion, report.conclusion),
      facts(pen, words.report.conclusion, [[words.report.finding, words.report.findings[report.finding]]]),
      ...(comments === "attached" ? commentBlocks(pen, report) : []),
    ],
  };
}

function draftNote({ sak, words, texts }: Pen, { offered }: InquiryReport): readonly Block[] {
  if (sak.conclusion !== null || offered === null) return [];
  return [paragraph(words.report.draftNote(texts.dayMonthYear(offered.deadline)))];
}

/** SB-09, domain rules 7.27: what each was asked and what came of it, in the same neutral words for everybody. */
function heard(pen: Pen): readonly Block[] {
  const { sak, words } = pen;
  if (sak.hearings.length === 0) return [];
  return [heading(words.report.heard), { kind: "list", items: sak.hearings.map((hearing) => heardWords(pen, hearing)) }];
}

function heardWords(pen: Pen, hearing: Hearing): string {
  const { partyId, round, invitedOn, invitedByLetterOn, deadline, remindedOn, answer } = hearing;
  const { report: said } = pen.words;
  const day = pen.texts.dayMonthYear;
  const [name, about, invited] = [partyName(pen, partyId), said.about[round], day(invitedByLetterOn ?? invitedOn)];
  if (answer === null) return said.waiting(name, about, invited, day(deadline));
  // By letter: the day that it came, whenever it was written in.
  const answered = day(answer.receivedOn ?? answer.on);
  switch (answer.how) {
    case "uttalelse":
      return said.gaveStatement(name, about, invited, answered);
    case "avslaar":
      return said.declined(name, about, invited, answered);
    case "ingen-svar":
      return said.noAnswer(name, about, invited, day(deadline), remindedOn === null ? null : day(remindedOn));
  }
}

function incidents(pen: Pen, report: InquiryReport): readonly Block[] {
  const { words } = pen;
  return [
    heading(words.report.incidents),
    ...report.incidents.flatMap(({ text, finding }, index): readonly Block[] => [
      heading(words.report.incident(index + 1), 2),
      ...prose(pen, text),
      facts(pen, words.report.incident(index + 1), [[words.report.finding, words.report.findings[finding]]]),
    ]),
  ];
}

function basis({ words, language }: Pen, { legalBasis, on }: InquiryReport): readonly Block[] {
  return [
    heading(words.report.basis),
    paragraph(words.report.basisText),
    { kind: "list", items: legalBasis.map((one) => legalBasisWords(one, on, language)) },
  ];
}

/** Which party said what and when, then what they wrote. Who said nothing is named as neutrally as the others. */
function commentBlocks(pen: Pen, report: InquiryReport): readonly Block[] {
  const { words, texts } = pen;
  const { offered } = report;
  if (offered === null) return [];
  const day = texts.dayMonthYear;
  const written = report.comments.filter(({ text }) => text !== null);
  const lines = [
    ...report.comments.map((comment) => {
      const name = partyName(pen, comment.partyId);
      return comment.text === null
        ? words.report.nothingToAdd(name, day(comment.receivedOn ?? comment.on))
        : words.report.commented(name, day(comment.receivedOn ?? comment.on), written.indexOf(comment) + 1);
    }),
    ...silent(report).map((partyId) => words.report.silent(partyName(pen, partyId))),
  ];
  return [
    heading(words.report.comments),
    paragraph(words.report.commentsText(day(offered.on), day(offered.deadline))),
    { kind: "list", items: lines },
    ...written.flatMap(({ partyId, text, on, receivedOn = on, late }, index): readonly Block[] => [
      newPage,
      heading(words.title.kommentar(index + 1)),
      facts(pen, words.from, [[words.from, words.by(partyName(pen, partyId), day(receivedOn))]]),
      ...(late ? [paragraph(words.report.late)] : []),
      ...prose(pen, text),
    ]),
  ];
}

function silent({ offered, comments }: InquiryReport): readonly PartyId[] {
  return (offered?.to ?? []).filter((partyId) => comments.every((one) => one.partyId !== partyId));
}
