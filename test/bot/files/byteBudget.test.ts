import { expect, it } from "vitest";
import { byteBudget } from "#bot/files/form/byteBudget.ts";

const never = new AbortController().signal;
const long = 60_000;

it("gives room while there is some, and back what was given, once", async () => {
  const budget = byteBudget(10);
  const free = await budget.take(6, long, never);
  await budget.take(4, long, never);
  expect(budget.taken()).toBe(10);
  free?.();
  free?.();
  expect(budget.taken()).toBe(4);
});

it("lets in who waits in their order, also past nobody who asks for more", async () => {
  const budget = byteBudget(10);
  const order: string[] = [];
  const first = await budget.take(8, long, never);
  const large = budget.take(9, long, never).then((free) => {
    order.push("large");
    return free;
  });
  const small = budget.take(1, long, never).then(() => order.push("small"));
  await Promise.resolve();
  expect(order).toEqual([]);
  first?.();
  await Promise.all([large, small]);
  expect(order).toEqual(["large", "small"]);
  expect(budget.taken()).toBe(10);
});

it("lets in alone who asks for more than there is", async () => {
  const budget = byteBudget(10);
  const free = await budget.take(1_000, long, never);
  expect(budget.taken()).toBe(10);
  free?.();
  expect(budget.taken()).toBe(0);
});

it("gives up who waited long enough or went away, and lets those behind them in", async () => {
  const budget = byteBudget(10);
  await budget.take(6, long, never);
  const leaving = new AbortController();
  const late = budget.take(9, 5, never);
  const gone = budget.take(9, long, leaving.signal);
  const behind = budget.take(2, long, never);
  expect(await late).toBeUndefined();
  leaving.abort();
  expect(await gone).toBeUndefined();
  expect(await behind).toBeDefined();
  expect(budget.taken()).toBe(8);
  expect(await budget.take(1, long, leaving.signal)).toBeUndefined();
});
