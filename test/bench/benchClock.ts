import type { Clock } from "#bot/clock.ts";
import { instantOf, osloDate, startOfDay } from "#domain/kernel/instant.ts";
import { usualDay } from "#test/support/usualCase.ts";

const eightHours = 8 * 3_600_000;
const now = instantOf(Date.parse(startOfDay(usualDay)) + eightHours);

/** The domain's time stands still on the usual day; the machine's time is the machine's. Each costs what it costs in production. */
export const benchClock: Clock = {
  now: () => now,
  today: () => osloDate(now),
  wallNow: () => instantOf(Date.now()),
};
