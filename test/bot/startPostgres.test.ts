import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { listenAs } from "#test/support/liveReader.ts";
import { startOldPostgres } from "#test/support/oldPostgres.ts";
import { newDatabase, postgresServer, sqlOn } from "#test/support/postgresDatabase.ts";
import { runPostgres } from "#test/support/postgresRun.ts";
import { relayTo } from "#test/support/relay.ts";
import { type Folders, runToEnd, serverFolders, startServer } from "#test/support/serverProcess.ts";

const settings = ({ data, keys }: Folders, databaseUrl: string) => ({
  PORT: "0",
  DATA_DIR: data,
  KEY_DIR: keys,
  DATABASE_URL: databaseUrl,
});

/** Kari writes to the bot in the local shell of a server. */
async function kariWrites(line: string, text: string): Promise<void> {
  const base = `${line.replace("Dagsorden: ", "")}/local/api/people/${demoPeople.kari}`;
  for (const [path, body] of [
    ["open", {}],
    ["messages", { text }],
  ] as const) {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${base}/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    expect([path, answer.status, await answer.json()]).toMatchObject([path, 200, {}]);
  }
}

it("a server on one's own machine works on PostgreSQL, dies, and finds everything again; only its chats lie in the folder", async () => {
  const databaseUrl = await newDatabase();
  const folders = await serverFolders();
  const first = await startServer(settings(folders, databaseUrl));
  await kariWrites(first.line, "fast hjemmekontor");
  const drafts = await sqlOn(databaseUrl, "select id, version, step from draft");
  expect(drafts).toHaveLength(1);
  await first.end("SIGKILL");
  const second = await startServer(settings(folders, databaseUrl));
  // Another one beside it, with chats of its own.
  const beside = await startServer(settings({ ...folders, data: join(folders.folder, "beside") }, databaseUrl));
  for (const { line } of [second, beside]) await kariWrites(line, "fast hjemmekontor");
  expect(await sqlOn(databaseUrl, "select id, version, step from draft")).toEqual(drafts);
  const verified = await runToEnd("bot/store/verifyLog.ts", settings(folders, databaseUrl));
  expect(verified).toMatchObject({ code: 0, out: expect.stringMatching(/^0 cases, 0 events, all links hold\n/), error: "" });
  for (const server of [second, beside]) expect(await server.end("SIGTERM")).toMatchObject({ code: 0, error: "" });
  expect(await readdir(folders.data)).not.toContain(databaseFile);
});

it("two servers of an installation share a database and a folder, which stays empty", async () => {
  const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
  const folders = await serverFolders();
  const directory = join(folders.folder, "organisation.json");
  const person = { id: id("a"), name: "Kari Nygård", unitId: id("e"), roles: ["ansatt"], language: "nb" };
  const unit = { id: id("e"), name: { nb: "Bygg", nn: "Bygg", en: "Building" }, leaderId: id("a") };
  await writeFile(directory, JSON.stringify({ people: [person], units: [unit] }));
  const tenant = {
    ...settings(folders, await newDatabase()),
    NODE_ENV: "production",
    BOT_ID: id("1"),
    BOT_TYPE: "UserAssignedMSI",
    TENANT_ID: id("2"),
    TAB_CLIENT_ID: id("3"),
    TAB_DOMAIN: "dagsorden.example",
    DIRECTORY_FILE: directory,
  };
  const first = await startServer(tenant);
  const second = await startServer(tenant);
  for (const { line } of [first, second]) {
    const port = /port (\d+)/.exec(line)?.[1];
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  }
  for (const server of [first, second]) expect((await server.end("SIGTERM")).code).toBe(0);
  expect(existsSync(folders.data)).toBe(false);
});

/** Starts a server that cannot be; gives its one line, which holds no password. */
async function refusal(databaseUrl: string): Promise<string> {
  const folders = await serverFolders();
  const { code, out, error } = await runToEnd("bot/main.ts", settings(folders, databaseUrl));
  expect([code, out, error.trimEnd().split("\n").length]).toEqual([1, "", 1]);
  expect(error).not.toMatch(/hunter2|\bat .*[:(]\d|Error:/);
  expect(error).not.toContain(new URL(postgresServer()).password);
  return error;
}

it.each([
  ["no server at all", (url: string) => Object.assign(new URL(url), { port: "1" }).href, "on 127.0.0.1:1 cannot be reached"],
  [
    "a server that does not encrypt",
    (url: string) => `${url}?sslmode=verify-full`,
    "cannot be reached encrypted, as DATABASE_URL asks",
  ],
  ["no such database", (url: string) => new URL("/not_there", url).href, "There is no database not_there"],
  ["no such user", (url: string) => Object.assign(new URL(url), { username: "nobody" }).href, "does not let this user in"],
  ["another kind of database", () => "mysql://user:hunter2@host/name", "DATABASE_URL must be like postgres://"],
  ["an address that is none", () => "postgres://user:hunter2@host:99999999/name", "DATABASE_URL must be like postgres://"],
])("says in one line that DATABASE_URL names %s, without its password", async (_what, wrong, words) => {
  const line = await refusal(wrong(await newDatabase()));
  expect(line.replace("cannot start with these settings: DATABASE_URL", "DATABASE_URL")).toContain(words);
});

it("says of a database that only reads that it cannot be written to", async () => {
  const url = await newDatabase();
  await sqlOn(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
  expect(await refusal(url)).toContain("cannot be written to: see to it that it is not read-only");
});

it("says that the password is wrong, and so does verify-log", async () => {
  const url = await newDatabase();
  const wrong = Object.assign(new URL(url), { password: "not-this-one" }).href;
  const folders = await serverFolders();
  // Keys, so that it is the database that is wrong.
  expect((await (await startServer(settings(folders, url))).end("SIGTERM")).code).toBe(0);
  for (const script of ["bot/main.ts", "bot/store/verifyLog.ts"]) {
    const { code, out, error } = await runToEnd(script, settings(folders, wrong));
    expect([script, code, out, error.trimEnd().split("\n").length]).toEqual([script, 1, "", 1]);
    expect(error).toContain("does not let this user in");
    expect(error).not.toContain("not-this-one");
  }
});

it("says of a server that only follows another that it cannot be written to", async () => {
  const { place, end } = await runPostgres("standby");
  onTestFinished(end);
  if ("problem" in place) throw new Error(place.problem);
  expect(await sqlOn(place.url, "select pg_is_in_recovery() as standby")).toEqual([{ standby: true }]);
  expect(await refusal(place.url)).toContain("cannot be written to: see to it that it is not read-only");
});

it("says of a server of PostgreSQL 14 that it is too old, and sends it nothing but the question", async () => {
  const old = await startOldPostgres(140_022);
  expect(await refusal(old.url)).toContain("it must be of PostgreSQL 15 or newer");
  expect(old.statements).toEqual([expect.stringContaining("current_setting('server_version_num')")]);
});

it("a server whose database goes away says so, and goes on by itself when it is back, with nothing lost", async () => {
  const databaseUrl = await newDatabase();
  const relay = await relayTo(databaseUrl);
  const folders = await serverFolders();
  const server = await startServer(settings(folders, relay.url));
  const address = server.line.replace("Dagsorden: ", "");
  const ready = async () => (await fetch(`${address}/readyz`)).status;
  const post = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${address}/local/api/people/${demoPeople.kari}/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  await kariWrites(server.line, "fast hjemmekontor");
  const drafts = () => sqlOn(databaseUrl, "select id, version, step from draft");
  const before = await drafts();
  /** The newest message of her chat. */
  const newest = async () => {
    const chat = await fetch(`${address}/local/api/people/${demoPeople.kari}/chat`);
    return JSON.stringify((await chat.json()).messages.at(-1));
  };
  const references: string[] = [];
  const tokenOf = async () => (await post("tab-token", {})).token;
  const reader = await listenAs({ address, tokenOf }, demoPeople.kari);
  expect((await reader.next())?.message).toEqual({ type: "all" });
  for (let round = 0; round < 2; round += 1) {
    await relay.cut();
    expect(await ready()).toBe(503);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    // She is told that it cannot be done, with a reference that stands in the log.
    await post("messages", { text: "mine saker" });
    const reference = /Noe gikk galt hos oss.*referansen ([A-Z0-9]{8})\./s.exec(await newest())?.[1];
    if (reference === undefined) throw new Error("she is not told");
    references.push(reference);
    await relay.mend();
    // Her page stays open, and looks at everything when the server hears of others again.
    expect((await reader.next())?.message).toEqual({ type: "all" });
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000, interval: 50 });
    expect(await post("messages", { text: "fast hjemmekontor" })).toEqual({ kind: "done" });
    expect(await drafts()).toEqual(before);
  }
  const { code, error } = await server.end("SIGTERM");
  expect(code).toBe(0);
  for (const reference of references) expect(error).toContain(reference);
  expect(error).not.toMatch(/fast hjemmekontor|mine saker/);
  expect(error).not.toContain(new URL(databaseUrl).password);
});
