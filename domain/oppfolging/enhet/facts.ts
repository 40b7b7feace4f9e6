import type { Actor } from "../../kernel/actor.ts";
import { type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { type Instant, osloDate } from "../../kernel/instant.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import type { Cycle } from "../syklus/model.ts";
import { standingsTo, type UnitStanding } from "./access.ts";
import type { UnitEvent } from "./commands.ts";
import type { Step, UnitProcess } from "./model.ts";
import type { CountedPart, UnitRefusal, UnitTextField } from "./refusals.ts";

/** What `decideUnit` has to know beside state and command. */
export type UnitFacts = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly organisation: Organisation;
  readonly cycle: Cycle;
  /** The unit's process in an earlier cycle, for measures that go on; absent when there is none. */
  readonly previous?: UnitProcess | undefined;
  /** Archive references of other processes, in the spelling of `archiveReference`. Those that a command could clash with are enough. */
  readonly usedArchiveReferences: ReadonlySet<string>;
};

export type UnitOutcome = Decision<UnitEvent, UnitRefusal>;

/** Longest free text of a process, in characters. */
export const maxUnitText = 2000;

/** The greatest number of each part of one process. Ours: far above any real unit, and it bounds what one has to load. */
export const maxParts: Readonly<Record<CountedPart, number>> = {
  risks: 40,
  meetings: 40,
  measures: 60,
  handed: 60,
  comments: 300,
  attestations: 300,
  challenges: 50,
};

/** The date in Oslo that a command is made on: the deadline's own day is in time until midnight (domain rules 7.6). */
export function todayOf(facts: UnitFacts): LocalDate {
  return osloDate(facts.now);
}

/** How the one who acts stands to the unit; none for the product itself. */
export function actorStandings(state: UnitProcess, { actor, organisation }: UnitFacts): readonly UnitStanding[] {
  return actor.kind === "person" ? standingsTo(organisation, actor.id, state.unitId, state) : [];
}

/** S2: what the source asks of «leder» is the unit's own leader's to do, and nobody else's. */
export function byLeader(state: UnitProcess, facts: UnitFacts, then: (by: PersonId) => UnitOutcome): UnitOutcome {
  const { actor } = facts;
  if (actor.kind !== "person" || !actorStandings(state, facts).includes("leder")) {
    return refuse({ rule: null, code: "NOT_UNIT_LEADER" });
  }
  return then(actor.id);
}

/** Goes on only in one of these steps. */
export function inSteps(state: UnitProcess, steps: readonly Step[], then: () => UnitOutcome): UnitOutcome {
  return steps.includes(state.step) ? then() : refuse({ rule: null, code: "STEP_WRONG", step: state.step });
}

/** A text that is there: not `null`, not empty. */
export function isGiven(text: TextRef | null): text is TextRef {
  return text !== null && text.length > 0;
}

/** What is wrong with a text that may be left out. */
export function textTooLong(field: UnitTextField, text: TextRef | null): readonly UnitRefusal[] {
  if (text === null || text.length <= maxUnitText) return [];
  return [{ rule: null, code: "UNIT_TEXT_TOO_LONG", field, length: text.length, max: maxUnitText }];
}

/** What is wrong with a text that has to be there. */
export function textRefusals(field: UnitTextField, text: TextRef | null): readonly UnitRefusal[] {
  return isGiven(text) ? textTooLong(field, text) : [{ rule: null, code: "UNIT_TEXT_MISSING", field }];
}

/** Refuses when one more of a part would be too many. */
export function roomFor(part: CountedPart, count: number): readonly UnitRefusal[] {
  const max = maxParts[part];
  return count <= max ? [] : [{ rule: null, code: "TOO_MANY", part, max }];
}
