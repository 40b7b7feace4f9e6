import type { Clock } from "#bot/clock.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { benchDay } from "./application.ts";

const eightHours = 8 * 3_600_000;

/** The domain's time stands still at eight hours into the bench's day; the machine's time is the machine's. */
export const benchClock: Clock = {
  now: () => instantOf(Date.parse(startOfDay(benchDay)) + eightHours),
  today: () => benchDay,
  wallNow: () => instantOf(Date.now()),
};
