import type { ChildServer } from "./childServer.ts";
import { median, percentile } from "./figures.ts";
import type { EngineName, Extent } from "./settings.ts";
import type { StandIn } from "./standIn.ts";
import { echoing, type Prepared, type Round, submitting, type TakeTurn, takeRound } from "./turns.ts";

/** The product on one engine, with the applications that lie in its store. */
export type ProductArm = { readonly engine: EngineName; readonly server: ChildServer; readonly prepared: readonly Prepared[] };

export type TurnFigures = {
  readonly turns: number;
  readonly atOnce: number;
  readonly echo: Arm;
  readonly ours: readonly OurArm[];
};
export type OurArm = Arm & {
  readonly engine: EngineName;
  readonly wholeP50: number;
  readonly wholeP99: number;
  /** Ours in parts of the echo's: the median over the pairs of rounds, which share whatever else the machine does. */
  readonly ratios: { readonly p50: number; readonly p99: number; readonly wholeP50: number; readonly cpu: number };
};
type Arm = { readonly p50: number; readonly p99: number; readonly cpuMs: number; readonly perSecond: number };

export const atOnce = 16;

/** (a) Our turn on each engine and the echo bot's, in rounds by turns. */
export async function compareTurns(
  products: readonly ProductArm[],
  echo: ChildServer,
  standIn: StandIn,
  { rounds, roundTurns, warmUpTurns }: Extent,
): Promise<TurnFigures> {
  type Taken = {
    readonly server: ChildServer;
    readonly take: TakeTurn;
    readonly prepared: readonly Prepared[];
    readonly rounds: Round[];
  };
  const ours = products.map(
    ({ server, prepared }): Taken => ({ server, take: submitting(server, standIn), prepared, rounds: [] }),
  );
  // Who sends the message is all that an echo takes from it.
  const senders = products[0]?.prepared ?? [];
  const theirs: Taken = { server: echo, take: echoing(echo, standIn), prepared: senders, rounds: [] };
  const all = [theirs, ...ours];
  for (const { server, take, prepared } of all) await takeRound(server, take, prepared.slice(0, warmUpTurns), atOnce);
  for (let round = 0; round < rounds; round += 1) {
    const from = warmUpTurns + round * roundTurns;
    // Who begins changes, so that nobody always runs on what another has left warm.
    const begins = round % all.length;
    for (const one of [...all.slice(begins), ...all.slice(0, begins)])
      one.rounds.push(await takeRound(one.server, one.take, one.prepared.slice(from, from + roundTurns), atOnce));
  }
  return {
    turns: rounds * roundTurns,
    atOnce,
    echo: armOf(theirs.rounds),
    ours: products.map(({ engine }, index) => ({ engine, ...ourArmOf(ours[index]?.rounds ?? [], theirs.rounds) })),
  };
}

const answers = ({ times }: Round) => times.map(({ answered }) => answered);
const wholes = ({ times }: Round) => times.map(({ whole }) => whole);

function armOf(rounds: readonly Round[]): Arm {
  const all = rounds.flatMap(answers);
  return {
    p50: median(all),
    p99: percentile(all, 0.99),
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
    perSecond: median(rounds.map(({ times, seconds }) => times.length / seconds)),
  };
}

function ourArmOf(ours: readonly Round[], theirs: readonly Round[]): Omit<OurArm, "engine"> {
  const whole = ours.flatMap(wholes);
  const ratio = (figure: (round: Round) => number) =>
    median(ours.map((round, index) => figure(round) / figure(theirs[index] as Round)));
  return {
    ...armOf(ours),
    wholeP50: median(whole),
    wholeP99: percentile(whole, 0.99),
    ratios: {
      p50: ratio((round) => median(answers(round))),
      p99: ratio((round) => percentile(answers(round), 0.99)),
      wholeP50: ratio((round) => median(wholes(round))),
      cpu: ratio(({ cpuMs }) => cpuMs),
    },
  };
}
