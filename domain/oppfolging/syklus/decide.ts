import type { Actor } from "../../kernel/actor.ts";
import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { type Instant, osloDate } from "../../kernel/instant.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { keepsCycles } from "./access.ts";
import { checkPlan, maxCycleText } from "./checkPlan.ts";
import type { Cycle, CycleCommand, CycleEvent, CyclePlan, CycleRefusal, PublishedPlan } from "./model.ts";
import { lmuCaseText, parseLmuCase } from "./planFor.ts";

/** What `decideCycle` has to know beside state and command. */
export type CycleFacts = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly organisation: Organisation;
  /** Years that a cycle was published for already: there is one cycle a year. */
  readonly publishedYears: readonly number[];
};

type Outcome = Decision<CycleEvent, CycleRefusal>;
type By = { readonly by: PersonId; readonly on: LocalDate };

/** The rules of the yearly cycle (S2, domain rules 7.8): it is published by HR each year, and changed with a reason. */
export function decideCycle(state: Cycle | undefined, command: CycleCommand, facts: CycleFacts): Outcome {
  const { actor, organisation, now } = facts;
  if (actor.kind !== "person" || !keepsCycles(organisation, actor.id)) return refuse({ rule: null, code: "ONLY_HR" });
  const made: By = { by: actor.id, on: osloDate(now) };
  if (command.type === "PublishCycle") return publish(state, command, facts, made);
  if (state === undefined) throw new Error(`${command.type} without a cycle`);
  if (state.status === "AVSLUTTET") return refuse({ rule: null, code: "CYCLE_CLOSED" });
  switch (command.type) {
    case "ChangeCycle":
      return change(state, command, organisation, made);
    case "RecordRecommendation":
      return recommend(state, command, made);
    case "CloseCycle":
      return withReason(command.reason, (reason) => accept({ type: "CycleClosed", reason, ...made }));
  }
}

function publish(
  state: Cycle | undefined,
  { id, year, plan }: Extract<CycleCommand, { type: "PublishCycle" }>,
  { publishedYears, organisation }: CycleFacts,
  made: By,
): Outcome {
  if (!Number.isInteger(year) || year < 2000 || year > 2199) {
    return refuse({ rule: null, code: "CYCLE_YEAR_INVALID", field: "year" });
  }
  if (state !== undefined || publishedYears.includes(year)) {
    return refuse({ rule: null, code: "CYCLE_EXISTS", field: "year", year: state?.year ?? year });
  }
  const refusals = checkPlan(plan, { year, today: made.on, organisation, present: undefined });
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ type: "CyclePublished", id, year, plan: complete(plan), ...made });
}

function change(
  state: Cycle,
  { plan, reason }: Extract<CycleCommand, { type: "ChangeCycle" }>,
  organisation: Organisation,
  made: By,
): Outcome {
  const refusals = checkPlan(plan, { year: state.year, today: made.on, organisation, present: state.plan });
  const unreasoned = withReason(reason, () => accept<CycleEvent>());
  const all = [...refusals, ...(unreasoned.ok ? [] : unreasoned.refusals)];
  if (all.length > 0 || reason === null) return refuse(...all);
  if (JSON.stringify(ordered(plan)) === JSON.stringify(ordered(state.plan)))
    return refuse({ rule: null, code: "CYCLE_UNCHANGED" });
  return accept({ type: "CycleChanged", plan: complete(plan), reason, ...made });
}

/** LM-03, S3a: minutes carry case number, topic and recommendation. */
function recommend(
  state: Cycle,
  { caseNumber, topic, recommendation }: Extract<CycleCommand, { type: "RecordRecommendation" }>,
  made: By,
): Outcome {
  const refusals: CycleRefusal[] = [];
  const parsed = parseLmuCase(caseNumber);
  if (parsed === undefined) refusals.push({ rule: "LM-03", code: "LMU_CASE_UNREADABLE", field: "caseNumber" });
  else if (state.recommendations.some(({ case: known }) => lmuCaseText(known) === lmuCaseText(parsed))) {
    refusals.push({ rule: "LM-03", code: "LMU_CASE_EXISTS", field: "caseNumber", caseNumber: lmuCaseText(parsed) });
  }
  for (const [field, text] of [
    ["topic", topic],
    ["recommendation", recommendation],
  ] as const) {
    if (text === null || text.length === 0) refusals.push({ rule: "LM-03", code: "LMU_TEXT_MISSING", field });
    else if (text.length > maxCycleText) {
      refusals.push({ rule: null, code: "CYCLE_TEXT_TOO_LONG", field, length: text.length, max: maxCycleText });
    }
  }
  if (refusals.length > 0 || parsed === undefined || topic === null || recommendation === null) return refuse(...refusals);
  return accept({ type: "RecommendationRecorded", case: parsed, topic, recommendation, ...made });
}

function withReason(reason: TextRef | null, then: (reason: TextRef) => Outcome): Outcome {
  if (reason === null || reason.length === 0) return refuse({ rule: null, code: "CYCLE_REASON_MISSING", field: "reason" });
  if (reason.length <= maxCycleText) return then(reason);
  return refuse({ rule: null, code: "CYCLE_TEXT_TOO_LONG", field: "reason", length: reason.length, max: maxCycleText });
}

/** The same plan in the same order of fields, so that two can be compared. */
function ordered(plan: CyclePlan): unknown {
  return Object.entries(plan)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, value]) => [
      field,
      value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value).sort() : value,
    ]);
}

/** A plan that passed every check, with its dates known to be there. */
function complete(plan: CyclePlan): PublishedPlan {
  const { opens, planDue, evaluationDue, ends, survey } = plan;
  if (opens === null || planDue === null || evaluationDue === null || ends === null || survey === null) {
    throw new Error("plan not checked");
  }
  return { ...plan, opens, planDue, evaluationDue, ends, survey };
}
