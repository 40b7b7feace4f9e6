import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { newDatabase, sqlOn } from "#test/support/postgresDatabase.ts";
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

it("says in one line why the database cannot be used, without its password, and so does verify-log", async () => {
  const url = await newDatabase();
  const name = new URL(url).pathname.slice(1);
  const wrongPassword = Object.assign(new URL(url), { password: "not-this-one" }).href;
  const noServer = Object.assign(new URL(url), { port: "1" }).href;
  const noDatabase = new URL("/not_there", url).href;
  for (const [databaseUrl, words] of [
    [wrongPassword, "does not let this user in"],
    [noServer, `The database ${name} on 127.0.0.1:1 cannot be reached`],
    [noDatabase, "There is no database not_there"],
    ["mysql://user:hunter2@host/name", "DATABASE_URL must be like postgres://"],
  ] as const) {
    const folders = await serverFolders();
    // Keys, so that it is the database that is wrong.
    if (databaseUrl === wrongPassword) expect((await (await startServer(settings(folders, url))).end("SIGTERM")).code).toBe(0);
    const ended = await runToEnd("bot/main.ts", settings(folders, databaseUrl));
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.error.replace("cannot start with these settings: DATABASE_URL", "DATABASE_URL")).toContain(words);
    const verified =
      databaseUrl === wrongPassword ? [await runToEnd("bot/store/verifyLog.ts", settings(folders, databaseUrl))] : [];
    for (const { code, error } of [ended, ...verified]) {
      expect([code, error.trimEnd().split("\n").length]).toEqual([1, 1]);
      expect(error).not.toMatch(/not-this-one|hunter2|\bat .*[:(]\d|Error:/);
      expect(error).not.toContain(new URL(url).password);
    }
  }
});
