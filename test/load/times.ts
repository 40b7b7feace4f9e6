import { percentile } from "../bench/figures.ts";

/** How long turns of one kind took, from the request to the whole of its answer, in milliseconds. */
export type KindFigures = {
  readonly kind: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

/** Keeps how long each turn took. */
export type Times = {
  /** Does a turn and notes how long it took. One that throws is not noted. */
  readonly taking: <Value>(kind: string, turn: () => Promise<Value>) => Promise<Value>;
  readonly count: () => number;
  /** Most turns that ended within one second of the machine. */
  readonly busiestSecond: () => number;
  readonly figures: () => readonly KindFigures[];
};

export function keepTimes(): Times {
  const taken = new Map<string, number[]>();
  const seconds = new Map<number, number>();
  let count = 0;
  return {
    taking: async (kind, turn) => {
      const begun = performance.now();
      const value = await turn();
      const kept = taken.get(kind) ?? [];
      taken.set(kind, kept);
      const ended = performance.now();
      kept.push(ended - begun);
      const second = Math.floor(ended / 1_000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      count += 1;
      return value;
    },
    count: () => count,
    busiestSecond: () => Math.max(0, ...seconds.values()),
    figures: () => [...taken].sort(([a], [b]) => a.localeCompare(b)).map(([kind, times]) => figuresOf(kind, times)),
  };
}

function figuresOf(kind: string, times: readonly number[]): KindFigures {
  const at = (part: number) => Math.round(percentile(times, part) * 10) / 10;
  return { kind, count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
