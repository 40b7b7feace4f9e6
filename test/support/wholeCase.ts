import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";

const { kari, lars, vera, hilde, berit, solveig } = demoPeople;
/** Seniorrådgjevar, tillitsvalgt. */
const helper = demoPersonId(14);
/** Looks into it: of another faculty. */
const investigator = demoPersonId(45);

/** How a case is acted on. Every command has to go well. */
export type Acting = {
  readonly act: (by: PersonId, command: CaseCommandInput) => Promise<void>;
  /** The case as Lars sees it, who owns it. */
  readonly seen: () => Promise<CaseHandlingDetail>;
  readonly today: () => LocalDate;
  readonly setToday: (date: LocalDate) => void;
  /** What somebody writes in a field: each its own. */
  readonly say: (field: string) => string;
};

/** Everybody who has a part in the course besides whom it is about. */
export const partOfWholeCase = { kari, lars, vera, hilde, berit, helper, investigator } as const;

/** A serious case from the first opening to the archive, with words in every field that there is. */
export async function wholeCase(acting: Acting, accused: PersonId): Promise<void> {
  await opening(acting, accused);
  await inquiry(acting, accused);
  await hearingAndReport(acting, accused);
  await conclusion(acting);
}

async function opening({ act, seen, say }: Acting, accused: PersonId): Promise<void> {
  await act(lars, { type: "DeclareHabilitet", answer: "tvil", reason: say("DeclareHabilitet.reason") });
  await act(solveig, { type: "DecideHabilitet", personId: lars, habil: true, reason: say("DecideHabilitet.reason") });
  await act(lars, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await act(hilde, { type: "DeclareHabilitet", answer: "habil", reason: null });
  const partyId = (await seen()).parties.find(({ role }) => role === "paaklaget")?.partyId as never;
  await act(lars, { type: "DelayInforming", partyId, reason: say("DelayInforming.reason") });
  await act(lars, { type: "InformParty", partyId });
  for (const person of [kari, accused]) await act(person, { type: "PromiseConfidentiality" });
  await act(accused, { type: "NameRepresentative", personId: helper, fullmakt: true });
  await act(accused, { type: "RefuseInterview" });
  await act(kari, { type: "RequestContact", text: say("RequestContact.text") });
  const [wish] = (await seen()).contacts;
  await act(lars, {
    type: "AnswerContact",
    ...{
      contactId: wish?.contactId as never,
      consent: true,
      factual: true,
      contradiction: true,
      reason: say("AnswerContact.reason"),
    },
  });
  await act(accused, { type: "ChallengeHabilitet", personId: lars, reason: say("ChallengeHabilitet.reason") });
  await act(solveig, { type: "DecideHabilitet", personId: lars, habil: true, reason: say("DecideHabilitet.again") });
  const somebody = { kind: "outside", name: say("AddParty.name"), external: true } as const;
  await act(lars, { type: "AddParty", who: somebody, role: "beroert" });
  await act(lars, { type: "AddHandler", personId: solveig, as: "saksbehandler", reason: say("AddHandler.reason") });
  await act(lars, { type: "RemoveHandler", personId: solveig, reason: say("RemoveHandler.reason") });
  await act(lars, { type: "SettleStrain", involved: true, representatives: [vera], reason: say("SettleStrain.reason") });
  await act(vera, { type: "CheckStrain", concern: true, text: say("CheckStrain.text") });
  await act(lars, { type: "RecordStrainMeeting" });
  await act(lars, { type: "AddLog", text: say("AddLog.text") });
  await act(lars, {
    type: "Assess",
    ...{
      outcome: "enkel",
      level: "hoeyt",
      signs: ["stor-belastning"],
      reason: say("Assess.reason"),
      notice: say("Assess.notice"),
    },
  });
  await act(lars, { type: "Escalate", signs: ["flere-parter"], reason: say("Escalate.reason") });
}

async function inquiry(acting: Acting, accused: PersonId): Promise<void> {
  const { act, seen, say, today, setToday } = acting;
  await act(lars, { type: "ConsultSjef", question: say("ConsultSjef.question") });
  await act(berit, { type: "AnswerConsultation", text: say("AnswerConsultation.text") });
  const parties = (await seen()).parties;
  const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
  await act(lars, {
    type: "MakePlan",
    interviews: [{ interviewId: null, who: { kind: "party", partyId }, on: addDays(today(), 10) }],
    information: [{ to: { kind: "outside", name: say("MakePlan.name") }, what: say("MakePlan.what"), on: addDays(today(), 10) }],
  });
  await act(lars, {
    type: "DraftMandate",
    ...{ kind: "komite", investigators: [investigator], firm: say("DraftMandate.firm"), what: say("DraftMandate.what") },
    ...{ law: ["aml-4-3-trakassering"], limits: say("DraftMandate.limits") },
  });
  await act(lars, { type: "AcceptMandate", version: 1 });
  await act(investigator, { type: "DeclareHabilitet", answer: "habil", reason: null });
  await act(lars, { type: "StartInquiry" });
  await act(accused, {
    type: "AddDocument",
    kind: "bevis",
    title: say("AddDocument.own.title"),
    text: say("AddDocument.own.text"),
  });
  await act(lars, { type: "AddDocument", kind: "notat", title: say("AddDocument.title"), text: say("AddDocument.text") });
  const shared = (await seen()).documents.items.find(({ title }) => title === say("AddDocument.title"))?.documentId as never;
  await act(lars, { type: "ShareDocument", documentId: shared, partyId, masks: [{ from: 0, to: 3, ground: "vitne" }] });
  const interviewId = (await seen()).plan?.interviews[0]?.interviewId as never;
  const meeting = (purpose: "intervju" | "samtale", who: never, says: string) =>
    ({
      type: "CallMeeting",
      ...{ purpose, interviewId: purpose === "intervju" ? interviewId : null, on: addDays(today(), 1), at: "10:00" },
      ...{ place: say(`${says}.place`), topic: say(`${says}.topic`), documents: [] },
      attendees: [
        { who: { kind: "party", partyId: who }, role: "part" },
        { who: { kind: "outside", name: say(`${says}.name`) }, role: "foelger-part" },
      ],
      ...{ jointAssessment: null, shortNotice: say(`${says}.shortNotice`) },
    }) as const;
  await act(lars, meeting("samtale", partyId, "CallMeeting.cancelled"));
  const cancelled = (await seen()).meetings.items.at(-1)?.meetingId as never;
  await act(lars, { type: "CancelMeeting", meetingId: cancelled, reason: say("CancelMeeting.reason") });
  await act(investigator, meeting("intervju", partyId, "CallMeeting"));
  const meetingId = (await seen()).meetings.items.at(-1)?.meetingId as never;
  setToday(addDays(today(), 1));
  await act(investigator, {
    type: "WriteMinutes",
    ...{ meetingId, text: say("WriteMinutes.text"), disagreement: say("WriteMinutes.disagreement") },
  });
  await act(accused, { type: "SignMinutes", meetingId });
  await act(investigator, { type: "CloseMeeting", meetingId });
  await act(accused, { type: "AddLaterInput", meetingId, text: say("AddLaterInput.text") });
  await act(lars, { type: "EndInquiry" });
}

async function hearingAndReport({ act, seen, say, today, setToday }: Acting, accused: PersonId): Promise<void> {
  const partyId = (await seen()).parties.find(({ role }) => role === "paaklaget")?.partyId as never;
  await act(lars, { type: "InviteStatement", partyId, about: say("InviteStatement.about"), deadline: null });
  await act(accused, { type: "GiveStatement", text: say("GiveStatement.text") });
  await act(lars, { type: "EndHearing" });
  await act(investigator, {
    type: "DraftReport",
    ...{ process: say("DraftReport.process"), facts: say("DraftReport.facts"), overall: say("DraftReport.overall") },
    incidents: [
      { text: say("DraftReport.incident"), finding: "uheldig" },
      { text: say("DraftReport.other"), finding: "paaregnelig" },
    ],
    ...{ assessment: say("DraftReport.assessment"), conclusion: say("DraftReport.conclusion") },
    ...{ legalBasis: ["aml-4-1-1", "aml-4-3-trakassering"], finding: "uheldig" },
  });
  await act(lars, { type: "OfferReport", deadline: null });
  await act(accused, { type: "Comment", text: say("Comment.text") });
  await act(kari, { type: "Comment", text: say("Comment.other") });
  setToday(addDays(today(), 15));
  await act(lars, { type: "EndComments" });
}

async function conclusion({ act, seen, say, today, setToday }: Acting): Promise<void> {
  await act(lars, {
    type: "Conclude",
    ...{ finding: "uheldig", general: false, breach: true, sanctions: "andre-tiltak", crime: true },
    ...{ sanctionsReason: say("Conclude.sanctionsReason"), reason: say("Conclude.reason") },
  });
  const told = (await seen()).parties.filter(({ informedOn }) => informedOn !== null);
  for (const { partyId } of told) {
    await act(lars, {
      type: "CallMeeting",
      ...{ purpose: "orientering", interviewId: null, on: today(), at: "12:00", place: null },
      ...{ topic: say("CallMeeting.briefing"), documents: [], jointAssessment: null, shortNotice: say("CallMeeting.soon") },
      attendees: [{ who: { kind: "party", partyId }, role: "part" }],
    });
    const meetingId = (await seen()).meetings.items.at(-1)?.meetingId as never;
    await act(lars, { type: "WriteMinutes", meetingId, text: say("WriteMinutes.briefing"), disagreement: null });
    const signer = (await seen()).meetings.items.at(-1)?.attendees[0]?.who;
    const name = signer?.kind === "party" ? signer.name : "";
    for (const one of told)
      if (one.who.kind === "person" && one.who.person.name === name)
        await act(one.who.person.id, { type: "SignMinutes", meetingId });
    await act(lars, { type: "CloseMeeting", meetingId });
  }
  await act(lars, { type: "EndBriefing" });
  await act(lars, {
    type: "AddMeasure",
    ...{
      text: say("AddMeasure.text"),
      ownerId: lars,
      due: addDays(today(), 30),
      moves: true,
      movesReason: say("AddMeasure.moves"),
    },
  });
  await act(lars, { type: "RecordPolice", reference: say("RecordPolice.reference") });
  await act(lars, { type: "SettleApology", given: true, reason: say("SettleApology.reason") });
  await act(lars, { type: "SettlePlan", made: true, text: say("SettlePlan.text") });
  await act(lars, { type: "StartFollowUp" });
  await act(lars, {
    type: "HandOnMeasure",
    ...{ text: say("HandOnMeasure.text"), kind: "organisatorisk", due: addDays(today(), 60) },
  });
  const measureId = (await seen()).restoring.measures[0]?.measureId as never;
  await act(lars, { type: "EvaluateMeasure", measureId, text: say("EvaluateMeasure.text"), works: true, done: true });
  await act(lars, { type: "AskProtection", personId: kari });
  await act(kari, { type: "AnswerProtection", exposed: true, text: say("AnswerProtection.text") });
  setToday(addDays(today(), 1));
  await act(lars, { type: "Close", reason: say("Close.reason") });
  await act(lars, { type: "Reopen", reason: say("Reopen.reason") });
}
