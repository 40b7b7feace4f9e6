import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { databaseRows } from "#test/support/databaseRows.ts";
import { newDatabase, sqlOn } from "#test/support/postgresDatabase.ts";
import { type Folders, runToEnd, serverFolders, startServer } from "#test/support/serverProcess.ts";

const settings = ({ data, keys }: Folders) => ({ PORT: "0", DATA_DIR: data, KEY_DIR: keys });
const fromTheFuture =
  "insert into kysely_migration (name, timestamp) values ('9999-of-a-later-version', '2099-01-01T00:00:00.000Z')";

const newer = /The database .* was written by a newer version of Dagsorden\. Start that version\./;

/** Neither the server nor verify-log goes on; each says so in a line. */
async function expectRefused(given: Readonly<Record<string, string>>): Promise<void> {
  const [started, verified] = await Promise.all(
    ["bot/main.ts", "bot/store/verifyLog.ts"].map((script) => runToEnd(script, given)),
  );
  for (const ended of [started, verified]) {
    expect([ended?.code, ended?.out, ended?.error.trimEnd().split("\n").length]).toEqual([1, "", 1]);
    expect(ended?.error).toMatch(newer);
  }
}

// Processes are started one after another, on a machine that may have much else to do.
const patience = { timeout: 120_000 };

describe("data of a newer version", () => {
  it(
    "are left alone by an older server, which says so, and the newer one finds them as they were: embedded",
    patience,
    async () => {
      const folders = await serverFolders();
      await (await startServer(settings(folders))).end("SIGTERM");
      const database = new DatabaseSync(join(folders.data, databaseFile));
      database.exec(fromTheFuture);
      database.close();
      const before = databaseRows(folders.data, "select name from kysely_migration order by name");
      await expectRefused(settings(folders));
      expect(databaseRows(folders.data, "select name from kysely_migration order by name")).toEqual(before);
      const undone = new DatabaseSync(join(folders.data, databaseFile));
      undone.exec("delete from kysely_migration where name like '9999%'");
      undone.close();
      expect((await (await startServer(settings(folders))).end("SIGTERM")).code).toBe(0);
    },
  );

  it("… on PostgreSQL", patience, async () => {
    const folders = await serverFolders();
    const databaseUrl = await newDatabase();
    const given = { ...settings(folders), DATABASE_URL: databaseUrl };
    await (await startServer(given)).end("SIGTERM");
    await sqlOn(databaseUrl, fromTheFuture);
    await expectRefused(given);
  });
});

describe("a data folder from a crash", () => {
  it(
    "that was copied off a running server's disk, with its lock file and an unfinished log, has everything",
    patience,
    async () => {
      const folders = await serverFolders();
      const server = await startServer(settings(folders));
      const person = `${server.line.replace("Dagsorden: ", "")}/local/api/people/${demoPeople.kari}`;
      for (const [path, body] of [["open", {}] as const, ["messages", { text: "fast hjemmekontor" }] as const]) {
        const headers = { "content-type": "application/json" };
        expect((await fetch(`${person}/${path}`, { method: "POST", headers, body: JSON.stringify(body) })).status).toBe(200);
      }
      const drafts = databaseRows(folders.data, "select id, version, step from draft");
      expect(drafts).toHaveLength(1);
      const copied = { ...folders, data: join(folders.folder, "copied") };
      await cp(folders.data, copied.data, { recursive: true });
      expect(await readdir(copied.data)).toEqual(expect.arrayContaining([`${databaseFile}-wal`, "server.lock"]));
      // The first one goes on beside it: a lock file that was copied is nobody's.
      const second = await startServer(settings(copied));
      expect(databaseRows(copied.data, "select id, version, step from draft")).toEqual(drafts);
      for (const one of [second, server]) expect(await one.end("SIGTERM")).toMatchObject({ code: 0, error: "" });
      expect(await runToEnd("bot/store/verifyLog.ts", settings(copied))).toMatchObject({ code: 0 });
    },
  );

  it("whose first server was killed while it was made, again and again, starts", patience, async () => {
    const folders = await serverFolders();
    const { data } = folders;
    // From before there is a folder until the tables are made: each step that shows in it is one to be killed at.
    for (const sign of ["", "server.lock", databaseFile, `${databaseFile}-wal`]) {
      const child = spawn(process.execPath, ["bot/main.ts"], { env: { ...process.env, ...settings(folders) }, stdio: "ignore" });
      const ended = once(child, "exit");
      for (let looks = 0; looks < 5_000; looks += 1) {
        if ((await readdir(data).catch((): string[] => [])).includes(sign) || (sign === "" && looks > 20)) break;
        await pause(2);
      }
      child.kill("SIGKILL");
      expect((await ended)[1]).toBe("SIGKILL");
    }
    expect((await (await startServer(settings(folders))).end("SIGTERM")).code).toBe(0);
    expect(await runToEnd("bot/store/verifyLog.ts", settings(folders))).toMatchObject({
      code: 0,
      out: expect.stringContaining("all links hold"),
    });
  });
});
