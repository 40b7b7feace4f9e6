import type { Kysely } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import { property } from "../property.ts";
import { inParts } from "./inParts.ts";
import type { JobClaim, JobOutcome, JobStatus, NewJob, StoredJob } from "./jobTypes.ts";
import type { JobTable, Schema } from "./schema.ts";
import { sequentialId } from "./sequentialId.ts";

/** Thirteen values a row: far below the 32,766 of a statement that the embedded engine takes, so that a whole house can be told at once. */
const rowsAtOnce = 1_000;

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
    lane: job.lane ?? null,
  }));
  // Whoever enqueues the same keys at once takes them in the same order, so that no two wait for each other.
  const rows = added.toSorted((a, b) => (a.delivery_key < b.delivery_key ? -1 : 1));
  let count = 0;
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const inserted = await db
      .insertInto("job")
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.column("delivery_key").doNothing())
      .executeTakeFirst();
    count += Number(inserted.numInsertedOrUpdatedRows ?? 0n);
  }
  return count;
}

/**
 * Writes down how a claimed job ended, unless it is somebody else's by now. The number of the attempt alone would not tell two
 * claims apart: one that was not counted gives its number back. A retry waits on the machine's clock, also where the job was due
 * on the domain's: it has been due once, and the domain's clock may stand still or be moved.
 */
export async function settleJob(db: Kysely<Schema>, claim: JobClaim, outcome: JobOutcome): Promise<"settled" | "lost"> {
  if (claim.leaseUntil === null) return "lost";
  const settled: { status: JobStatus; last_error?: string; due_at?: Instant; clock?: "wall" } =
    outcome.kind === "done"
      ? { status: "done" }
      : outcome.kind === "retry"
        ? { status: "waiting", last_error: outcome.error, due_at: outcome.at, clock: "wall" }
        : { status: outcome.kind, last_error: outcome.error };
  const attempts = outcome.kind === "retry" && outcome.uncounted === true ? claim.attempts - 1 : claim.attempts;
  const { numUpdatedRows } = await db
    .updateTable("job")
    .set({ ...settled, attempts, lease_until: null, settled_at: settled.status === "waiting" ? null : instantOf(Date.now()) })
    .where("id", "=", claim.id)
    .where("status", "=", "running")
    .where("attempts", "=", claim.attempts)
    .where("lease_until", "=", claim.leaseUntil)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? "lost" : "settled";
}

export async function nextDueAt(
  db: Kysely<Schema>,
  clock: "domain" | "wall",
  after: Instant | undefined,
): Promise<Instant | undefined> {
  const waiting = db.selectFrom("job").select("due_at").where("status", "=", "waiting").where("clock", "=", clock);
  const later = after === undefined ? waiting : waiting.where("due_at", ">", after);
  return (await later.orderBy("due_at").limit(1).executeTakeFirst())?.due_at;
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

export function withFailed(db: Kysely<Schema>, kind: string, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  return inParts(personIds, async (some) => {
    const failed = db.selectFrom("job").select("person_id").distinct().where("status", "=", "failed").where("kind", "=", kind);
    const rows = await failed.where("person_id", "in", some).execute();
    return rows.flatMap(({ person_id }) => (person_id === null ? [] : [person_id as PersonId]));
  });
}

function personOf(payload: unknown): PersonId | null {
  const personId = property(payload, "personId");
  return typeof personId === "string" ? (personId as PersonId) : null;
}

export const storedJob = (row: JobTable): StoredJob => ({
  id: row.id,
  kind: row.kind,
  deliveryKey: row.delivery_key,
  payload: JSON.parse(row.payload) as unknown,
  dueAt: row.due_at,
  clock: row.clock,
  status: row.status,
  attempts: row.attempts,
  lastError: row.last_error,
  leaseUntil: row.lease_until,
  ...(row.lane === null ? {} : { lane: row.lane }),
});
