import { expect, it } from "vitest";
import { aJob, at, noon } from "./fixtures.ts";
import { engines } from "./places.ts";

const later = at("2021-09-02T06:00:00Z");
const earlier = at("2021-09-01T11:58:30Z");
const clocks = { domainNow: noon, wallNow: noon };

it.each(engines)(
  "$engine: the queue in figures tells what is due on its own clock, and nothing of what comes later",
  async ({ newPlace }) => {
    const store = await (await newPlace()).open();
    const nothing = { due: 0, oldestSeconds: 0, retrying: 0, uncertain: 0, failed: 0 };
    expect(await store.queueFigures(clocks)).toEqual(nothing);
    // What somebody without a name sends is told of the next morning, and in no figure before.
    await store.transaction((tx) => tx.enqueue([aJob("morning", { dueAt: later, clock: "domain" })]));
    expect(await store.queueFigures(clocks)).toEqual(nothing);
    expect(await store.queueFigures({ ...clocks, domainNow: later })).toMatchObject({ due: 1, oldestSeconds: 0 });
    await store.transaction((tx) =>
      tx.enqueue([aJob("a", { dueAt: earlier }), aJob("b"), aJob("c"), aJob("d", { clock: "domain" })]),
    );
    expect(await store.queueFigures(clocks)).toEqual({ ...nothing, due: 4, oldestSeconds: 90 });
    const [first, second, third] = await store.claimJobs({ ...clocks, leaseMs: 60_000, limit: 3 });
    if (first === undefined || second === undefined || third === undefined) throw new Error("three were due");
    await store.settleJob(first, { kind: "retry", at: later, error: "http-503" });
    await store.settleJob(second, { kind: "unknown", error: "timeout" });
    await store.settleJob(third, { kind: "failed", error: "http-403" });
    expect(await store.queueFigures(clocks)).toEqual({ due: 1, oldestSeconds: 0, retrying: 1, uncertain: 1, failed: 1 });
  },
);
