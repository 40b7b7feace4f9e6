import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { readConfig } from "#bot/config.ts";
import { folderChecks } from "#bot/doctor/checks/folders.ts";
import { keyCheck } from "#bot/doctor/checks/keys.ts";
import { looked } from "#bot/doctor/examine.ts";
import { openStore } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { aKeyVault } from "#test/bot/vault/azure/vaultOnStandIn.ts";
import { newDatabase, postgresServer, sqlOn } from "#test/support/postgresDatabase.ts";
import { relayTo } from "#test/support/relay.ts";
import { tenantId } from "#test/support/signedActivity.ts";
import { anInstallation, levels } from "./surroundings.ts";

type Installation = Awaited<ReturnType<typeof anInstallation>>;

async function started({ settings }: Installation): Promise<void> {
  const vault = await openKeyFileVault(settings["KEY_DIR"] ?? "");
  const store = await openStore({ dataDir: settings["DATA_DIR"] ?? "", databaseUrl: settings["DATABASE_URL"], vault, tenantId });
  await store.close();
}

it("keys that others may open, that are damaged, or that are gone while the database is there are amiss", async () => {
  const installation = await anInstallation();
  const { settings, found } = installation;
  const keys = settings["KEY_DIR"] ?? "";
  expect(await found("keys")).toMatchObject([{ level: "doubtful", says: expect.stringContaining("none") }]);
  await started(installation);
  expect(await found("keys")).toMatchObject([{ level: "well" }]);
  const [file = ""] = (await readdir(keys)).filter((name) => name.endsWith(".key"));
  await chmod(join(keys, file), 0o640);
  expect((await found("key folder")).map(({ level }) => level)).toContain("amiss");
  await chmod(join(keys, file), 0o600);
  await writeFile(join(keys, file), "c2hvcnQ=");
  expect(await found("keys")).toMatchObject([{ level: "amiss", says: expect.stringContaining("damaged") }]);
  await rm(keys, { recursive: true });
  expect(await found("keys")).toMatchObject([{ level: "amiss", says: expect.stringContaining("a database that needs them") }]);
});

it("a vault that is well wraps, unwraps and remembers; one that refuses any of it, or is gone, says so", async () => {
  const standIn = await aKeyVault();
  const { settings, around } = await anInstallation();
  // What stands in for a vault speaks no TLS, which no setting allows.
  const config = { ...readConfig(settings), keyVaultUrl: standIn.url };
  const found = () => looked(keyCheck(config, around), around.longestMs);
  expect(await found()).toMatchObject([{ level: "well" }]);
  const asked = ["wrapkey", "unwrapkey", "secrets"].map((what) => standIn.asked.some((one) => one.includes(what)));
  expect(asked).toEqual([true, true, true]);
  expect(standIn.secrets.size).toBe(0);
  for (const [what, failure, words] of [
    ["unwrapkey", { status: 403, code: "Forbidden" }, "does not let this server in, or not to do that (Forbidden)"],
    ["/secrets/", { status: 403, code: "Forbidden" }, "does not let this server in, or not to do that (Forbidden)"],
    ["", { status: 503 }, "cannot be reached, or does not answer in time"],
  ] as const) {
    standIn.fail((request) => (request.includes(what) ? failure : undefined));
    expect(await found()).toMatchObject([
      { about: "keys", level: "amiss", says: expect.stringContaining(words), todo: expect.any(String) },
    ]);
  }
});

it("a PostgreSQL database that is well says so, and a clock that is not the database's is told of", async () => {
  const installation = await anInstallation({ DATABASE_URL: await newDatabase() });
  const { settings, found } = installation;
  expect(await found("database")).toMatchObject([{ level: "well", says: expect.stringContaining("Nothing lies in") }]);
  expect(await sqlOn(settings["DATABASE_URL"] ?? "", "select tablename from pg_tables where schemaname = 'public'")).toEqual([]);
  await started(installation);
  expect(await found("database")).toMatchObject([
    { level: "well", says: expect.stringContaining("up to date and has its keys") },
  ]);
  expect(await found("database clock")).toMatchObject([{ level: "well" }]);
  const [off] = await found("database clock", { now: () => Date.now() - 90_000 });
  expect(off).toMatchObject({ level: "doubtful", says: expect.stringContaining("90 s behind") });
});

it("a database that cannot be worked on says why, and what to do", async () => {
  const url = await newDatabase();
  const relay = await relayTo(url);
  const installation = await anInstallation({ DATABASE_URL: relay.url });
  const { settings, found } = installation;
  await started(installation);
  const refused = async (words: string) =>
    expect(await found("database")).toMatchObject([{ level: "amiss", says: expect.stringContaining(words) }]);

  await relay.cut();
  await refused("cannot be reached");
  await relay.mend();
  await sqlOn(url, "insert into kysely_migration values ('9999_of_the_future', '2099-01-01T00:00:00.000Z')");
  await refused("newer version of Dagsorden. Start that version");
  await sqlOn(url, "delete from kysely_migration where name like '9999%'");
  await sqlOn(url, "delete from kysely_migration where name > '0019'");
  expect(await found("database")).toMatchObject([
    {
      level: "doubtful",
      says: expect.stringMatching(/the next start runs \d+ migrations/),
      todo: expect.stringContaining("backup"),
    },
  ]);
  settings["TENANT_ID"] = "5e5e5e5e-0000-4000-8000-000000000002";
  await refused("belongs to another tenant");
  settings["TENANT_ID"] = tenantId;
  settings["DATABASE_URL"] = Object.assign(new URL(url), { pathname: "/not_there" }).href;
  await refused("Create it");
  settings["DATABASE_URL"] = Object.assign(new URL(url), { password: "wrong" }).href;
  await refused("user and the password");
});

it("what a user of a database may not do is told before a start finds out, and what it need not do as well", async () => {
  const url = await newDatabase();
  const installation = await anInstallation({ DATABASE_URL: url });
  const { settings, found } = installation;
  expect(await found("rights")).toMatchObject([{ level: "doubtful", says: expect.stringContaining("everything on the server") }]);
  const user = `guest_${new URL(url).pathname.slice(1)}`;
  await sqlOn(url, `create user ${user} password 'visitor'`);
  onTestFinished(async () => {
    await sqlOn(url, `drop owned by ${user}`);
    await sqlOn(postgresServer().href, `drop user ${user}`);
  });
  settings["DATABASE_URL"] = Object.assign(new URL(url), { username: user, password: "visitor" }).href;
  expect(await found("rights")).toMatchObject([{ level: "amiss", says: expect.stringContaining("may not make tables") }]);
  settings["DATABASE_URL"] = url;
  await started(installation);
  settings["DATABASE_URL"] = Object.assign(new URL(url), { username: user, password: "visitor" }).href;
  await sqlOn(url, `grant select on all tables in schema public to ${user}`);
  expect(await found("rights")).toMatchObject([{ level: "amiss", says: expect.stringMatching(/^\d+ tables do not let/) }]);
  await sqlOn(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
  expect((await found("database")).map(({ level }) => level)).toContain("amiss");
  await sqlOn(postgresServer().href, `alter database ${new URL(url).pathname.slice(1)} reset default_transaction_read_only`);
});

it("the embedded database is looked at while a server works on it, and when it is damaged", async () => {
  const installation = await anInstallation();
  const { settings, found } = installation;
  const vault = await openKeyFileVault(settings["KEY_DIR"] ?? "");
  const store = await openStore({ dataDir: settings["DATA_DIR"] ?? "", vault, tenantId });
  expect(await found("database")).toMatchObject([{ level: "well" }]);
  await store.close();
  await writeFile(join(settings["DATA_DIR"] ?? "", "dagsorden.sqlite"), "this is no database\n".repeat(1_000));
  expect(await found("database")).toMatchObject([{ level: "amiss", says: expect.stringContaining("damaged") }]);
});

it("a disk that is nearly full, a folder that is none and an archive that everybody may open are amiss", async () => {
  const installation = await anInstallation();
  const { folder, settings, found } = installation;
  settings["ARCHIVE_DIR"] = join(folder, "archive");
  expect(await found("archive folder")).toMatchObject([{ level: "amiss", says: expect.stringContaining("no folder") }]);
  await mkdir(join(folder, "archive"));
  await chmod(join(folder, "archive"), 0o755);
  expect(levels(await found("archive folder"))).toEqual(["archive folder: well", "archive folder: amiss"]);
  await chmod(join(folder, "archive"), 0o750);
  expect(levels(await found("archive folder"))).toEqual(["archive folder: well"]);
  await writeFile(join(folder, "file"), "");
  settings["DATA_DIR"] = join(folder, "file");
  expect(await found("data folder")).toMatchObject([{ level: "amiss", says: expect.stringContaining("cannot be written to") }]);
  if (process.platform !== "linux" || process.getuid?.() !== 0) return;
  // Only root on Linux may mount one.
  const small = join(folder, "small");
  await mkdir(small);
  await promisify(execFile)("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", small]);
  onTestFinished(async () => void (await promisify(execFile)("umount", [small])));
  settings["DATA_DIR"] = small;
  const [data] = folderChecks(readConfig(settings));
  expect(await data?.look(AbortSignal.timeout(5_000))).toMatchObject([
    { level: "amiss", says: expect.stringMatching(/^[0-3] MiB are free/) },
  ]);
});
