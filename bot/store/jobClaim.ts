import type { Expression } from "kysely";
import { type ExpressionBuilder, type Kysely, type QueryCreator, type SqlBool, sql } from "kysely";
import { instantOf } from "#domain/kernel/instant.ts";
import type { Engine } from "./engine.ts";
import { storedJob } from "./jobTable.ts";
import type { StoredJob } from "./jobTypes.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./types.ts";

type Claim = Parameters<Store["claimJobs"]>[0];
type Job = ExpressionBuilder<Schema, "job">;

/** What `lastError` says of a job whose server died, or went away, while it ran. */
export const leaseExpired = "LEASE_EXPIRED";

/**
 * One statement, so that no two claims get the same job. What is due is looked for in three parts, each in the order of the index
 * and only so far as is asked for: in one part with «or» all that is due would be gone through and sorted for every claim, and with
 * thousands of messages due that takes longer than sending them. The parts are worked out once each: as plain subqueries PostgreSQL
 * may run them again for each row, and would claim more than the limit.
 */
export async function claimJobs(db: Kysely<Schema>, engine: Engine, claim: Claim): Promise<readonly StoredJob[]> {
  const { domainNow, wallNow, leaseMs, limit } = claim;
  const first = (query: QueryCreator<Schema>, isDue: (job: Job) => Expression<SqlBool>) =>
    query
      .selectFrom("job")
      .select(["id", "due_at"])
      .where(isDue)
      .where((job) => job(ahead(job, claim), "is", null))
      .orderBy("due_at")
      .orderBy("id")
      .limit(limit)
      .$if(engine.locksRows, (chosen) => chosen.forUpdate().skipLocked());
  const waiting = (job: Job, clock: "domain" | "wall", now: string) =>
    job.and([job("status", "=", "waiting"), job("clock", "=", clock), job("due_at", "<=", now as typeof wallNow)]);
  const rows = await db
    .with(
      (by) => by("by_domain").materialized(),
      (query) => first(query, (job) => waiting(job, "domain", domainNow)),
    )
    .with(
      (by) => by("by_wall").materialized(),
      (query) => first(query, (job) => waiting(job, "wall", wallNow)),
    )
    .with(
      (by) => by("left_running").materialized(),
      (query) => first(query, (job) => job.and([job("status", "=", "running"), job("lease_until", "<=", wallNow)])),
    )
    .with(
      (by) => by("due").materialized(),
      (query) =>
        query
          .selectFrom((from) =>
            from
              .selectFrom("by_domain")
              .selectAll()
              .unionAll(from.selectFrom("by_wall").selectAll())
              .unionAll(from.selectFrom("left_running").selectAll())
              .as("all_due"),
          )
          .select("id")
          .orderBy("due_at")
          .orderBy("id")
          .limit(limit),
    )
    .updateTable("job")
    .set((eb) => ({
      status: "running" as const,
      attempts: eb("attempts", "+", 1),
      lease_until: instantOf(Date.parse(wallNow) + leaseMs),
      last_error: sql<string | null>`case when status = 'running' then ${leaseExpired} else last_error end`,
    }))
    .where("id", "in", (eb) => eb.selectFrom("due").select("id"))
    .returningAll()
    .execute();
  return rows.sort((a, b) => (a.due_at + a.id < b.due_at + b.id ? -1 : 1)).map(storedJob);
}

/**
 * A job of the same lane that comes before one, or is at work. An earlier one counts also when its lease has run out: it is next.
 * A later one that runs began when the earlier was not due yet; when its lease has run out it waits for its turn like any other.
 *
 * It is asked for as a value and not by `exists`, of which PostgreSQL makes a join: before it knows how large the table has become,
 * one that compares everything that is due with everything.
 */
function ahead(of: Job, { domainNow, wallNow }: Claim) {
  return (
    of
      .selectFrom("job as other")
      .select("other.id")
      .whereRef("other.lane", "=", "job.lane")
      .whereRef("other.id", "<>", "job.id")
      // Said by itself, so that the index passes over all that are done.
      .where("other.status", "in", ["waiting", "running"])
      .where((other) =>
        other.or([
          other.and([
            other("other.id", "<", other.ref("job.id")),
            other.or([
              other("other.status", "=", "running"),
              other.and([other("other.status", "=", "waiting"), other("other.clock", "=", "wall")]),
              other.and([other("other.status", "=", "waiting"), other("other.due_at", "<=", domainNow)]),
            ]),
          ]),
          other.and([other("other.status", "=", "running"), other("other.lease_until", ">", wallNow)]),
        ]),
      )
      .limit(1)
  );
}
