import { v7 } from "uuid";
import type { Who } from "#bot/desk/context.ts";
import type { Answers } from "#bot/desk/draftAnswers.ts";
import type { Outcome } from "#bot/desk/outcome.ts";
import type { CommandInput } from "#domain/contract/command.ts";
import type { AgreementDetail, CaseDetail } from "#domain/contract/views.ts";
import type { DayRequest } from "#domain/hjemmekontor/enkeltdag/model.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { type Office, roles } from "./office.ts";
import { answers, assessment } from "./usualCase.ts";

const firstStep = "periode";

export { answers, assessment };

/** A complete request for one day. */
export const dayRequest: DayRequest<string> = {
  from: localDate("2026-03-10"),
  to: null,
  work: "Rette eksamen.",
  everyWeek: false,
};

export const who = (personId: PersonId): Who => ({ personId });
export const employee = who(roles.employee);
export const leader = who(roles.leader);

/** The value of an outcome that the test takes for granted. */
export function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === "done") return outcome.value;
  throw new Error(`${outcome.kind}: ${"refusals" in outcome ? JSON.stringify(outcome.refusals) : ""}`);
}

/** A draft with these answers, its id and version. */
export async function filled({ desk }: Office, by: Who = employee, but: Partial<Answers> = {}) {
  const { id, version } = valueIn(await desk.openDraft(by, firstStep));
  return valueIn(await desk.saveAnswers(by, id, version, { ...answers, ...but }, () => firstStep));
}

/** An application that was sent. */
export async function submitted(office: Office, by: Who = employee, but: Partial<Answers> = {}): Promise<AgreementDetail> {
  const draft = await filled(office, by, but);
  return agreement(valueIn(await office.desk.submitDraft(by, draft.id, draft.version)));
}

export async function asked({ desk }: Office, by: Who = employee, but: Partial<DayRequest<string>> = {}): Promise<CaseDetail> {
  return valueIn(await desk.askDay(by, v7() as CaseId, { ...dayRequest, ...but }));
}

/** The case after a command that is allowed. */
export async function acted(office: Office, by: Who, detail: CaseDetail, command: CommandInput): Promise<CaseDetail> {
  return valueIn(await office.desk.runCommand(by, detail.id, detail.version, command));
}

export function agreement(detail: CaseDetail): AgreementDetail {
  if (detail.kind !== "fast-avtale") throw new Error("no agreement");
  return detail;
}

export const approval: CommandInput = { type: "Approve", assessment };
export const acceptance = ({ templateVersion, contentHash }: AgreementDetail): CommandInput => ({
  type: "Accept",
  templateVersion,
  contentHash,
});

async function approved(office: Office): Promise<AgreementDetail> {
  return agreement(await acted(office, leader, await submitted(office), approval));
}

async function accepted(office: Office): Promise<AgreementDetail> {
  const detail = await approved(office);
  return agreement(await acted(office, employee, detail, acceptance(detail)));
}

/** Two agreements on end and a third that makes the chain longer than a year, approved with a reason. */
export async function permanent(office: Office) {
  const periods = [
    ["2026-03-09", "2026-08-31"],
    ["2026-09-01", "2027-02-28"],
    ["2027-03-01", "2027-08-31"],
  ] as const;
  const cases = [];
  for (const [from, to] of periods) {
    const start = localDate(from);
    office.clock.date = start;
    const sent = await submitted(office, employee, { start, end: localDate(to) });
    const override = { ...assessment, overrideReason: "Prosjektet varer." };
    const decided = agreement(await acted(office, leader, sent, { type: "Approve", assessment: override }));
    cases.push(await acted(office, employee, decided, acceptance(decided)));
  }
  return cases;
}

async function later(office: Office, detail: CaseDetail, days: number): Promise<CaseDetail> {
  office.clock.date = addDays(office.clock.date, days);
  return valueIn(await office.desk.readCase(employee, detail.id));
}

/** A case of Kari's in each state that the domain knows, made in the way that leads there. */
export const caseIn = {
  INNSENDT: (office) => submitted(office),
  RETURNERT: async (office) => acted(office, leader, await submitted(office), { type: "Return", reason: "Avklar tirsdagen." }),
  GODKJENT: (office) => approved(office),
  AKSEPTERT: (office) => accepted(office),
  AKTIV: async (office) => later(office, await accepted(office), 14),
  OPPSAGT: async (office) => {
    const running = await later(office, await accepted(office), 14);
    return acted(office, employee, running, { type: "Terminate", lastDay: addDays(office.clock.date, 30) });
  },
  UTLOEPT: async (office) => later(office, await accepted(office), 200),
  AVSLAATT: async (office) => acted(office, leader, await submitted(office), { type: "Reject", reason: "Gruppa er ny." }),
  AVTAKKET: async (office) => acted(office, employee, await approved(office), { type: "Decline" }),
  TRUKKET: async (office) => acted(office, employee, await submitted(office), { type: "Withdraw" }),
  "dag OENSKET": (office) => asked(office),
  "dag GODKJENT": async (office) => acted(office, leader, await asked(office), { type: "ApproveDay" }),
  "dag AVSLAATT": async (office) => acted(office, leader, await asked(office), { type: "RejectDay", reason: "Møtedag." }),
  "dag TRUKKET": async (office) => acted(office, employee, await asked(office), { type: "WithdrawDay" }),
  "dag GJENNOMFOERT": async (office) =>
    later(office, await acted(office, leader, await asked(office), { type: "ApproveDay" }), 30),
} as const satisfies Record<string, (office: Office) => Promise<CaseDetail>>;
export type CaseState = keyof typeof caseIn;
export const caseStates = Object.keys(caseIn) as CaseState[];
