import type { DocumentId, DocumentKind } from "#domain/sak/document.ts";
import type { InterviewId } from "#domain/sak/inquiry.ts";
import type { AttendeeRole, MeetingId, MeetingPurpose } from "#domain/sak/meeting.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { somebodyOf } from "./somebodyOf.ts";
import type { Field, Read, Spec } from "./typed.ts";

const reason: Field = { control: "words", name: "reason", required: true };
const text: Field = { control: "words", name: "text", required: true };
const meeting: Field = { control: "choice", name: "meetingId", from: "openMeetings", required: true };
const meetingId = (read: Read, target: string | undefined) => (target ?? read.text("meetingId") ?? "") as MeetingId;

/** Meetings, documents and the log. */
export const meetingSpecs = {
  CallMeeting: {
    rule: "SB-06",
    fields: [
      { control: "choice", name: "purpose", from: "purposes", required: true },
      { control: "choice", name: "interviewId", from: "interviews", when: ({ text: said }) => said["purpose"] === "intervju" },
      { control: "date", name: "on", required: true },
      { control: "time", name: "at", required: true },
      { control: "line", name: "place" },
      { control: "words", name: "topic", required: true },
      { control: "attendees", name: "attendees", required: true },
      { control: "several", name: "documents", from: "sharedDocuments" },
      { control: "words", name: "jointAssessment", when: ({ attendees }) => isJoint(attendees) },
      { control: "words", name: "shortNotice" },
    ],
    command: (read) => ({
      type: "CallMeeting",
      purpose: read.code<MeetingPurpose>("purpose"),
      interviewId: read.text("purpose") === "intervju" ? read.code<InterviewId>("interviewId") : null,
      on: read.date("on"),
      at: read.text("at"),
      place: read.text("place"),
      topic: read.text("topic"),
      documents: read.many<DocumentId>("documents"),
      attendees: read.typed.attendees.map(({ who, role }) => ({
        who: somebodyOf(who),
        role: role satisfies AttendeeRole | null,
      })),
      jointAssessment: isJoint(read.typed.attendees) ? read.text("jointAssessment") : null,
      shortNotice: read.text("shortNotice"),
    }),
  },
  ConsentToJoint: {
    rule: "SB-08",
    fields: [meeting],
    command: (read, target) => ({ type: "ConsentToJoint", meetingId: meetingId(read, target) }),
  },
  CancelMeeting: {
    rule: "SB-06",
    fields: [meeting, reason],
    command: (read, target) => ({ type: "CancelMeeting", meetingId: meetingId(read, target), reason: read.text("reason") }),
  },
  WriteMinutes: {
    rule: "SB-07",
    fields: [meeting, { ...text, rows: 10 }, { control: "words", name: "disagreement" }],
    initial: (_detail, _target, { minutes }) =>
      minutes === null ? {} : { text: { text: minutes.text, disagreement: minutes.disagreement ?? "" } },
    command: (read, target) => ({
      type: "WriteMinutes",
      meetingId: meetingId(read, target),
      text: read.text("text"),
      disagreement: read.text("disagreement"),
    }),
  },
  SignMinutes: {
    rule: "SB-07",
    fields: [meeting],
    command: (read, target) => ({ type: "SignMinutes", meetingId: meetingId(read, target) }),
  },
  AddLaterInput: {
    rule: "SB-07",
    fields: [meeting, text],
    command: (read, target) => ({ type: "AddLaterInput", meetingId: meetingId(read, target), text: read.text("text") }),
  },
  CloseMeeting: {
    rule: "SB-07",
    fields: [meeting],
    command: (read, target) => ({ type: "CloseMeeting", meetingId: meetingId(read, target) }),
  },
  AddDocument: {
    rule: "SB-05",
    fields: [
      { control: "choice", name: "kind", from: "documentKinds", required: true },
      { control: "line", name: "title", required: true },
      { ...text, rows: 10 },
    ],
    command: (read) => ({
      type: "AddDocument",
      kind: read.code<DocumentKind>("kind"),
      title: read.text("title"),
      text: read.text("text"),
    }),
  },
  ShareDocument: {
    rule: "SB-02",
    fields: [
      { control: "choice", name: "documentId", refusedAs: "documents", from: "documents", required: true },
      { control: "choice", name: "partyId", from: "parties", required: true },
      { control: "masks", name: "masks" },
    ],
    command: (read, target) => ({
      type: "ShareDocument",
      documentId: (target ?? read.text("documentId") ?? "") as DocumentId,
      partyId: (read.text("partyId") ?? "") as PartyId,
      masks: read.typed.masks,
    }),
  },
  AddLog: { rule: "SB-05", fields: [text], command: (read) => ({ type: "AddLog", text: read.text("text") }) },
} as const satisfies Readonly<Record<string, Spec>>;

/** SB-08: two parties or more. */
function isJoint(attendees: Read["typed"]["attendees"]): boolean {
  return attendees.filter(({ who }) => who.pick.startsWith("party:")).length > 1;
}
