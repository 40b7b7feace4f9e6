import type { DocumentId } from "#domain/sak/document.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { caseLawWords } from "#domain/texts/sak/legalGrounds.ts";
import type { DocumentContent } from "../pdf/content.ts";
import { renderPdf } from "../pdf/renderPdf.ts";
import { decisionPaper } from "./decision.ts";
import { documentPaper, sharedDocumentPaper, statementPaper } from "./evidence.ts";
import { logPaper } from "./log.ts";
import { mandatePaper } from "./mandate.ts";
import { laterInputPaper, minutesPaper } from "./minutes.ts";
import { notice } from "./notice.ts";
import { type CaseSource, type Paper, type Pen, penOf } from "./paper.ts";
import { reportPaper } from "./report.ts";
import { timelinePaper } from "./timeline.ts";

/**
 * Which document of a case. Who may have it is decided before: the ones with a `partyId` are fit for that party, `referat`, `innkalling`
 * for whoever is called, `rapport` as `offered` for every party that it was offered to, the others for those who handle the case.
 */
export type CaseDocumentOrder =
  | { readonly kind: "innkalling"; readonly meetingId: MeetingId }
  | { readonly kind: "referat"; readonly meetingId: MeetingId; readonly later: "attached" | "alone" }
  | { readonly kind: "innspill"; readonly meetingId: MeetingId; readonly number: number }
  | { readonly kind: "mandat" }
  | { readonly kind: "rapport"; readonly comments: "attached" | "offered" }
  | { readonly kind: "beslutning"; readonly partyId: PartyId }
  | { readonly kind: "tidslinje"; readonly partyId: PartyId; readonly events: readonly CaseEvent[] }
  | { readonly kind: "logg"; readonly events: readonly CaseEvent[] }
  | { readonly kind: "dokument"; readonly documentId: DocumentId }
  | { readonly kind: "innsyn"; readonly documentId: DocumentId; readonly partyId: PartyId }
  | { readonly kind: "uttalelse"; readonly index: number };

/** A document that is made. Its name tells the kind of it and nobody's name. */
export type MadeCaseDocument = {
  readonly name: string;
  readonly type: "application/pdf";
  readonly title: string;
  readonly bytes: Uint8Array;
};

/** A document of a case as PDF/A; `undefined` where there is nothing to make it from. The same source gives the same bytes. */
export async function makeCaseDocument(source: CaseSource, order: CaseDocumentOrder): Promise<MadeCaseDocument | undefined> {
  const content = caseDocumentContent(source, order);
  if (content === undefined) return undefined;
  const bytes = await renderPdf(content);
  return { name: `${order.kind}.pdf`, type: "application/pdf", title: content.title, bytes };
}

/** What stands in a document of a case, before it is drawn. */
export function caseDocumentContent(source: CaseSource, order: CaseDocumentOrder): DocumentContent | undefined {
  const pen = penOf(source);
  const paper = paperOf(pen, order);
  if (paper === undefined) return undefined;
  const { words, language, employer, madeAt, template, sak } = pen;
  const law = caseLawWords("utenfor-offentlighet", paper.on, language);
  return {
    ...{ language, author: employer, madeAt },
    title: paper.title,
    subject: words.subject,
    blocks: paper.blocks,
    footer: (page, pages) => words.foot({ number: sak.number, template, law, page, pages }),
  };
}

function paperOf(pen: Pen, order: CaseDocumentOrder): Paper | undefined {
  switch (order.kind) {
    case "innkalling":
      return notice(pen, order.meetingId);
    case "referat":
      return minutesPaper(pen, order.meetingId, order.later);
    case "innspill":
      return laterInputPaper(pen, order.meetingId, order.number);
    case "mandat":
      return mandatePaper(pen);
    case "rapport":
      return reportPaper(pen, order.comments);
    case "beslutning":
      return decisionPaper(pen, order.partyId);
    case "tidslinje":
      return timelinePaper(pen, order.partyId, order.events);
    case "logg":
      return logPaper(pen, order.events);
    case "dokument":
      return documentPaper(pen, order.documentId);
    case "innsyn":
      return sharedDocumentPaper(pen, order.documentId, order.partyId);
    case "uttalelse":
      return statementPaper(pen, order.index);
  }
}
