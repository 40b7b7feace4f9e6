import { setTimeout as pass } from "node:timers/promises";
import type { Client } from "pg";
import type { Log } from "../fault.ts";
import { property } from "../property.ts";

/** A connection to the database server that is kept beside the store's, and comes back when it is lost. */
export type Link = {
  readonly isUp: () => boolean;
  /** Runs work on the connection once what was asked before is answered: it takes one statement at a time. Rejects without one. */
  readonly use: <T>(work: (client: Client) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
};

export type LinkParts = {
  /** Connects, and makes the connection ready. Throws when none is to be had. */
  readonly connect: () => Promise<Client>;
  /** Uses the connection, now and then. Where that fails, the connection is lost: it may have gone without a word. */
  readonly beat: (client: Client) => Promise<void>;
  /** There is a connection again. */
  readonly onBack: () => void;
  readonly log: Pick<Log, "warn">;
};

export type LinkRules = {
  /** Milliseconds between two uses. */
  readonly beatMs: number;
  /** Bounds of the pause before another attempt, in milliseconds. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
};
/** A server that is gone without a word never says goodbye: so many milliseconds are waited for it. */
const farewellMs = 2_000;
const ordinary: LinkRules = { beatMs: 30_000, firstPauseMs: 250, longestPauseMs: 5_000 };

/** Connects; throws what `connect` throws. After that it connects again for as long as it takes. */
export async function openLink(parts: LinkParts, rules: Partial<LinkRules> = {}): Promise<Link> {
  const { connect, beat, onBack, log } = parts;
  const { beatMs, firstPauseMs, longestPauseMs } = { ...ordinary, ...rules };
  let held: Client | undefined;
  let ended = false;
  let failures = 0;
  let pause: NodeJS.Timeout | undefined;
  let attempt: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function use<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const done = last.then(() => {
      if (held === undefined) throw new Error("there is no connection");
      return work(held);
    });
    last = done.catch(() => undefined);
    return done;
  }

  function hold(client: Client): void {
    held = client;
    failures = 0;
    client.on("error", (error) => lose(client, error));
    client.on("end", () => lose(client, undefined));
  }

  function lose(client: Client, cause: unknown): void {
    if (held !== client || ended) return;
    held = undefined;
    log.warn({ code: codeOf(cause) }, "the connection that hears of changes was lost");
    void client.end().catch(() => undefined);
    later();
  }

  /** The pause doubles, and half of it is chance: a server that comes back is not asked by all at once. */
  function later(): void {
    const full = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
    failures += 1;
    pause = setTimeout(
      () => {
        attempt = again();
      },
      full / 2 + (full / 2) * Math.random(),
    );
    pause.unref();
  }

  async function again(): Promise<void> {
    try {
      const client = await connect();
      if (ended) return await client.end();
      hold(client);
      log.warn({}, "changes are heard again");
      onBack();
    } catch {
      if (!ended) later();
    }
  }

  hold(await connect());
  const beats = setInterval(() => {
    const client = held;
    if (client !== undefined) use(beat).catch((error: unknown) => lose(client, error));
  }, beatMs);
  beats.unref();

  return {
    isUp: () => held !== undefined,
    use,
    end: async () => {
      ended = true;
      clearTimeout(pause);
      clearInterval(beats);
      await attempt;
      await Promise.race([held?.end(), pass(farewellMs, undefined, { ref: false })]);
    },
  };
}

/** What a failure may be logged by: never its message. */
export function codeOf(error: unknown): string {
  const code = property(error, "code");
  return typeof code === "string" ? code : "CONNECTION_LOST";
}
