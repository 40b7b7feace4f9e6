import type { ChildServer } from "./childServer.ts";
import { median, percentile } from "./figures.ts";
import type { StandIn } from "./standIn.ts";
import { echoing, type Prepared, type Round, submitting, takeRound } from "./turns.ts";

export type TurnFigures = {
  readonly turns: number;
  readonly atOnce: number;
  readonly echo: Arm;
  readonly ours: Arm & { readonly wholeP50: number; readonly wholeP99: number };
  /** Ours in parts of the echo's: the median over the pairs of rounds, which share whatever else the machine does. */
  readonly ratios: { readonly p50: number; readonly p99: number; readonly wholeP50: number; readonly cpu: number };
};
type Arm = { readonly p50: number; readonly p99: number; readonly cpuMs: number; readonly perSecond: number };

const atOnce = 16;

/** (a) Our turn and the echo bot's, in rounds by turns. */
export async function compareTurns(
  product: ChildServer,
  echo: ChildServer,
  standIn: StandIn,
  plan: { readonly prepared: readonly Prepared[]; readonly rounds: number; readonly warmUp: number },
): Promise<TurnFigures> {
  const { prepared, rounds, warmUp } = plan;
  const each = Math.floor((prepared.length - warmUp) / rounds);
  const ours: Round[] = [];
  const theirs: Round[] = [];
  const run = (of: readonly Prepared[]) => ({
    ours: () => takeRound(product, submitting(product, standIn), of, atOnce),
    echo: () => takeRound(echo, echoing(echo, standIn), of, atOnce),
  });
  const warm = run(prepared.slice(0, warmUp));
  await warm.ours();
  await warm.echo();
  for (let round = 0; round < rounds; round += 1) {
    const { ours: our, echo: their } = run(prepared.slice(warmUp + round * each, warmUp + (round + 1) * each));
    // Who begins changes, so that neither always runs on what the other has left warm.
    if (round % 2 === 0) theirs.push(await their());
    ours.push(await our());
    if (round % 2 === 1) theirs.push(await their());
  }
  const ratio = (figure: (round: Round, whole: boolean) => number, whole = false) =>
    median(ours.map((round, index) => figure(round, whole) / figure(theirs[index] as Round, whole)));
  const at = (part: number) => (round: Round, whole: boolean) =>
    percentile(
      round.times.map((time) => (whole ? time.whole : time.answered)),
      part,
    );
  const whole = ours.flatMap(({ times }) => times.map((time) => time.whole));
  return {
    turns: each * rounds,
    atOnce,
    echo: armOf(theirs),
    ours: { ...armOf(ours), wholeP50: median(whole), wholeP99: percentile(whole, 0.99) },
    ratios: { p50: ratio(at(0.5)), p99: ratio(at(0.99)), wholeP50: ratio(at(0.5), true), cpu: ratio(({ cpuMs }) => cpuMs) },
  };
}

function armOf(rounds: readonly Round[]): Arm {
  const answered = rounds.flatMap(({ times }) => times.map((time) => time.answered));
  return {
    p50: median(answered),
    p99: percentile(answered, 0.99),
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
    perSecond: median(rounds.map(({ times, seconds }) => times.length / seconds)),
  };
}
