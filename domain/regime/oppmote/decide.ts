import type { ByLeader } from "../../hjemmekontor/vikar/acting.ts";
import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { SiteId } from "../../organisasjon/model.ts";
import { datesWanted, mostDates, specialOn } from "./dates.ts";
import { byLeader, checkReason, isActor, leaderMissing, type PresenceFacts, rulesAt, tooLong } from "./facts.ts";
import type { CampusWish, WishCommand, WishEvent, WishRefusal, WishRequest } from "./model.ts";

/** Length of «Beskriv kort» in characters (conversation C3). */
export const otherLength = { min: 3, max: 300 };
/** Longest name of a building or a room, in characters. */
export const whereLength = 100;

export type WishFacts = PresenceFacts & {
  /** The employee's other wishes that wait or are approved. */
  readonly others: readonly { readonly dates: readonly LocalDate[]; readonly siteId: SiteId }[];
};

type Outcome = Decision<WishEvent, WishRefusal>;

/** PA-03, PA-04, PA-07; S0 «Om hjemmekontor»: who must be on campus clears it with their leader, who answers for the room. */
export function decideWish(state: CampusWish | undefined, command: WishCommand, facts: WishFacts): Outcome {
  if (command.type === "AskPresence") return ask(state, command, facts);
  if (state === undefined) throw new Error(`${command.type} without a wish`);
  switch (command.type) {
    case "ApprovePresence":
      return byLeader(state.employeeId, facts, (by) =>
        inState(state, facts, ["OENSKER_CAMPUS"], () => approve(state, command.infectionControl, facts, by)),
      );
    case "DeclinePresence":
      return byLeader(state.employeeId, facts, (by) =>
        inState(state, facts, ["OENSKER_CAMPUS"], () => {
          const refusals = checkReason(command.reason);
          if (refusals.length > 0 || command.reason === null) return refuse(...refusals);
          return accept({ type: "PresenceDeclined", ...by, reason: command.reason, on: facts.today });
        }),
      );
    case "WithdrawPresence":
      if (!isActor(state.employeeId, facts)) return refuse({ rule: "PA-03", code: "PRESENCE_ONLY_EMPLOYEE" });
      return inState(state, facts, ["OENSKER_CAMPUS", "CAMPUS_GODKJENT"], () =>
        accept({ type: "PresenceWithdrawn", on: facts.today }),
      );
  }
}

/** Everything that keeps a wish from being sent, in the order of the form. */
function checkWish(request: WishRequest, facts: WishFacts): readonly WishRefusal[] {
  const { siteId, ground, other, where } = request;
  const found: WishRefusal[] = [...leaderMissing(facts), ...checkDates(request, facts)];
  if (rulesAt(facts, siteId) === undefined) found.push({ rule: "LI-01", code: "PRESENCE_PLACE_MISSING", field: "siteId" });
  if (ground === null) found.push({ rule: "PA-04", code: "PRESENCE_GROUND_MISSING", field: "ground" });
  if (ground === "annet") {
    if (other === null || other.length < otherLength.min)
      found.push({ rule: "PA-04", code: "PRESENCE_OTHER_MISSING", field: "other", min: otherLength.min });
    found.push(...tooLong("other", other, otherLength.max));
  }
  if (where === null || where.length === 0) found.push({ rule: "PA-07", code: "PRESENCE_WHERE_MISSING", field: "where" });
  found.push(...tooLong("where", where, whereLength));
  return found;
}

/** The dates of a wish for which permission is still needed, from today on: what the rules of the day make of it. */
export function datesThatNeedIt(
  { dates, siteId }: Pick<CampusWish, "dates" | "siteId">,
  facts: Pick<PresenceFacts, "regimes" | "workplaces" | "today">,
): readonly LocalDate[] {
  const rules = rulesAt(facts, siteId);
  return dates.filter((date) => date >= facts.today && rules !== undefined && specialOn(rules, date) !== undefined);
}

function checkDates(request: WishRequest, facts: WishFacts): readonly WishRefusal[] {
  const { from, to, siteId } = request;
  const { today } = facts;
  if (from === null) return [{ rule: null, code: "PRESENCE_DATE_MISSING", field: "from" }];
  if (from < today) return [{ rule: null, code: "PRESENCE_DATE_PAST", field: "from", earliest: today }];
  if (to !== null && to < from) return [{ rule: null, code: "PRESENCE_END_BEFORE_START", field: "to", from }];
  const dates = datesWanted(request);
  if (dates.length === 0) return [{ rule: null, code: "PRESENCE_NO_WEEKDAY", field: "weekdays" }];
  if (dates.length > mostDates) return [{ rule: null, code: "PRESENCE_TOO_MANY_DATES", field: "to", max: mostDates }];
  const rules = rulesAt(facts, siteId);
  if (rules === undefined) return [];
  const free = dates.filter((date) => specialOn(rules, date) === undefined);
  if (free.length > 0) return [{ rule: "LI-01", code: "PRESENCE_NOT_NEEDED", field: "from", dates: free }];
  const asked = dates.find((date) => facts.others.some((other) => other.siteId === siteId && other.dates.includes(date)));
  return asked === undefined ? [] : [{ rule: null, code: "PRESENCE_ASKED_ALREADY", field: "from", date: asked }];
}

function ask(state: CampusWish | undefined, command: Extract<WishCommand, { type: "AskPresence" }>, facts: WishFacts): Outcome {
  if (!isActor(facts.employeeId, facts)) return refuse({ rule: "PA-03", code: "PRESENCE_ONLY_EMPLOYEE" });
  if (state !== undefined) return refuse({ rule: null, code: "PRESENCE_EXISTS" });
  const { id, request } = command;
  const refusals = checkWish(request, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { employeeId, unitId, today } = facts;
  const { siteId, ground, where } = request;
  if (unitId === undefined || siteId === null || ground === null || where === null) throw new Error("wish not checked");
  // PA-04 (d): what somebody wrote beside a ground of the list is not kept, since it might be about their health.
  const other = ground === "annet" ? request.other : null;
  const dates = datesWanted(request);
  return accept({ type: "PresenceAsked", id, employeeId, unitId, dates, siteId, ground, other, where, on: today });
}

function approve(state: CampusWish, infectionControl: boolean | null, facts: WishFacts, by: ByLeader): Outcome {
  // The rules ended, or were shortened, while it waited: there is nothing to permit.
  if (datesThatNeedIt(state, facts).length === 0) return refuse({ rule: "LI-01", code: "PRESENCE_NO_LONGER_NEEDED" });
  if (infectionControl !== true)
    return refuse({ rule: "PA-07", code: "PRESENCE_CONTROL_UNCONFIRMED", field: "infectionControl" });
  return accept({ type: "PresenceApproved", ...by, infectionControl, on: facts.today });
}

function inState(
  state: CampusWish,
  { today }: WishFacts,
  allowed: readonly CampusWish["status"][],
  then: () => Outcome,
): Outcome {
  if (!allowed.includes(state.status)) return refuse({ rule: null, code: "PRESENCE_WRONG_STATE", status: state.status });
  const last = lastDateOf(state);
  return last < today ? refuse({ rule: null, code: "PRESENCE_OVER", last }) : then();
}

/** The last day that a wish is about. */
export function lastDateOf({ dates, askedOn }: Pick<CampusWish, "dates" | "askedOn">): LocalDate {
  return dates.at(-1) ?? askedOn;
}
