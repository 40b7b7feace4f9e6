import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { TroubleAct, TroubledJob, TroubledPerson } from "./jobTypes.ts";
import type { Schema } from "./schema.ts";
import { sequentialId } from "./sequentialId.ts";
import type { StoreReads } from "./types.ts";

/** More than one person is ever sent before somebody looks; a transaction stays short. */
const actedAtOnce = 1_000;

const troubled = ["failed", "unknown"] as const;

// What an older version has ended has no moment of its own: that of its last attempt is the nearest.
const settledAt = sql<Instant>`coalesce(settled_at, due_at)`;
// Nobody by name is a group like any other, and null compares with nothing.
const person = sql<string>`coalesce(person_id, '')`;
const personIn = (text: string) => (text === "" ? null : (text as PersonId));

export async function troubledPeople(
  db: Kysely<Schema>,
  { limit, jobsEach, after }: Parameters<StoreReads["troubledPeople"]>[0],
): Promise<readonly TroubledPerson[]> {
  const latest = sql<Instant>`max(${settledAt})`;
  const groups = await db
    .selectFrom("job")
    .select((eb) => [
      person.as("person"),
      eb.fn.countAll().as("jobs"),
      sql<number>`sum(case when status = 'unknown' then 1 else 0 end)`.as("unknown"),
      latest.as("latest"),
    ])
    .where("status", "in", troubled)
    .groupBy(person)
    .$if(after !== undefined, (query) =>
      query.having((eb) =>
        eb.or([
          eb(latest, "<", after?.latest ?? ("" as Instant)),
          eb.and([eb(latest, "=", after?.latest ?? ("" as Instant)), eb(person, ">", after?.personId ?? "")]),
        ]),
      ),
    )
    .orderBy(latest, "desc")
    .orderBy(person)
    .limit(limit)
    .execute();
  const newest = await newestOf(
    db,
    groups.map((group) => group.person),
    jobsEach,
  );
  return groups.map((group) => ({
    personId: personIn(group.person),
    jobs: Number(group.jobs),
    unknown: Number(group.unknown),
    latest: group.latest,
    newest: newest.get(group.person) ?? [],
  }));
}

async function newestOf(
  db: Kysely<Schema>,
  people: readonly string[],
  each: number,
): Promise<ReadonlyMap<string, readonly TroubledJob[]>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .with("placed", (query) =>
      query
        .selectFrom("job")
        .select(["id", "kind", "status", "attempts", "last_error", person.as("person"), settledAt.as("settled")])
        .select(sql<number>`row_number() over (partition by ${person} order by ${settledAt} desc, id desc)`.as("place"))
        .where("status", "in", troubled)
        .where(person, "in", people),
    )
    .selectFrom("placed")
    .selectAll()
    .where("place", "<=", each)
    .orderBy("place")
    .execute();
  return Map.groupBy(
    rows.map(
      (row): TroubledJob => ({
        id: row.id,
        kind: row.kind,
        status: row.status === "unknown" ? "unknown" : "failed",
        attempts: row.attempts,
        lastError: row.last_error,
        personId: personIn(row.person),
        settledAt: row.settled,
      }),
    ),
    (job) => job.personId ?? "",
  );
}

export async function countTroubles(db: Kysely<Schema>): Promise<{ readonly people: number; readonly jobs: number }> {
  const counted = await db
    .selectFrom("job")
    .select((eb) => [eb.fn.countAll().as("jobs"), sql<number>`count(distinct ${person})`.as("people")])
    .where("status", "in", troubled)
    .executeTakeFirstOrThrow();
  return { people: Number(counted.people), jobs: Number(counted.jobs) };
}

export async function actOnTroubles(db: Kysely<Schema>, act: TroubleAct): Promise<number> {
  const { action, by, at } = act;
  const jobs = await db
    .selectFrom("job")
    .select(["id", "status", "last_error"])
    .where("status", "in", troubled)
    .where(settledAt, "<=", act.seen)
    .where(isTarget(act.target))
    .orderBy(settledAt)
    .orderBy("id")
    .limit(actedAtOnce)
    .execute();
  if (jobs.length === 0) return 0;
  const ids = jobs.map((job) => job.id);
  const change =
    action === "retry"
      ? // The old error goes: it would tell the handler that a server died, and that it must not send.
        ({
          status: "waiting",
          attempts: 0,
          last_error: null,
          due_at: at,
          clock: "wall",
          settled_at: null,
          lease_until: null,
        } as const)
      : ({ status: "dismissed", lease_until: null } as const);
  await db.updateTable("job").set(change).where("id", "in", ids).execute();
  const actions = jobs.map((job) => ({
    id: sequentialId(),
    job_id: job.id,
    action,
    person_id: by,
    at,
    status_before: job.status,
    error_before: job.last_error,
  }));
  await db.insertInto("job_action").values(actions).execute();
  return jobs.length;
}

const isTarget = (target: TroubleAct["target"]) => (eb: ExpressionBuilder<Schema, "job">) =>
  "jobId" in target ? eb("id", "=", target.jobId) : eb(person, "=", target.personId ?? "");

/** What is cleared in one statement, so that nobody waits long for it. */
const clearedAtOnce = 500;

export async function clearJobs(db: Kysely<Schema>, before: Instant): Promise<number> {
  const old = db
    .selectFrom("job")
    .select("id")
    .where("status", "in", ["done", "dismissed"])
    // By these the index finds them; the domain's clock may have been moved, and when a job ended is the machine's.
    .where("clock", "in", ["domain", "wall"])
    .where("due_at", "<", before)
    .where(settledAt, "<", before)
    .limit(clearedAtOnce);
  const { numDeletedRows } = await db.deleteFrom("job").where("id", "in", old).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
