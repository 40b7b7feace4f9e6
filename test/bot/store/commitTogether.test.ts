import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { commitTogether } from "#bot/store/commitTogether.ts";
import { openSqlite, openSqliteForReading, sqliteDialect } from "#bot/store/dialect.ts";
import { temporaryFolder } from "./fixtures.ts";

type Tables = { word: { text: string } };
type Tx = Kysely<Tables>;

/** A database with one table, what it was told, and what somebody else reads in it. */
async function words() {
  const file = join(await temporaryFolder(), "words.sqlite");
  const database = openSqlite(file);
  database.exec("create table word (text text primary key)");
  const statements: string[] = [];
  const db = new Kysely<Tables>({
    dialect: sqliteDialect(database),
    log: ({ level, query }) => {
      if (level === "query") statements.push(query.sql);
    },
  });
  const reader = openSqliteForReading(file);
  onTestFinished(async () => {
    reader.close();
    await db.destroy();
  });
  const committed = () => reader.prepare("select text from word order by text").all().map(textOf);
  return { run: commitTogether(db), database, statements, committed };
}

const textOf = (row: Record<string, unknown>) => row["text"];
const add = (text: string) => (tx: Tx) => tx.insertInto("word").values({ text }).execute();
const commits = (statements: readonly string[]) => statements.filter((statement) => statement === "commit").length;

/** Lets the database grow by so many pages of 4 KiB and no further, as on a full disk. */
function leaveRoomFor(database: DatabaseSync, pages: number): void {
  const used = database.prepare("pragma page_count").get()?.["page_count"];
  database.exec(`pragma max_page_count = ${Number(used) + pages}`);
}

it("commits what was asked for at once in one go, and tells nobody before", async () => {
  const { run, statements, committed } = await words();
  const seen = ["a", "b", "c"].map((text) => run(add(text)).then(committed));
  expect(await Promise.all(seen)).toEqual([
    ["a", "b", "c"],
    ["a", "b", "c"],
    ["a", "b", "c"],
  ]);
  expect(commits(statements)).toBe(1);
});

it("commits what is asked for later by itself, and gives each its own result", async () => {
  const { run, statements } = await words();
  const first = await run(async () => 1);
  const others = await Promise.all([run(async () => "two"), run(async (tx) => (await sql`select 3 as n`.execute(tx)).rows)]);
  expect([first, ...others]).toEqual([1, "two", [{ n: 3 }]]);
  expect(commits(statements)).toBe(2);
});

it("takes back what one wrote that throws, whichever it is, and keeps the others'", async () => {
  const { run, committed } = await words();
  const failing = (text: string) => async (tx: Tx) => {
    await add(text)(tx);
    throw new Error(text);
  };
  await expect(run(failing("alone"))).rejects.toThrow("alone");
  const ends = await Promise.allSettled([
    run(failing("first")),
    run(add("a")),
    run(failing("between")),
    run(add("b")),
    run(failing("last")),
  ]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected", "fulfilled", "rejected"]);
  expect(committed()).toEqual(["a", "b"]);
});

it("lets each see what those before it have written, and nothing that was taken back", async () => {
  const { run } = await words();
  const count = async (tx: Tx) => (await tx.selectFrom("word").selectAll().execute()).length;
  const failed = run(async (tx) => {
    await add("gone")(tx);
    throw new Error("gone");
  });
  const found = Promise.all([run(add("a")), run(count), run(add("b")), run(count)]);
  await expect(failed).rejects.toThrow("gone");
  expect((await found).filter((value) => typeof value === "number")).toEqual([1, 2]);
});

it("works off more than a round holds, in the order in which it was asked", async () => {
  const { run, statements } = await words();
  const order: number[] = [];
  await Promise.all(Array.from({ length: 100 }, (_, index) => run(async () => void order.push(index))));
  expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(commits(statements)).toBe(4);
});

it("says that the disk is full to whom it concerns, and goes on when there is room again", async () => {
  const { run, database, committed } = await words();
  await run(add("before"));
  leaveRoomFor(database, 1);
  const large = (tx: Tx) => add("x".repeat(200_000))(tx);
  await expect(run(large)).rejects.toThrow("full");
  const [small, tooLarge] = await Promise.allSettled([run(add("small")), run(large)]);
  expect(tooLarge).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("full") } });
  // Whether SQLite takes back the statement or all of it is its own to say: told and kept agree.
  expect(committed()).toEqual(small.status === "fulfilled" ? ["before", "small"] : ["before"]);
  leaveRoomFor(database, 1_000);
  await run(large);
  expect(committed()).toHaveLength(small.status === "fulfilled" ? 3 : 2);
});

it("tells everybody of a round when its commit fails, and keeps nothing of it", async () => {
  const { run, database, committed } = await words();
  database.exec("create table parent (id text primary key)");
  database.exec("create table child (id text references parent deferrable initially deferred)");
  // What it breaks shows at the commit only.
  const orphan = (tx: Tx) => sql`insert into child values ('nobody')`.execute(tx);
  const ends = await Promise.allSettled([run(add("a")), run(orphan), run(add("b"))]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(committed()).toEqual([]);
  await run(add("after"));
  expect(committed()).toEqual(["after"]);
});
