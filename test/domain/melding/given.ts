import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { type Instant, startOfDay } from "#domain/kernel/instant.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import type { ReportCommand, ReportEvent } from "#domain/melding/commands.ts";
import { decideReport } from "#domain/melding/decide.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { ReportActor, ReportFacts } from "#domain/melding/facts.ts";
import type { ContactId, Counterpart, MessageId, NoteId, Report, ReportAnswers, ReporterKind } from "#domain/melding/model.ts";
import type { MeldingRefusal } from "#domain/melding/refusals.ts";
import { defaultReportSettings, type ReportSettings } from "#domain/melding/settings.ts";
import type { Organisation, Person, Role, Unit } from "#domain/organisasjon/model.ts";
import { textOf } from "../hjemmekontor/people.ts";
import { organisationOf } from "../oppfolging/given.ts";

export { system, textOf };

const id = (name: string) => name as PersonId;
/** Leads the institute: the nearest leader, L1. */
export const lars = id("lars");
/** Leads the faculty: L2. */
export const solveig = id("solveig");
/** Leads the institution: L3. */
export const rektor = id("rektor");
/** Chairs the board. */
export const styre = id("styre");
/** Works at the institute; most reports are hers. */
export const kari = id("kari");
/** Works at the institute; most reports are about him. */
export const per = id("per");
/** Works at the institute and holds no role. */
export const ola = id("ola");
export const stine = id("stine");
/** Safety representative of the institute. */
export const vera = id("vera");
/** Chief safety representative. */
export const hanne = id("hanne");
/** Union representative. */
export const tone = id("tone");
/** HR adviser. */
export const hilde = id("hilde");
/** Head of HR and HSE. */
export const sjur = id("sjur");
/** Occupational health service. */
export const bodil = id("bodil");
export const adam = id("adam");
/** Whistleblowing reception. */
export const mona = id("mona");
export const mikkel = id("mikkel");
/** Leads the other institute. */
export const oeyvind = id("oeyvind");

const universitet = "universitet" as UnitId;
export const fakultet = "fakultet" as UnitId;
export const bygg = "bygg" as UnitId;
export const spraak = "spraak" as UnitId;
const stab = "stab" as UnitId;

function person(personId: PersonId, unitId: UnitId | undefined, roles: readonly Role[] = ["ansatt"]): Person {
  return {
    id: personId,
    name: personId,
    ...(unitId === undefined ? {} : { unitId }),
    roles,
    language: "nb",
    active: true,
    areas: [],
  };
}

function unit(unitId: UnitId, leaderId: PersonId | undefined, parentId?: UnitId): Unit {
  const name = { nb: unitId, nn: unitId, en: unitId };
  return { id: unitId, name, ...(leaderId === undefined ? {} : { leaderId }), ...(parentId === undefined ? {} : { parentId }) };
}

const people = [
  person(lars, bygg),
  person(solveig, fakultet),
  person(rektor, universitet),
  person(styre, undefined),
  person(kari, bygg),
  person(per, bygg),
  person(ola, bygg),
  person(stine, bygg, ["student"]),
  person(vera, bygg, ["ansatt", "verneombud"]),
  person(hanne, universitet, ["ansatt", "hovedverneombud"]),
  person(tone, bygg, ["ansatt", "tillitsvalgt"]),
  person(hilde, stab, ["ansatt", "hr-raadgiver"]),
  person(sjur, stab, ["ansatt", "hr-hms-sjef"]),
  person(bodil, stab, ["ansatt", "bht"]),
  person(adam, stab, ["ansatt", "admin"]),
  person(mona, stab),
  person(mikkel, stab),
  person(oeyvind, spraak),
];
const units = [
  unit(universitet, rektor),
  unit(fakultet, solveig, universitet),
  unit(bygg, lars, fakultet),
  unit(spraak, oeyvind, fakultet),
  unit(stab, undefined, universitet),
];

/** A faculty with two institutes, and the staff of HR beside it. */
export const organisation: Organisation = organisationOf(people, units);

/** The organisation with some people changed, or without them. */
export function where(changes: Readonly<Record<string, Partial<Person> | null>>): Organisation {
  const changed = people.flatMap((one) => {
    const change = changes[one.id];
    return change === null ? [] : [{ ...one, ...change }];
  });
  return organisationOf(changed, units);
}

/** The organisation with units led by others, or by nobody. */
export function ledBy(leaders: Readonly<Record<string, PersonId | undefined>>): Organisation {
  return organisationOf(
    people,
    units.map((one) => (one.id in leaders ? unit(one.id, leaders[one.id], one.parentId) : one)),
  );
}

export const settings: ReportSettings = {
  ...defaultReportSettings,
  varslingsmottak: [mona, mikkel],
  boardChairId: styre,
  varslingsrutineUrl: "https://varsling.example",
};

/** 1 March 2021, a Monday. */
export const march = date("2021-03-01");
export const reportId = "report-1" as CaseId;

function at(day: LocalDate): Instant {
  return new Date(new Date(startOfDay(day)).getTime() + 12 * 3_600_000).toISOString() as Instant;
}

export const unnamed: ReportActor = { kind: "unnamed" };

export type Doing = { readonly on?: LocalDate } & Partial<ReportFacts>;

export function facts(actor: PersonId | ReportActor, { on = march, ...changes }: Doing = {}): ReportFacts {
  const acting: ReportActor = typeof actor === "string" ? { kind: "person", id: actor } : actor;
  return { actor: acting, now: at(on), organisation, settings, related: undefined, openOwn: [], ...changes };
}

export const about = (...ids: readonly PersonId[]): readonly Counterpart[] => ids.map((one) => ({ kind: "person", id: one }));
export const outsider = (external = true): Counterpart => ({ kind: "outside", name: textOf(8), external });
export const group: Counterpart = { kind: "group", name: null };

const filled: Readonly<Record<ReporterKind, Partial<ReportAnswers>>> = {
  "soeknad-om-endring": { what: textOf(40), more: textOf(41), conflict: false, expectsNothing: true },
  klage: {
    selfAffected: true,
    counterparts: about(per),
    leaderIsParty: "nei",
    what: textOf(42),
    acceptsIdentified: true,
    signs: true,
    recipient: "leder",
  },
  underretning: {
    about: "andre",
    what: textOf(43),
    counterparts: about(per),
    leaderIsParty: "nei",
    recipient: "leder",
    acceptsIdentified: true,
  },
  varsel: { what: textOf(44) },
  bekymringsmelding: {
    about: "andre",
    what: textOf(45),
    counterparts: about(per),
    leaderIsParty: "nei",
    acceptsIdentified: true,
  },
  gjengjeldelse: { what: textOf(46), counterparts: about(per), leaderIsParty: "nei" },
};

/** A form that holds all that it must, with changes. */
export function answers(kind: ReporterKind, changes: Partial<ReportAnswers> = {}): ReportAnswers {
  return { ...blankAnswers<TextRef>(kind), ...filled[kind], ...changes };
}

export const submit = (kind: ReporterKind, changes: Partial<ReportAnswers> = {}, files = 0): ReportCommand => ({
  type: "Submit",
  id: reportId,
  number: "7F3K",
  answers: answers(kind, changes),
  files,
});

/** The report after commands that must be carried out. */
export function having(state: Report | undefined, known: ReportFacts, ...commands: readonly ReportCommand[]): Report {
  const end = commands.reduce<Report | undefined>((before, command) => {
    const decision = decideReport(before, command, known);
    if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusals)}`);
    return decision.events.reduce<Report | undefined>(evolveReport, before);
  }, state);
  if (end === undefined) throw new Error("no event");
  return end;
}

/** What a command is refused for; nothing when it is carried out. */
export function refusals(state: Report | undefined, command: ReportCommand, known: ReportFacts): readonly MeldingRefusal[] {
  const decision = decideReport(state, command, known);
  return decision.ok ? [] : decision.refusals;
}

/** Rule and code of what a command is refused for. */
export function refused(state: Report | undefined, command: ReportCommand, known: ReportFacts): readonly string[] {
  return refusals(state, command, known).map(({ rule, code }) => `${rule ?? "-"} ${code}`);
}

/** The events of a command that must be carried out. */
export function eventsOf(state: Report | undefined, command: ReportCommand, known: ReportFacts): readonly ReportEvent[] {
  const decision = decideReport(state, command, known);
  if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusals)}`);
  return decision.events;
}

export const sent = (
  kind: ReporterKind,
  changes: Partial<ReportAnswers> = {},
  actor: PersonId | ReportActor = kari,
  doing: Doing = {},
): Report => having(undefined, facts(actor, doing), submit(kind, changes));

export const messageId = "message-1" as MessageId;
const noteId = "note-1" as NoteId;
export const contactId = "contact-1" as ContactId;
const reason = textOf(30);
export const declare = (
  answer: Extract<ReportCommand, { type: "DeclareHabilitet" }>["answer"] = "habil",
  why: TextRef | null = null,
): ReportCommand => ({ type: "DeclareHabilitet", answer, reason: why });
export const doubt = declare("tvil", reason);
export const decideHabil = (personId: PersonId, habil: boolean | null, why: TextRef | null = reason): ReportCommand => ({
  type: "DecideHabilitet",
  personId,
  habil,
  reason: why,
});
export const challenge = (personId: PersonId, why: TextRef | null = reason): ReportCommand => ({
  type: "ChallengeHabilitet",
  personId,
  reason: why,
});
export const acknowledge: ReportCommand = { type: "Acknowledge", messageId, text: textOf(12) };
export const message = (text: TextRef | null = textOf(20), files = 0): ReportCommand => ({
  type: "SendMessage",
  messageId,
  text,
  files,
});
export const note: ReportCommand = { type: "AddNote", noteId, text: textOf(21) };
export const reclassify = (
  to: Extract<ReportCommand, { type: "Reclassify" }>["to"],
  why: TextRef | null = reason,
): ReportCommand => ({ type: "Reclassify", to, reason: why });
export const tag = (
  name: Extract<ReportCommand, { type: "SetTag" }>["tag"],
  on = true,
  why: TextRef | null = reason,
): ReportCommand => ({ type: "SetTag", tag: name, on, reason: why });
export const assign = (ownerId: PersonId | null): ReportCommand => ({ type: "AssignOwner", ownerId, reason: null });
export const handOver = (to: PersonId | null, why: TextRef | null = reason): ReportCommand => ({
  type: "HandOver",
  to,
  reason: why,
});
export const stepBack: ReportCommand = { type: "StepBack", reason: null };
export const help = (wanted: boolean | null, adviserId: PersonId | null = null): ReportCommand => ({
  type: "AskHelp",
  wanted,
  adviserId,
});
export const close = (why: TextRef | null = reason): ReportCommand => ({ type: "Close", reason: why });
export const formalise: ReportCommand = { type: "Formalise" };
export const reopen: ReportCommand = { type: "Reopen", messageId, text: textOf(22) };
export const withdraw: ReportCommand = { type: "Withdraw", reason: null };
export const newId = "report-2" as CaseId;
export const forward = (leaderId: PersonId | null = null): ReportCommand => ({
  type: "Forward",
  newId,
  newNumber: "9QWE",
  leaderId,
});
export const oral = (changes: Partial<Extract<ReportCommand, { type: "LogOral" }>["oral"]> = {}): ReportCommand => ({
  type: "LogOral",
  id: reportId,
  number: "7F3K",
  oral: {
    on: march,
    form: "samtale",
    from: [kari],
    what: textOf(50),
    counterparts: about(per),
    next: "kalle-inn",
    ...changes,
  },
});
export const examine = (changes: Partial<Extract<ReportCommand, { type: "ExamineOnOwnDuty" }>> = {}): ReportCommand => ({
  type: "ExamineOnOwnDuty",
  id: reportId,
  number: "7F3K",
  unitId: bygg,
  source: "ark",
  what: textOf(51),
  counterparts: [],
  ...changes,
});

/** Somebody has said that they are habil and confirmed the receipt. */
export const received = (report: Report, by: PersonId = lars): Report => having(report, facts(by), declare(), acknowledge);
/** A klage that its leader has received. */
export const klage = () => received(sent("klage"));
export const readersOf = (report: Report): readonly PersonId[] => report.handlers.map(({ personId }) => personId);
