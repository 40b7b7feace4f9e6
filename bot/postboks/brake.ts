import { setTimeout as wait } from "node:timers/promises";

export type BrakeLimits = {
  /** How many codes are looked up at once; the rest wait in line. */
  readonly atOnce: number;
  /** How many wrong codes are answered at once, and how many more each second gives back. */
  readonly burst: number;
  readonly perSecond: number;
  /** How long the answer to a wrong code waits when there have been more than that, in milliseconds. */
  readonly delayMs: number;
  /** How many answers wait at once. What is more than that is answered without waiting: waiting costs memory too. */
  readonly waiting: number;
};

export const ordinaryBrake: BrakeLimits = { atOnce: 4, burst: 50, perSecond: 1, delayMs: 2_000, waiting: 200 };

export type Brake = {
  /** Looks a code up, `undefined` being that there is none, and gives what was found. */
  look<Found>(lookUp: () => Promise<Found | undefined>): Promise<Found | undefined>;
  /** How many wrong codes there have been since this was last asked. */
  takeWrong(): number;
};

/**
 * Brakes those who try codes in thousands, without knowing who anybody is. No code can be guessed (100 bits), so all that a flood can
 * do is to keep the server from its work, or to have others shut out. Therefore:
 *
 * - A code that is right is never refused and never made to wait for anything but its turn, however many wrong ones there have been. There
 *   is nothing to lock, and so nothing that somebody can have locked for others.
 * - Few are looked up at once. A flood stands in line behind itself, and the database has room for everybody else.
 * - After many wrong ones the answers to wrong ones wait. Who has mistyped a code meanwhile waits two seconds, and no longer.
 *
 * Everything is counted in memory, for all together; nothing is known of any single request.
 */
export function createBrake(limits: BrakeLimits, now: () => number = () => performance.now()): Brake {
  const line: (() => void)[] = [];
  let free = limits.atOnce;
  let tokens = limits.burst;
  let filledAt = now();
  let waiting = 0;
  let wrong = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next === undefined) free += 1;
      else next();
    }
  }

  function isWithinBurst(): boolean {
    const at = now();
    tokens = Math.min(limits.burst, tokens + ((at - filledAt) / 1_000) * limits.perSecond);
    filledAt = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  }

  return {
    async look(lookUp) {
      const found = await inTurn(lookUp);
      if (found !== undefined) return found;
      wrong += 1;
      if (!isWithinBurst() && waiting < limits.waiting) {
        waiting += 1;
        await wait(limits.delayMs, undefined, { ref: false });
        waiting -= 1;
      }
      return undefined;
    },
    takeWrong() {
      const count = wrong;
      wrong = 0;
      return count;
    },
  };
}
