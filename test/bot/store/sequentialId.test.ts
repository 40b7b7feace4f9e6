import { expect, it } from "vitest";
import { sequentialId } from "#bot/store/sequentialId.ts";

it("makes ids that sort in the order in which they were made, however many in one millisecond", () => {
  const ids = Array.from({ length: 20_000 }, sequentialId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it("makes a UUID of version 7 and the RFC's variant", () => {
  expect(sequentialId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
