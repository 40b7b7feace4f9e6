import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { databaseRows } from "#test/support/databaseRows.ts";
import { type Folders, runToEnd, serverFolders, startServer } from "#test/support/serverProcess.ts";

const localSettings = ({ data, keys }: Folders) => ({ PORT: "0", DATA_DIR: data, KEY_DIR: keys });

/** Kari's chat in the local shell, as her browser would use it. */
function chatAt(line: string) {
  const base = `${line.replace("Dagsorden: ", "")}/local/api/people/${demoPeople.kari}`;
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${base}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const chat = async () => (await fetch(`${base}/chat`)).text();
  return { post, chat };
}

describe("a server that is killed in the midst of use", () => {
  it("has what it acknowledged when it starts again, drafts included, and every link of the log holds", async () => {
    const folders = await serverFolders();
    const first = await startServer(localSettings(folders));
    const kari = chatAt(first.line);
    expect((await kari.post("open", {})).body).toHaveProperty("installed");
    for (const text of ["heimekontor", "fast hjemmekontor", "mine saker"]) {
      expect((await kari.post("messages", { text })).body).toEqual({ kind: "done" });
    }
    const act = async (data: object) => {
      const sent = await kari.post("actions", { activityId: await lastMessage(), kind: "submit", trigger: "manual", data });
      expect(sent.body).toEqual({ kind: "done" });
    };
    const lastMessage = async () => JSON.parse(await kari.chat()).messages.at(-1).id;
    const [draft] = databaseRows(folders.data, "select id, version, step from draft");
    const start = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const end = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    await act({ v: 1, verb: "draft.next", id: draft?.["id"], version: 1, otherArrangement: "false", start, end });
    const day = {
      v: 1,
      verb: "day.send",
      id: "01a20000-0000-7000-8000-000000000001",
      from: start,
      work: "Rette.",
      everyWeek: "false",
    };
    await act(day);
    const before = rows(folders);
    expect(before.drafts).toEqual([{ id: draft?.["id"], version: 2, step: "arbeidstid" }]);
    expect(before.cases).toEqual([{ id: day.id, kind: "enkeltdag", version: 1, status: "OENSKET" }]);
    // More that nobody has had an answer to yet.
    void kari.post("messages", { text: "mine saker" }).catch(() => undefined);
    expect((await first.end("SIGKILL")).signal).toBe("SIGKILL");

    const second = await startServer(localSettings(folders));
    expect(rows(folders)).toEqual(before);
    const again = chatAt(second.line);
    expect((await again.post("messages", { text: "fast hjemmekontor" })).body).toEqual({ kind: "done" });
    expect(await again.chat()).toContain(String(draft?.["id"]));
    expect((await again.post("messages", { text: "mine saker" })).body).toEqual({ kind: "done" });
    expect(await again.chat()).toContain(day.id);
    // Also while the server is at work.
    const verified = await runToEnd("bot/store/verifyLog.ts", localSettings(folders));
    expect(verified).toMatchObject({ code: 0, out: expect.stringMatching(/^1 cases, 1 events, all links hold\n/), error: "" });
    expect((await second.end("SIGTERM")).code).toBe(0);
    // What the killed one had saved is in a checkpoint too.
    const recorded = await runToEnd("bot/store/verifyLog.ts", localSettings(folders));
    expect(recorded).toMatchObject({ code: 0, out: expect.stringMatching(/\nNewest checkpoint 1:[0-9a-f]{64}\n$/), error: "" });
  });
});

function rows({ data }: Folders) {
  return {
    drafts: databaseRows(data, "select id, version, step from draft"),
    cases: databaseRows(data, "select id, kind, version, status from case_state"),
  };
}

describe("an installation in a tenant", () => {
  const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
  const person = id("a");
  const organisation = {
    people: [{ id: person, name: "Kari Nygård", unitId: id("e"), roles: ["ansatt"], language: "nb" }],
    units: [{ id: id("e"), name: { nb: "Bygg", nn: "Bygg", en: "Building" }, leaderId: person }],
  };

  async function tenantSettings(folders: Folders, data: unknown = organisation) {
    const directory = join(folders.folder, "organisation.json");
    await writeFile(directory, JSON.stringify(data));
    return {
      ...localSettings(folders),
      NODE_ENV: "production",
      BOT_ID: id("1"),
      BOT_TYPE: "SingleTenant",
      BOT_PASSWORD: "not-a-secret",
      TENANT_ID: id("2"),
      TAB_CLIENT_ID: id("3"),
      TAB_DOMAIN: "dagsorden.example",
      DIRECTORY_FILE: directory,
    };
  }

  it("starts without asking anybody outside, and is closed to whoever has no token", async () => {
    const server = await startServer(await tenantSettings(await serverFolders()));
    const port = /^Dagsorden: port (\d+), for https:\/\/dagsorden\.example$/.exec(server.line)?.[1];
    const address = `http://127.0.0.1:${port}`;
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const activity = { type: "message", channelId: "msteams", serviceUrl: "https://smba.trafficmanager.net/no/", text: "hei" };
    for (const authorization of [undefined, "Bearer x", "Bearer eyJhbGciOiJub25lIn0.e30."]) {
      const headers = { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) };
      const refused = await fetch(`${address}/api/messages`, { method: "POST", headers, body: JSON.stringify(activity) });
      expect([refused.status, await refused.text()]).toEqual([401, ""]);
    }
    expect((await fetch(`${address}/api/me`)).status).toBe(401);
    // Nothing of what stands in for Teams and Entra on one's own machine is there.
    for (const path of ["/", "/local/api/people", "/local/issuer/entra/keys", "/local/connector/v3/conversations"]) {
      expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
    }
    const page = await fetch(`${address}/tab/`);
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors https://teams.microsoft.com ");
    const ended = await server.end("SIGTERM");
    expect(ended.code).toBe(0);
    expect(ended.error).not.toContain("hei");
  });

  it("starts with a managed identity, which has no password", async () => {
    const { BOT_PASSWORD: _password, ...rest } = await tenantSettings(await serverFolders());
    const server = await startServer({ ...rest, BOT_TYPE: "UserAssignedMSI" });
    expect((await server.end("SIGTERM")).code).toBe(0);
  });

  it.each([
    [
      "nothing but NODE_ENV=production",
      { BOT_ID: "", BOT_TYPE: "", BOT_PASSWORD: "", TENANT_ID: "", TAB_CLIENT_ID: "", TAB_DOMAIN: "", DIRECTORY_FILE: "" },
      "BOT_ID is not set",
    ],
    [
      "a bot and nothing more",
      { NODE_ENV: "", BOT_TYPE: "", BOT_PASSWORD: "", TENANT_ID: "", TAB_CLIENT_ID: "", TAB_DOMAIN: "", DIRECTORY_FILE: "" },
      "TENANT_ID is not set",
    ],
    ["no password", { BOT_PASSWORD: "" }, "BOT_PASSWORD is not set"],
    ["a password that a managed identity has not", { BOT_TYPE: "UserAssignedMSI" }, "BOT_PASSWORD is set"],
    ["a kind of app that takes every tenant's", { BOT_TYPE: "MultiTenant" }, "BOT_TYPE must be"],
    ["a tenant by name", { TENANT_ID: "example.onmicrosoft.com" }, "TENANT_ID must be a GUID"],
    ["an address for a host name", { TAB_DOMAIN: "https://dagsorden.example" }, "TAB_DOMAIN must be a host name"],
    ["one app registration for both", { TAB_CLIENT_ID: id("1") }, "two app registrations"],
    ["a directory file that is not there", { DIRECTORY_FILE: "/nowhere/organisation.json" }, "/nowhere/organisation.json"],
  ])("does not start with %s, and never falls back to the local one", async (_name, wrong, words) => {
    const folders = await serverFolders();
    const ended = await runToEnd("bot/main.ts", { ...(await tenantSettings(folders)), ...wrong });
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.error).toContain(words);
    expect(ended.error).not.toMatch(/\n\s+at |not-a-secret/);
  });
});
