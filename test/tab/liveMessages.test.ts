import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiveMessage } from "#domain/contract/live.ts";
import { liveMessages } from "../../tab/api/liveMessages.ts";

function streamOf(pieces: readonly Uint8Array<ArrayBuffer>[]) {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}
const bytes = (text: string) => new TextEncoder().encode(text);
const framed = (messages: readonly LiveMessage[]) =>
  messages.map((message, at) => `id: place-${at}\ndata: ${JSON.stringify(message)}\n\n`).join("");

async function read(pieces: readonly Uint8Array<ArrayBuffer>[]) {
  const all = [];
  for await (const placed of liveMessages(streamOf(pieces))) all.push(placed);
  return all;
}

describe("the stream as the tab reads it", () => {
  const messages = fc.array(fc.constantFrom<LiveMessage>({ type: "all" }, { type: "ready" }, { type: "beat" }), {
    maxLength: 20,
  });

  it("is the same however it was cut into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(messages, fc.array(fc.nat(600), { maxLength: 12 }), async (sent, cuts) => {
        const whole = bytes(framed(sent));
        const at = [0, ...cuts.filter((cut) => cut <= whole.length).sort((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
        expect(await read(pieces)).toEqual(sent.map((message, index) => ({ message, position: `place-${index}` })));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out a message that was broken off", async () => {
    const whole = framed([{ type: "all" }, { type: "ready" }]);
    expect(await read([bytes(whole.slice(0, -1))])).toEqual([{ message: { type: "all" }, position: "place-0" }]);
  });

  it.each(["<h1>Sign in</h1>\n\n", "data: {}\n\n", "id: a\ndata: {\n\n", "\n\n", "x".repeat(70_000)])(
    "refuses what is none of ours",
    async (text) => {
      await expect(read([bytes(text)])).rejects.toThrow();
    },
  );
});
