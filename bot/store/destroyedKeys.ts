import type { Kysely } from "kysely";
import type { DestroyedKey, StoreMemory, WrappedKey } from "#bot/vault/types.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { loseCaseKeys } from "./caseErasure.ts";
import type { DestroyedKeyTable, Schema } from "./schema.ts";
import type { Seals } from "./seals.ts";
import { sequentialId } from "./sequentialId.ts";

/*
 * Destroyed keys stay destroyed. A key is deleted with its draft, or from `case_key` when a case is erased, and in the same
 * transaction a row says so, so that no crash can part the two. Once that is committed it is remembered outside the database;
 * what could not be then, and what other servers have destroyed, is remembered at the next checkpoint. A database that was put back to
 * before that lacks the row: the key is destroyed again before the store is opened.
 *
 * What is not covered: a key that was destroyed by a server whose folder is lost, after the backup was taken, and whose row no other
 * server has seen yet. Nor can it help against who puts a key back into the database together with its row.
 */

export type DestroyedParts = {
  readonly db: Kysely<Schema>;
  readonly seals: Seals;
  readonly storeKey: WrappedKey;
  readonly memory: StoreMemory;
};

/** A key that a transaction destroys, as it is to be remembered, and as it was until now; a case without content has had none. */
export type JustDestroyed = { readonly key: DestroyedKey; readonly wrapped: WrappedKey | undefined };

const rowsAtOnce = 500;
const dayMs = 24 * 3_600_000;

const sealed = (id: string) => ({ owner: id, object: "destroyed-key", version: 1 });
const says = ({ of, ownerId }: Pick<DestroyedKey, "of" | "ownerId">) => `${of} ${ownerId}`;

/** Writes down, in the transaction that destroys a key, that it is destroyed. To be remembered when that is committed. */
export async function noteDestroyed(
  { db, seals, storeKey }: Omit<DestroyedParts, "memory">,
  of: DestroyedKey["of"],
  ownerId: CaseId,
  wrapped: WrappedKey | undefined,
): Promise<JustDestroyed> {
  const key: DestroyedKey = { id: sequentialId(), of, ownerId };
  await db
    .insertInto("destroyed_key")
    .values(await rowOf(key, seals, storeKey))
    .execute();
  return { key, wrapped };
}

async function rowOf(key: DestroyedKey, seals: Seals, storeKey: WrappedKey): Promise<DestroyedKeyTable> {
  const seal = await seals.seal(storeKey, sealed(key.id), says(key));
  return { id: key.id, owner_kind: key.of, owner_id: key.ownerId as CaseId, seal };
}

/** Destroys what is remembered as destroyed and was put back since; gives how many keys that is about. */
export async function destroyAgain({ db, seals, storeKey, memory }: DestroyedParts): Promise<number> {
  const remembered = await memory.destroyed();
  if (remembered.length === 0) return 0;
  const here = new Set((await db.selectFrom("destroyed_key").select("id").execute()).map((row) => row.id));
  const again = [...new Map(remembered.map((key) => [key.id, key])).values()].filter((key) => !here.has(key.id));
  for (let from = 0; from < again.length; from += rowsAtOnce) {
    const keys = again.slice(from, from + rowsAtOnce);
    const rows = await Promise.all(keys.map((key) => rowOf(key, seals, storeKey)));
    const owners = (of: DestroyedKey["of"]) => rows.filter((row) => row.owner_kind === of).map((row) => row.owner_id);
    const [drafts, cases] = [owners("draft"), owners("case")];
    await db.transaction().execute(async (tx) => {
      if (drafts.length > 0) await tx.deleteFrom("draft").where("id", "in", drafts).execute();
      await loseCaseKeys(tx, cases);
      await tx
        .insertInto("destroyed_key")
        .values(rows)
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    });
  }
  return again.length;
}

/**
 * Remembers what any server has destroyed: ever, or, where it is known which it was the last time, within a day, for clocks that
 * differ; gives the ids that it was now. Rows that were not sealed with the store's key are passed over: who can write the database
 * alone would else destroy keys for good, in backups too.
 */
export async function rememberDestroyed(
  { db, seals, storeKey, memory }: DestroyedParts,
  lastTime: ReadonlySet<string> | undefined,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("destroyed_key")
    .selectAll()
    .$if(lastTime !== undefined, (query) => query.where("id", ">=", idAt(Date.now() - dayMs)))
    .execute();
  const known = lastTime ?? new Set((await memory.destroyed()).map((key) => key.id));
  const keys: DestroyedKey[] = [];
  for (const row of rows) {
    if (known.has(row.id)) continue;
    const key: DestroyedKey = { id: row.id, of: row.owner_kind, ownerId: row.owner_id };
    const text = await seals.opened(storeKey, sealed(row.id), row.seal);
    if (text === says(key)) keys.push(key);
  }
  await memory.rememberDestroyed(keys);
  return new Set(rows.map((row) => row.id));
}

/** What ids (UUIDv7) of a moment begin with. */
function idAt(ms: number): string {
  const time = ms.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}
