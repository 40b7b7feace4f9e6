import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions } from "#domain/habilitet/questions.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { accessOf, isBarred, sightOf } from "#domain/melding/access.ts";
import { availableReportCommands } from "#domain/melding/available.ts";
import { candidatesFor, successorsFor } from "#domain/melding/candidates.ts";
import type { ReportCommand, ReportEvent } from "#domain/melding/commands.ts";
import { deadlinesOf } from "#domain/melding/deadlines.ts";
import { decideReport } from "#domain/melding/decide.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import { accusedIn, type ReportActor, reportersOf } from "#domain/melding/facts.ts";
import type { Report, ReporterKind, ReportStatus } from "#domain/melding/model.ts";
import { reportNotificationsFor } from "#domain/melding/notify.ts";
import { reportRemindersOn } from "#domain/melding/reminders.ts";
import { warningsOf } from "#domain/melding/warnings.ts";
import { textsFor } from "#domain/texts/index.ts";
import { numberOfWalks } from "../numberOfWalks.ts";
import {
  about,
  acknowledge,
  adam,
  answers,
  assign,
  bodil,
  bygg,
  challenge,
  close,
  contactId,
  decideHabil,
  declare,
  doubt,
  examine,
  facts,
  formalise,
  forward,
  handOver,
  hanne,
  help,
  hilde,
  kari,
  lars,
  march,
  message,
  messageId,
  mikkel,
  mona,
  note,
  oeyvind,
  ola,
  oral,
  organisation,
  outsider,
  per,
  reclassify,
  rektor,
  reopen,
  reportId,
  settings,
  sjur,
  solveig,
  stepBack,
  styre,
  submit,
  system,
  tag,
  textOf,
  tone,
  unnamed,
  vera,
  where,
  withdraw,
} from "./given.ts";

const everybody: readonly PersonId[] = [
  lars,
  solveig,
  rektor,
  styre,
  kari,
  per,
  ola,
  vera,
  hanne,
  tone,
  hilde,
  sjur,
  bodil,
  adam,
  mona,
  mikkel,
  oeyvind,
];
const anybody = fc.constantFrom(...everybody);
const kinds = fc.constantFrom<ReporterKind>(
  "soeknad-om-endring",
  "klage",
  "underretning",
  "varsel",
  "bekymringsmelding",
  "gjengjeldelse",
);

const beginning: fc.Arbitrary<readonly [ReportCommand, ReportActor | PersonId]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        kind: kinds,
        accused: fc.uniqueArray(fc.constantFrom(per, lars, solveig, rektor, vera, mona, sjur, hilde, styre), { maxLength: 3 }),
        choice: fc.constantFrom("leder" as const, "verneombud" as const, "sjef" as const),
        leaderIsParty: fc.constantFrom("ja" as const, "nei" as const, "vet-ikke" as const),
        about: fc.constantFrom("meg-selv" as const, "andre" as const, "generelt" as const),
        danger: fc.constantFrom(null, true, false),
        anonymous: fc.boolean(),
      })
      .map(({ kind, accused, choice, leaderIsParty, about: whom, danger, anonymous }) => {
        const toRepresentative = choice === "verneombud" && kind === "klage" ? "leder" : choice;
        const command = submit(kind, {
          counterparts: [...about(...accused), ...(accused.length === 0 ? [outsider()] : [])],
          recipient: toRepresentative,
          sjefReason: textOf(9),
          leaderIsParty,
          about: whom,
          danger,
          unitId: bygg,
        });
        const named = !anonymous || kind === "klage" || kind === "soeknad-om-endring";
        return [command, named ? kari : unnamed] as const;
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [oral({ from: [kari, ola] }), lars] as const,
      [oral({ counterparts: about(lars) }), lars] as const,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom([examine(), lars] as const, [examine({ counterparts: about(solveig) }), lars] as const),
  },
);

const anyCommand: fc.Arbitrary<ReportCommand> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(declare(), declare("inhabil"), doubt, stepBack) },
  { weight: 2, arbitrary: fc.constant(acknowledge) },
  anybody.map((id) => challenge(id)),
  fc.tuple(anybody, fc.boolean()).map(([id, habil]) => decideHabil(id, habil)),
  fc.constantFrom(message(), note, close(), formalise, reopen, withdraw, forward()),
  fc.constantFrom(
    reclassify("klage"),
    reclassify("underretning"),
    reclassify("varsel"),
    reclassify("bekymringsmelding"),
    reclassify("klage", null),
  ),
  fc.constantFrom(tag("fare"), tag("fare", false), tag("varsel-2a"), tag("varsel-2a", false), tag("generell")),
  anybody.map((id) => handOver(id)),
  anybody.map((id) => assign(id)),
  fc.constantFrom(help(true, hilde), help(false), help(true, bodil)),
  anybody.map((id) => ({ type: "NameCounterparts", counterparts: about(id) }) as const),
  fc.constantFrom<ReportCommand>(
    { type: "AskToChoose", reason: textOf(9) },
    { type: "ChooseKind", to: "klage", what: null, more: null },
    { type: "ChooseKind", to: "varsel", what: null, more: null },
    { type: "ChooseKind", to: "soeknad-om-endring", what: textOf(9), more: textOf(9) },
    { type: "AssessVarsel", censurable: true, reason: textOf(9) },
    { type: "StartInvestigation" },
    { type: "GiveFeedback", messageId, text: textOf(9) },
    { type: "DecideChange", outcome: "loeftet", reason: textOf(9) },
    { type: "DecideChange", outcome: "innvilget", reason: null },
    { type: "DecideChange", outcome: "avslaatt", reason: textOf(9) },
    { type: "Sign" },
    { type: "RequestContact", contactId, text: textOf(9) },
    { type: "AnswerContact", contactId, consent: true, factual: true, contradiction: true, reason: null },
    { type: "RecordCoordination", agreement: false },
  ),
);

/**
 * `pick` takes one of the things that somebody can do, filled in as it should be; else a command of whatever kind, by somebody who
 * may open the report or, at times, by anybody at all.
 */
type Move = {
  readonly pick: number | null;
  readonly command: ReportCommand;
  readonly who: number;
  readonly stranger: PersonId | null;
  readonly days: number;
};
const move: fc.Arbitrary<Move> = fc.record({
  pick: fc.option(fc.nat({ max: 500 }), { freq: 4 }),
  command: anyCommand,
  who: fc.nat({ max: 20 }),
  stranger: fc.option(anybody, { freq: 1 }),
  days: fc.nat({ max: 5 }),
});

/** Commands that get on with it, by type. */
const filled: readonly ReportCommand[] = [
  declare(),
  declare(),
  declare(),
  doubt,
  acknowledge,
  acknowledge,
  challenge(lars),
  decideHabil(lars, true),
  message(),
  note,
  reclassify("klage"),
  reclassify("underretning"),
  reclassify("varsel"),
  tag("fare"),
  tag("fare", false),
  tag("seksuell-trakassering"),
  { type: "AskToChoose", reason: textOf(9) },
  { type: "ChooseKind", to: "klage", what: null, more: null },
  { type: "ChooseKind", to: "soeknad-om-endring", what: textOf(9), more: textOf(9) },
  assign(lars),
  assign(oeyvind),
  handOver(solveig),
  help(true, hilde),
  help(false),
  // What comes last in a course stands several times, so that courses come there.
  ...Array.from({ length: 4 }, (): readonly ReportCommand[] => [
    { type: "AssessVarsel", censurable: true, reason: textOf(9) },
    { type: "StartInvestigation" },
    { type: "GiveFeedback", messageId, text: textOf(9) },
    { type: "DecideChange", outcome: "loeftet", reason: textOf(9) },
    { type: "DecideChange", outcome: "innvilget", reason: null },
    { type: "DecideChange", outcome: "avslaatt", reason: textOf(9) },
    { type: "Sign" },
    formalise,
  ]).flat(),
  forward(),
  { type: "RequestContact", contactId, text: textOf(9) },
  { type: "AnswerContact", contactId, consent: true, factual: true, contradiction: true, reason: null },
  { type: "RecordCoordination", agreement: false },
  close(),
  reopen,
];
const course = fc.array(move, { maxLength: 40, size: "max" });

const houses = [
  { organisation, settings },
  { organisation, settings: { ...settings, boardChairId: null } },
  { organisation: where({ sjur: { active: false }, hanne: null }), settings: { ...settings, varslingsmottak: [mona] } },
] as const;
const house = fc.constantFrom(...houses);

const doing = (who: PersonId, ...commands: readonly ReportCommand[]): readonly Move[] =>
  commands.map((command) => ({ pick: null, command, who: 0, stranger: who, days: 1 }));
const reason = textOf(9);
const change = (outcome: "innvilget" | "avslaatt" | "loeftet"): ReportCommand => ({ type: "DecideChange", outcome, reason });

/** Courses that come straight through every state, so that none is left to chance. */
const straight: [readonly [ReportCommand, PersonId], Move[], (typeof houses)[number]][] = [
  [
    [submit("varsel"), kari],
    [
      ...doing(mona, declare(), acknowledge, { type: "AssessVarsel", censurable: true, reason }),
      ...doing(mona, { type: "StartInvestigation" }, { type: "GiveFeedback", messageId, text: reason }, close()),
    ],
    houses[0],
  ],
  [
    [submit("soeknad-om-endring"), kari],
    [...doing(lars, declare(), acknowledge, change("loeftet")), ...doing(solveig, declare(), change("avslaatt"))],
    houses[0],
  ],
  [
    [submit("soeknad-om-endring"), kari],
    [...doing(lars, declare(), acknowledge, { type: "AskToChoose", reason }), ...doing(kari, withdraw)],
    houses[0],
  ],
  [[submit("soeknad-om-endring"), kari], doing(lars, declare(), acknowledge, change("innvilget")).slice(), houses[0]],
  [[submit("klage"), kari], doing(lars, declare(), acknowledge, formalise).slice(), houses[0]],
  [
    [submit("klage", { studentBranch: "vet-ikke" }), kari],
    doing(lars, declare(), { type: "ClarifyStudent", covered: false, reason }).slice(),
    houses[0],
  ],
];

type Passed = {
  readonly state: Report;
  readonly today: LocalDate;
  readonly events: readonly ReportEvent[];
  readonly before: Report | undefined;
};

/** Plays a course; every state that it comes through. Nothing when it could not begin. */
function play(
  [begin, first]: readonly [ReportCommand, ReportActor | PersonId],
  moves: readonly Move[],
  known: (typeof houses)[number],
): readonly Passed[] {
  const start = decideReport(undefined, begin, facts(first, known));
  if (!start.ok) {
    expect(start.refusals.length).toBeGreaterThan(0);
    return [];
  }
  let state = start.events.reduce<Report | undefined>(evolveReport, undefined);
  if (state === undefined) throw new Error("no event");
  let today = march;
  const passed: Passed[] = [{ state, today, events: start.events, before: undefined }];
  for (const { pick, command, who, stranger, days } of moves) {
    today = addDays(today, days);
    const able: readonly (ReportActor | PersonId)[] = [
      ...new Set(accessOf(state, known.organisation).map(({ personId }) => personId)),
      ...(state.reporter.kind === "unnamed" ? [unnamed] : []),
    ];
    const actor = stranger ?? able[who % Math.max(1, able.length)] ?? system;
    const acting = facts(actor, { ...known, on: today });
    const can = pick === null ? [] : availableReportCommands(state, acting);
    const sensible = filled.filter(({ type }) => can.some((one) => one === type));
    const decision = decideReport(state, sensible[(pick ?? 0) % Math.max(1, sensible.length)] ?? command, acting);
    const before: Report = state;
    if (decision.ok) {
      expect(decision.events.length).toBeGreaterThan(0);
      state = decision.events.reduce<Report>((report, event) => evolveReport(report, event), state);
    } else expect(decision.refusals.length).toBeGreaterThan(0);
    passed.push({ state, today, events: decision.ok ? decision.events : [], before });
  }
  return passed;
}

const forever = (report: Report) => report.former.filter(({ why }) => why !== "overlevert").map(({ personId }) => personId);
const handling = (report: Report, organisationOf = organisation) =>
  accessOf(report, organisationOf).filter(({ standing }) => standing !== "melder");

describe("whatever is done with a report in whatever order", () => {
  it("VA-03, VA-19 never lets a party read it, never changes the reporter's word, and never leaves it unread in silence", () => {
    const seen = new Set<ReportStatus>();
    fc.assert(
      fc.property(beginning, course, house, (begin, moves, known) => {
        const states = play(begin, moves, known);
        const [first] = states;
        for (const { state, before } of states) {
          seen.add(state.status);
          // The reporter's own word.
          expect(state.calledAs).toBe(first?.state.calledAs);
          expect(state.reporter).toEqual(first?.state.reporter);
          expect(state.submittedOn).toBe(first?.state.submittedOn);
          // Parties, reporters, and whoever is inhabil or stepped back, handle nothing and decide nothing.
          const out = [...accusedIn(state.counterparts), ...reportersOf(state), ...forever(state)];
          for (const { personId } of handling(state, known.organisation)) expect(out).not.toContain(personId);
          // Whoever reported it never sees what is between those who handle it.
          for (const personId of reportersOf(state)) {
            expect(["melder", undefined]).toContain(sightOf(state, personId, known.organisation));
          }
          for (const { personId } of state.handlers) {
            expect(accusedIn(state.counterparts)).not.toContain(personId);
            expect(forever(state)).not.toContain(personId);
          }
          for (const gone of forever(state)) expect(isBarred(state, gone, known.organisation)).toBe(true);
          // Somebody handles it, or it says why not.
          const readers = state.handlers.filter(({ as }) => as !== "bistand");
          expect(readers.length === 0).toBe(state.vacant !== null);
          expect(new Set(state.handlers.map(({ personId }) => personId)).size).toBe(state.handlers.length);
          // A question always has somebody who can decide it.
          for (const { deciderId } of openQuestions(state)) {
            expect(accessOf(state, known.organisation)).toContainEqual({ personId: deciderId, standing: "habilitet" });
          }
          // Owners are leaders or the chair: no adviser, no sjef, no representative.
          for (const { personId, as } of state.handlers) {
            if (as === "eier") expect([lars, solveig, rektor, oeyvind, styre]).toContain(personId);
          }
          // A varsel is not the line's.
          if (state.kind === "varsel") {
            const line = state.handlers.filter(({ personId }) => [lars, solveig, rektor].includes(personId));
            for (const one of line) expect(named(states, one.personId)).toBe(true);
          }
          // What is written stays as it was written.
          if (before !== undefined) {
            expect(state.messages.slice(0, before.messages.length)).toEqual(before.messages);
            expect(state.notes.slice(0, before.notes.length)).toEqual(before.notes);
            expect(state.reclassifications.slice(0, before.reclassifications.length)).toEqual(before.reclassifications);
            expect(state.former.slice(0, before.former.length)).toEqual(before.former);
          }
          expect(state.messages.filter(({ from }) => from === "melder").every(({ by }) => by === null)).toBe(true);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        }
      }),
      { numRuns: numberOfWalks(300), examples: straight },
    );
    const everyStatus = Object.keys(textsFor("nb").melding.status);
    expect(everyStatus.filter((status) => !seen.has(status as ReportStatus))).toEqual([]);
  });

  it("VA-19, VA-20 gives a reason for every reclassification that is not the reporter's own, and makes no klage without a name", () => {
    let reclassified = 0;
    fc.assert(
      fc.property(beginning, course, house, (begin, moves, known) => {
        for (const { state } of play(begin, moves, known)) {
          reclassified += state.reclassifications.length;
          for (const { by, reason, from } of state.reclassifications) {
            if (by === null) expect(from).toBe("soeknad-om-endring");
            else expect(reason?.length ?? 0).toBeGreaterThan(0);
          }
          if (state.reclassifications.some(({ from }) => from === "varsel") && state.calledAs === "varsel") {
            expect(state.tags).toContain("varsel-2a");
          }
          if (state.kind === "klage") expect(state.reporter.kind).not.toBe("unnamed");
          if (state.kind === "klage" && state.status === "FORMALISERT") {
            expect(state.counterparts.length).toBeGreaterThan(0);
            const { origin } = state;
            if (origin.kind === "muntlig") expect([...origin.signedBy].sort()).toEqual([...origin.oral.from].sort());
            else expect(state.signedOn).not.toBeNull();
          }
        }
      }),
      { numRuns: numberOfWalks(250) },
    );
    expect(reclassified).toBeGreaterThan(20);
  });

  it("VA-03 lets nobody do anything who has no standing, nor anybody anything after stepping back", () => {
    let stepped = 0;
    fc.assert(
      fc.property(beginning, course, house, anyCommand, (begin, moves, known, command) => {
        for (const { state, today } of play(begin, moves, known)) {
          for (const personId of everybody) {
            if (sightOf(state, personId, known.organisation) !== undefined) continue;
            stepped += forever(state).includes(personId) ? 1 : 0;
            const acting = facts(personId, { ...known, on: today });
            expect(decideReport(state, command, acting).ok).toBe(false);
          }
        }
      }),
      { numRuns: numberOfWalks(100) },
    );
    expect(stepped).toBeGreaterThan(20);
  });

  it("VA-04 lets nobody act on a report who has not said that they are habil, or whose habilitet is in question", () => {
    const own = new Set<ReportCommand["type"]>(["DeclareHabilitet", "StepBack", "DecideHabilitet"]);
    fc.assert(
      fc.property(beginning, course, house, (begin, moves, known) => {
        for (const { state, today } of play(begin, moves, known)) {
          for (const { personId } of state.handlers) {
            const sight = sightOf(state, personId, known.organisation);
            const can = availableReportCommands(state, facts(personId, { ...known, on: today }));
            if (sight === "foer-aapning" || sight === "habilitet") expect(can.filter((type) => !own.has(type))).toEqual([]);
            expect(can).toContain("StepBack");
          }
        }
      }),
      { numRuns: numberOfWalks(80) },
    );
  });

  it("tells and reminds those alone who may open it, and offers nobody who would be refused", () => {
    fc.assert(
      fc.property(beginning, course, house, (begin, moves, known) => {
        for (const { state, today, events } of play(begin, moves, known)) {
          const may = new Set(accessOf(state, known.organisation).map(({ personId }) => personId));
          for (const { to } of reportRemindersOn(state, known.settings, today)) expect(may).toContain(to);
          for (const event of events) {
            if (event.type === "ReportForwarded" || event.type === "ReportSubmitted") continue;
            for (const { to, reason } of reportNotificationsFor(state, event, known.organisation)) {
              if (to.kind === "person") expect(to.id).not.toBe(event.by);
              const general = reason === "nobody-reads" || reason === "agreement-missing" || reason === "habilitet-decided";
              if (to.kind === "person" && !general) expect(may).toContain(to.id);
            }
          }
          const { owners, advisers } = candidatesFor(state, known.organisation, known.settings);
          const successors = state.handlers.flatMap(({ personId }) =>
            successorsFor(state, personId, known.organisation, known.settings),
          );
          for (const id of [...owners, ...advisers, ...successors]) expect(accusedIn(state.counterparts)).not.toContain(id);
          const dates = deadlinesOf(state, known.settings, today).map(({ on }) => on);
          expect(dates).toEqual([...dates].sort());
          expect(warningsOf(state)).toBeInstanceOf(Array);
        }
      }),
      { numRuns: numberOfWalks(120) },
    );
  });

  it("VA-08 closes nothing dangerous that a safety representative has before it is forwarded", () => {
    fc.assert(
      fc.property(course, fc.constantFrom(true, false, null), house, (moves, danger, known) => {
        const begin = submit("underretning", { recipient: "verneombud", danger });
        for (const { state, events, before } of play([begin, kari], moves, known)) {
          const closed = events.some(({ type }) => type === "ReportClosed");
          const byRepresentative = before?.handlers.every(({ as }) => as === "verneombud") === true;
          if (closed && byRepresentative) expect(state.danger === false || state.forwardedTo !== null).toBe(true);
        }
      }),
      { numRuns: numberOfWalks(150) },
    );
  });
});

/** Whether somebody of the line has a varsel because the varslingsmottak, or the product, named them. */
function named(states: readonly Passed[], personId: PersonId): boolean {
  return states.some(({ events }) =>
    events.some(
      (event) => event.type === "HandlersChanged" && event.added.some((one) => one.personId === personId && one.as === "eier"),
    ),
  );
}

describe("everything that begins", () => {
  it("holds its answers as they were given", () => {
    fc.assert(
      fc.property(kinds, (kind) => {
        const decision = decideReport(undefined, submit(kind), facts(kari));
        if (!decision.ok) throw new Error("refused");
        const state = decision.events.reduce<Report | undefined>(evolveReport, undefined);
        expect(state).toMatchObject({ id: reportId, calledAs: kind, answers: answers(kind) });
      }),
    );
  });
});
