import { setImmediate } from "node:timers/promises";
import { CompiledQuery, type Kysely } from "kysely";

// A round keeps the event loop from everything else.
const mostTogether = 32;

type Work<Tables, T> = (tx: Kysely<Tables>) => Promise<T>;
type Waiting<Tables> = {
  readonly work: Work<Tables, unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Transactions on the one connection of a database: they run one after another, and those that were asked for in the same round of
 * the event loop are committed together, since a commit costs nearly the same for many as for one. Each is told how it ended when
 * the round is on disk. One that throws takes back what it wrote itself; where the commit fails nothing of the round is kept, and
 * each of them throws that.
 */
export function commitTogether<Tables>(db: Kysely<Tables>): <T>(work: Work<Tables, T>) => Promise<T> {
  const waiting: Waiting<Tables>[] = [];
  let isAtWork = false;

  async function workOff(): Promise<void> {
    isAtWork = true;
    while (waiting.length > 0) {
      await setImmediate();
      await commitRound(db, waiting.splice(0, mostTogether));
    }
    isAtWork = false;
  }

  return <T>(work: Work<Tables, T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: (result) => resolve(result as T), reject });
      if (!isAtWork) void workOff();
    });
}

async function commitRound<Tables>(db: Kysely<Tables>, round: readonly Waiting<Tables>[]): Promise<void> {
  const ends: (() => void)[] = [];
  // What throws alone takes back the whole transaction.
  const run = round.length === 1 ? direct : inSavepoint;
  try {
    await db.transaction().execute(async (tx) => {
      for (const one of round) ends.push(await run(tx, one));
    });
  } catch (error) {
    for (const { reject } of round) reject(error);
    return;
  }
  for (const tell of ends) tell();
}

async function direct<Tables>(tx: Kysely<Tables>, { work, resolve }: Waiting<Tables>): Promise<() => void> {
  const result = await work(tx);
  return () => resolve(result);
}

/** Gives what is to be told of the work. Throws where the database has by itself taken back the whole transaction. */
async function inSavepoint<Tables>(tx: Kysely<Tables>, one: Waiting<Tables>): Promise<() => void> {
  const say = (statement: string) => tx.executeQuery(CompiledQuery.raw(statement));
  await say("savepoint work");
  try {
    const tell = await direct(tx, one);
    await say("release work");
    return tell;
  } catch (error) {
    try {
      await say("rollback to work");
      await say("release work");
    } catch {
      // Why it was taken back matters, not that there is no savepoint left.
      throw error;
    }
    return () => one.reject(error);
  }
}
