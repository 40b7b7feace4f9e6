import type { Substitutes } from "../../hjemmekontor/vikar/deciders.ts";
import type { Actor } from "../../kernel/actor.ts";
import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import type { Regime } from "../model.ts";
import { holdsMeetingsOf } from "./access.ts";
import { checkPlan } from "./checkPlan.ts";
import { mayHold, minBusinessNeed } from "./mayHold.ts";
import type { Gathering, GatheringCommand, GatheringEvent, GatheringRefusal } from "./model.ts";
import type { GatheringVerdict } from "./verdict.ts";

export type GatheringFacts = {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  readonly substitutes: Substitutes;
  /** Every rule set, whenever it holds. */
  readonly regimes: readonly Regime[];
};

type Outcome = Decision<GatheringEvent, GatheringRefusal>;
type Record = Extract<GatheringCommand, { type: "RecordGathering" }>;

/**
 * That a unit holds a meeting or event, decided by its leader or who stands in. The verdict of that day is kept with it. What the rules forbid, or
 * allow only on a condition that was not answered, is not recorded.
 */
export function decideGathering(state: Gathering | undefined, command: GatheringCommand, facts: GatheringFacts): Outcome {
  if (command.type === "RecordGathering") {
    if (state !== undefined) throw new Error("recorded twice under one id");
    return record(command, facts);
  }
  if (state === undefined) throw new Error(`${command.type} without a meeting`);
  const leader = leaderOf(facts, state.unitId);
  if (leader === undefined) return refuse({ rule: null, code: "GATHERING_ONLY_LEADER" });
  if (state.calledOff !== null) return refuse({ rule: null, code: "GATHERING_CALLED_OFF", on: state.calledOff.on });
  if (state.date < facts.today) return refuse({ rule: null, code: "GATHERING_OVER", date: state.date });
  return accept({ type: "GatheringCalledOff", by: leader.id, onBehalfOf: leader.onBehalfOf, on: facts.today });
}

function record({ id, unitId, plan }: Record, facts: GatheringFacts): Outcome {
  const { today, organisation, regimes } = facts;
  const leader = leaderOf(facts, unitId);
  if (leader === undefined) return refuse({ rule: null, code: "GATHERING_ONLY_LEADER" });
  const checked = checkPlan(plan, organisation);
  const past: readonly GatheringRefusal[] =
    plan.date !== null && plan.date < today ? [{ rule: null, code: "GATHERING_PAST", field: "date", today }] : [];
  if (!checked.ok) return refuse(...checked.refusals, ...past);
  const verdict = mayHold(regimes, checked.gathering);
  const refusals = [...past, ...refusalsOf(verdict)];
  if (refusals.length > 0) return refuse(...refusals);
  const { id: by, onBehalfOf } = leader;
  return accept({ type: "GatheringRecorded", ...checked.gathering, id, unitId, by, onBehalfOf, recordedOn: today, verdict });
}

/** What stands in the way, by the field that would mend it. */
function refusalsOf({ reasons, conditions }: GatheringVerdict): readonly GatheringRefusal[] {
  return [
    ...reasons.flatMap(({ rule, outcome }): readonly GatheringRefusal[] =>
      outcome === "NOT_ALLOWED" && (rule === "LI-05" || rule === "LI-06")
        ? [{ rule, code: "GATHERING_FORBIDDEN", field: "form" }]
        : [],
    ),
    ...conditions
      .filter(({ met }) => !met)
      .map(
        ({ code }): GatheringRefusal =>
          code === "DIGITAL_CONSIDERED"
            ? { rule: "LI-07", code: "GATHERING_DIGITAL_NOT_CONSIDERED", field: "digitalConsidered" }
            : { rule: "PA-05", code: "GATHERING_NEED_MISSING", field: "businessNeed", min: minBusinessNeed },
      ),
  ];
}

function leaderOf({ actor, organisation, substitutes }: GatheringFacts, unitId: Gathering["unitId"]) {
  return actor.kind === "person" ? holdsMeetingsOf(organisation, substitutes, unitId, actor.id) : undefined;
}

export function evolveGathering(state: Gathering | undefined, event: GatheringEvent): Gathering {
  switch (event.type) {
    case "GatheringRecorded": {
      const { type: _type, ...recorded } = event;
      return { ...recorded, status: "REGISTRERT", calledOff: null };
    }
    case "GatheringCalledOff":
      if (state === undefined) throw new Error(`${event.type} without a meeting`);
      return { ...state, status: "AVLYST", calledOff: { by: event.by, on: event.on } };
  }
}
