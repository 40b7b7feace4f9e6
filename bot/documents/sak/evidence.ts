import type { CaseDocument, DocumentId } from "#domain/sak/document.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { facts, heading, type Paper, type Pen, paragraph, prose, section } from "./paper.ts";
import { partyName } from "./people.ts";

/** A document of the case as those who handle it have it, and as the archive keeps it. */
export function documentPaper(pen: Pen, documentId: DocumentId): Paper | undefined {
  const { words, text } = pen;
  const document = pen.sak.documents.find((one) => one.documentId === documentId);
  if (document === undefined) return undefined;
  const title = document.title === null ? words.document.withReport : text(document.title);
  return {
    title: words.title.dokument[document.kind],
    on: document.on,
    blocks: [facts(pen, words.case, [...rowsOf(pen, document), [words.document.titled, title]]), ...prose(pen, document.text)],
  };
}

/**
 * SB-02: a document as one party was given it last, with passages burnt out; as it is where it comes from them. `undefined` for a party
 * that was not given it. Its title is not masked by anybody, so it stays out.
 */
export function sharedDocumentPaper(pen: Pen, documentId: DocumentId, partyId: PartyId): Paper | undefined {
  const { words } = pen;
  const document = pen.sak.documents.find((one) => one.documentId === documentId);
  if (document === undefined) return undefined;
  if (document.fromParty === partyId) return documentPaper(pen, documentId);
  const shared = document.shared.findLast((one) => one.partyId === partyId);
  if (shared === undefined) return undefined;
  return {
    title: words.title.dokument[document.kind],
    on: shared.on,
    blocks: [
      facts(pen, words.case, [
        [words.case, pen.sak.number],
        [words.date, pen.texts.dayMonthYear(document.on)],
      ]),
      paragraph(shared.masks.length === 0 ? words.document.whole : words.document.masked),
      ...prose(pen, shared.text),
    ],
  };
}

function rowsOf(pen: Pen, { kind, fromParty, by, on }: CaseDocument): readonly (readonly [string, string | null])[] {
  const { words, texts, nameOf, sak } = pen;
  const sender = fromParty !== null ? partyName(pen, fromParty) : by === null ? words.document.withReport : nameOf(by);
  return [
    [words.case, sak.number],
    [words.document.kind, words.title.dokument[kind]],
    [words.from, sender],
    [words.date, texts.dayMonthYear(on)],
  ];
}

/** SB-09: what a party was heard on, and their answer. `index` is the place among the case's hearings. */
export function statementPaper(pen: Pen, index: number): Paper | undefined {
  const { words, texts, sak } = pen;
  const hearing = sak.hearings[index];
  if (hearing === undefined || hearing.answer === null) return undefined;
  const { partyId, round, about, deadline, answer } = hearing;
  const said = `${words.document.answered[answer.how]} (${texts.dayMonthYear(answer.receivedOn ?? answer.on)})`;
  return {
    title: words.title.uttalelse,
    on: answer.on,
    blocks: [
      facts(pen, words.case, [
        [words.case, sak.number],
        [words.document.statementOf, partyName(pen, partyId)],
        [words.document.round, words.report.about[round]],
        [words.document.deadline, texts.dayMonthYear(deadline)],
      ]),
      ...section(pen, words.document.claims, about),
      heading(words.document.statement),
      paragraph(said.charAt(0).toUpperCase() + said.slice(1)),
      // With `ingen-svar` the text is the leader's reason for going on, and nothing that the party said.
      ...(answer.how === "ingen-svar" || answer.text === null ? [] : prose(pen, answer.text)),
    ],
  };
}
