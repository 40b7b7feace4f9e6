import type { DocumentId } from "#domain/sak/document.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { isToByLetter } from "./byLetter.ts";
import type { Field, Read, Spec } from "./typed.ts";

const reason: Field = { control: "words", name: "reason", required: true };
const text: Field = { control: "words", name: "text", required: true };
const freeText: Field = { control: "words", name: "text" };
const party: Field = { control: "choice", name: "partyId", from: "parties", required: true };

/** What came by letter: its day, and the document that it was filed as, where it was. */
const letter: readonly Field[] = [
  { control: "date", name: "receivedOn", required: true },
  { control: "choice", name: "letter", refusedAs: "documentId", from: "documents" },
];

const partyId = (read: Read, target: string | undefined) => (target ?? read.text("partyId") ?? "") as PartyId;

/** Being heard, on a page of one's own or by letter (SB-09, SB-31). */
export const hearingSpecs = {
  InviteStatement: {
    rule: "SB-09",
    fields: [
      party,
      { control: "words", name: "about", required: true, rows: 6 },
      { control: "date", name: "sentOn", required: true, when: isToByLetter },
      { control: "date", name: "deadline" },
    ],
    command: (read, target) => ({
      type: "InviteStatement",
      partyId: partyId(read, target),
      about: read.text("about"),
      deadline: read.date("deadline"),
      sentOn: read.date("sentOn"),
    }),
  },
  GiveStatement: {
    rule: "SB-09",
    fields: [{ ...text, rows: 8 }],
    command: (read) => ({ type: "GiveStatement", text: read.text("text") }),
  },
  DeclineStatement: {
    rule: "SB-09",
    fields: [freeText],
    command: (read) => ({ type: "DeclineStatement", text: read.text("text") }),
  },
  RecordStatement: {
    rule: "SB-09",
    fields: [
      { ...party, from: "byLetter" },
      { control: "choice", name: "answer", from: "statements", required: true },
      ...letter,
      { ...text, rows: 8 },
    ],
    command: (read, target) => ({
      type: "RecordStatement",
      partyId: partyId(read, target),
      how: read.code<"uttalelse" | "avslaar">("answer"),
      text: read.text("text"),
      ...letterOf(read),
    }),
  },
  RecordReminder: {
    rule: "SB-09",
    fields: [
      { ...party, from: "unreminded" },
      { control: "date", name: "sentOn", required: true },
    ],
    command: (read, target) => ({ type: "RecordReminder", partyId: partyId(read, target), sentOn: read.date("sentOn") }),
  },
  RecordComment: {
    rule: "SB-31",
    fields: [{ ...party, from: "commenting" }, ...letter, { ...freeText, rows: 8 }],
    command: (read, target) => ({
      type: "RecordComment",
      partyId: partyId(read, target),
      text: read.text("text"),
      ...letterOf(read),
    }),
  },
  RecordNoAnswer: {
    rule: "SB-09",
    fields: [party, reason],
    command: (read, target) => ({ type: "RecordNoAnswer", partyId: partyId(read, target), reason: read.text("reason") }),
  },
  EndHearing: { rule: "SB-09", fields: [], command: () => ({ type: "EndHearing" }) },
} as const satisfies Readonly<Record<string, Spec>>;

function letterOf(read: Read) {
  return { receivedOn: read.date("receivedOn"), documentId: read.code<DocumentId>("letter") };
}
