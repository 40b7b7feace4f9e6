import { setTimeout as pass } from "node:timers/promises";
import type { Client } from "pg";
import { property } from "../property.ts";

/** What the server does for a connection that has had no answer: `unknown` where it does not say, `gone` where it answers nobody. */
type Found = "at-work" | "idle" | "unknown" | "gone";
type Look = (processId: unknown) => Promise<Found>;

// Ours take milliseconds. After so long somebody looks why there is no answer: a person waits, and Teams for ten seconds at most.
const lookAfterMs = 2_000;
const lookAgainMs = 1_000;
/** An answer may be on its way while we look, so once is not enough. */
const looksToBeSure = 2;
/** How much longer than the server's own limit we wait for its word that it has given a statement up. */
const graceMs = 5_000;

/**
 * Sees to it that no statement on this connection waits for ever. A server that is frozen, or a machine that is switched off, does
 * not say so, and the network does not for a quarter of an hour. Slow is not silent, so nothing is concluded from the time alone: where a statement has
 * had no answer for a while, the server is asked on another connection whether it is at work on it. Where it answers nobody, or has
 * nothing to do for this connection, this one is broken off, and the statement fails as on a lost one.
 * @param statementMs after so long the server itself gives a statement up; 0 for never
 */
export function endSilence(client: Client, look: Look, statementMs: number): void {
  const query = client.query;

  async function lookInto(answer: { isThere: boolean }, askedAt: number): Promise<void> {
    let silent = 0;
    while (!answer.isThere) {
      const found = await look(property(client, "processID"));
      if (answer.isThere) return;
      silent = found === "idle" || found === "gone" ? silent + 1 : 0;
      const isLate = statementMs > 0 && performance.now() - askedAt > statementMs + graceMs;
      if (silent === looksToBeSure || isLate) return void client.connection.stream.destroy();
      if (found !== "gone") await pass(lookAgainMs, undefined, { ref: false });
    }
  }

  const watched = (...values: unknown[]): unknown => {
    const asked: unknown = Reflect.apply(query, client, values);
    if (!(asked instanceof Promise)) return asked;
    const answer = { isThere: false };
    const askedAt = performance.now();
    const timer = setTimeout(() => void lookInto(answer, askedAt), lookAfterMs);
    timer.unref();
    const ended = () => {
      answer.isThere = true;
      clearTimeout(timer);
    };
    asked.then(ended, ended);
    return asked;
  };
  Object.assign(client, { query: watched });
}

/**
 * Looks at what a server does by a connection of its own, one for all who want to know at the same time.
 * @param open gives a connection, not yet made, that does not wait long for anything
 */
export function lookBy(open: () => Client): Look {
  let looking: Promise<ReadonlyMap<unknown, string | null> | undefined> | undefined;

  async function states(): Promise<ReadonlyMap<unknown, string | null> | undefined> {
    const client = open();
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number; state: string | null }>(
        "select pid, state from pg_stat_activity where datname = current_database()",
      );
      return new Map(rows.map(({ pid, state }) => [pid, state]));
    } catch (error) {
      // 53: it has an answer, and no room for one more.
      return /^53/.test(String(property(error, "code"))) ? new Map() : undefined;
    } finally {
      void client.end().catch(() => undefined);
    }
  }

  return async (processId) => {
    looking ??= states().finally(() => {
      looking = undefined;
    });
    const found = await looking;
    if (found === undefined) return "gone";
    // Behind a pooler the number is not the server's own.
    const state = found.get(processId);
    if (state === undefined || state === null) return "unknown";
    return state === "active" ? "at-work" : "idle";
  };
}
