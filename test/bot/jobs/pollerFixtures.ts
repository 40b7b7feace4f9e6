import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { Clock } from "#bot/clock.ts";
import { type PollerParts, startPoller } from "#bot/jobs/poller.ts";
import type { JobHandler } from "#bot/jobs/runJob.ts";
import type { Store } from "#bot/store/types.ts";
import { type Instant, osloDate } from "#domain/kernel/instant.ts";
import { aJob, noon } from "#test/bot/store/fixtures.ts";

type Parts = Partial<Omit<PollerParts, "store" | "handlers">>;

/** A clock whose two times stand at noon until the test moves them. */
export function handClock() {
  const time: { domain: Instant; wall: Instant } = { domain: noon, wall: noon };
  const clock: Clock = { now: () => time.domain, today: () => osloDate(time.domain), wallNow: () => time.wall };
  return { time, clock };
}

/** A poller that stops when the test ends, and what it logs. */
export function pollerOn(store: Store, handlers: Record<string, JobHandler>, parts: Parts = {}) {
  const logged: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void logged.push(line) });
  const poller = startPoller({ store, handlers, log, clock: handClock().clock, random: () => 0.5, ...parts });
  onTestFinished(() => poller.stop());
  return { poller, logged };
}

export const put = (store: Store, ...jobs: Parameters<typeof aJob>[]) =>
  store.transaction((tx) => tx.enqueue(jobs.map((job) => aJob(...job))));
