import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions } from "#domain/habilitet/questions.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { accessOf, assigners, sightOf } from "#domain/sak/access.ts";
import { apartIn, newParties } from "#domain/sak/apart.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { evolveCase } from "#domain/sak/evolve.ts";
import { partyPeople } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import {
  about,
  facts as at,
  formalise,
  having,
  lars,
  march,
  ola,
  organisation,
  per,
  received,
  rektor,
  sent,
  sjur,
  solveig,
  styre,
  system,
  tone,
} from "../melding/given.ts";
import { numberOfWalks } from "../numberOfWalks.ts";
import { addParty, among, casesOf, facts, having as havingCase, stepBack } from "./given.ts";
import { actorOf, anything, type Move, moves, one } from "./walk.ts";
import { nextStep } from "./walkNext.ts";
import { ensure } from "./walkRules.ts";

/** The cases of one report, side by side. */
type Real = { cases: readonly SubCase[]; today: LocalDate };

const apart = ({ cases }: Real, place: number) => apartIn(cases.filter((_, other) => other !== place));
const caseAt = ({ cases }: Real, place: number): SubCase => {
  const found = cases[place];
  if (found === undefined) throw new Error("no such case");
  return found;
};

/** How often somebody became a party of a second case, was taken from a case for it, and left one that nobody owned. */
const seen = { added: 0, out: 0, helperOut: 0, unowned: 0, standIn: 0 };

class Step implements fc.Command<object, Real> {
  private readonly place: number;
  private readonly move: Move;

  constructor(place: number, move: Move) {
    this.place = place;
    this.move = move;
  }

  check(): boolean {
    return true;
  }

  run(_model: object, real: Real): void {
    const { move, place } = this;
    real.today = addDays(real.today, move.days);
    const state = caseAt(real, place);
    const known = apart(real, place);
    const step = addsHelper(state, known.helpers, move) ?? (move.stranger ? undefined : driven(state, real.today, move));
    const actor = step?.[0] ?? actorOf(state, move, among(undefined, known.others));
    const options = step === undefined ? anything(state, real.today, move) : [step[1]];
    for (let tried = 0; tried < Math.min(options.length, 12); tried += 1) {
      const command = options[(move.pick + tried * 7) % options.length];
      if (command === undefined) continue;
      // Found by the desk in the lists: whoever handles another of them.
      const others = real.cases.filter((_, other) => other !== place);
      const engaged = others.flatMap(({ handlers }) => handlers.map(({ personId }) => personId));
      const decision = decideCase(state, command, facts(actor, { on: real.today, ...known, engaged }));
      if (!decision.ok) continue;
      take(real, place, decision.events);
      return;
    }
  }

  toString(): string {
    return JSON.stringify([this.place, this.move]);
  }
}

const driven = (state: SubCase, today: LocalDate, move: Move) =>
  move.drive ? nextStep(state, today, move, organisation) : undefined;

/** Now and then the owner finds that whoever helps a party of another case is a party of this one: by chance alone it would be never. */
function addsHelper(state: SubCase, helpers: readonly PersonId[], { pick }: Move): readonly [PersonId, CaseCommand] | undefined {
  const helper = one(helpers, pick);
  const owner = state.handlers.find(({ as }) => as === "eier")?.personId;
  if (helper === undefined || owner === undefined || pick % 20 > 0) return undefined;
  return [owner, addParty(helper, "beroert", `h${state.parties.length}`)];
}

/** What happens in one case, and what the desk does of it with the others in the same transaction. */
function take(real: Real, place: number, events: readonly CaseEvent[]): void {
  evolve(real, place, events);
  const removed = newParties(events).map((personId) => ({ personId, why: "inhabil" as const }));
  if (removed.length > 0) {
    seen.added += 1;
    for (const other of real.cases.keys()) {
      if (other === place) continue;
      const known = facts(system, { on: real.today, ...apart(real, other) });
      const decision = decideCase(caseAt(real, other), { type: "FollowHands", removed }, known);
      if (!decision.ok) continue;
      if (decision.events.some(({ type }) => type === "HandlersChanged")) seen.out += 1;
      if (decision.events.some(({ type }) => type === "RepresentativeNamed")) seen.helperOut += 1;
      evolve(real, other, decision.events);
    }
  }
  for (const other of real.cases.keys()) separate(real, other);
}

function evolve(real: Real, place: number, events: readonly CaseEvent[]): void {
  const state = events.reduce<SubCase>(evolveCase, caseAt(real, place));
  real.cases = real.cases.map((one, other) => (other === place ? state : one));
  const { others } = apart(real, place);
  const mine = [...partyPeople(state), ...state.reporters];
  for (const { to, reason } of events.flatMap((event) => caseNotificationsFor(state, event, among(undefined, others)))) {
    const called = reason === "meeting-called" || reason === "meeting-cancelled";
    ensure(!others.includes(to) || mine.includes(to) || called, `${reason} to ${to}, a party in another case`);
  }
}

/** Nobody who is a party in one case handles another, or sees more of it than their own page there. */
function separate(real: Real, place: number): void {
  const state = caseAt(real, place);
  const { others } = apart(real, place);
  const house = among(undefined, others);
  for (const id of others) {
    ensure(!state.handlers.some(({ personId }) => personId === id), `${id} handles it`);
    ensure(!openQuestions(state).some(({ deciderId }) => deciderId === id), `${id} decides who is habil`);
    ensure(!state.parties.some(({ representative }) => representative?.personId === id), `${id} helps a party of it`);
    const sight = sightOf(state, id, house);
    const own = partyPeople(state).includes(id) ? ["part", "foer-taushet"] : state.reporters.includes(id) ? ["nummer"] : [];
    ensure(sight === undefined || own.includes(sight) || sight === "nummer", `${id} sees ${sight}`);
    ensure(sight !== "nummer" || state.restoring.checks.some(({ personId }) => personId === id), `${id} knows the number`);
  }
  if (!state.vacant) return;
  seen.unowned += 1;
  const names = assigners(state, house);
  if (names.length > 0 && !names.includes(sjur)) seen.standIn += 1;
  const may = accessOf(state, house).filter(({ standing }) => standing === "tildeling");
  expect(may.map(({ personId }) => personId)).toEqual(names);
}

describe("the cases of one report, whatever is done in them in whatever order", () => {
  const walks = numberOfWalks(1_500);

  it("SB-19, VA-03 keeps who is a party in one from handling and seeing the others, in fifteen hundred walks", {
    timeout: 120_000,
  }, () => {
    const klage = (ownerId: PersonId, ...accused: readonly PersonId[]) =>
      casesOf(having(received(sent("klage", { counterparts: about(...accused) }), ownerId), at(ownerId), formalise), ownerId);
    // Everybody up the line has left the one; the sjef is a party in the other.
    const [left, ...rest] = klage(lars, per, sjur);
    const unowned = [lars, solveig, rektor, styre].reduce((state, id) => havingCase(state, facts(id), stepBack), left as SubCase);
    const beginnings = [
      [unowned, ...rest],

      klage(lars, per, ola, tone),
      klage(lars, per, sjur),
      klage(rektor, solveig, tone),
      klage(solveig, lars, per),
    ];
    const step = fc.tuple(fc.nat(1), moves).map(([place, move]) => new Step(place, move));
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.commands([step], { maxCommands: 40, size: "max" }), (cases, commands) => {
        fc.modelRun(() => ({ model: {}, real: { cases, today: march } }), commands);
      }),
      { numRuns: walks },
    );
    if (walks < 1_500) return;
    for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
  });
});
