import { expect, it, onTestFinished } from "vitest";
import { keepPlanning } from "#bot/jobs/keepPlanning.ts";

it("plans at the start and again and again, also after a failure, which it logs without a word of it", async () => {
  const log: string[] = [];
  let planned = 0;
  const planning = keepPlanning({
    startReminders: async () => {
      planned += 1;
      if (planned === 1) throw new Error("KANARIFUGL");
    },
    log: { error: (fields, event) => void log.push(JSON.stringify({ ...fields, event })) },
    everyMs: 1,
  });
  onTestFinished(() => planning.stop());
  await expect.poll(() => planned).toBeGreaterThan(2);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain("planning reminders");
  await planning.stop();
  const before = planned;
  await planning.now();
  expect(planned).toBe(before + 1);
});
