import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import type { Place } from "./place.ts";
import type { StandIn } from "./standIn.ts";

/** When a server is killed. A new kind of moment is a line in `moments` and its waiting below. */
export const moments = {
  /** At any time. */
  any: 25,
  /** While the connector has taken a message and has not answered. */
  held: 25,
  /** Within some milliseconds after somebody's request went out. */
  turn: 25,
  /** Right after something was committed. */
  commit: 15,
  /** While the server starts. */
  start: 10,
} as const;
export type Moment = keyof typeof moments;

export type Watched = {
  readonly place: Place;
  readonly standIn: StandIn;
  readonly chance: Chance;
  /** Resolves when the next request goes out. */
  readonly nextRequest: () => Promise<void>;
};

/** Nothing may come for a while, when everybody waits for something else. */
const longestWaitMs = 3_000;
const mostRequestsBefore = 24;

/** Waits for that moment; none lets a run wait for long. */
export async function momentComes(moment: Exclude<Moment, "start">, watched: Watched): Promise<void> {
  const { place, standIn, chance, nextRequest } = watched;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), longestWaitMs);
  const givenUp = once(late.signal, "abort");
  try {
    // Counted in work and not in time, so that a slow machine gets as much done between two kills as a fast one.
    for (let before = chance.between(1, mostRequestsBefore); before > 0 && !late.signal.aborted; before -= 1) {
      await Promise.race([nextRequest(), givenUp]);
    }
    switch (moment) {
      case "any":
        return await pause(chance.between(0, 300));
      case "held":
        await Promise.race([standIn.holdNext(chance.between(60, 200)), givenUp]);
        return await pause(chance.between(0, 50));
      case "turn":
        await Promise.race([nextRequest(), givenUp]);
        return await pause(chance.between(0, 25));
      case "commit":
        await place.nextCommit(late.signal);
        return await pause(chance.between(0, 2));
    }
  } finally {
    clearTimeout(timer);
    late.abort();
  }
}
