import { existsSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { Kysely } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { openPool, postgresDialect, postgresEngine } from "#bot/store/dialectPostgres.ts";
import { homeCasesQuery } from "#bot/store/homeCasesTable.ts";
import { migrationsFor } from "#bot/store/migrations.ts";
import { openStore, openStoreForReading } from "#bot/store/openStore.ts";
import type { Schema } from "#bot/store/schema.ts";
import { StoreOpenError } from "#bot/store/storeOpenError.ts";
import { storeWords } from "#bot/store/storeWords.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { newDatabase, postgresServer, sqlOn } from "#test/support/postgresDatabase.ts";
import { aCase, caseId, personId, temporaryFolder } from "./fixtures.ts";
import { postgresPlace, postgresStore } from "./postgresFixtures.ts";

/** What opening says, as an administrator reads it; nothing of it may be the password. */
async function refusalOf(databaseUrl: string, open: typeof openStore = openStore) {
  const folder = await temporaryFolder();
  const vault = await openKeyFileVault(join(folder, "keys"));
  const thrown: unknown = await open({ dataDir: join(folder, "data"), databaseUrl, vault, tenantId: "tenant" }).catch(
    (error) => error,
  );
  if (!(thrown instanceof StoreOpenError)) throw new Error("it opened, or threw something else", { cause: thrown });
  const words = storeWords(thrown);
  expect(words).toMatch(/^[^\n]+$/);
  const { password } = postgresServer();
  expect(words + thrown.message).not.toContain(password);
  return { code: thrown.code, words };
}

const but = (url: string, change: Partial<Pick<URL, "password" | "port" | "pathname" | "username">>) =>
  Object.assign(new URL(url), change).href;

/** Takes every connection, answers what it hears first as it is told, and never says anything else. */
async function listening(answer: (socket: Socket) => void = () => undefined) {
  const server = createServer((socket) => {
    socket.on("error", () => undefined).once("data", () => answer(socket));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { server, port: String(address.port) };
}

describe("a store on PostgreSQL", () => {
  it("is brought up to date by one of many servers that start at once, and opens for them all", async () => {
    const place = await postgresPlace();
    // The keys are made before: who makes the first key is not the store's affair.
    await openKeyFileVault(join(place.folder, "keys"));
    const stores = await Promise.all(Array.from({ length: 5 }, () => postgresStore(place)));
    const each = Object.keys(await migrationsFor(postgresEngine).getMigrations()).map((name) => ({ name }));
    expect(await sqlOn(place.databaseUrl, "select name from kysely_migration order by name")).toEqual(each);
    expect(await sqlOn(place.databaseUrl, "select id from store_identity")).toHaveLength(1);
    for (const [n, store] of stores.entries()) await store.transaction((tx) => tx.saveCase(aCase(`c${n}`)));
    expect(await stores[0]?.verifyChains()).toEqual({ cases: 5, events: 5, fault: null });
    expect(existsSync(join(place.folder, "data"))).toBe(false);
  });

  it("finds a row by an index also in a small table, since who reads all of it gets in between everybody", async () => {
    const place = await postgresPlace();
    await postgresStore(place);
    await sqlOn(place.databaseUrl, "analyze");
    const pool = openPool(place.databaseUrl, { connections: 1, statementMs: 0, byIndex: true });
    const db = new Kysely<Schema>({ dialect: postgresDialect(pool) });
    onTestFinished(() => db.destroy());
    for (const query of [
      db.selectFrom("draft").selectAll().where("id", "=", caseId("d")).where("owner_id", "=", personId("e")),
      db
        .selectFrom("case_state")
        .selectAll()
        .where("employee_id", "in", [personId("e")]),
      db.selectFrom("card").selectAll().where("case_id", "=", caseId("c")),
      homeCasesQuery(db, [personId("e"), personId("f")], { from: localDate("2021-10-01"), to: localDate("2021-10-31") }),
    ]) {
      const plan = JSON.stringify(await query.explain("json"));
      expect(plan).toContain("Index Scan");
      expect(plan).not.toContain("Seq Scan");
    }
  });

  it("refuses to change, delete or empty the log of events", async () => {
    const place = await postgresPlace();
    const store = await postgresStore(place);
    await store.transaction((tx) => tx.saveCase(aCase("c1")));
    await store.recordCheckpoint();
    const tables = ["case_event", "checkpoint", "checkpoint_head", "case_reading", "checkpoint_reading", "destroyed_key"];
    const removals = tables.flatMap((table) => [`delete from ${table}`, `truncate ${table} cascade`]);
    for (const change of ["update case_event set type = 'X'", "update checkpoint set at = ''", ...removals]) {
      await expect(sqlOn(place.databaseUrl, change)).rejects.toThrow("append-only");
    }
  });

  it("names the link that was rewritten by somebody who took the refusal away", async () => {
    const place = await postgresPlace();
    const store = await postgresStore(place);
    await store.transaction((tx) => tx.saveCase(aCase("c1")));
    await sqlOn(place.databaseUrl, "alter table case_event disable trigger all");
    await sqlOn(place.databaseUrl, "update case_event set type = 'X'");
    expect((await store.verifyChains()).fault).toEqual({ caseId: "c1", version: 1, why: "rewritten" });
  });

  it("opens for reading what is there, and every session of it refuses to write", async () => {
    const place = await postgresPlace();
    const store = await postgresStore(place);
    await store.transaction((tx) => tx.saveCase(aCase("c1")));
    const vault = await openKeyFileVault(join(place.folder, "keys"));
    const reader = await openStoreForReading({ dataDir: place.folder, databaseUrl: place.databaseUrl, vault });
    onTestFinished(() => reader.close());
    expect(await reader.read.loadCase(caseId("c1"))).toMatchObject({ version: 1 });
    await expect(reader.transaction((tx) => tx.saveCase(aCase("c2")))).rejects.toMatchObject({ code: "DATABASE_UNWRITABLE" });
    expect(await reader.verifyChains()).toEqual({ cases: 1, events: 1, fault: null });
  });
});

describe("a store on PostgreSQL that cannot be opened says in a line that", () => {
  it("the user or the password is wrong", async () => {
    const url = await newDatabase();
    for (const wrong of [{ password: "wrong" }, { password: "" }, { username: "nobody" }]) {
      expect(await refusalOf(but(url, wrong))).toMatchObject({ code: "refused", words: expect.stringContaining("password") });
    }
  });

  it("there is no server, or another one in its place", async () => {
    const url = await newDatabase();
    const silent = await listening();
    const closed = await listening();
    await new Promise((resolve) => closed.server.close(resolve));
    const free = closed.port;
    const gone = await refusalOf(but(url, { port: free }));
    expect(gone).toMatchObject({ code: "unreachable", words: expect.stringContaining(`127.0.0.1:${free}`) });
    // Something that takes the connection and never answers.
    expect(await refusalOf(but(url, { port: silent.port }))).toMatchObject({ code: "unreachable" });
  });

  it("it does not encrypt, or not in a way that can be trusted, when the setting asks for that", async () => {
    const url = await newDatabase();
    const none = await refusalOf(`${url}?sslmode=verify-full`);
    expect(none).toMatchObject({ code: "untrusted", words: expect.stringContaining("sslmode") });
    // Says yes, and then speaks of something else.
    const babbling = await listening((socket) => socket.write("Sno encryption at all\n"));
    expect(await refusalOf(`${but(url, { port: babbling.port })}?sslmode=verify-full`)).toMatchObject({ code: "untrusted" });
  });

  it("it asks for encryption itself", async () => {
    const said = 'no pg_hba.conf entry for host "10.0.0.1", user "dagsorden", database "d", no encryption';
    const fields = Buffer.from(`SFATAL\0C28000\0M${said}\0\0`);
    const length = Buffer.alloc(4);
    length.writeInt32BE(fields.length + 4);
    const strict = await listening((socket) => socket.end(Buffer.concat([Buffer.from("E"), length, fields])));
    const refused = await refusalOf(but(await newDatabase(), { port: strict.port }));
    expect(refused).toMatchObject({ code: "unencrypted", words: expect.stringContaining("?sslmode=verify-full") });
  });

  it("there is no such database", async () => {
    const url = but(postgresServer().href, { pathname: "/not_there" });
    expect(await refusalOf(url)).toMatchObject({ code: "no-database", words: expect.stringContaining("not_there") });
  });

  it("a newer version has written it", async () => {
    const place = await postgresPlace();
    await postgresStore(place);
    await sqlOn(place.databaseUrl, "insert into kysely_migration values ('9999_of_the_future', '2099-01-01T00:00:00.000Z')");
    for (const open of [openStore, openStoreForReading]) {
      expect(await refusalOf(place.databaseUrl, open)).toMatchObject({ code: "newer-schema" });
    }
  });

  it("nothing of ours lies in it, when it is to be read", async () => {
    expect(await refusalOf(await newDatabase(), openStoreForReading)).toMatchObject({ code: "missing" });
  });

  it("it belongs to other keys, or to another tenant", async () => {
    const place = await postgresPlace();
    await postgresStore(place);
    expect(await refusalOf(place.databaseUrl)).toMatchObject({ code: "wrong-keys" });
    await sqlOn(place.databaseUrl, "update store_identity set tenant_id = 'another'");
    expect(await refusalOf(place.databaseUrl)).toMatchObject({ code: "other-tenant" });
  });

  it("it takes no changes, or this user may not make any", async () => {
    const url = await newDatabase();
    const name = new URL(url).pathname.slice(1);
    await sqlOn(url, `alter database ${name} set default_transaction_read_only = on`);
    expect(await refusalOf(url)).toMatchObject({ code: "not-writable" });
    await sqlOn(postgresServer().href, `alter database ${name} reset default_transaction_read_only`);
    const user = `guest_${name}`;
    await sqlOn(url, `create user ${user} password 'visitor'`);
    onTestFinished(async () => {
      await sqlOn(postgresServer().href, `drop user ${user}`);
    });
    const asGuest = but(url, { username: user, password: "visitor" });
    expect(await refusalOf(asGuest)).toMatchObject({ code: "not-writable", words: expect.stringContaining("create tables") });
    expect(await sqlOn(url, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  it("it cannot hold every letter", async () => {
    const url = await newDatabase("template template0 encoding 'LATIN1' locale 'C'");
    expect(await refusalOf(url)).toMatchObject({ code: "unfit", words: expect.stringContaining("UTF8") });
  });

  it("the setting is no address of a database", async () => {
    for (const wrong of [
      "",
      "localhost",
      "mysql://h/d",
      "postgres://h",
      "postgres://h/",
      "postgres://h:port/d",
      "postgres://h/a/b",
    ]) {
      expect([wrong, (await refusalOf(wrong)).code]).toEqual([wrong, "no-address"]);
    }
  });
});
