import { describe, expect, it } from "vitest";
import { createGraphReader } from "#bot/directory/graph/graphReader.ts";
import { keepLooking } from "#bot/directory/keepLooking.ts";
import { kari, per } from "#test/support/graph/college.ts";
import type { Failure } from "#test/support/graph/graphStandIn.ts";
import { graphWorld } from "./graphWorld.ts";

describe("when Graph", () => {
  it("no longer knows the link, everything is read again, and who has left meanwhile is seen to have", async () => {
    const { graph, logged, open } = await graphWorld();
    const directory = await open();
    graph.entra.remove("users", per);
    graph.expire();
    graph.requests.length = 0;
    expect(await directory.look()).toBe(true);
    expect(graph.requests.filter((request) => request.includes("$select"))).toHaveLength(2);
    expect(directory.organisation().people.get(per)).toMatchObject({ active: false, name: "Per Hansen" });
    expect(directory.state().trouble).toBeNull();
    expect(logged.join()).toContain("http-410");
  });

  it("says syncStateNotFound with a 400, everything is read again as well", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.requests.length = 0;
    graph.fail((_, count) => (count === 1 ? { kind: "status", status: 400, code: "syncStateNotFound" } : undefined));
    await directory.look();
    expect([directory.state().trouble, graph.requests.filter((request) => request.includes("$select")).length]).toEqual([
      null,
      2,
    ]);
  });

  it("has had too many questions, its own wait is kept to", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.requests.length = 0;
    graph.fail((_, count) => (count === 1 ? { kind: "status", status: 429, headers: { "retry-after": "1" } } : undefined));
    graph.entra.user(kari, { displayName: "Kari Dahl" });
    const begun = performance.now();
    expect(await directory.look()).toBe(true);
    expect(performance.now() - begun).toBeGreaterThan(990);
    expect(graph.requests[1]).toBe(graph.requests[0]);
  });

  it("wants to be left alone for longer than anybody waits, it is, also by the look that comes before", async () => {
    const { graph, open } = await graphWorld();
    const directory = await open();
    graph.requests.length = 0;
    graph.fail(() => ({ kind: "status", status: 429, headers: { "retry-after": "3600" } }));
    await directory.look();
    await directory.look();
    expect([graph.requests.length, directory.state().trouble?.code]).toEqual([1, "http-429"]);
  });

  const passing: readonly (readonly [string, Failure])[] = [
    ["is out of order", { kind: "status", status: 503 }],
    ["breaks off in the middle", { kind: "half" }],
    ["answers half a JSON", { kind: "not-json" }],
    ["gives neither a next page nor a link", { kind: "no-link" }],
    ["ends the connection", { kind: "reset" }],
    ["does not take the token any more", { kind: "status", status: 401 }],
  ];
  it.each(passing)("%s for a moment, the same page is asked for again", async (_, failure) => {
    const { graph, open } = await graphWorld({ pageSize: 3 });
    const directory = await open();
    graph.entra.user(kari, { displayName: "Kari Dahl" });
    graph.requests.length = 0;
    graph.fail((_, count) => (count === 1 ? failure : undefined));
    expect(await directory.look()).toBe(true);
    expect(graph.requests[1]).toBe(graph.requests[0]);
    expect(directory.organisation().people.get(kari)?.name).toBe("Kari Dahl");
    expect([directory.organisation().people.size, directory.state().trouble]).toEqual([6, null]);
  });

  const staying: readonly (readonly [string, Failure, string])[] = [
    ["is away", { kind: "status", status: 503 }, "http-503"],
    ["lets the server in no more", { kind: "status", status: 403, code: "Authorization_RequestDenied" }, "http-403"],
    ["is too slow", { kind: "slow", milliseconds: 400 }, "timeout"],
    ["says nothing", { kind: "silent" }, "timeout"],
  ];
  it.each(staying)("%s for good, what was read before holds, and administrators see since when", async (_, failure, code) => {
    const { graph, time, logged, open } = await graphWorld();
    const directory = await open({ limits: { pageMs: 100, attempts: 2 } });
    const before = directory.organisation();
    graph.entra.remove("users", kari);
    graph.fail(() => failure);
    time.now += 60_000;
    expect(await directory.look()).toBe(false);
    time.now += 60_000;
    await directory.look();
    expect(directory.organisation()).toBe(before);
    expect(directory.state()).toMatchObject({
      readAt: "2026-10-01T08:00:00.000Z",
      trouble: { code, since: "2026-10-01T08:01:00.000Z" },
    });
    // Neither what Graph says of a refusal nor any address is written anywhere.
    expect(logged.join("\n")).not.toMatch(/Nordmann|127\.0\.0\.1|token-/);
  });

  it("says nothing while the server is being stopped, the stop does not wait for it", async () => {
    const { graph, logged, open } = await graphWorld();
    const directory = await open({ limits: { pageMs: 60_000 } });
    graph.requests.length = 0;
    graph.fail(() => ({ kind: "silent" }));
    const errors: object[] = [];
    const log = { error: (fields: object) => void errors.push(fields) };
    const looking = keepLooking(directory, { log, onChanged: async () => undefined, everyMs: 10 });
    await expect.poll(() => graph.requests.length).toBe(1);
    const begun = performance.now();
    await looking.stop();
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect([errors, logged, directory.state().trouble]).toEqual([[], [], null]);
  });

  it("breaks off after half the pages, nobody is taken for gone", async () => {
    const { graph, time, open } = await graphWorld({ pageSize: 2 });
    const directory = await open({ limits: { attempts: 1 } });
    const before = directory.organisation();
    time.now += 24 * 3_600_000;
    graph.requests.length = 0;
    graph.fail((_, count) => (count > 2 ? { kind: "reset" } : undefined));
    expect(await directory.look()).toBe(false);
    expect(directory.organisation()).toBe(before);
  });

  it("leads to another host, the token does not go there", async () => {
    const { graph } = await graphWorld();
    const elsewhere = await graphWorld();
    const reader = createGraphReader({
      graphUrl: graph.address,
      token: { token: async () => "a token", forget: () => undefined },
      signal: new AbortController().signal,
    });
    const start = `${elsewhere.graph.address}/v1.0/users/delta`;
    await expect(reader.everyPage(start, () => undefined)).rejects.toThrow("link-elsewhere");
    expect(elsewhere.graph.requests).toEqual([]);
  });

  it("suddenly has hardly anybody, that is not believed, shown, and comes right by itself", async () => {
    const { graph, logged, open } = await graphWorld();
    const extra = Array.from({ length: 20 }, (_, index) => `a1000000-0000-4000-8000-${String(index).padStart(12, "0")}`);
    for (const id of extra)
      graph.entra.user(id, {
        displayName: "Ola",
        accountEnabled: true,
        userType: "Member",
        employeeType: "Ansatt",
        department: "TEK",
      });
    const directory = await open();
    for (const id of extra) graph.entra.user(id, { employeeType: null });
    expect(await directory.look()).toBe(false);
    expect(directory.state().held).toEqual({ what: "people", gone: 20, of: 26 });
    expect(directory.organisation().people.get(extra[0] as never)?.active).toBe(true);
    expect(logged.join()).toContain("directory-held");
    for (const id of extra) graph.entra.user(id, { employeeType: "Ansatt" });
    expect(await directory.look()).toBe(false);
    expect(directory.state().held).toBeNull();
  });
});
