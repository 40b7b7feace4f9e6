import { describe, expect, it } from "vitest";
import { type BrakeLimits, createBrake } from "#bot/postboks/brake.ts";

const limits: BrakeLimits = { atOnce: 2, burst: 3, perSecond: 1, delayMs: 40, waiting: 2 };
const wrong = async () => undefined;
const right = async () => "found";

/** Which of some answers came before the others. */
async function orderOf(answers: Readonly<Record<string, Promise<unknown>>>): Promise<readonly string[]> {
  const order: string[] = [];
  await Promise.all(Object.entries(answers).map(([name, answer]) => answer.then(() => void order.push(name))));
  return order;
}

describe("the brake of the anonymous page", () => {
  it("gives a right code its answer before every wrong one, however many there have been", async () => {
    const brake = createBrake(limits, () => 0);
    for (let count = 0; count < limits.burst; count += 1) await brake.look(wrong);
    const order = await orderOf({ wrong: brake.look(wrong), other: brake.look(wrong), right: brake.look(right) });
    expect(order[0]).toBe("right");
    expect(await brake.look(right)).toBe("found");
  });

  it("lets more wrong ones by as time goes, and no more than so many at once", async () => {
    let now = 0;
    const brake = createBrake({ ...limits, delayMs: 3_600_000, waiting: 1 }, () => now);
    for (let count = 0; count < 3; count += 1) await brake.look(wrong);
    let isAnswered = false;
    void brake.look(wrong).then(() => {
      isAnswered = true;
    });
    // One waits for an hour; one more than may wait is answered at once.
    expect(await brake.look(wrong)).toBeUndefined();
    expect(isAnswered).toBe(false);
    now = 2_000;
    expect(await brake.look(wrong)).toBeUndefined();
    expect(await brake.look(wrong)).toBeUndefined();
    expect(isAnswered).toBe(false);
  });

  it("looks up few at once, and all in their turn", async () => {
    const brake = createBrake({ ...limits, burst: 1_000 });
    let under = 0;
    let most = 0;
    const slow = async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      return undefined;
    };
    await Promise.all(Array.from({ length: 50 }, () => brake.look(slow)));
    expect(most).toBe(limits.atOnce);
    expect([brake.takeWrong(), brake.takeWrong()]).toEqual([50, 0]);
  });

  it("gives the next its turn also when a look-up fails", async () => {
    const brake = createBrake({ ...limits, atOnce: 1 });
    const failing = () => Promise.reject(new Error("database"));
    await expect(brake.look(failing)).rejects.toThrow("database");
    expect(await brake.look(right)).toBe("found");
  });
});
