import { expect, it, onTestFinished } from "vitest";
import { startHousekeeping } from "#bot/jobs/housekeeping.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import { at } from "#test/bot/store/fixtures.ts";

const clock = { wallNow: () => at("2026-07-01T12:00:00Z") };

/** A store that has so many old jobs, which it clears by twos. */
function keptBy(old: number, fails = false) {
  const asked: Instant[] = [];
  let left = old;
  const clearJobs = async (before: Instant) => {
    asked.push(before);
    if (fails) throw new Error("database is locked: KANARIFUGL");
    const some = Math.min(2, left);
    left -= some;
    return some;
  };
  return { asked, store: { clearJobs } };
}

function logged() {
  const lines: string[] = [];
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  return { lines, log: { info: write, error: write } };
}

it("clears until nothing old is left, and says how many", async () => {
  const { asked, store } = keptBy(5);
  const { lines, log } = logged();
  const housekeeping = startHousekeeping({ store, clock, log, keptDays: 30 });
  await expect.poll(() => lines).toEqual(['{"cleared":5,"message":"old jobs cleared"}']);
  await housekeeping.stop();
  expect(asked).toEqual(Array.from({ length: 4 }, () => "2026-06-01T12:00:00.000Z"));
});

it("comes back, also when the store did not answer, and logs no content", async () => {
  const { asked, store } = keptBy(0, true);
  const { lines, log } = logged();
  const housekeeping = startHousekeeping({ store, clock, log, keptDays: 30, everyMs: 5 });
  onTestFinished(() => housekeeping.stop());
  await expect.poll(() => asked.length).toBeGreaterThan(2);
  expect(lines.join()).toContain("clearing old jobs failed");
  expect(lines.join()).not.toContain("KANARI");
});

it("lets others in between, and stops after the statement at hand", async () => {
  const endless = keptBy(Number.MAX_SAFE_INTEGER);
  const housekeeping = startHousekeeping({ store: endless.store, clock, log: logged().log, keptDays: 30, everyMs: 5 });
  await expect.poll(() => endless.asked.length).toBeGreaterThan(1);
  await housekeeping.stop();
  const count = endless.asked.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(endless.asked).toHaveLength(count);
});
