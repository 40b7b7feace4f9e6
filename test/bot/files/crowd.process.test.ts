import { expect, it } from "vitest";
import { nextLine, startChild } from "#test/bot/store/child.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { formBody, send } from "./formServer.ts";

const reporters = 100;
const mostMemory = 1_000_000_000;

it("takes a file of the largest size from each of a hundred reporters at once, within a gigabyte", {
  timeout: 600_000,
}, async () => {
  const child = startChild(new URL("./crowdServer.ts", import.meta.url), await temporaryFolder());
  const port = Number(await nextLine(child));
  const content = Buffer.alloc(5 * 1024 * 1024, "Det som skjedde, var dette. ");
  const body = formBody([
    { name: "vedlegg", file: "a.txt", content },
    { name: "hva", content: "kort" },
  ]);
  const answers = await Promise.all(Array.from({ length: reporters }, () => send(port, body)));
  expect(answers.map((answer) => answer.body)).toEqual(answers.map(() => ({ kept: 1, refusals: [] })));
  child.process.stdin?.write("?\n");
  const memory = Number(await nextLine(child));
  expect(memory).toBeGreaterThan(content.length);
  expect(memory).toBeLessThan(mostMemory);
});
