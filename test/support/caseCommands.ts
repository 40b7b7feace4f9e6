import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { SubCase } from "#domain/sak/model.ts";

const { kari, solveig, hilde, vera } = demoPeople;
const on = localDate("2027-01-04");

/** One of each command that there is to a case, with something in every field, about parts of it where it has some. */
export function blankCaseCommands({ parties, meetings, documents, restoring, contacts }: SubCase): readonly CaseCommandInput[] {
  const text = "Fordi.";
  const reason = text;
  const partyId = (parties.at(-1)?.partyId ?? "") as never;
  const meetingId = (meetings.at(-1)?.meetingId ?? "") as never;
  const documentId = (documents.at(-1)?.documentId ?? "") as never;
  const measureId = (restoring.measures.at(-1)?.measureId ?? "") as never;
  const all: { readonly [Type in CaseCommandInput["type"]]: Extract<CaseCommandInput, { type: Type }> } = {
    DeclareHabilitet: { type: "DeclareHabilitet", answer: "habil", reason },
    ChallengeHabilitet: { type: "ChallengeHabilitet", personId: demoPeople.lars, reason },
    DecideHabilitet: { type: "DecideHabilitet", personId: demoPeople.lars, habil: true, reason },
    AssignOwner: { type: "AssignOwner", ownerId: solveig, reason },
    AddHandler: { type: "AddHandler", personId: solveig, as: "saksbehandler", reason },
    RemoveHandler: { type: "RemoveHandler", personId: hilde, reason },
    StepBack: { type: "StepBack", reason },
    SettleHelp: { type: "SettleHelp", wanted: true, adviserId: hilde },
    AddParty: { type: "AddParty", who: { kind: "outside", name: text, external: true }, role: "beroert" },
    InformParty: { type: "InformParty", partyId },
    DelayInforming: { type: "DelayInforming", partyId, reason },
    PromiseConfidentiality: { type: "PromiseConfidentiality" },
    NameRepresentative: { type: "NameRepresentative", personId: solveig, fullmakt: true },
    RefuseInterview: { type: "RefuseInterview" },
    RequestContact: { type: "RequestContact", text },
    AnswerContact: {
      type: "AnswerContact",
      ...{ contactId: (contacts?.at(-1)?.contactId ?? "") as never, consent: true, factual: true, contradiction: true, reason },
    },
    SettleStrain: { type: "SettleStrain", involved: true, representatives: [vera], reason },
    CheckStrain: { type: "CheckStrain", concern: true, text },
    RecordStrainMeeting: { type: "RecordStrainMeeting" },
    Assess: { type: "Assess", outcome: "enkel", level: "lavt", signs: [], reason, notice: text },
    PassAssessment: { type: "PassAssessment", track: "enkel", obvious: true, reason },
    Escalate: { type: "Escalate", signs: ["flere-parter"], reason },
    TagSexualHarassment: { type: "TagSexualHarassment", on: true, reason },
    ConsultSjef: { type: "ConsultSjef", question: text },
    AnswerConsultation: { type: "AnswerConsultation", text },
    MakePlan: {
      type: "MakePlan",
      interviews: [{ interviewId: null, who: { kind: "party", partyId }, on }],
      information: [{ to: { kind: "outside", name: text }, what: text, on }],
    },
    DraftMandate: {
      type: "DraftMandate",
      ...{ kind: "ekstern", investigators: [], firm: text, what: text, law: ["aml-4-1-1"], limits: text },
    },
    AcceptMandate: { type: "AcceptMandate", version: 1 },
    StartInquiry: { type: "StartInquiry" },
    EndInquiry: { type: "EndInquiry" },
    CallMeeting: {
      type: "CallMeeting",
      ...{ purpose: "samtale", interviewId: null, on, at: "10:00", place: text, topic: text, documents: [documentId] },
      ...{ attendees: [{ who: { kind: "party", partyId }, role: "part" }], jointAssessment: text, shortNotice: text },
    },
    ConsentToJoint: { type: "ConsentToJoint", meetingId },
    CancelMeeting: { type: "CancelMeeting", meetingId, reason },
    WriteMinutes: { type: "WriteMinutes", meetingId, text, disagreement: text },
    SignMinutes: { type: "SignMinutes", meetingId },
    AddLaterInput: { type: "AddLaterInput", meetingId, text },
    CloseMeeting: { type: "CloseMeeting", meetingId },
    AddDocument: { type: "AddDocument", kind: "bevis", title: text, text },
    ShareDocument: { type: "ShareDocument", documentId, partyId, masks: [{ from: 0, to: 1, ground: "intern" }] },
    AddLog: { type: "AddLog", text },
    InviteStatement: { type: "InviteStatement", partyId, about: text, deadline: on, sentOn: on },
    GiveStatement: { type: "GiveStatement", text },
    DeclineStatement: { type: "DeclineStatement", text },
    RecordStatement: { type: "RecordStatement", partyId, how: "uttalelse", text, receivedOn: on, documentId },
    RecordReminder: { type: "RecordReminder", partyId, sentOn: on },
    RecordNoAnswer: { type: "RecordNoAnswer", partyId, reason },
    EndHearing: { type: "EndHearing" },
    DraftReport: {
      type: "DraftReport",
      ...{ process: text, facts: text, incidents: [{ text, finding: "uheldig" }], overall: text, assessment: text },
      ...{ conclusion: text, legalBasis: ["aml-4-1-1"], finding: "uheldig" },
    },
    OfferReport: { type: "OfferReport", deadline: on, sentOn: on },
    Comment: { type: "Comment", text },
    RecordComment: { type: "RecordComment", partyId, text, receivedOn: on, documentId },
    EndComments: { type: "EndComments" },
    Conclude: {
      type: "Conclude",
      ...{ finding: "uheldig", general: true, breach: true, sanctions: "ingen", sanctionsReason: text, crime: true, reason },
    },
    EndBriefing: { type: "EndBriefing" },
    AddMeasure: { type: "AddMeasure", text, ownerId: solveig, due: on, moves: true, movesReason: text },
    EvaluateMeasure: { type: "EvaluateMeasure", measureId, text, works: true, done: true },
    SettleApology: { type: "SettleApology", given: true, reason },
    SettlePlan: { type: "SettlePlan", made: true, text },
    RecordPolice: { type: "RecordPolice", reference: text },
    StartFollowUp: { type: "StartFollowUp" },
    HandOnMeasure: { type: "HandOnMeasure", text, kind: "organisatorisk", due: on },
    AskProtection: { type: "AskProtection", personId: kari },
    AnswerProtection: { type: "AnswerProtection", exposed: true, text },
    Close: { type: "Close", reason },
    Reopen: { type: "Reopen", reason },
    Archive: { type: "Archive", reference: text },
  };
  return Object.values(all);
}
