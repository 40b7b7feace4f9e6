import { type Kysely, sql } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import { property } from "../property.ts";
import type { Engine } from "./engine.ts";
import type { JobTable, Schema } from "./schema.ts";
import { sequentialId } from "./sequentialId.ts";
import type { JobOutcome, JobStatus, NewJob, Store, StoredJob } from "./types.ts";

type Claim = Parameters<Store["claimJobs"]>[0];

/** What `lastError` says of a job whose server died, or went away, while it ran. */
export const leaseExpired = "LEASE_EXPIRED";

export async function enqueue(db: Kysely<Schema>, jobs: readonly NewJob[]): Promise<number> {
  if (jobs.length === 0) return 0;
  const added = jobs.map((job) => ({
    id: sequentialId(),
    kind: job.kind,
    delivery_key: job.deliveryKey,
    payload: JSON.stringify(job.payload),
    due_at: job.dueAt,
    clock: job.clock,
    status: "waiting" as const,
    attempts: 0,
    last_error: null,
    lease_until: null,
    person_id: personOf(job.payload),
    settled_at: null,
  }));
  // Whoever enqueues the same keys at once takes them in the same order, so that no two wait for each other.
  const rows = added.toSorted((a, b) => (a.delivery_key < b.delivery_key ? -1 : 1));
  const inserted = await db
    .insertInto("job")
    .values(rows)
    .onConflict((conflict) => conflict.column("delivery_key").doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0n);
}

/**
 * One statement, so that no two claims get the same job. The jobs are chosen in a part of it that is worked out once: as a plain
 * subquery PostgreSQL may run it again for each row, and would claim more than the limit.
 */
export async function claimJobs(db: Kysely<Schema>, engine: Engine, claim: Claim): Promise<readonly StoredJob[]> {
  const rows = await db
    .with(
      (due) => due("due").materialized(),
      (query) =>
        query
          .selectFrom("job")
          .select("id")
          .where((due) =>
            due.or([
              due.and([due("status", "=", "waiting"), due("clock", "=", "domain"), due("due_at", "<=", claim.domainNow)]),
              due.and([due("status", "=", "waiting"), due("clock", "=", "wall"), due("due_at", "<=", claim.wallNow)]),
              due.and([due("status", "=", "running"), due("lease_until", "<=", claim.wallNow)]),
            ]),
          )
          .orderBy("due_at")
          .orderBy("id")
          .limit(claim.limit)
          .$if(engine.locksRows, (chosen) => chosen.forUpdate().skipLocked()),
    )
    .updateTable("job")
    .set((eb) => ({
      status: "running" as const,
      attempts: eb("attempts", "+", 1),
      lease_until: instantOf(Date.parse(claim.wallNow) + claim.leaseMs),
      last_error: sql<string | null>`case when status = 'running' then ${leaseExpired} else last_error end`,
    }))
    .where("id", "in", (eb) => eb.selectFrom("due").select("id"))
    .returningAll()
    .execute();
  return rows.sort((a, b) => (a.due_at + a.id < b.due_at + b.id ? -1 : 1)).map(storedJob);
}

/**
 * Writes down how a running job ended. A retry waits on the machine's clock, also where the job was due on the domain's: it
 * has been due once, and the domain's clock may stand still or be moved.
 */
export async function settleJob(db: Kysely<Schema>, id: string, outcome: JobOutcome): Promise<void> {
  const settled: { status: JobStatus; last_error?: string; due_at?: Instant; clock?: "wall" } =
    outcome.kind === "done"
      ? { status: "done" }
      : outcome.kind === "retry"
        ? { status: "waiting", last_error: outcome.error, due_at: outcome.at, clock: "wall" }
        : { status: outcome.kind, last_error: outcome.error };
  await db
    .updateTable("job")
    .set({ ...settled, lease_until: null, settled_at: settled.status === "waiting" ? null : instantOf(Date.now()) })
    .where("id", "=", id)
    .where("status", "=", "running")
    .execute();
}

export async function nextDueAt(db: Kysely<Schema>, clock: "domain" | "wall"): Promise<Instant | undefined> {
  const waiting = db.selectFrom("job").select("due_at").where("status", "=", "waiting").where("clock", "=", clock);
  return (await waiting.orderBy("due_at").limit(1).executeTakeFirst())?.due_at;
}

export async function troubledJobs(db: Kysely<Schema>, limit: number): Promise<readonly StoredJob[]> {
  const rows = await db
    .selectFrom("job")
    .selectAll()
    .where("status", "in", ["failed", "unknown"])
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(storedJob);
}

function personOf(payload: unknown): PersonId | null {
  const personId = property(payload, "personId");
  return typeof personId === "string" ? (personId as PersonId) : null;
}

const storedJob = (row: JobTable): StoredJob => ({
  id: row.id,
  kind: row.kind,
  deliveryKey: row.delivery_key,
  payload: JSON.parse(row.payload) as unknown,
  dueAt: row.due_at,
  clock: row.clock,
  status: row.status,
  attempts: row.attempts,
  lastError: row.last_error,
});
