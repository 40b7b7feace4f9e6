import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Log } from "../fault.ts";
import { type Change, type Changes, localChanges } from "./changes.ts";
import { codeOf, type Link } from "./link.ts";
import { noticesOf, readNotice } from "./notice.ts";

/** What notices are sent and heard on. PostgreSQL keeps those of each database apart. */
export const channel = "dagsorden_changes";

/** So many changes that have not been told yet are kept one by one. With more, others are told that anything may have changed. */
const mostWaiting = 200;
const notify = "select pg_notify($1, notice) from unnest($2::text[]) as notice";
const everything: Change = { kind: "everything" };

export type PostgresChanges = Changes & {
  /** What came in on the connection. */
  readonly heard: (notification: { readonly channel: string; readonly payload?: string | undefined }) => void;
  /** Tells what has not been told: after a connection is back, and now and then. */
  readonly retry: () => void;
  /** Between two connections, anything may have been said unheard. */
  readonly wasDeaf: () => void;
  /** Resolves when all is told, or cannot be. */
  readonly settled: () => Promise<void>;
};

/**
 * Changes among the processes that share a PostgreSQL database. One's own are heard at once and in this process only; others' by
 * `LISTEN`. They are told by `pg_notify` after the commit and not within it: a commit that notifies waits for a lock of the whole
 * server which the one before holds until its data are on the disk, so that all decisions would queue for each other.
 * What is published while a notice is on its way goes with the next, in one statement.
 */
export function postgresChanges(link: () => Pick<Link, "isUp" | "use">, log: Pick<Log, "warn">): PostgresChanges {
  const local = localChanges();
  const self = randomUUID();
  let waiting: readonly Change[] = [];
  let telling: Promise<void> | undefined;
  let hasForeign = false;

  /** What a lost notice held is no longer known to have arrived: the others look at everything. */
  async function tell(): Promise<void> {
    // What the same transaction has to say as well goes along.
    await setImmediate();
    while (waiting.length > 0 && link().isUp()) {
      const notices = noticesOf(self, waiting);
      waiting = [];
      try {
        await link().use((client) => client.query(notify, [channel, notices]));
      } catch (error) {
        waiting = [everything];
        log.warn({ code: codeOf(error) }, "other servers were not told of changes");
        return;
      }
    }
  }

  function retry(): void {
    if (waiting.length === 0) return;
    telling ??= tell().finally(() => {
      telling = undefined;
    });
  }

  return {
    publish: (change) => {
      waiting = waiting.length < mostWaiting ? [...waiting, change] : [everything];
      retry();
      local.publish(change);
    },
    subscribe: local.subscribe,
    heard: (notification) => {
      if (notification.channel !== channel) return;
      const notice = readNotice(notification.payload);
      if (notice === undefined) {
        // Once: whoever sends one may send many.
        if (!hasForeign) log.warn({ code: "FOREIGN_NOTICE" }, "a notice that is none of ours was passed over");
        hasForeign = true;
      } else if (notice.from !== self) for (const change of notice.changes) local.publish(change);
    },
    retry,
    wasDeaf: () => local.publish(everything),
    settled: async () => {
      await telling;
    },
  };
}
