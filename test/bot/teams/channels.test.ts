import { expect, it } from "vitest";
import { type Channel, writeBy } from "#bot/teams/channels.ts";
import type { PersonId } from "#domain/kernel/ids.ts";

const to = "somebody" as PersonId;
const message = { card: {}, summary: "x" };
const reaches: Channel = async () => ({ kind: "done" });
const doesNot: Channel = async () => undefined;

it("a person is written to by the first channel that leads to them", async () => {
  const failing: Channel = async () => ({ kind: "unknown", error: "reset" });
  expect(await writeBy([doesNot, reaches])(to, message)).toEqual({ kind: "done" });
  // It may have arrived: no other channel says it again.
  expect(await writeBy([failing, reaches])(to, message)).toEqual({ kind: "unknown", error: "reset" });
});

it("where a chat is closed the next way is tried, and the last word is why none led there", async () => {
  const closed: Channel = async () => ({ kind: "failed", error: "http-403" });
  const refused: Channel = async () => ({ kind: "failed", error: "http-400" });
  expect(await writeBy([closed, reaches])(to, message)).toEqual({ kind: "done" });
  expect(await writeBy([closed, doesNot])(to, message)).toEqual({ kind: "failed", error: "http-403" });
  // What Teams does not take is a fault of ours, which nobody would see if it went another way.
  expect(await writeBy([refused, reaches])(to, message)).toEqual({ kind: "failed", error: "http-400" });
});

it("whom none leads to is a failure that an administrator sees", async () => {
  expect(await writeBy([doesNot])(to, message)).toEqual({ kind: "failed", error: "not-installed" });
});
