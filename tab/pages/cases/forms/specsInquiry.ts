import type { CaseDetail, SomebodyView } from "#domain/contract/sakViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { DocumentId, DocumentKind } from "#domain/sak/document.ts";
import type { InterviewId, LegalBasis } from "#domain/sak/inquiry.ts";
import type { AttendeeRole, MeetingId, MeetingPurpose } from "#domain/sak/meeting.ts";
import type { AssessmentOutcome, PartyId, SeriousSign } from "#domain/sak/model.ts";
import type { Field, Read, SomebodyTyped, Spec } from "./typed.ts";

const reason: Field = { control: "words", name: "reason", required: true };
const text: Field = { control: "words", name: "text", required: true };
const signs: Field = { control: "several", name: "signs", from: "signs" };
const meeting: Field = { control: "choice", name: "meetingId", from: "openMeetings", required: true };
const meetingId = (read: Read, target: string | undefined) => (target ?? read.text("meetingId") ?? "") as MeetingId;

/** Assessment, plan, mandate, meetings and documents. */
export const inquirySpecs = {
  Assess: {
    rule: "SB-34",
    fields: [
      { control: "choice", name: "outcome", from: "outcomes", required: true },
      { control: "choice", name: "level", from: "levels", required: true },
      signs,
      reason,
      {
        control: "words",
        name: "notice",
        required: true,
        when: ({ text: said }) => said["outcome"] === "ingen-sak" || said["outcome"] === "forbedring",
      },
    ],
    command: (read) => ({
      type: "Assess",
      outcome: read.code<AssessmentOutcome>("outcome"),
      level: read.code<"lavt" | "hoeyt">("level"),
      signs: read.many<SeriousSign>("signs"),
      reason: read.text("reason"),
      notice: read.text("notice"),
    }),
  },
  PassAssessment: {
    rule: "SB-25",
    fields: [{ control: "choice", name: "track", from: "tracks", required: true }, { control: "tick", name: "obvious" }, reason],
    command: (read) => ({
      type: "PassAssessment",
      track: read.code<"enkel" | "alvorlig">("track"),
      obvious: read.tick("obvious"),
      reason: read.text("reason"),
    }),
  },
  Escalate: {
    rule: "SB-13",
    fields: [signs, reason],
    command: (read) => ({ type: "Escalate", signs: read.many<SeriousSign>("signs"), reason: read.text("reason") }),
  },
  ConsultSjef: {
    rule: "SB-17",
    fields: [{ control: "words", name: "question", required: true }],
    command: (read) => ({ type: "ConsultSjef", question: read.text("question") }),
  },
  AnswerConsultation: {
    rule: "SB-17",
    fields: [text],
    command: (read) => ({ type: "AnswerConsultation", text: read.text("text") }),
  },
  MakePlan: {
    rule: "SB-28",
    fields: [
      { control: "interviews", name: "interviews", required: true },
      { control: "information", name: "information" },
    ],
    initial: (detail) => {
      const plan = detail.sight === "saksbehandling" ? detail.plan : null;
      return plan === null
        ? {}
        : {
            interviews: plan.interviews.map(({ interviewId, who, on }) => ({ interviewId, who: typedSomebody(who, detail), on })),
            information: plan.information.map(({ to, what, on }) => ({ who: typedSomebody(to, detail), what, on })),
          };
    },
    command: ({ typed }) => ({
      type: "MakePlan",
      interviews: typed.interviews.map(({ interviewId, who, on }) => ({
        interviewId: interviewId as InterviewId | null,
        who: somebodyOf(who),
        on,
      })),
      information: typed.information.map(({ who, what, on }) => ({ to: somebodyOf(who), what, on })),
    }),
  },
  DraftMandate: {
    rule: "SB-27",
    fields: [
      { control: "choice", name: "kind", from: "investigators", required: true },
      { control: "people", name: "investigators" },
      { control: "line", name: "firm" },
      { control: "words", name: "what", required: true },
      { control: "several", name: "law", from: "law" },
      { control: "words", name: "limits", required: true },
    ],
    initial: (detail) => {
      const mandate = "mandate" in detail ? detail.mandate : null;
      return mandate === null
        ? {}
        : {
            text: { kind: mandate.kind, firm: mandate.firm ?? "", what: mandate.what, limits: mandate.limits },
            many: { law: mandate.law },
            people: { investigators: mandate.investigators },
          };
    },
    command: (read) => ({
      type: "DraftMandate",
      kind: read.code<"komite" | "ekstern">("kind"),
      investigators: read.people("investigators"),
      firm: read.text("firm"),
      what: read.text("what"),
      law: read.many<LegalBasis>("law"),
      limits: read.text("limits"),
    }),
  },
  AcceptMandate: {
    rule: "SB-27",
    fields: [],
    command: (_, __, detail) => ({
      type: "AcceptMandate",
      version: "mandate" in detail ? (detail.mandate?.version ?? 0) : 0,
    }),
  },
  StartInquiry: { rule: "SB-27", fields: [], command: () => ({ type: "StartInquiry" }) },
  EndInquiry: { rule: "SB-09", fields: [], command: () => ({ type: "EndInquiry" }) },
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
    initial: (detail, target) => {
      const meetings = detail.sight === "saksbehandling" ? detail.meetings : [];
      const minutes = meetings.find((one) => one.meetingId === target)?.minutes ?? null;
      return minutes === null ? {} : { text: { text: minutes.text, disagreement: minutes.disagreement ?? "" } };
    },
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

/** Who is meant. Somebody outside without a name is what the rules then say is missing. */
function somebodyOf({ pick, person, name }: SomebodyTyped) {
  const [kind, of = ""] = pick.split(":");
  if (kind === "party") return { kind: "party" as const, partyId: of as PartyId };
  if (kind === "person") return { kind: "person" as const, id: of as PersonId };
  if (pick === "search" && person !== null) return { kind: "person" as const, id: person.id };
  return { kind: "outside" as const, name };
}

/** Somebody of the plan, as the form has them. */
function typedSomebody(who: SomebodyView, detail: CaseDetail): SomebodyTyped {
  if (who.kind === "party") return { pick: `party:${who.partyId}`, person: null, name: "" };
  if (who.kind === "outside") return { pick: "outside", person: null, name: who.name };
  const handlers = detail.sight === "saksbehandling" ? detail.handlers : [];
  const known = handlers.some(({ person }) => person.id === who.person.id);
  return known ? { pick: `person:${who.person.id}`, person: null, name: "" } : { pick: "search", person: who.person, name: "" };
}
