import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { listenAs } from "#test/support/liveReader.ts";
import { serverFolders, startServer } from "#test/support/serverProcess.ts";

const { kari, lars, vera } = demoPeople;

describe("the product as `npm start` runs it", () => {
  it("tells an open tab what was done in the chat, and that the clock was moved, and ends its streams when it stops", async () => {
    const { data, keys } = await serverFolders();
    const server = await startServer({ PORT: "0", DATA_DIR: data, KEY_DIR: keys });
    const address = server.line.replace("Dagsorden: ", "");
    const post = async (path: string, body: unknown) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${address}/local/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
      return response.json();
    };
    const tokenOf = async (person: PersonId): Promise<string> => (await post(`people/${person}/tab-token`, {})).token;
    const readers = [];
    for (const person of [kari, lars, vera]) {
      const reader = await listenAs({ address, tokenOf }, person);
      expect((await reader.next())?.message).toEqual({ type: "all" });
      readers.push(reader);
    }
    const [own, leaders, colleague] = readers;
    if (own === undefined || leaders === undefined || colleague === undefined) throw new Error("three readers");

    expect(await post(`people/${kari}/open`, {})).toHaveProperty("installed");
    expect(await post(`people/${kari}/messages`, { text: "hjemmekontor" })).toEqual({ kind: "done" });
    const chat = await (await fetch(`${address}/local/api/people/${kari}/chat`)).json();
    const request = {
      v: 1,
      verb: "day.send",
      id: "01a20000-0000-7000-8000-000000000001",
      from: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
      work: "Rette.",
      everyWeek: "false",
    };
    const action = { activityId: chat.messages.at(-1).id, kind: "submit", trigger: "manual", data: request };
    expect(await post(`people/${kari}/actions`, action)).toEqual({ kind: "done" });
    const told = { type: "case", kind: "enkeltdag", caseId: request.id, version: 1 };
    for (const reader of [own, leaders]) expect((await reader.next())?.message).toEqual(told);

    await post("clock", { days: 1 });
    for (const reader of readers) expect((await reader.next())?.message).toEqual({ type: "all" });
    expect(colleague.text()).not.toContain(request.id);

    const [ended, ...rests] = await Promise.all([server.end("SIGTERM"), ...readers.map((reader) => reader.rest())]);
    expect(rests).toEqual([[], [], []]);
    expect([ended.code, ended.error]).toEqual([0, ""]);
  });
});
