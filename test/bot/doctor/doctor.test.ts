import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { clamdStandIn } from "#test/bot/files/clamdStandIn.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { runToEnd } from "#test/support/serverProcess.ts";
import { botId, tabClientId, tenantId } from "#test/support/signedActivity.ts";
import { startSmtp } from "#test/support/smtpStandIn.ts";
import { anInstallation, identityHeader, levels, passwords } from "./surroundings.ts";

type Installation = Awaited<ReturnType<typeof anInstallation>>;

/** Makes keys and database as the first start does. */
async function started({ settings }: Installation): Promise<void> {
  const vault = await openKeyFileVault(settings["KEY_DIR"] ?? "");
  const store = await openStore({ dataDir: settings["DATA_DIR"] ?? "", databaseUrl: settings["DATABASE_URL"], vault, tenantId });
  await store.close();
}

/** Every file of a folder with what is in it. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = names.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file, "base64")])));
}

describe("an installation", () => {
  it("with everything in order has nothing amiss, and is left as it was", async () => {
    const smtp = await startSmtp();
    const clamd = await clamdStandIn({ port: 0, host: "127.0.0.1" });
    const installation = await anInstallation({
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      MAIL_FROM: "Dagsorden <dagsorden@example.no>",
      CLAMAV: `127.0.0.1:${clamd.port}`,
      ACTIVITY_FEED: "on",
      TAB_CLIENT_SECRET: passwords.tab,
      TEAMS_APP_ID: "0a0a0a0a-0000-4000-8000-000000000009",
    });
    await started(installation);
    const before = await contentOf(installation.folder);
    const found = await installation.found();
    expect(levels(found)).toEqual([
      "settings: well",
      "keys: well",
      "database: well",
      "data folder: well",
      "key folder: well",
      // Test machines have one disk.
      "key folder: doubtful",
      // The stand-in knows no encryption.
      "mail server: doubtful",
      "virus scanner: well",
      "directory: well",
      // Some units of the demo have no leader of their own.
      "directory: doubtful",
      "reports: well",
      "clock: well",
      "tab sign-in: well",
      "chat sign-in: well",
      "bot: well",
      "activity feed: well",
      "address: well",
      "anonymous page: well",
      "anonymous page: amiss",
      "Teams app: unseen",
    ]);
    // The only thing amiss is that the stand-in is no https.
    expect(found.find(({ about, level }) => about === "anonymous page" && level === "amiss")?.says).toContain(
      "without encryption",
    );
    expect(await contentOf(installation.folder)).toEqual(before);
    expect(smtp.letters).toEqual([]);
  });

  it("names every setting that cannot be used by itself, and looks at nothing else", async () => {
    const installation = await anInstallation({
      TENANT_ID: "nobody",
      TAB_DOMAIN: "https://x",
      DATABASE_URL: `mysql://u:${passwords.mail}@h/d`,
    });
    const found = await installation.found();
    expect(found.map(({ says }) => says)).toEqual([
      "DATABASE_URL must be like postgres://user:password@host:5432/database.",
      "TENANT_ID must be a GUID.",
      "TAB_DOMAIN must be a host name, without https://.",
      "is not looked at before the settings can be read.",
    ]);
    expect(installation.outside.asked).toEqual([]);
  });

  it("never shows a secret, whatever is amiss", async () => {
    const installation = await anInstallation({
      BOT_PASSWORD: "feil-hemmelighet-95",
      DATABASE_URL: `postgres://dagsorden:${passwords.mail}@127.0.0.1:9/d`,
      SMTP_URL: `smtp://post:${passwords.mail}@127.0.0.1:9`,
      MAIL_FROM: "dagsorden@example.no",
      ACTIVITY_FEED: "on",
      TAB_CLIENT_SECRET: "feil-hemmelighet-96",
      TEAMS_APP_ID: botId,
      IDENTITY_ENDPOINT: "http://127.0.0.1:9/msi/token",
      IDENTITY_HEADER: identityHeader,
    });
    const text = JSON.stringify(await installation.found());
    expect(text).toContain("amiss");
    for (const secret of [...Object.values(passwords), identityHeader, "feil-hemmelighet"]) expect(text).not.toContain(secret);
  });
});

it("what the employer has decided is read as a start reads it", async () => {
  const { settings, found, reports } = await anInstallation();
  const file = settings["REPORTS_FILE"] ?? "";
  settings["REPORTS_FILE"] = "";
  expect((await found("reports")).map(({ level, says }) => `${level}: ${says}`)).toEqual([
    "well: REPORTS_FILE is not set: our defaults hold.",
    "amiss: Nobody receives a varsel.",
    "amiss: The anonymous page has a port and no address.",
  ]);
  settings["REPORTS_FILE"] = file;
  await writeFile(file, JSON.stringify({ ...reports, varslingsmottak: [] }));
  expect(await found("reports")).toMatchObject([
    { level: "amiss", says: expect.stringMatching(/^[^\n]*varslingsmottak[^\n]*$/) },
  ]);
  await writeFile(file, "{");
  expect(await found("reports")).toMatchObject([{ level: "amiss", says: expect.stringContaining("reports.json") }]);
  await writeFile(settings["DIRECTORY_FILE"] ?? "", JSON.stringify({ people: [], units: [{ id: 1 }] }));
  expect(await found("directory")).toMatchObject([{ level: "amiss", says: expect.stringContaining("organisation.json") }]);
});

it("the app that was built for Teams is compared with the settings", async () => {
  const { folder, found } = await anInstallation();
  const manifest = {
    id: "x",
    bots: [{ botId }],
    webApplicationInfo: { id: tabClientId, resource: `api://dagsorden.example/${tabClientId}` },
    staticTabs: [{ entityId: "about" }, { contentUrl: "https://dagsorden.example/tab/?view=mine" }],
  };
  const path = join(folder, "manifest.dev.json");
  const compared = async (but: object) => {
    await writeFile(path, JSON.stringify({ ...manifest, ...but }));
    return (await found("Teams app", { manifest: path })).map(({ level, says }) => `${level}: ${says.split(" ")[0]}`);
  };
  expect(await compared({})).toEqual([`well: ${path}`]);
  // Two registrations that were mixed up.
  expect(await compared({ bots: [{ botId: tabClientId }], webApplicationInfo: { id: botId } })).toEqual([
    "amiss: bots[0].botId",
    "amiss: webApplicationInfo.id",
    "amiss: webApplicationInfo.resource",
  ]);
  expect(await compared({ staticTabs: [{ contentUrl: "https://dagsorden.example.no/tab/" }] })).toEqual([
    "amiss: staticTabs[].contentUrl",
  ]);
  await writeFile(path, "no manifest");
  expect(await found("Teams app", { manifest: path })).toMatchObject([{ level: "amiss" }]);
});

describe("npm run doctor", () => {
  it("says in words how it is on one's own machine, makes nothing, and ends with 0", async () => {
    const folder = await temporaryFolder();
    const settings = { DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys") };
    const ended = await runToEnd("bot/doctor/doctor.ts", settings);
    expect(ended).toMatchObject({ code: 0, error: "" });
    expect(ended.out).toMatch(/^✓ settings +can be used: one's own machine, the embedded database, keys in a folder\.\n/);
    expect(ended.out).toMatch(/^! keys +There are none .*\n +→ The first start makes one\./m);
    expect(ended.out).toMatch(/\nNothing is amiss; \d to look at\.\n$/);
    expect(await readdir(folder)).toEqual([]);
  });

  it("ends with 1 where something is amiss, also as JSON, and takes no other words", async () => {
    const wrong = { KEY_VAULT_URL: "https://v.vault.azure.net", PORT: "abc" };
    const ended = await runToEnd("bot/doctor/doctor.ts", wrong, ["--json"]);
    expect(ended).toMatchObject({ code: 1, error: "" });
    const { isWell, findings } = JSON.parse(ended.out);
    expect(isWell).toBe(false);
    expect(findings[0]).toMatchObject({
      about: "settings",
      level: "amiss",
      says: "PORT must be a whole number from 0 to 65535.",
    });
    expect(await runToEnd("bot/doctor/doctor.ts", {}, ["--repair"])).toMatchObject({
      code: 1,
      out: "",
      error: expect.stringContaining("--json"),
    });
  });
});
