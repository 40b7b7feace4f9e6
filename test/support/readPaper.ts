import type { Block, DocumentContent } from "#bot/documents/pdf/content.ts";
import { type CaseDocumentOrder, caseDocumentContent } from "#bot/documents/sak/caseDocument.ts";
import type { Meeting } from "#domain/sak/meeting.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { account, briefingOfA, events, interview, klager, paaklaget, source, wholeCase } from "./caseOnPaper.ts";

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "list":
      return block.items;
    case "facts":
      return block.rows.map(([label, value]) => `${label}: ${value}`);
    case "table":
      return [block.head, ...block.rows].map((row) => row.join(" | "));
    case "note":
      return [block.title, block.text];
    case "page":
      return ["—"];
  }
}

const textOf = (content: DocumentContent | undefined): string =>
  content === undefined ? "nothing" : [content.title, content.subject, ...content.blocks.flatMap(wordsOf)].join("\n");
/** What stands on a paper, line by line; «nothing» where there is none. */
export const readPaper = (order: CaseDocumentOrder, sak: SubCase = wholeCase, changes: Parameters<typeof source>[1] = {}) =>
  textOf(caseDocumentContent(source(sak, changes), order));
/** The chapters of a paper. */
export const headings = (content: DocumentContent | undefined) =>
  content?.blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));

/** One of every kind. */
export const everyPaper: readonly CaseDocumentOrder[] = [
  { kind: "innkalling", meetingId: interview },
  { kind: "innkalling", meetingId: briefingOfA },
  { kind: "referat", meetingId: interview, later: "attached" },
  { kind: "referat", meetingId: interview, later: "alone" },
  { kind: "innspill", meetingId: interview, number: 1 },
  { kind: "mandat" },
  { kind: "rapport", comments: "attached" },
  { kind: "rapport", comments: "offered" },
  { kind: "beslutning", partyId: klager },
  { kind: "beslutning", partyId: paaklaget },
  { kind: "tidslinje", partyId: klager, events },
  { kind: "tidslinje", partyId: paaklaget, events },
  { kind: "logg", events },
  { kind: "dokument", documentId: account },
  { kind: "innsyn", documentId: account, partyId: paaklaget },
  { kind: "uttalelse", index: 0 },
];

/** The case with another interview. */
export const withMeeting = (changes: Partial<Meeting>): SubCase => ({
  ...wholeCase,
  meetings: wholeCase.meetings.map((meeting) => (meeting.meetingId === interview ? { ...meeting, ...changes } : meeting)),
});

/** The case with another report. */
export const withReport = (changes: Partial<NonNullable<SubCase["report"]>>): SubCase => {
  if (wholeCase.report === null) throw new Error("no report");
  return { ...wholeCase, report: { ...wholeCase.report, ...changes } };
};
