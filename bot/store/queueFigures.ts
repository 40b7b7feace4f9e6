import { type Kysely, sql } from "kysely";
import type { Instant } from "#domain/kernel/instant.ts";
import type { Schema } from "./schema.ts";
import type { QueueFigures } from "./types.ts";

/** How the queue stands, each job by the clock that it waits on. */
export async function queueFigures(
  db: Kysely<Schema>,
  { domainNow, wallNow }: { readonly domainNow: Instant; readonly wallNow: Instant },
): Promise<QueueFigures> {
  const [found, ...ofClocks] = await Promise.all([trouble(db), due(db, "domain", domainNow), due(db, "wall", wallNow)]);
  return {
    due: ofClocks.reduce((sum, clock) => sum + clock.due, 0),
    oldestSeconds: Math.max(...ofClocks.map((clock) => clock.oldestSeconds)),
    ...found,
  };
}

async function due(db: Kysely<Schema>, clock: "domain" | "wall", now: Instant) {
  const found = await db
    .selectFrom("job")
    .select((eb) => [eb.fn.countAll().as("due"), eb.fn.min("due_at").as("oldest")])
    .where("status", "=", "waiting")
    .where("clock", "=", clock)
    .where("due_at", "<=", now)
    .executeTakeFirstOrThrow();
  const oldest: Instant | null = found.oldest;
  return { due: Number(found.due), oldestSeconds: oldest === null ? 0 : (Date.parse(now) - Date.parse(oldest)) / 1_000 };
}

async function trouble(db: Kysely<Schema>) {
  const count = (condition: ReturnType<typeof sql>) => sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  const found = await db
    .selectFrom("job")
    .select([
      count(sql`status = 'waiting' and attempts > 0`).as("retrying"),
      count(sql`status = 'unknown'`).as("uncertain"),
      count(sql`status = 'failed'`).as("failed"),
    ])
    .where("status", "in", ["waiting", "unknown", "failed"])
    .executeTakeFirstOrThrow();
  return { retrying: Number(found.retrying), uncertain: Number(found.uncertain), failed: Number(found.failed) };
}
