import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { v7 } from "uuid";
import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { partsOf, pressed } from "#test/support/cardParts.ts";
import { Breach, holds } from "./breach.ts";
import type { Chance } from "./chance.ts";
import type { Ledger, Told } from "./ledger.ts";
import type { Person } from "./person.ts";
import type { Place } from "./place.ts";
import type { StandIn } from "./standIn.ts";

/** One person's business with their leader, from the first word to its end. */
export type CourseParts = {
  readonly employee: Person;
  readonly leader: Person;
  readonly ledger: Ledger;
  readonly place: Place;
  readonly standIn: StandIn;
  readonly chance: Chance;
};

const kinds = { accepted: 40, withdrawn: 10, rejected: 10, returned: 12, dayApproved: 14, dayRejected: 6, left: 8 } as const;
const status = textsFor("nb").status;
const leaderWaitsMs = 2_500;

/** Carries through one course, chosen by chance. Throws a `Breach` where an answer is not what it should be. */
export async function runCourse(parts: CourseParts): Promise<void> {
  const kind = parts.chance.pick(kinds);
  await parts.employee.install();
  if (kind === "dayApproved" || kind === "dayRejected") return dayCourse(parts, kind);
  const draft = await fillIn(parts, addDays(osloDate(instantOf(Date.now())), 40), kind === "left");
  if (draft === undefined) return;
  await parts.employee.pressUntil({ v: 1, verb: "draft.send", id: draft.id, version: draft.version }, status.INNSENDT);
  const caseId = draft.id;
  note(parts, caseId, 1, "Submitted", parts.employee, [[parts.leader, "decide"]]);
  for (const reader of [parts.employee, parts.leader]) parts.ledger.written.push({ caseId, reader: reader.id, text: draft.text });
  if (kind === "withdrawn") {
    await parts.employee.pressUntil({ v: 1, verb: "case.withdraw", id: caseId, version: 1 }, status.TRUKKET);
    parts.ledger.overtaken.add(`tell:${caseId}:1:${parts.leader.id}:decide`);
    return note(parts, caseId, 2, "Withdrawn", parts.employee, [[parts.leader, "withdrawn"]]);
  }
  await leaderHears(parts, caseId, 1, 0);
  if (kind === "rejected") return decide(parts, caseId, 1, "Reject");
  if (kind === "accepted") {
    await decide(parts, caseId, 1, "Approve");
    return accept(parts, caseId);
  }
  await decide(parts, caseId, 1, "Return");
  const heard = messagesOf(parts);
  await sendAgain(parts, caseId);
  await leaderHears(parts, caseId, 3, heard);
  await decide(parts, caseId, 3, "Approve");
}

type Draft = { readonly id: string; readonly version: number; readonly text: string };

type Applicant = { readonly employee: Pick<Person, "id" | "name" | "say" | "press">; readonly ledger: Ledger };

/** The application from that day on, step by step; `undefined` when it is left after the first one. */
export async function fillIn({ employee, ledger }: Applicant, start: LocalDate, isLeft: boolean): Promise<Draft | undefined> {
  const begun = await employee.say("fast avtale", ({ card }) => actionOf(card, "draft.next") !== undefined);
  let card = await employee.press(pressed(begun.card, "Neste", { otherArrangement: "false", start, end: addDays(start, 60) }));
  const id = String(actionOf(card, "draft.next")?.["id"]);
  if (isLeft) {
    ledger.drafts.push({ id, owner: employee.id, step: "arbeidstid", start });
    return undefined;
  }
  const text = `Ro til å skrive ${randomUUID()}`;
  for (const typed of [
    { day2: "true", day4: "true", availability: "Kl. 8–15.30 på Teams" },
    {
      reasonEmployee: text,
      reasonEmployer: "Rapporten blir ferdig i tide",
      tasksSuitable: "true",
      specialEquipment: "false",
      strictRequirements: "false",
      conflict: "false",
    },
    { physicalOk: "true", equipment: equipment.join(","), extraEquipment: "", contributes: "true" },
  ]) {
    card = await employee.press(pressed(card, "Neste", typed));
  }
  const send = actionOf(card, "draft.send");
  holds(send !== undefined, () => `${employee.name} has filled in everything and cannot send: ${JSON.stringify(card)}`);
  return { id, version: Number(send["version"]), text };
}

/** The returned application, changed and sent again. */
async function sendAgain(parts: CourseParts, caseId: string): Promise<void> {
  const { employee, leader } = parts;
  let card = await employee.press({ v: 1, verb: "case.reopen", id: caseId, version: 2 });
  for (let steps = 1; actionOf(card, "draft.send") === undefined; steps += 1) {
    holds(
      steps <= 5 && actionOf(card, "draft.next") !== undefined,
      () => `${employee.name} cannot go on: ${JSON.stringify(card)}`,
    );
    card = await employee.press(pressed(card, "Neste", {}));
  }
  await employee.pressUntil({ v: 1, ...actionOf(card, "draft.send") }, status.INNSENDT);
  note(parts, caseId, 3, "Resubmitted", employee, [[leader, "decide"]]);
}

async function accept(parts: CourseParts, caseId: string): Promise<void> {
  const { employee, leader } = parts;
  const card = await employee.pressUntil({ v: 1, verb: "case.open", id: caseId, version: 2 }, status.GODKJENT);
  await employee.pressUntil(pressed(card, "Godta avtalen", {}), status.AKSEPTERT);
  note(parts, caseId, 3, "Accepted", employee, [[leader, "accepted"]], [[employee, "started"]]);
}

const decided = {
  Approve: { type: "Approved", verb: "case.approve", status: "GODKJENT", reason: "approved" },
  Return: { type: "Returned", verb: "case.return", status: "RETURNERT", reason: "returned" },
  Reject: { type: "Rejected", verb: "case.reject", status: "AVSLAATT", reason: "rejected" },
  ApproveDay: { type: "DayApproved", verb: "case.approveDay", status: "GODKJENT", reason: "approved" },
  RejectDay: { type: "DayRejected", verb: "case.rejectDay", status: "AVSLAATT", reason: "rejected" },
} as const;

const equipment = ["tastatur", "skjerm"];
const assessment = {
  workEnvironment: "Fint for alle",
  physicalOk: true,
  tasksSuitable: true,
  discussed: true,
  goodSituation: true,
};

/** What a leader says of a fixed agreement that is approved, as the tab sends it. */
export const wholeAssessment = {
  ...assessment,
  ...{ costDisproportionate: false, equipment, extraEquipmentGranted: null, overrideReason: null },
};

/** What the leader does, on the card or in the tab. */
async function decide(parts: CourseParts, caseId: string, version: number, command: keyof typeof decided): Promise<void> {
  const { leader, employee, ledger, chance } = parts;
  const how = decided[command];
  const isApproval = command === "Approve";
  const reason = `Vi må snakke om det ${randomUUID()}`;
  if (chance.isOneIn(2)) {
    const answers = { ...assessment, costDisproportionate: false };
    const typed = isApproval ? { ...mapped(answers, String), equipment: equipment.join(",") } : { reason };
    await leader.pressUntil({ v: 1, verb: how.verb, id: caseId, version, ...typed }, status[how.status]);
  } else {
    const more = isApproval ? { assessment: wholeAssessment } : command === "ApproveDay" ? {} : { reason };
    await inTab(leader, caseId, version, { type: command, ...more }, how.status);
  }
  // Why it was returned is not shown any more once it is sent again.
  if (how.reason === "rejected") ledger.written.push({ caseId, reader: employee.id, text: reason });
  note(parts, caseId, version + 1, how.type, leader, [[employee, how.reason]]);
}

async function inTab(leader: Person, caseId: string, version: number, command: object, wanted: string): Promise<void> {
  const { status: code, body } = await leader.tab("POST", `/api/cases/${caseId}/commands`, { version, command });
  // A repeated request finds what the first one did, which nobody had an answer to.
  const detail = code === 409 ? Reflect.get(Object(body), "current") : body;
  const found: unknown = Reflect.get(Object(detail), "status");
  holds(found === wanted, () => `${leader.name} sent ${JSON.stringify(command)} in the tab: ${code} ${JSON.stringify(body)}`);
}

async function dayCourse(parts: CourseParts, kind: "dayApproved" | "dayRejected"): Promise<void> {
  const { employee, leader, ledger } = parts;
  const caseId = v7();
  const text = `Rette oppgaver ${randomUUID()}`;
  const from = addDays(osloDate(instantOf(Date.now())), 40);
  const form = { v: 1, verb: "day.send", id: caseId, from, work: text, everyWeek: "false" };
  await employee.pressUntil(form, status.OENSKET);
  note(parts, caseId, 1, "DayAsked", employee, [[leader, "decide"]]);
  for (const reader of [employee, leader]) ledger.written.push({ caseId, reader: reader.id, text });
  await leaderHears(parts, caseId, 1, 0);
  await decide(parts, caseId, 1, kind === "dayApproved" ? "ApproveDay" : "RejectDay");
}

/** The leader acts when the message has come, or looks at the list when none has for a while. */
async function leaderHears(parts: CourseParts, caseId: string, version: number, heardBefore: number): Promise<void> {
  const { leader, place, ledger } = parts;
  const key = `tell:${caseId}:${version}:${leader.id}:decide`;
  const hasHeard = () => messagesOf(parts) > heardBefore;
  for (const begun = Date.now(); Date.now() - begun < leaderWaitsMs; await pause(20)) if (hasHeard()) return;
  const [job] = await place.rows(`select status from job where delivery_key = '${key}'`);
  if (job === undefined) throw new Breach(`nobody is to tell the leader: there is no job ${key}`);
  holds(job["status"] !== "done" || hasHeard(), () => `${key} is done, and ${leader.name} has had no message`);
  ledger.overtaken.add(key);
}

/** How many messages the leader has had about this employee. */
function messagesOf({ standIn, leader, employee }: CourseParts): number {
  return standIn.chatOf(leader.id).filter(({ summary }) => summary.startsWith(employee.name)).length;
}

type Tells = readonly (readonly [to: Pick<Person, "id">, reason: NotificationReason])[];

/** Enters an effect that somebody has been told of. */
export function note(
  parts: Pick<CourseParts, "ledger">,
  caseId: string,
  version: number,
  type: string,
  by: Pick<Person, "id">,
  now: Tells,
  later: Tells = [],
): void {
  const told = (tells: Tells, when: Told["when"]): readonly Told[] => tells.map(([to, reason]) => ({ to: to.id, reason, when }));
  parts.ledger.effects.push({ caseId, version, type, by: by.id, tells: [...told(now, "now"), ...told(later, "later")] });
}

/** What the button with that verb sends. */
function actionOf(card: unknown, verb: string): Readonly<Record<string, unknown>> | undefined {
  const button = partsOf(card).find(
    (part) => part["type"] === "Action.Execute" && Reflect.get(Object(part["data"]), "verb") === verb,
  );
  return button === undefined ? undefined : { ...Object(button["data"]) };
}

function mapped<To>(values: object, to: (value: unknown) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));
}
