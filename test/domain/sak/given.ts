import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type Instant, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { Report } from "#domain/melding/model.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import type { CaseFacts, CaseHouse } from "#domain/sak/facts.ts";
import type { InterviewId } from "#domain/sak/inquiry.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { PartyId, PartyRole, PartyWho, SubCase } from "#domain/sak/model.ts";
import { openCases, subCasesOf } from "#domain/sak/open.ts";
import type { SakRefusal } from "#domain/sak/refusals.ts";
import type { CaseMeasureId } from "#domain/sak/restoring.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";
import {
  formalise,
  hilde,
  kari,
  klage as klageReport,
  lars,
  march,
  facts as meldingFacts,
  having as meldingHaving,
  mona,
  organisation,
  per,
  received,
  sent,
  settings,
  solveig,
  tag,
  textOf,
  vera,
} from "../melding/given.ts";

export const reason = textOf(30);
export const words = textOf(60);
export const meetingId = (name = "m1") => name as MeetingId;
export const interviewId = (name = "i1") => name as InterviewId;
export const documentId = (name = "d1") => name as DocumentId;
export const measureId = (name = "t1") => name as CaseMeasureId;

export type Doing = { readonly on?: LocalDate } & Partial<Omit<CaseFacts, "actor">>;

function at(day: LocalDate): Instant {
  return new Date(new Date(startOfDay(day)).getTime() + 12 * 3_600_000).toISOString() as Instant;
}

export function facts(actor: PersonId | Actor, { on = march, ...changes }: Doing = {}): CaseFacts {
  return {
    actor: typeof actor === "string" ? { kind: "person", id: actor } : actor,
    now: at(on),
    organisation,
    settings: defaultCaseSettings,
    reports: settings,
    holidays: new Set(),
    others: [],
    ...changes,
  };
}

/** What a case lies among: by it is found who may open it. */
export const among = (house = organisation, others: readonly PersonId[] = []): CaseHouse => ({
  ...{ organisation: house, reports: settings, others },
});

/** The sub-cases that a report begins, with ids that read well: `case-1`, and of its parts `case-1:1`. */
export function casesOf(report: Report, by: PersonId | null = lars, on = march, house = organisation): readonly SubCase[] {
  const given = subCasesOf(report).map((_, index) => {
    const id = `case-${index + 1}`;
    let count = 0;
    return { id: id as CaseId, number: `N${index + 1}`, newId: () => `${id}:${++count}` };
  });
  return openCases(report, given, house, by, on).map((event) => evolveCase(undefined, event));
}

export function first(cases: readonly SubCase[]): SubCase {
  const [one] = cases;
  if (one === undefined) throw new Error("no case");
  return one;
}

/** The case after commands that must be carried out. */
export function having(state: SubCase, known: CaseFacts, ...commands: readonly CaseCommand[]): SubCase {
  return commands.reduce((before, command) => eventsOf(before, command, known).reduce<SubCase>(evolveCase, before), state);
}

export function eventsOf(state: SubCase, command: CaseCommand, known: CaseFacts): readonly CaseEvent[] {
  const decision = decideCase(state, command, known);
  if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusals)}`);
  return decision.events;
}

function refusals(state: SubCase, command: CaseCommand, known: CaseFacts): readonly SakRefusal[] {
  const decision = decideCase(state, command, known);
  return decision.ok ? [] : decision.refusals;
}

/** Rule and code of what a command is refused for; empty when it is carried out. */
export function refused(state: SubCase, command: CaseCommand, known: CaseFacts): readonly string[] {
  return refusals(state, command, known).map(({ rule, code }) => `${rule ?? "-"} ${code}`);
}

/** The party that a person is, or the first with a role. */
export function partyId(state: SubCase, who: PersonId | PartyRole): PartyId {
  const found = state.parties.find((party) => party.role === who || (party.who.kind === "person" && party.who.id === who));
  if (found === undefined) throw new Error(`no party ${who}`);
  return found.partyId;
}

type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;

export const declare = (answer: Of<"DeclareHabilitet">["answer"] = "habil", why: TextRef | null = null): CaseCommand => ({
  type: "DeclareHabilitet",
  answer,
  reason: why,
});
export const doubt = declare("tvil", reason);
export const challenge = (personId: PersonId): CaseCommand => ({ type: "ChallengeHabilitet", personId, reason });
export const decideHabil = (personId: PersonId, habil: boolean | null, why: TextRef | null = reason): CaseCommand => ({
  type: "DecideHabilitet",
  personId,
  habil,
  reason: why,
});
export const stepBack: CaseCommand = { type: "StepBack", reason: null };
export const assignTo = (ownerId: PersonId | null): CaseCommand => ({ type: "AssignOwner", ownerId, reason });
export const addHandler = (
  personId: PersonId,
  as: Of<"AddHandler">["as"] = "saksbehandler",
  why: TextRef | null = null,
): CaseCommand => ({ type: "AddHandler", personId, as, reason: why });
export const help = (wanted: boolean | null, adviserId: PersonId | null = null): CaseCommand => ({
  type: "SettleHelp",
  wanted,
  adviserId,
});
export const addParty = (who: PartyWho | PersonId, role: PartyRole = "paaklaget", id = "added"): CaseCommand => ({
  type: "AddParty",
  partyId: id as PartyId,
  who: typeof who === "string" ? { kind: "person", id: who } : who,
  role,
});
export const inform = (id: PartyId): CaseCommand => ({ type: "InformParty", partyId: id });
export const promise: CaseCommand = { type: "PromiseConfidentiality" };
export const represent = (personId: PersonId | null, fullmakt = false): CaseCommand => ({
  type: "NameRepresentative",
  personId,
  fullmakt,
});
export const noStrain: CaseCommand = { type: "SettleStrain", involved: false, representatives: [], reason };
export const strain = (...representatives: readonly PersonId[]): CaseCommand => ({
  type: "SettleStrain",
  involved: true,
  representatives: representatives.length === 0 ? [vera] : representatives,
  reason: null,
});
export const assess = (outcome: Of<"Assess">["outcome"], changes: Partial<Of<"Assess">> = {}): CaseCommand => ({
  type: "Assess",
  ...{ outcome, level: "lavt", signs: [], reason, notice: outcome === "ingen-sak" || outcome === "forbedring" ? words : null },
  ...changes,
});
export const pass = (track: Of<"PassAssessment">["track"], obvious = false): CaseCommand => ({
  type: "PassAssessment",
  track,
  obvious,
  reason,
});
export const escalate: CaseCommand = { type: "Escalate", signs: ["uvilje"], reason };
export const plan = (...interviews: Of<"MakePlan">["interviews"]): CaseCommand => ({
  type: "MakePlan",
  interviews,
  information: [],
});
export const interviewWith = (who: Of<"MakePlan">["interviews"][number]["who"], id = "i1") => ({
  interviewId: interviewId(id),
  who,
  on: addDays(march, 7),
});
export const mandate = (investigators: readonly PersonId[], changes: Partial<Of<"DraftMandate">> = {}): CaseCommand => ({
  type: "DraftMandate",
  ...{ kind: "komite", investigators, firm: null, what: words, law: ["aml-4-3-trakassering"], limits: words },
  ...changes,
});
export const consult: CaseCommand = { type: "ConsultSjef", question: words };
export const answerConsult: CaseCommand = { type: "AnswerConsultation", text: words };
export const meeting = (changes: Partial<Of<"CallMeeting">> = {}): CaseCommand => ({
  type: "CallMeeting",
  ...{ meetingId: meetingId(), purpose: "samtale", interviewId: null, on: addDays(march, 7), at: "10:00", place: null },
  ...{ topic: words, documents: [], attendees: [], jointAssessment: null, shortNotice: null },
  ...changes,
});
export const withParty = (id: PartyId): Of<"CallMeeting">["attendees"][number] => ({
  who: { kind: "party", partyId: id },
  role: "part",
});
export const withPerson = (id: PersonId, role: "forklarer-seg" | "foelger-part" | null = "forklarer-seg") =>
  ({ who: { kind: "person", id }, role }) as const;
export const minutes = (id = meetingId(), disagreement: TextRef | null = null): CaseCommand => ({
  type: "WriteMinutes",
  meetingId: id,
  text: words,
  disagreement,
});
export const sign = (id = meetingId()): CaseCommand => ({ type: "SignMinutes", meetingId: id });
export const closeMeeting = (id = meetingId()): CaseCommand => ({ type: "CloseMeeting", meetingId: id });
export const invite = (id: PartyId, deadline: LocalDate | null = null, sentOn: LocalDate | null = null): CaseCommand => ({
  type: "InviteStatement",
  partyId: id,
  about: words,
  deadline,
  sentOn,
});
export const state: CaseCommand = { type: "GiveStatement", text: words };
/** What came by letter from a party who has no page, on that day. */
export const recorded = (
  id: PartyId,
  receivedOn: LocalDate | null = march,
  changes: Partial<Of<"RecordStatement">> = {},
): CaseCommand => ({
  type: "RecordStatement",
  ...{ partyId: id, how: "uttalelse", text: words, receivedOn, documentId: null },
  ...changes,
});
export const recordedComment = (
  id: PartyId,
  receivedOn: LocalDate | null = march,
  changes: Partial<Of<"RecordComment">> = {},
): CaseCommand => ({ type: "RecordComment", ...{ partyId: id, text: words, receivedOn, documentId: null }, ...changes });
export const remindedByLetter = (id: PartyId, sentOn: LocalDate | null): CaseCommand => ({
  type: "RecordReminder",
  partyId: id,
  sentOn,
});
export const decline: CaseCommand = { type: "DeclineStatement", text: null };
export const endHearing: CaseCommand = { type: "EndHearing" };
export const draft = (changes: Partial<Of<"DraftReport">> = {}): CaseCommand => ({
  type: "DraftReport",
  ...{ process: words, facts: words, incidents: [{ text: words, finding: "uheldig" }], overall: null, assessment: words },
  ...{ conclusion: words, legalBasis: ["aml-4-1-1", "aml-4-3-trakassering"], finding: "uheldig" },
  ...changes,
});
export const offer = (deadline: LocalDate | null = null, sentOn: LocalDate | null = null): CaseCommand => ({
  type: "OfferReport",
  deadline,
  sentOn,
});
export const comment: CaseCommand = { type: "Comment", text: words };
export const endComments: CaseCommand = { type: "EndComments" };
export const conclude = (changes: Partial<Of<"Conclude">> = {}): CaseCommand => ({
  type: "Conclude",
  ...{ finding: "uheldig", general: false, breach: true, sanctions: "ingen", sanctionsReason: reason, crime: false, reason },
  ...changes,
});
export const measure = (changes: Partial<Of<"AddMeasure">> = {}): CaseCommand => ({
  type: "AddMeasure",
  ...{ measureId: measureId(), text: words, ownerId: lars, due: date("2021-06-01"), moves: false, movesReason: null },
  ...changes,
});
export const evaluate = (done = true): CaseCommand => ({
  type: "EvaluateMeasure",
  measureId: measureId(),
  text: words,
  works: true,
  done,
});
export const apology: CaseCommand = { type: "SettleApology", given: true, reason };
export const agreedPlan = (made = true): CaseCommand => ({ type: "SettlePlan", made, text: words });
export const close: CaseCommand = { type: "Close", reason };
export const reopen: CaseCommand = { type: "Reopen", reason };
export const archive = (reference: string | null = "2021/7"): CaseCommand => ({ type: "Archive", reference });

// Cases a good way on.

/** A klage of Kari's against Per, formalised by Lars: his case before the first opening. */
export const opened = (): SubCase => first(casesOf(meldingHaving(klageReport(), meldingFacts(lars), formalise)));
/** Lars is habil, asks no help and has weighed the strain; Kari keeps it confidential. */
export const begun = (from = opened()): SubCase =>
  having(having(from, facts(kari), promise), facts(lars), declare(), help(false), noStrain);
/** Per has been told, and keeps it confidential. */
export const told = (from = begun()): SubCase =>
  having(having(from, facts(lars), inform(partyId(from, per))), facts(per), promise);
/** HR advises. */
export const helped = (from = told()): SubCase => having(having(from, facts(lars), help(true, hilde)), facts(hilde), declare());
export const simple = (from = told()): SubCase => having(from, facts(lars), assess("enkel"));
export const serious = (from = helped()): SubCase => having(from, facts(lars), assess("alvorlig", { level: "hoeyt" }));
/** A breach so plain that no more facts are needed; nobody has been heard on it. */
export const obvious = (from = told()): SubCase => having(from, facts(lars), assess("aapenbart-brudd"));

/** Per has answered what is said of him. */
export const heard = (from = obvious()): SubCase =>
  having(having(from, facts(lars), invite(partyId(from, per))), facts(per), state);
/** A draft lies with the parties. */
export const offered = (from = heard()): SubCase =>
  having(from, facts(lars), ...(from.status === "KONTRADIKSJON" ? [endHearing] : []), draft(), offer());
/** Both have commented, and the owner may decide. */
export const ready = (from = offered()): SubCase =>
  having(having(having(from, facts(kari), comment), facts(per), comment), facts(lars), endComments);
export const concluded = (changes: Partial<Of<"Conclude">> = {}, from = ready()): SubCase =>
  having(from, facts(lars), conclude(changes));

/** A meeting of one's own with a party, held and closed. */
export function briefing(from: SubCase, who: PersonId, id = meetingId(`orientering-${who}`)): SubCase {
  const on = addDays(march, 7);
  const called = having(
    from,
    facts(lars),
    meeting({ meetingId: id, purpose: "orientering", on, attendees: [withParty(partyId(from, who))] }),
  );
  return having(called, facts(lars, { on }), minutes(id), closeMeeting(id));
}
export const briefed = (from = concluded()): SubCase =>
  having(briefing(briefing(from, kari), per), facts(lars), { type: "EndBriefing" });
/** Put right, and being followed up. */
export const followed = (from = briefed()): SubCase =>
  having(from, facts(lars), measure(), apology, agreedPlan(), { type: "StartFollowUp" });
export const closed = (from = followed()): SubCase => having(from, facts(lars), evaluate(), close);

/** A varsel that the varslingsmottak found censurable and examines: nobody owns the case yet. */
export function varsel(): SubCase {
  const report = received(sent("varsel", {}, "kari" as PersonId), mona);
  const investigated = meldingHaving(
    report,
    meldingFacts(mona),
    { type: "AssessVarsel", censurable: true, reason },
    { type: "StartInvestigation" },
  );
  return first(casesOf(investigated, mona));
}

/** A klage whose writer did not know whether Lars is a party: Solveig's case. */
export function passedOver(): SubCase {
  const report = received(sent("klage", { leaderIsParty: "vet-ikke" }), solveig);
  return first(casesOf(meldingHaving(report, meldingFacts(solveig), formalise), solveig));
}

/** A report with a tag that its owner has set and that has become a case. */
export function tagged(...tags: readonly Parameters<typeof tag>[0][]): SubCase {
  const marked = meldingHaving(klageReport(), meldingFacts(lars), ...tags.map((one) => tag(one)));
  const helpedReport = meldingHaving(marked, meldingFacts(lars), { type: "AskHelp", wanted: true, adviserId: hilde });
  return first(casesOf(meldingHaving(helpedReport, meldingFacts(lars), formalise)));
}
