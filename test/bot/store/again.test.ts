import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { runsAgain } from "#bot/store/again.ts";
import { sqliteEngine } from "#bot/store/dialect.ts";

class Conflict extends Error {}
const engine = {
  ...sqliteEngine,
  troubleOf: (error: unknown) => (error instanceof Conflict ? ("conflict" as const) : undefined),
};

it("thirty transactions that each fail when another one runs beside them all go through, one after another", async () => {
  const again = runsAgain(engine);
  let begun = 0;
  let running = 0;
  const done: number[] = [];
  const transaction = async (name: number) => {
    begun += 1;
    const mine = begun;
    running += 1;
    const alone = running === 1;
    await setTimeout(3);
    running -= 1;
    if (!alone || mine !== begun) throw new Conflict();
    done.push(name);
  };
  const names = Array.from({ length: 30 }, (_, name) => name);
  await Promise.all(names.map((name) => again(() => transaction(name))));
  expect(done.toSorted((a, b) => a - b)).toEqual(names);
});

it("what is no conflict is thrown at once, also by one that waited in line, and the line goes on", async () => {
  const again = runsAgain(engine);
  let tries = 0;
  const failing = again(async () => {
    tries += 1;
    throw tries === 1 ? new Conflict() : new Error("of its own");
  });
  let others = 0;
  const other = again(async () => {
    others += 1;
    if (others < 3) throw new Conflict();
    return "done";
  });
  await expect(failing).rejects.toThrow("of its own");
  expect([tries, await other]).toEqual([2, "done"]);
});
