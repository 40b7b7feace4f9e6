import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, it, onTestFinished } from "vitest";
import { feedsOf } from "#bot/store/calendarFeedTable.ts";
import { sqliteDialect, sqliteEngine } from "#bot/store/dialect.ts";
import { homeCasesQuery } from "#bot/store/homeCasesTable.ts";
import { migrationsFor } from "#bot/store/migrations.ts";
import type { Schema } from "#bot/store/schema.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { personId } from "./fixtures.ts";

/** A database as a version left it whose last migration was this one. */
async function databaseAt(last: string) {
  const database = new DatabaseSync(":memory:");
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database) });
  onTestFinished(() => db.destroy());
  const migrator = new Migrator({ db, provider: migrationsFor(sqliteEngine) });
  const { error } = await migrator.migrateTo(last);
  if (error !== undefined) throw error;
  return { database, db, migrator };
}

it("an address that was made before there were several calendars is the one of deadlines", async () => {
  const { database, db, migrator } = await databaseAt("0017_cases_of_reports");
  database.exec("insert into calendar_feed values ('lars', 'h1', '2026-09-01T10:00:00.000Z')");
  const { error } = await migrator.migrateToLatest();
  expect(error).toBeUndefined();
  const about = { kind: "frister" };
  expect(await feedsOf(db, personId("lars"))).toEqual([{ personId: "lars", about, madeAt: "2026-09-01T10:00:00.000Z" }]);
  expect(() => database.exec("insert into calendar_feed values ('kari', 'egne', '', 'h1', '2026-09-01T10:00:00.000Z')")).toThrow(
    "UNIQUE",
  );
});

it("what reaches into a week is found by its people's own entries of an index, and of those by the day on which they end", async () => {
  const { database, db } = await databaseAt("0018_unit_weeks");
  const span = { from: localDate("2026-09-07"), to: localDate("2026-09-13") };
  const query = homeCasesQuery(db, [personId("kari"), personId("lars")], span).compile();
  const plan = database.prepare(`explain query plan ${query.sql}`).all(...(query.parameters as readonly string[]));
  expect(plan.map(({ detail }) => detail)).toEqual([
    "SEARCH case_state USING INDEX case_state_employee_id_to_date (employee_id=? AND to_date>?)",
  ]);
});
