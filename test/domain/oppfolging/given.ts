import type { Actor } from "#domain/kernel/actor.ts";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { type Instant, startOfDay } from "#domain/kernel/instant.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { UnitCommand } from "#domain/oppfolging/enhet/commands.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { evolveUnit } from "#domain/oppfolging/enhet/evolve.ts";
import type { UnitFacts } from "#domain/oppfolging/enhet/facts.ts";
import type { MeasureId, MeasureInput, MeetingId, MeetingOutcome, RiskId, UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import type { UnitRefusal } from "#domain/oppfolging/enhet/refusals.ts";
import { type CycleFacts, decideCycle } from "#domain/oppfolging/syklus/decide.ts";
import { evolveCycle } from "#domain/oppfolging/syklus/evolve.ts";
import type { Cycle, CycleCommand, CyclePlan, CycleRefusal } from "#domain/oppfolging/syklus/model.ts";
import { proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import type { Area, Organisation, Person, Role, Unit } from "#domain/organisasjon/model.ts";
import { textOf } from "../hjemmekontor/people.ts";

export { textOf };

const id = (name: string) => name as PersonId;
/** Leads the institute. */
export const lars = id("lars");
/** Safety representative of the institute. */
export const vera = id("vera");
/** Leads the faculty: the leader above. */
export const solveig = id("solveig");
/** Coordinator of the faculty. */
export const samira = id("samira");
/** LOSAM member of the faculty, working at the institute. */
export const aud = id("aud");
/** Chief safety representative. */
export const hanne = id("hanne");
/** HR adviser. */
export const hilde = id("hilde");
/** Records management. */
export const arne = id("arne");
/** Leads the other institute, which has no safety representative. */
export const oeyvind = id("oeyvind");
/** Works at the institute and holds no role. */
export const kari = id("kari");
/** The union's representative. */
export const tone = id("tone");
/** Leads the institution. */
export const rektor = id("rektor");

export const universitet = "universitet" as UnitId;
export const fakultet = "fakultet" as UnitId;
export const bygg = "bygg" as UnitId;
export const spraak = "spraak" as UnitId;

function person(personId: PersonId, unitId: UnitId, roles: readonly Role[] = [], areas: readonly Area[] = []): Person {
  return { id: personId, name: personId, unitId, roles: ["ansatt", ...roles], language: "nb", active: true, areas };
}

function unit(unitId: UnitId, leaderId: PersonId | undefined, parentId?: UnitId): Unit {
  const name = { nb: unitId, nn: unitId, en: unitId };
  return { id: unitId, name, ...(leaderId === undefined ? {} : { leaderId }), ...(parentId === undefined ? {} : { parentId }) };
}

export function organisationOf(people: readonly Person[], units: readonly Unit[]): Organisation {
  return { people: new Map(people.map((one) => [one.id, one])), units: new Map(units.map((one) => [one.id, one])) };
}

const people = [
  person(rektor, universitet),
  person(lars, bygg),
  person(vera, bygg, ["verneombud"]),
  person(solveig, fakultet),
  person(samira, fakultet, ["koordinator"]),
  person(aud, bygg, ["losam"], [{ role: "losam", unitId: fakultet }]),
  person(hanne, universitet, ["hovedverneombud"]),
  person(hilde, universitet, ["hr-raadgiver"]),
  person(arne, universitet, ["arkiv"]),
  person(oeyvind, spraak),
  person(kari, bygg),
  person(tone, bygg, ["tillitsvalgt"]),
];
const units = [
  unit(universitet, rektor),
  unit(fakultet, solveig, universitet),
  unit(bygg, lars, fakultet),
  unit(spraak, oeyvind, fakultet),
];

/** One faculty with two institutes. */
export const organisation: Organisation = organisationOf(people, units);

/** The organisation with some people changed, or without them. */
export function where(changes: Readonly<Record<string, Partial<Person> | null>>): Organisation {
  const changed = people.flatMap((one) => {
    const change = changes[one.id];
    return change === null ? [] : [{ ...one, ...change }];
  });
  return organisationOf(changed, units);
}

/** The organisation with a unit led by somebody else, or by nobody. */
export function ledBy(unitId: UnitId, leaderId: PersonId | undefined): Organisation {
  return organisationOf(
    people,
    units.map((one) => (one.id === unitId ? unit(unitId, leaderId, one.parentId) : one)),
  );
}

/** The organisation without a unit. */
export function without(unitId: UnitId): Organisation {
  return organisationOf(
    people,
    units.filter((one) => one.id !== unitId),
  );
}

const cycleId = "cycle-2020" as CaseId;
export const processId = "process-bygg" as CaseId;
export const opens = date("2020-09-01");
export const planDue = date("2020-10-30");
export const evaluationDue = date("2020-12-16");
export const autumn = date("2020-09-15");

/** Some moment of a day in Oslo: noon, unless a time is given in UTC. */
function at(day: LocalDate, hoursFromMidnight = 12): Instant {
  const start = new Date(startOfDay(day)).getTime();
  return new Date(start + hoursFromMidnight * 3_600_000).toISOString() as Instant;
}

export const by = (personId: PersonId): Actor => ({ kind: "person", id: personId });

export function cycleFacts(
  actor: PersonId,
  today: LocalDate = date("2020-08-20"),
  changes: Partial<CycleFacts> = {},
): CycleFacts {
  return { actor: by(actor), now: at(today), organisation, publishedYears: [], ...changes };
}

export function plan(changes: Partial<CyclePlan> = {}, year = 2020): CyclePlan {
  return { ...proposedPlan(year), ...changes };
}

export const publish = (changes: Partial<CyclePlan> = {}, year = 2020): CycleCommand => ({
  type: "PublishCycle",
  id: cycleId,
  year,
  plan: plan(changes, year),
});

/** The cycle after a command that must be carried out. */
export function cycleAfter(state: Cycle | undefined, command: CycleCommand, facts: CycleFacts): Cycle {
  const decision = decideCycle(state, command, facts);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
  return decision.events.reduce<Cycle | undefined>(evolveCycle, state) ?? missing();
}

export const cycleOf = (changes: Partial<CyclePlan> = {}) => cycleAfter(undefined, publish(changes), cycleFacts(hilde));
export const cycle = cycleOf();

export function cycleRefusals(state: Cycle | undefined, command: CycleCommand, facts: CycleFacts): readonly CycleRefusal[] {
  const decision = decideCycle(state, command, facts);
  return decision.ok ? [] : decision.refusals;
}

export type Doing = { readonly on?: LocalDate } & Partial<UnitFacts>;

export function facts(actor: Actor | PersonId, { on = autumn, ...changes }: Doing = {}): UnitFacts {
  const acting = typeof actor === "string" ? by(actor) : actor;
  return { actor: acting, now: at(on), organisation, cycle, usedArchiveReferences: new Set(), ...changes };
}

/** The process after commands that must be carried out. */
export function having(state: UnitProcess | undefined, known: UnitFacts, ...commands: readonly UnitCommand[]): UnitProcess {
  const end = commands.reduce<UnitProcess | undefined>((before, command) => {
    const decision = decideUnit(before, command, known);
    if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusals)}`);
    return decision.events.reduce<UnitProcess | undefined>(evolveUnit, before);
  }, state);
  return end ?? missing();
}

function missing(): never {
  throw new Error("no event");
}

/** What a command is refused for; nothing when it is carried out. */
export function refusals(state: UnitProcess | undefined, command: UnitCommand, known: UnitFacts): readonly UnitRefusal[] {
  const decision = decideUnit(state, command, known);
  return decision.ok ? [] : decision.refusals;
}

export const measureId = "measure-1" as MeasureId;
export const meetingId = "meeting-1" as MeetingId;
export const riskId = "risk-1" as RiskId;
export const none = { verneombud: null, losam: null };
const noted = { verneombud: textOf(20), losam: textOf(21) };

export const start = (changes: Partial<Extract<UnitCommand, { type: "ChooseStart" }>["answers"]> = {}): UnitCommand => ({
  type: "ChooseStart",
  answers: { startpunkt: "A", reportReviewed: true, unsoundIndication: false, specialChallenges: false, ...changes },
});
export const planned: UnitCommand = { type: "PlanProcess", verneombudId: vera, losam: textOf(30) };
export const risk = {
  riskId,
  hazard: textOf(25),
  kind: "psykososialt",
  probability: 3,
  consequence: 4,
} as const;
export const assessed: UnitCommand = {
  type: "AssessRisk",
  risks: [risk],
  leaderMeetingOn: date("2020-09-21"),
  reason: null,
};
export const meeting = (name: MeetingId = meetingId, part = 1, on: LocalDate = autumn): UnitCommand => ({
  type: "PlanMeeting",
  meetingId: name,
  plan: { on, part, form: "plenum", arena: "ordinaert-moete", digital: true },
});
export const held = (changes: Partial<MeetingOutcome> = {}, name: MeetingId = meetingId): UnitCommand => ({
  type: "HoldMeeting",
  meetingId: name,
  outcome: { on: autumn, topics: ["naa", "pandemi"], participants: 12, verneombudPresent: true, note: null, ...changes },
});
export const closeMeetings: UnitCommand = { type: "CloseMeetings", involvement: noted };
export const measure = (changes: Partial<MeasureInput> = {}): MeasureInput => ({
  text: textOf(40),
  ownerId: kari,
  due: date("2020-11-20"),
  kind: "organisatorisk",
  origin: "nytt",
  continuedFrom: null,
  riskId: null,
  recommendation: null,
  ...changes,
});
export const addMeasure = (changes: Partial<MeasureInput> = {}, name: MeasureId = measureId): UnitCommand => ({
  type: "AddMeasure",
  measureId: name,
  measure: measure(changes),
  reason: null,
});
export const submitPlan = (changes: { noMeasuresReason?: TextRef; overrideReason?: TextRef } = {}): UnitCommand => ({
  type: "SubmitPlan",
  noMeasuresReason: null,
  overrideReason: null,
  involvement: noted,
  ...changes,
});
export const archived = (reference: string | null = "2020/1234-5", archivedOn: LocalDate | null = null): UnitCommand => ({
  type: "RecordArchiveReference",
  reference,
  archivedOn,
});
export const draft: UnitCommand = {
  type: "DraftEvaluation",
  entries: [{ measureId, done: "ja", effect: "god", onward: "viderefoeres", note: null }],
  summary: textOf(100),
};
export const ask: UnitCommand = { type: "AskVerneombud" };
export const attest = (
  answer: Extract<UnitCommand, { type: "Attest" }>["answer"] = "bekreftet",
  comment: TextRef | null = null,
  version: number | null = 1,
): UnitCommand => ({ type: "Attest", about: "evaluering", answer, comment, version });
export const submit: UnitCommand = { type: "SubmitEvaluation", losam: textOf(22) };

export const opened = () => having(undefined, facts(system, { on: opens }), { type: "OpenUnit", id: processId, unitId: bygg });
export const begun = (changes: Parameters<typeof start>[0] = {}) => having(opened(), facts(lars), start(changes));
export const inMeetings = (changes: Parameters<typeof start>[0] = {}) =>
  having(begun(changes), facts(lars), planned, assessed, meeting(), held());
export const drafting = () => having(inMeetings(), facts(lars), closeMeetings, addMeasure());
export const submitted = (on: LocalDate = autumn) => having(drafting(), facts(lars, { on }), submitPlan());
export const documented = (on: LocalDate = autumn) => having(submitted(on), facts(lars, { on }), archived());
export const consulted = () => having(documented(), facts(lars), draft, ask);
export const delivered = (on: LocalDate = autumn) =>
  having(having(consulted(), facts(vera, { on }), attest()), facts(lars, { on }), submit);
