import type { Log } from "../fault.ts";
import { openClient } from "../store/dialectPostgres.ts";
import { named } from "../store/openPostgres.ts";
import { type Changes, localChanges } from "./changes.ts";
import { type LinkRules, openLink } from "./link.ts";
import { channel, postgresChanges } from "./postgresChanges.ts";
import { sharedTime } from "./sharedTime.ts";

/** What servers that share a database have in common beside what is in it. */
export type Others = {
  readonly changes: Changes;
  /** The time that they all go by, in milliseconds since 1970. */
  readonly now: () => number;
  /** Tells what is still to be told, and lets go of the connection. */
  readonly end: () => Promise<void>;
};

/**
 * Joins the servers of a database: hears what they change, tells what is changed here, and goes by the same clock. With the
 * embedded database there are no others. Takes one connection, beside the store's: behind a pooler it must be given a session of
 * its own. Throws `StoreOpenError` when there is none to be had at first; lost later, it comes back by itself.
 */
export async function joinOthers(
  databaseUrl: string | undefined,
  log: Pick<Log, "warn">,
  rules: Partial<LinkRules> & { readonly machine?: () => number; readonly answerMs?: number } = {},
): Promise<Others> {
  const { machine = Date.now, answerMs = 10_000 } = rules;
  if (databaseUrl === undefined) return { changes: localChanges(), now: machine, end: async () => undefined };
  const time = sharedTime(log, machine);
  const changes = postgresChanges(() => link, log);
  const connect = async () => {
    const client = openClient(databaseUrl, answerMs);
    client.on("notification", changes.heard);
    await client.connect();
    try {
      await client.query(`listen ${channel}`);
      await time.ask(client);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  };
  const beat = async (client: Parameters<typeof time.ask>[0]) => {
    await time.ask(client);
    changes.retry();
  };
  const onBack = () => {
    changes.wasDeaf();
    changes.retry();
  };
  const link = await named(databaseUrl, () => openLink({ connect, beat, onBack, log }, rules));
  return {
    changes,
    now: time.now,
    end: async () => {
      await changes.settled();
      await link.end();
    },
  };
}
