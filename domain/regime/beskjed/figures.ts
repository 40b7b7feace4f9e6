import type { UnitId } from "../../kernel/ids.ts";
import { smallestShown } from "../../statistikk/suppress.ts";
import { type ReachStep, reachSteps } from "./receipt.ts";

/** How many of a unit one version came to, and how far. Each step is among those before it. */
export type ReachCount = { readonly unitId: UnitId } & Readonly<Record<ReachStep, number>>;

/** A number of the whole, or a word for what is not shown as one: fewer than five, all but fewer than five, or simply hidden. */
export type WholeFigure = number | "few" | "nearly-all" | null;

type UnitReach = { readonly unitId: UnitId } & Readonly<Record<ReachStep, number | null>>;

/** One version in figures, and nobody's name. What is hidden is `null`. */
export type NoticeFigures = {
  readonly version: number;
  readonly whole: Readonly<Record<ReachStep, WholeFigure>>;
  readonly units: readonly UnitReach[];
};

/** What is decided upon first is shown where not all can be: who was told, then what the rule asks for. */
const order = ["told", "confirmed", "reached", "shown"] as const satisfies readonly ReachStep[];

/**
 * Figures with every cell below five hidden, nought among them. Two figures of one unit give a third by subtraction, and so do the whole and
 * the units that are shown: what would tell of fewer than five in that way is hidden as well.
 */
export function noticeFigures(version: number, counts: readonly ReachCount[]): NoticeFigures {
  const sum = (step: ReachStep) => counts.reduce((all, count) => all + count[step], 0);
  const hidden = hiddenSteps(counts);
  return {
    version,
    whole: wholeFigures({ told: sum("told"), reached: sum("reached"), shown: sum("shown"), confirmed: sum("confirmed") }),
    units: counts.map((count) => {
      const cell = (step: ReachStep) => (hidden[step].has(count.unitId) ? null : count[step]);
      return {
        unitId: count.unitId,
        ...{ told: cell("told"), reached: cell("reached"), shown: cell("shown"), confirmed: cell("confirmed") },
      };
    }),
  };
}

type Whole = Readonly<Record<ReachStep, number>>;

/** Of the whole it is told at least on which side a hidden number lies: that nearly all were reached is what the document is there to prove. */
function wholeFigures(whole: Whole): NoticeFigures["whole"] {
  const shown: number[] = [];
  const found: Record<ReachStep, WholeFigure> = { told: null, reached: null, shown: null, confirmed: null };
  for (const step of order) {
    const count = whole[step];
    if (count < smallestShown) found[step] = "few";
    else if (step !== "told" && whole.told - count < smallestShown) found[step] = "nearly-all";
    else if (shown.some((other) => isFew(other - count))) found[step] = null;
    else {
      found[step] = count;
      shown.push(count);
    }
  }
  return found;
}

function hiddenSteps(counts: readonly ReachCount[]): Readonly<Record<ReachStep, ReadonlySet<UnitId>>> {
  const hidden = { told: new Set<UnitId>(), confirmed: new Set<UnitId>(), reached: new Set<UnitId>(), shown: new Set<UnitId>() };
  order.forEach((step, index) => {
    const earlier = order.slice(0, index);
    const before = order[index - 1];
    // What is hidden of one step is hidden of the next: else sums of the one and the other would cover different units.
    const known = before === undefined ? new Set<UnitId>() : hidden[before];
    hidden[step] = hiddenUnits(counts, step, earlier, known);
  });
  return hidden;
}

/** The units of which a step is not shown, given the steps that were decided upon before it. */
function hiddenUnits(
  counts: readonly ReachCount[],
  step: ReachStep,
  earlier: readonly ReachStep[],
  known: ReadonlySet<UnitId>,
): Set<UnitId> {
  const tells = (count: Whole) => isFew(count[step]) || earlier.some((other) => isFew(count[other] - count[step]));
  const hidden = new Set(counts.filter((count) => known.has(count.unitId) || tells(count)).map(({ unitId }) => unitId));
  for (const { unitId } of counts.toSorted((a, b) => a[step] - b[step])) {
    const among = counts.filter((count) => hidden.has(count.unitId));
    // The whole less what is shown gives the sum of these: it must be none, or two and more that tell of five or more.
    if (among.length === 0 || (among.length > 1 && !tells(sumOf(among)))) break;
    hidden.add(unitId);
  }
  return hidden;
}

function sumOf(counts: readonly Whole[]): Whole {
  const sum: Record<ReachStep, number> = { told: 0, reached: 0, shown: 0, confirmed: 0 };
  for (const count of counts) for (const step of reachSteps) sum[step] += count[step];
  return sum;
}

function isFew(count: number): boolean {
  return Math.abs(count) < smallestShown;
}
