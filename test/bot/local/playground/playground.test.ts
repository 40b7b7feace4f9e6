import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { pressed, wordsOf } from "#test/support/cardParts.ts";
import { assessment, fillIn, type Message } from "#test/support/chatWorld.ts";
import { runToEnd, type ServerProcess, serverFolders, startServer, takenPort } from "#test/support/serverProcess.ts";

const script = "bot/local/playground/main.ts";
const packageName = "@microsoft/m365agentsplayground";

/** Settings of a machine whose npx has the stand-in in its cache, or nothing. What npx was asked stands in `asked`. */
async function machine(cache: "fetched" | "empty", version = "0.2.28") {
  const { folder, data, keys } = await serverFolders();
  const commands = join(folder, "cache/node_modules/.bin");
  const inCache = join(folder, "cache/node_modules", packageName);
  const bin = join(folder, "bin");
  for (const made of [commands, inCache, bin]) await mkdir(made, { recursive: true });
  const standIn = join(import.meta.dirname, "playgroundStandIn.ts");
  await writeFile(join(inCache, "package.json"), JSON.stringify({ name: packageName, version, type: "module" }));
  await writeFile(join(inCache, "cli.js"), `await import(${JSON.stringify(standIn)});\n`);
  const asked = join(folder, "asked");
  const found = cache === "fetched" ? `echo "${commands}${delimiter}$PATH"` : "exit 1";
  await writeFile(join(bin, "npx"), `#!/bin/sh\necho "$@" >> "${asked}"\n${found}\n`);
  await chmod(join(bin, "npx"), 0o755);
  const settings = {
    PORT: "0",
    PLAYGROUND_PORT: "0",
    DATA_DIR: data,
    KEY_DIR: keys,
    PATH: `${bin}${delimiter}${process.env["PATH"]}`,
    TMPDIR: folder,
  };
  return { settings, folder, asked: () => readFile(asked, "utf8") };
}

const addressAfter = (server: ServerProcess, start: string) =>
  new RegExp(`^${start}.*?(http://\\S+)$`, "m").exec(server.line)?.[1] ?? "no address";

/** One person's Playground, used as its page uses it. */
async function pageOf(address: string) {
  const { config } = await (await fetch(`${address}/_internal/v1/config`)).json();
  const conversation: string = config.personalChat.id;
  const from = { id: config.currentUser.id };
  const post = async (path: string, body: object) => {
    const response = await fetch(address + path, { method: "POST", body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };
  const messages = async (): Promise<readonly Message[]> => {
    const all = await (await fetch(`${address}/standIn/messages`)).json();
    return all.map(({ id, activity }: { id: string; activity: Record<string, { content: object }[]> }) => ({
      id,
      card: activity["attachments"]?.[0]?.content,
    }));
  };
  return { config, conversation, from, post, messages };
}

/** … and as a person uses the page: the newest card is the one in hand. */
async function chatAt(address: string) {
  const { config, conversation, from, post, messages } = await pageOf(address);
  const hand: { id: string; card: unknown } = { id: "", card: undefined };
  const take = (message: { readonly id: string; readonly card: unknown } | undefined) => Object.assign(hand, message);
  const newest = async (before: number) => {
    await vi.waitFor(async () => expect((await messages()).length).toBeGreaterThan(before), { timeout: 20_000 });
    return take((await messages()).at(-1));
  };
  return {
    name: config.currentUser.name,
    conversation,
    words: () => wordsOf(hand.card),
    messages,
    open: async () => {
      await post(`/_debug/conversation/${conversation}/installation`, {});
      await newest(0);
    },
    say: async (text: string) => {
      const before = (await messages()).length;
      const sent = { type: "text", text, textFormat: "plain", from };
      expect((await post(`/_conversation/v1/conversations/${conversation}/messages`, sent)).status).toBe(200);
      return newest(before);
    },
    press: async (title: string, typed: Readonly<Record<string, unknown>> = {}) => {
      const before = (await messages()).length;
      // The Playground leaves out what is empty, and says nothing of what set the action off.
      const data = Object.fromEntries(Object.entries(pressed(hand.card, title, typed)).filter(([, value]) => value !== ""));
      const action = { type: "Action.Execute", title, verb: data["verb"], data };
      const value = {
        name: "adaptiveCard/action",
        value: { action },
        from,
        conversation: { id: conversation },
        replyToId: hand.id,
      };
      const { status, body } = await post("/_conversation/v1/invoke", value);
      expect(status).toBe(200);
      return body.type === "application/vnd.microsoft.card.adaptive" ? take({ id: hand.id, card: body.value }) : newest(before);
    },
    /** A message that has come unasked. */
    receive: newest,
    inGroup: (text: string) => post(`/_conversation/v1/conversations/${config.groupChat.id}/messages`, { text, from }),
  };
}

/** Through Kari's path one is Kari, in our tenant and on Teams, whatever an activity says; and nobody else's path is there. */
async function refusesAndStamps(shell: string, kari: Awaited<ReturnType<typeof chatAt>>): Promise<void> {
  const call = (path: string, body: object) =>
    fetch(`${shell}/local/playground/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const forged = {
    type: "message",
    id: "1",
    text: "mine saker",
    channelId: "emulator",
    serviceUrl: "https://elsewhere.example/",
    from: { id: "29:lars", name: "Lars Moen", aadObjectId: demoPeople.lars },
    recipient: { id: "somebody" },
    conversation: { id: "a:another", conversationType: "personal", tenantId: "another" },
    channelData: { tenant: { id: "another" } },
  };
  const before = (await kari.messages()).length;
  expect((await call(`${demoPeople.kari}/messages`, forged)).status).toBe(200);
  await kari.receive(before);
  expect(kari.words()).toContain("Mine saker");
  expect((await call(`${demoPeople.hilde}/messages`, forged)).status).toBe(404);
  expect((await call(`${demoPeople.kari}/messages`, { text: "no type" })).status).toBe(400);
  const after = (await kari.messages()).length;
  const activities = `${demoPeople.kari}/v3/conversations/${kari.conversation}/activities`;
  expect((await call(activities, { type: "message", text: "not from the bot" })).status).toBe(401);
  expect(await kari.messages()).toHaveLength(after);
}

describe.skipIf(process.platform === "win32")("npm run playground", () => {
  it("lets Kari ask for a fixed agreement in her Playground, and Lars decide in his", async () => {
    const { settings, asked } = await machine("fetched");
    const server = await startServer(settings, script);
    const shell = addressAfter(server, "Dagsorden");
    const moved = await fetch(`${shell}/local/api/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ date: "2021-01-15" }),
    });
    expect(moved.status).toBe(200);
    const kari = await chatAt(addressAfter(server, "Kari Nygård"));
    const lars = await chatAt(addressAfter(server, "Lars Moen"));
    const vera = await chatAt(addressAfter(server, "Vera Lunde"));
    expect([kari.name, lars.name, vera.name]).toEqual(["Kari Nygård", "Lars Moen", "Vera Lunde"]);
    for (const chat of [kari, vera]) await chat.open();
    expect(kari.words()).toContain("Hei! Jeg er Dagsorden");
    const welcomed = await vera.messages();

    await fillIn(kari);
    await kari.press("Send til leder");
    expect(kari.words()).toContain("Sendt til leder");
    // His page has not been opened yet.
    await lars.receive(0);
    expect(lars.words()).toContain("Kari Nygård har søkt");
    await lars.press("Vurder og avgjør");
    const before = (await kari.messages()).length;
    await lars.press("Godkjenn", assessment);
    expect(lars.words()).toContain("Godkjent av Lars Moen");
    await kari.receive(before);
    expect(kari.words()).toContain("Godkjent av Lars Moen");
    // Her card from before was changed where it lay.
    const older = async () => (await kari.messages()).map(({ card }) => wordsOf(card));
    await vi.waitFor(async () => expect((await older()).join("\n")).toContain("Et nyere kort ligger lenger ned"), {
      timeout: 20_000,
    });
    await kari.press("Godta avtalen");
    expect(kari.words()).toContain("✓ Godtatt");
    expect(await vera.messages()).toEqual(welcomed);

    expect((await kari.inGroup("mine saker")).status).toBe(403);
    await refusesAndStamps(shell, kari);

    // Who has a Playground has no chat in the shell beside it.
    const { people } = await (await fetch(`${shell}/local/api/people`)).json();
    const names = people.map(({ name }: { readonly name: string }) => name);
    expect(names).toContain("Hilde Ruud");
    expect(names).not.toContain("Kari Nygård");
    expect(await asked()).not.toContain("--yes");

    const { code, error } = await server.end("SIGTERM");
    expect({ code, error: error.replaceAll(/^.*not-personal.*\n/gm, "") }).toEqual({ code: 0, error: "" });
    for (const person of ["Kari", "Lars", "Vera"]) {
      await expect(fetch(addressAfter(server, person))).rejects.toThrow("fetch failed");
    }
  });

  it("fetches nothing where nobody can be asked, and says whose program it is and how to accept its terms", async () => {
    const { settings, asked } = await machine("empty");
    const { code, out, error } = await runToEnd(script, settings);
    expect(code).toBe(1);
    expect(out).toContain("Not part of Dagsorden: npx will ask whether to download @microsoft/m365agentsplayground@0.2.28");
    expect(out).toContain("Microsoft's own terms");
    expect(error).toMatch(
      /^Nobody can be asked here, so nothing was downloaded\. .*npx --yes @microsoft\/m365agentsplayground@0\.2\.28/,
    );
    expect((await asked()).trim().split("\n")).toEqual([
      "--offline --no --package=@microsoft/m365agentsplayground@0.2.28 -- node -p process.env.PATH",
    ]);
  });

  it("takes no other version than its own out of the cache", async () => {
    const { settings } = await machine("fetched", "0.3.0");
    const { code, error } = await runToEnd(script, settings);
    expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining("nothing was downloaded") });
  });

  it("ends all of it when the Playground ends at its start", async () => {
    const { settings, folder } = await machine("fetched");
    await writeFile(join(folder, "cache/node_modules", packageName, "cli.js"), "process.exit(3);\n");
    const { code, error } = await runToEnd(script, settings);
    expect({ code, error }).toEqual({
      code: 1,
      error: "The Agents Playground could not start. It ended without saying why.\n",
    });
    expect((await readdir(folder)).filter((name) => name.startsWith("dagsorden-playground"))).toEqual([]);
  });

  it.each([
    ["a taken port", async () => ({ PORT: String(await takenPort()) }), /^Port \d+ is in use by another program\./],
    ["a database server", async () => ({ DATABASE_URL: "postgres://u:p@127.0.0.1:1/d" }), /without DATABASE_URL\.$/],
    ["a port that is none", async () => ({ PLAYGROUND_PORT: "many" }), /^PLAYGROUND_PORT must be/],
  ])("says in a line why it does not start with %s, before anything is asked", async (_what, wrong, line) => {
    const { settings, asked } = await machine("empty");
    const { code, out, error } = await runToEnd(script, { ...settings, ...(await wrong()) });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error.trim()).toMatch(line);
    await expect(asked()).rejects.toThrow("ENOENT");
  });

  it("leaves a data folder alone that another server has", async () => {
    const { settings } = await machine("empty");
    await startServer(settings);
    const { code, out, error } = await runToEnd(script, settings);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain("belongs to another server that is running");
  });
});
