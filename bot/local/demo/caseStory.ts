import { v7 } from "uuid";
import type { Clock } from "#bot/clock.ts";
import type { DeskContext } from "#bot/desk/context.ts";
import { createDesk } from "#bot/desk/desk.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import type { ReportAnswersInput, ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { InterviewId } from "#domain/sak/inquiry.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { told } from "./caseStoryWords.ts";
import { demoPeople, demoPersonId } from "./featured.ts";

const { lars, vera, hilde, berit } = demoPeople;
/** Stipendiat, who complains. */
export const nadia = demoPersonId(15);
/** Professor, whom it is about. */
export const sverre = demoPersonId(16);
/** Tillitsvalgt, who helps him. */
const haakon = demoPersonId(14);

export type StoryParts = Pick<DeskContext, "store" | "directory" | "reports" | "wake"> & { readonly clock: Clock };

/**
 * A case that is under way, so that there is something to see for whoever leads, helps, is a party, is asked or looks after the strain. It is
 * played by its people with the commands that everybody has, some days ago; once, and not where there are reports already. Ends
 * early where `isOver` says so.
 */
export async function playCaseStory(parts: StoryParts, isOver: () => boolean): Promise<CaseId | undefined> {
  let daysAgo = 12;
  const desk = createDesk({
    ...parts,
    clock: earlier(parts.clock, () => daysAgo),
    regimes: [normalRegime],
    holidays: norwegianHolidays(),
    newId: v7,
  });
  if ((await parts.store.read.openReports({ limit: 1 })).length > 0) return undefined;
  const reported = async (by: PersonId, id: CaseId, command: ReportCommandInput) => {
    if (isOver()) return;
    const found = await desk.readReport({ personId: by }, id);
    if (found.kind === "done") await desk.runReportCommand({ personId: by }, id, found.value.version, command);
  };
  const sent = await desk.beginReport({ personId: nadia }, { type: "Submit", answers: klage });
  if (sent.kind !== "done") return undefined;
  const { id: reportId } = sent.value;
  daysAgo = 11;
  await reported(lars, reportId, { type: "DeclareHabilitet", answer: "habil", reason: null });
  await reported(lars, reportId, { type: "Acknowledge", text: told.acknowledged });
  await reported(lars, reportId, { type: "Formalise" });
  const [id] = await parts.store.read.subCasesOf(reportId);
  if (id === undefined) return undefined;
  const act = async (by: PersonId, command: CaseCommandInput) => {
    if (isOver()) return;
    const found = await desk.readSubCase({ personId: by }, id);
    if (found.kind === "done") await desk.runCaseCommand({ personId: by }, id, found.value.version, command);
  };
  const seen = async (): Promise<CaseHandlingDetail | undefined> => {
    const found = await desk.readSubCase({ personId: lars }, id);
    return found.kind === "done" && found.value.sight === "saksbehandling" ? found.value : undefined;
  };
  await begun(act, seen);
  daysAgo = 6;
  await examined(act, seen, () => desk.today());
  daysAgo = 2;
  await heard(act, seen, async (documentId) => {
    const found = await desk.readDocumentWords({ personId: lars }, id, documentId);
    return found.kind === "done" ? found.value.text : "";
  });
  return id;
}

/** The same clock, some days behind. */
function earlier(clock: Clock, daysAgo: () => number): Clock {
  const now = () => instantOf(Date.parse(clock.now()) - daysAgo() * 24 * 3_600_000);
  return { now, today: () => osloDate(now()), wallNow: clock.wallNow };
}

type Act = (by: PersonId, command: CaseCommandInput) => Promise<void>;
type Seen = () => Promise<CaseHandlingDetail | undefined>;

const klage: ReportAnswersInput = {
  ...blankAnswers("klage"),
  onBehalf: false,
  selfAffected: true,
  counterparts: [{ kind: "person", id: sverre }],
  leaderIsParty: "nei",
  what: told.what,
  more: told.more,
  when: told.when,
  where: told.where,
  witnesses: told.witnesses,
  recipient: "leder",
  acceptsIdentified: true,
  signs: true,
};

async function begun(act: Act, seen: Seen): Promise<void> {
  await act(lars, { type: "DeclareHabilitet", answer: "habil", reason: null });
  await act(lars, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await act(hilde, { type: "DeclareHabilitet", answer: "habil", reason: null });
  const accused = (await seen())?.parties.find(({ role }) => role === "paaklaget");
  if (accused === undefined) return;
  await act(lars, { type: "InformParty", partyId: accused.partyId });
  for (const person of [nadia, sverre]) await act(person, { type: "PromiseConfidentiality" });
  await act(sverre, { type: "NameRepresentative", personId: haakon, fullmakt: true });
  await act(lars, { type: "SettleStrain", involved: true, representatives: [vera], reason: null });
  await act(lars, {
    type: "Assess",
    ...{ outcome: "alvorlig", level: "hoeyt", signs: ["stor-belastning", "lang-tid"], reason: told.assessed, notice: null },
  });
  await act(lars, { type: "ConsultSjef", question: told.question });
  await act(berit, { type: "AnswerConsultation", text: told.advice });
  await act(vera, { type: "CheckStrain", concern: false, text: null });
}

async function examined(act: Act, seen: Seen, today: () => LocalDate): Promise<void> {
  const parties = (await seen())?.parties ?? [];
  const of = (role: "klager" | "paaklaget") => parties.find((one) => one.role === role)?.partyId;
  const [klager, accused] = [of("klager"), of("paaklaget")];
  if (klager === undefined || accused === undefined) return;
  await act(lars, {
    type: "MakePlan",
    interviews: [klager, accused].map((partyId, index) => ({
      ...{ interviewId: null, who: { kind: "party", partyId } as const, on: addDays(today(), index * 10) },
    })),
    information: [{ to: { kind: "party", partyId: accused }, what: told.information, on: today() }],
  });
  await act(lars, { type: "StartInquiry" });
  const [first, second] = (await seen())?.plan?.interviews ?? [];
  if (first === undefined || second === undefined) return;
  const interview = (partyId: PartyId, interviewId: string, on: LocalDate, soon: string | null): CaseCommandInput => ({
    type: "CallMeeting",
    purpose: "intervju",
    interviewId: interviewId as InterviewId,
    on,
    at: "10:00",
    place: told.place,
    topic: told.topic,
    documents: [],
    attendees: [
      { who: { kind: "party", partyId }, role: "part" },
      { who: { kind: "person", id: lars }, role: "leder" },
      { who: { kind: "person", id: hilde }, role: "bistand" },
    ],
    jointAssessment: null,
    shortNotice: soon,
  });
  await act(lars, interview(klager, first.interviewId, today(), told.soon));
  const meetingId = (await seen())?.meetings.items.at(-1)?.meetingId;
  if (meetingId === undefined) return;
  await act(hilde, { type: "WriteMinutes", meetingId, text: told.minutes, disagreement: null });
  for (const person of [nadia, lars]) await act(person, { type: "SignMinutes", meetingId });
  await act(lars, { type: "CloseMeeting", meetingId });
  await act(lars, interview(accused, second.interviewId, addDays(today(), 10), null));
}

async function heard(act: Act, seen: Seen, wordsOf: (documentId: DocumentId) => Promise<string>): Promise<void> {
  const detail = await seen();
  const accused = detail?.parties.find(({ role }) => role === "paaklaget")?.partyId;
  const reported = (detail?.documents.items ?? []).filter(({ kind }) => kind === "melding");
  const said = await Promise.all(reported.map(({ documentId }) => wordsOf(documentId)));
  const account = reported[said.indexOf(told.what)];
  if (accused === undefined || account === undefined) return;
  const from = told.what.indexOf(told.masked);
  const masks = [{ from, to: from + told.masked.length, ground: "helse" }] as const;
  await act(lars, { type: "ShareDocument", documentId: account.documentId, partyId: accused, masks });
  await act(lars, { type: "InviteStatement", partyId: accused, about: told.about, deadline: null });
  await act(lars, { type: "AddLog", text: told.log });
}
