import fc from "fast-check";
import { expect, it } from "vitest";
import { backoffMs } from "#bot/jobs/backoff.ts";

const attempts = fc.integer({ min: 1, max: 1_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it("doubles from one to two seconds up to a quarter of an hour", () => {
  expect([1, 2, 3].map((n) => backoffMs(n, 0))).toEqual([1_000, 2_000, 4_000]);
  expect(backoffMs(1, 0.5)).toBe(1_500);
  expect(backoffMs(50, 0)).toBe(450_000);
});

it("lies between half of the full wait and all of it, and never grows shorter with more attempts", () => {
  fc.assert(
    fc.property(attempts, chance, (n, random) => {
      const full = Math.min(900_000, 2_000 * 2 ** (n - 1));
      expect(backoffMs(n, random)).toBeGreaterThanOrEqual(full / 2);
      expect(backoffMs(n, random)).toBeLessThanOrEqual(full);
      expect(backoffMs(n + 1, random)).toBeGreaterThanOrEqual(backoffMs(n, random));
    }),
  );
});
