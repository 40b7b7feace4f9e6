import { openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { ContactId } from "../melding/model.ts";
import type { CaseCommand } from "./commands.ts";
import { contactsOf } from "./contact.ts";
import { decideCase } from "./decide.ts";
import type { DocumentId } from "./document.ts";
import { type CaseFacts, personOf } from "./facts.ts";
import { isByLetter } from "./letters.ts";
import type { Meeting, MeetingId } from "./meeting.ts";
import { openMeetings, peopleIn } from "./meetings.ts";
import type { PartyId, SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import type { CaseMeasureId } from "./restoring.ts";

/** What people can ask for; the product's own commands apart. */
export type PersonCommand = Exclude<CaseCommand, { type: "ReplaceGone" | "FollowHands" | "RemindStatement" }>;

/** «Not you»: somebody else's to do, so it is not shown to them at all. */
const notYours: readonly SakRefusal["code"][] = [
  "NOT_THIS_HANDLER",
  "ONLY_OWNER",
  "ONLY_PARTY",
  "ONLY_SYSTEM",
  "NOT_THE_ONE_WHO_DECIDES",
  "NO_OPEN_QUESTION",
  "NOT_INVOLVED",
  "NO_CONSULTATION",
  "NOT_ASKED",
  "NOT_IN_MEETING",
  "NO_CONTACT_REQUEST",
];

/** What is filled in when somebody does it, so it does not stand in the way of beginning. */
const fillable = (refusal: SakRefusal): boolean => "field" in refusal;

/**
 * A command that somebody may do now, or may not do yet: then with what has to come before it and the rule that says so. The product
 * teaches the process: what is not lawful yet is shown with its reason and paragraph.
 */
export type Possible = { readonly type: PersonCommand["type"]; readonly blocked: readonly SakRefusal[] };

/** What this actor may do with a case, found by asking `decideCase` itself with nothing filled in. */
export function possibleCommands(state: SubCase, facts: CaseFacts): readonly Possible[] {
  return probesFor(state, facts).flatMap((probe): readonly Possible[] => {
    const decision = decideCase(state, probe, facts);
    if (decision.ok) return [{ type: probe.type, blocked: [] }];
    if (decision.refusals.some(({ code }) => notYours.includes(code))) return [];
    return [{ type: probe.type, blocked: decision.refusals.filter((one) => !fillable(one)) }];
  });
}

/** The types that are open now. */
export function availableCaseCommands(state: SubCase, facts: CaseFacts): readonly PersonCommand["type"][] {
  return possibleCommands(state, facts)
    .filter(({ blocked }) => blocked.length === 0)
    .map(({ type }) => type);
}

/** Every command with nothing filled in, about a part of the case where there is one. */
function probesFor(state: SubCase, facts: CaseFacts): readonly PersonCommand[] {
  const me = personOf(facts);
  const none = "" as PersonId;
  const handler = state.handlers[0]?.personId ?? none;
  const helper = state.handlers.find(({ as }) => as !== "eier")?.personId ?? none;
  const question = openQuestions(state)[0]?.personId ?? none;
  const waiting = openMeetings(state)[0];
  const meetingId = waiting?.meetingId ?? state.meetings[0]?.meetingId ?? ("" as MeetingId);
  // What one does as somebody who was called is about a meeting of one's own, whoever else is called to others.
  const own = state.meetings.filter(
    (one) => me !== null && one.cancelled === null && (one.calledBy === me || peopleIn(state, one).includes(me)),
  );
  // Whoever handles nothing and was called to none is told nothing by others' meetings, not even that there are some (SB-19).
  const isMeeting = own.length > 0 || state.handlers.some(({ personId }) => personId === me);
  const isUnsigned = ({ minutes }: Meeting) => minutes?.signatures.some(({ personId }) => personId === me) === false;
  const toSign = (own.find(isUnsigned) ?? own[0])?.meetingId ?? meetingId;
  const written = (own.find(({ minutes }) => minutes !== null) ?? own[0])?.meetingId ?? meetingId;
  const joint = own.find((one) => one.joint !== null && one.closedOn === null)?.meetingId ?? meetingId;
  const untold = state.parties.find(({ informedOn }) => informedOn === null)?.partyId;
  const partyId = untold ?? state.parties[0]?.partyId ?? ("" as PartyId);
  const silent = state.hearings.find(({ answer }) => answer === null)?.partyId ?? partyId;
  // Letters are about the parties without a page: of those waited for, the one whose deadline is behind first.
  const open = state.hearings.filter(({ answer, outdated }) => answer === null && !outdated);
  const hasLetters = (one: { readonly partyId: PartyId }) => isByLetter(state, one.partyId, facts.organisation);
  const letter = open
    .filter((one) => hasLetters(one) && one.remindedByLetterOn === undefined)
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))[0]?.partyId;
  const byLetter = letter ?? state.parties.find(hasLetters)?.partyId ?? ("" as PartyId);
  const commenting = state.report?.offered?.to.find((partyId) => hasLetters({ partyId })) ?? byLetter;
  const toHear = state.parties.find(({ role, informedOn }) => role === "paaklaget" && informedOn !== null)?.partyId ?? partyId;
  const documentId = state.documents[0]?.documentId ?? ("" as DocumentId);
  const measureId = state.restoring.measures.find(({ doneOn }) => doneOn === null)?.measureId ?? ("" as CaseMeasureId);
  const reporter = state.reporters[0] ?? none;
  const contactId = contactsOf(state).find(({ answer }) => answer === null)?.contactId ?? ("" as ContactId);
  const empty = null;
  const all: readonly PersonCommand[] = [
    { type: "DeclareHabilitet", answer: "inhabil", reason: empty },
    { type: "ChallengeHabilitet", personId: handler, reason: empty },
    { type: "DecideHabilitet", personId: question, habil: null, reason: empty },
    { type: "AssignOwner", ownerId: null, reason: empty },
    { type: "AddHandler", personId: null, as: "saksbehandler", reason: empty },
    { type: "RemoveHandler", personId: helper, reason: empty },
    { type: "StepBack", reason: empty },
    { type: "SettleHelp", wanted: null, adviserId: null },
    { type: "AddParty", partyId: "" as PartyId, who: null, role: null },
    { type: "InformParty", partyId },
    { type: "DelayInforming", partyId, reason: empty },
    { type: "PromiseConfidentiality" },
    { type: "NameRepresentative", personId: null, fullmakt: false },
    { type: "RefuseInterview" },
    { type: "RequestContact", contactId, text: empty },
    { type: "AnswerContact", contactId, consent: null, factual: false, contradiction: false, reason: empty },
    { type: "SettleStrain", involved: null, representatives: [], reason: empty },
    { type: "CheckStrain", concern: null, text: empty },
    { type: "RecordStrainMeeting" },
    { type: "Assess", outcome: null, level: null, signs: [], reason: empty, notice: empty },
    { type: "PassAssessment", track: null, obvious: false, reason: empty },
    { type: "Escalate", signs: [], reason: empty },
    { type: "TagSexualHarassment", on: !state.sexualHarassment, reason: empty },
    { type: "ConsultSjef", question: empty },
    { type: "AnswerConsultation", text: empty },
    { type: "MakePlan", interviews: [], information: [] },
    { type: "DraftMandate", kind: null, investigators: [], firm: empty, what: empty, law: [], limits: empty },
    { type: "AcceptMandate", version: state.mandate?.version ?? 0 },
    { type: "StartInquiry" },
    { type: "EndInquiry" },
    {
      type: "CallMeeting",
      ...{ meetingId: "" as MeetingId, purpose: null, interviewId: null, on: null, at: null, place: empty, topic: empty },
      ...{ documents: [], attendees: [], jointAssessment: empty, shortNotice: empty },
    },
    { type: "ConsentToJoint", meetingId: joint },
    { type: "CancelMeeting", meetingId, reason: empty },
    { type: "WriteMinutes", meetingId, text: empty, disagreement: empty },
    { type: "SignMinutes", meetingId: toSign },
    { type: "AddLaterInput", meetingId: written, text: empty },
    { type: "CloseMeeting", meetingId },
    { type: "AddDocument", documentId: "" as DocumentId, kind: null, title: empty, text: empty },
    {
      type: "ShareDocument",
      documentId,
      partyId,
      masks: [],
      text: state.documents[0]?.text ?? { textId: "" as never, length: 0 },
    },
    { type: "AddLog", text: empty },
    { type: "InviteStatement", partyId: toHear, about: empty, deadline: null },
    { type: "GiveStatement", text: empty },
    { type: "DeclineStatement", text: empty },
    { type: "RecordStatement", partyId: byLetter, how: null, text: empty, receivedOn: null, documentId: null },
    { type: "RecordReminder", partyId: byLetter, sentOn: null },
    { type: "RecordNoAnswer", partyId: silent, reason: empty },
    { type: "EndHearing" },
    {
      type: "DraftReport",
      ...{ process: empty, facts: empty, incidents: [], overall: empty, assessment: empty, conclusion: empty },
      ...{ legalBasis: [], finding: null },
    },
    { type: "OfferReport", deadline: null },
    { type: "Comment", text: empty },
    { type: "RecordComment", partyId: commenting, text: empty, receivedOn: null, documentId: null },
    { type: "EndComments" },
    {
      type: "Conclude",
      ...{ finding: null, general: false, breach: null, sanctions: null, sanctionsReason: empty, crime: null, reason: empty },
    },
    { type: "EndBriefing" },
    { type: "AddMeasure", measureId, text: empty, ownerId: null, due: null, moves: false, movesReason: empty },
    { type: "EvaluateMeasure", measureId, text: empty, works: null, done: false },
    { type: "SettleApology", given: null, reason: empty },
    { type: "SettlePlan", made: null, text: empty },
    { type: "RecordPolice", reference: null },
    { type: "StartFollowUp" },
    { type: "HandOnMeasure" },
    { type: "AskProtection", personId: reporter },
    { type: "AnswerProtection", exposed: null, text: empty },
    { type: "Close", reason: empty },
    { type: "Reopen", reason: empty },
    { type: "Archive", reference: null },
  ];
  return isMeeting ? all : all.filter(({ type }) => !ofMeetings.has(type));
}

/** What one does as somebody who was called to a meeting. */
const ofMeetings: ReadonlySet<PersonCommand["type"]> = new Set(["ConsentToJoint", "SignMinutes", "AddLaterInput"]);
