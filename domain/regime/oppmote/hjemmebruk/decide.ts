import { accept, type Decision, refuse } from "../../../kernel/decision.ts";
import { addDays, type LocalDate, laterOf } from "../../../kernel/localDate.ts";
import type { SiteId } from "../../../organisasjon/model.ts";
import { lastSpecialDay, specialOn } from "../dates.ts";
import { byLeader, checkReason, isActor, leaderMissing, type PresenceFacts, rulesAt } from "../facts.ts";
import type { HomeUse, HomeUseCommand, HomeUseEvent, HomeUseRefusal, HomeUseRequest } from "./model.ts";

/** How many days back somebody may say that they began to work at home. Ours: rules begin at short notice. */
const daysBack = 14;

export type HomeUseFacts = PresenceFacts & {
  /** The employee's other home use that is not over. */
  readonly others: readonly { readonly siteId: SiteId; readonly from: LocalDate }[];
};

type Outcome = Decision<HomeUseEvent, HomeUseRefusal>;

/** PA-03, PA-08 and LI-12: home use is told to the leader, who says that it is cleared and sees to the equipment. */
export function decideHomeUse(state: HomeUse | undefined, command: HomeUseCommand, facts: HomeUseFacts): Outcome {
  if (command.type === "RegisterHome") return register(state, command, facts);
  if (state === undefined) throw new Error(`${command.type} without home use`);
  switch (command.type) {
    case "ClarifyHome":
      return byLeader(state.employeeId, facts, (by) =>
        whileRunning(state, facts, () =>
          state.clarified === null
            ? accept({ type: "HomeClarified", ...by, on: facts.today })
            : refuse({ rule: "PA-03", code: "HOME_CLARIFIED_ALREADY" }),
        ),
      );
    case "SettleEquipment":
      return byLeader(state.employeeId, facts, (by) => whileRunning(state, facts, () => settle(state, command, facts.today, by)));
    case "EndHome":
      if (!isActor(state.employeeId, facts)) return refuse({ rule: "PA-03", code: "PRESENCE_ONLY_EMPLOYEE" });
      return whileRunning(state, facts, (last) => end(state, command.lastDay, last, facts.today));
  }
}

/**
 * The last day of somebody's home use: the one that they gave, or the last on which special rules hold without a break at their place of work,
 * also where those were shortened or made longer since. `null` while no end is known.
 */
export function lastHomeDay(
  { siteId, from, endedOn }: Pick<HomeUse, "siteId" | "from" | "endedOn">,
  facts: Pick<PresenceFacts, "regimes" | "workplaces">,
): LocalDate | null {
  const rules = rulesAt(facts, siteId);
  const last = rules === undefined ? from : lastSpecialDay(rules, from);
  if (endedOn === null) return last === null ? null : laterOf(last, addDays(from, -1));
  return last === null || endedOn < last ? endedOn : last;
}

function register(
  state: HomeUse | undefined,
  { id, request }: Extract<HomeUseCommand, { type: "RegisterHome" }>,
  facts: HomeUseFacts,
): Outcome {
  if (!isActor(facts.employeeId, facts)) return refuse({ rule: "PA-03", code: "PRESENCE_ONLY_EMPLOYEE" });
  if (state !== undefined) return refuse({ rule: null, code: "PRESENCE_EXISTS" });
  const refusals = checkHomeUse(request, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { employeeId, unitId, today } = facts;
  const { from, siteId, where } = request;
  if (unitId === undefined || from === null || siteId === null || where === null) throw new Error("home use not checked");
  const warned = isSharedUnderRegulation(request, facts);
  const equipment = [...new Set(request.equipment)];
  return accept({ type: "HomeRegistered", id, employeeId, unitId, siteId, from, where, warned, equipment, on: today });
}

/** Everything that keeps home use from being registered, in the order of the form. */
function checkHomeUse(request: HomeUseRequest, facts: HomeUseFacts): readonly HomeUseRefusal[] {
  const { from, siteId, where } = request;
  const earliest = addDays(facts.today, -daysBack);
  const rules = rulesAt(facts, siteId);
  const found: HomeUseRefusal[] = [...leaderMissing(facts)];
  if (from === null) found.push({ rule: null, code: "PRESENCE_DATE_MISSING", field: "from" });
  else if (from < earliest) found.push({ rule: null, code: "PRESENCE_DATE_PAST", field: "from", earliest });
  else if (rules !== undefined && specialOn(rules, from) === undefined)
    found.push({ rule: "LI-01", code: "HOME_NOT_SPECIAL", field: "from", date: from });
  const running = facts.others.find((other) => other.siteId === siteId);
  if (running !== undefined) found.push({ rule: null, code: "HOME_REGISTERED_ALREADY", field: "from", from: running.from });
  if (rules === undefined) found.push({ rule: "LI-01", code: "PRESENCE_PLACE_MISSING", field: "siteId" });
  if (where === null) found.push({ rule: "PA-03", code: "HOME_PLACE_MISSING", field: "where" });
  // LI-12 warns, and whoever has read it may go on.
  if (!request.goesOn && isSharedUnderRegulation(request, facts))
    found.push({ rule: "LI-12", code: "HOME_WITH_COLLEAGUE", field: "goesOn" });
  return found;
}

/** LI-12, S4: under a municipality's regulation it defeats the purpose to sit together, on whichever premises. */
function isSharedUnderRegulation({ from, siteId, where }: HomeUseRequest, facts: HomeUseFacts): boolean {
  const rules = rulesAt(facts, siteId);
  return where === "hos-kollega" && from !== null && rules !== undefined && specialOn(rules, from) === "KOMMUNE";
}

function settle(
  state: HomeUse,
  { arranged, declined, reason }: Extract<HomeUseCommand, { type: "SettleEquipment" }>,
  on: LocalDate,
  by: { readonly by: HomeUse["employeeId"] },
): Outcome {
  const waiting = state.equipment.filter(({ status }) => status === "VENTER").map(({ kind }) => kind);
  if (waiting.length === 0) return refuse({ rule: "PA-08", code: "HOME_NOTHING_WAITS" });
  const chosen = [...arranged, ...declined];
  if (chosen.length === 0) return refuse({ rule: "PA-08", code: "HOME_NOTHING_SETTLED", field: "equipment" });
  const isOnce = new Set(chosen).size === chosen.length && chosen.every((kind) => waiting.includes(kind));
  if (!isOnce) return refuse({ rule: "PA-08", code: "HOME_EQUIPMENT_SETTLED", field: "equipment" });
  const refusals = declined.length === 0 ? [] : checkReason(reason);
  if (refusals.length > 0) return refuse(...refusals);
  return accept(
    ...(arranged.length === 0 ? [] : [{ type: "EquipmentArranged" as const, ...by, kinds: arranged, on }]),
    ...(declined.length === 0 || reason === null
      ? []
      : [{ type: "EquipmentDeclined" as const, ...by, kinds: declined, reason, on }]),
  );
}

function end(state: HomeUse, lastDay: LocalDate | null, last: LocalDate | null, today: LocalDate): Outcome {
  const earliest = laterOf(state.from, addDays(today, -daysBack));
  const latest = last ?? addDays(today, 366);
  if (lastDay === null || lastDay < earliest || latest < lastDay)
    return refuse({ rule: null, code: "HOME_LAST_DAY_WRONG", field: "lastDay", earliest, latest });
  return accept({ type: "HomeEnded", lastDay, on: today });
}

function whileRunning(state: HomeUse, facts: HomeUseFacts, then: (last: LocalDate | null) => Outcome): Outcome {
  const last = lastHomeDay(state, facts);
  return last !== null && last < facts.today ? refuse({ rule: null, code: "HOME_OVER", last }) : then(last);
}
