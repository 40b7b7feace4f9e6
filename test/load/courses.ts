import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { CaseList, CaseSummary } from "#domain/contract/views.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { pressed } from "#test/support/cardParts.ts";
import { holds } from "../faults/breach.ts";
import type { Chance } from "../faults/chance.ts";
import { fillIn, note, wholeAssessment } from "../faults/courses.ts";
import type { Ledger } from "../faults/ledger.ts";
import type { Connector } from "./connector.ts";
import type { Person } from "./person.ts";

/** A Monday in an ordinary week of term, far from any holiday, on which every run takes place. */
export const monday = localDate("2027-03-01");

export type Parts = {
  readonly ledger: Ledger;
  readonly connector: Connector;
  readonly chance: Chance;
  /** Whether people look at a card before they go on. */
  readonly looks: boolean;
};

const agreementStart = addDays(monday, 40);
const dayAtHome = addDays(monday, 10);
const status = textsFor("nb").status;
/** How long somebody looks at a card before they press the next button, in milliseconds: quick readers all. */
const look = { least: 200, most: 1_200 };

const questions = [
  "spør hvor mange dager kan jeg ha hjemmekontor",
  "spør hvem dekker utstyr hjemme",
  "spør kan jeg jobbe fra utlandet",
  "spør hva er fristen for tiltaksplanen",
  "spør hva gjør jeg om jeg blir skadet hjemme",
];

/** What an employee comes for, of a hundred. Everybody greets first. */
const errands = { greet: 12, mine: 26, ask: 26, day: 22, fixed: 9, left: 5 } as const;

const reads = ({ chance, looks }: Parts) => pause(looks ? chance.between(look.least, look.most) : 0);

const isCard = ({ card }: { readonly card: unknown }) => card !== undefined;

export type Errand = keyof typeof errands;

/** One employee greets and has an errand. Throws a `Breach` where an answer is not what it should be, as do all of these. */
export async function employeeComes(parts: Parts, employee: Person, leader: Person): Promise<void> {
  await employee.say("hei", isCard);
  const errand = parts.chance.pick(errands);
  if (errand !== "greet") await employeeErrand(parts, errand, employee, leader);
}

export async function employeeErrand(parts: Parts, errand: Errand, employee: Person, leader: Person): Promise<void> {
  const { chance, ledger } = parts;
  const reading = () => reads(parts);
  const patient = { ...employee, press: async (data: object) => reading().then(() => employee.press(data)) };
  await reading();
  if (errand === "greet") return void (await employee.say("hei", isCard));
  if (errand === "mine") return void (await employee.say("mine saker", isCard));
  if (errand === "ask") return void (await employee.say(questions[chance.between(0, questions.length - 1)] ?? "spør", isCard));
  if (errand === "day") return askForDay(parts, patient, leader);
  const draft = await fillIn({ employee: patient, ledger }, agreementStart, errand === "left");
  if (draft === undefined) return;
  await reading();
  await employee.pressUntil({ v: 1, verb: "draft.send", id: draft.id, version: draft.version }, status.INNSENDT);
  sent(parts, draft.id, "Submitted", employee, leader, draft.text);
}

async function askForDay(parts: Parts, employee: Person, leader: Person): Promise<void> {
  const form = await employee.say("enkeltdag", isCard);
  const work = `Rette oppgaver ${randomUUID()}`;
  const filled = pressed(form.card, "Send til leder", { from: dayAtHome, work, everyWeek: "false" });
  await employee.pressUntil(filled, status.OENSKET);
  sent(parts, String(filled["id"]), "DayAsked", employee, leader, work);
}

function sent({ ledger }: Parts, caseId: string, type: string, employee: Person, leader: Person, text: string): void {
  note({ ledger }, caseId, 1, type, employee, [[leader, "decide"]]);
  for (const { id: reader } of [employee, leader]) ledger.written.push({ caseId, reader, text });
}

/** A leader comes to the tab, looks through what waits, opens each and decides it. */
export async function leaderComes(parts: Parts, leader: Person): Promise<void> {
  await leader.tab("GET", "/api/me");
  const { body } = await leader.tab("GET", "/api/cases?list=pending");
  for (const waiting of (body as CaseList).items) {
    await reads(parts);
    await decide(parts, leader, waiting);
  }
}

const decisions = {
  "fast-avtale": { Approve: 70, Return: 15, Reject: 15 },
  enkeltdag: { ApproveDay: 80, RejectDay: 20 },
} as const;

const ends = {
  Approve: { type: "Approved", status: "GODKJENT", reason: "approved" },
  Return: { type: "Returned", status: "RETURNERT", reason: "returned" },
  Reject: { type: "Rejected", status: "AVSLAATT", reason: "rejected" },
  ApproveDay: { type: "DayApproved", status: "GODKJENT", reason: "approved" },
  RejectDay: { type: "DayRejected", status: "AVSLAATT", reason: "rejected" },
} as const;

async function decide({ connector, ledger, chance }: Parts, leader: Person, waiting: CaseSummary): Promise<void> {
  const { id, version, employee, kind } = waiting;
  await leader.read(id);
  const type: keyof typeof ends = chance.pick<keyof typeof ends>(decisions[kind] as Record<keyof typeof ends, number>);
  const reason = `Vi må snakke om det ${randomUUID()}`;
  const more = type === "Approve" ? { assessment: wholeAssessment } : type === "ApproveDay" ? {} : { reason };
  // Whoever decides before the message about it has gone out may never get it: there is nothing left to decide.
  const hasHeard = connector.chatOf(leader.id).some(({ summary }) => summary.startsWith(employee.name));
  if (!hasHeard) ledger.overtaken.add(`tell:${id}:${version}:${leader.id}:decide`);
  const answered = await leader.tab("POST", `/api/cases/${id}/commands`, { version, command: { type, ...more } });
  const found: unknown = Reflect.get(Object(answered.body), "status");
  holds(found === ends[type].status, () => `${leader.name} sent ${type}: ${answered.status} ${JSON.stringify(answered.body)}`);
  note({ ledger }, id, version + 1, ends[type].type, leader, [[employee, ends[type].reason]]);
}
