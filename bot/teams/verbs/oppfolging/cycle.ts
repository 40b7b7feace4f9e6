import type { CycleSummary, CycleUnits } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { type CardSent, caseIdOf } from "../../cardData.ts";
import { cycleCard, snoozeCard, unitListCard } from "../../cards/oppfolging/cycleCards.ts";
import type { Answer, OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoing, outgoingUnit, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";
import { loadUnit } from "./unitVerb.ts";

/** A week: «Minn meg igjen om en uke». */
const snoozeDays = 7;

/**
 * «årshjul»: one's own unit where one leads it or follows it alone, the list where one follows several, and the year's dates for
 * everybody else.
 */
export async function annualCycle(turn: Turn): Promise<OutgoingCard> {
  const cycle = currentOf(await cyclesFor(turn));
  const list = cycle === undefined ? undefined : await unitsOf(turn, cycle.id);
  const [only, ...others] = list?.units ?? [];
  if (list !== undefined && others.length > 0) {
    const led = list.units.filter(({ standings }) => standings.includes("leder"));
    const [mine, ...more] = led;
    // Who leads one unit and follows others as well comes to their own first; the list is one word away.
    if (mine !== undefined && more.length === 0 && !list.mayChase) return unitOf(turn, mine.id);
    return outgoing(unitListCard(turn.texts, turn.chat, list));
  }
  if (only !== undefined) return unitOf(turn, only.id);
  return outgoing(cycleCard(turn.texts, turn.chat, cycle, { hasPart: false }));
}

async function unitOf(turn: Turn, id: CaseId): Promise<OutgoingCard> {
  const found = await turn.desk.readUnit(turn.who, id);
  return found.kind === "done" ? outgoingUnit(turn, found.value) : notFoundCard(turn);
}

export const showCycle: Verb = async (turn) => ({ post: [await annualCycle(turn)] });

export const showUnits: Verb = async (turn, sent) => {
  const list = await listOf(turn, sent);
  return { post: [list === undefined ? notFoundCard(turn) : outgoing(unitListCard(turn.texts, turn.chat, list))] };
};

/** «Purr» on all units of the list that are overdue. */
export const chaseAll: Verb = async (turn, sent) => {
  const list = await listOf(turn, sent);
  if (list === undefined) return { post: [notFoundCard(turn)] };
  const overdue = list.units.filter(({ status }) => status === "forfalt").map(({ id }) => id);
  const said = await chased(turn, list.cycle.id, overdue);
  return { post: [outgoing(unitListCard(turn.texts, turn.chat, list, said ?? turn.chat.cycle.chased(0, 0, 0)))] };
};

export const chaseOne: Verb = async (turn, sent) => {
  const detail = await loadUnit(turn, sent);
  if (detail === undefined) return { replace: notFoundCard(turn) };
  const said = await chased(turn, detail.cycle.id, [detail.id]);
  return { replace: outgoingUnit(turn, detail, said === undefined ? {} : { said }) };
};

async function chased(turn: Turn, cycleId: CaseId, processIds: readonly CaseId[]): Promise<string | undefined> {
  const outcome = await turn.desk.chaseLeaders(turn.who, cycleId, processIds);
  if (outcome.kind !== "done") return undefined;
  const { asked, alreadyAsked, unreachable } = outcome.value;
  return turn.chat.cycle.chased(asked, alreadyAsked, unreachable);
}

export const snooze: Verb = (turn, sent) => putOff(turn, sent, () => []);
/** The same, by somebody who was told which deadlines pass meanwhile. */
export const snoozeAnyway: Verb = (turn, sent) => putOff(turn, sent, (passes) => passes);

async function putOff(
  turn: Turn,
  sent: CardSent,
  known: (passes: readonly LocalDate[]) => readonly LocalDate[],
): Promise<Answer> {
  const cycle = await cycleOf(turn, sent);
  if (cycle === undefined) return { post: [notFoundCard(turn)] };
  const today = turn.desk.today();
  const until = addDays(today, snoozeDays);
  const passes = [cycle.planDue, cycle.evaluationDue].filter((due) => today <= due && due < until);
  const outcome = await turn.desk.snoozeReminders(turn.who, cycle.id, { until, knownDeadlines: known(passes) });
  if (outcome.kind === "not_found") return { post: [notFoundCard(turn)] };
  const shown = outcome.kind === "done" ? { until } : { passes };
  return { post: [outgoing(snoozeCard(turn.texts, turn.chat, cycle, shown))] };
}

export const resume: Verb = async (turn, sent) => {
  const cycle = await cycleOf(turn, sent);
  if (cycle === undefined) return { replace: notFoundCard(turn) };
  // Refused where they were on already: then they are.
  await turn.desk.snoozeReminders(turn.who, cycle.id, { until: null, knownDeadlines: [] });
  return { replace: outgoing(snoozeCard(turn.texts, turn.chat, cycle, "resumed")) };
};

async function cyclesFor(turn: Turn): Promise<readonly CycleSummary[]> {
  const listed = await turn.desk.listCycles(turn.who);
  return listed.kind === "done" ? listed.value.items : [];
}

/** The newest that runs, else the newest that is to come, else the newest. */
function currentOf(cycles: readonly CycleSummary[]): CycleSummary | undefined {
  return cycles.find(({ running }) => running) ?? cycles.find(({ status }) => status === "PUBLISERT") ?? cycles[0];
}

async function cycleOf(turn: Turn, sent: CardSent): Promise<CycleSummary | undefined> {
  const id = caseIdOf(sent);
  return id === undefined ? undefined : (await cyclesFor(turn)).find((cycle) => cycle.id === id);
}

async function unitsOf(turn: Turn, cycleId: CaseId): Promise<CycleUnits | undefined> {
  const listed = await turn.desk.listUnits(turn.who, cycleId);
  return listed.kind === "done" ? listed.value : undefined;
}

async function listOf(turn: Turn, sent: CardSent): Promise<CycleUnits | undefined> {
  const id = caseIdOf(sent);
  return id === undefined ? undefined : unitsOf(turn, id);
}
