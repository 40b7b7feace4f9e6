import { type Instant, startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewJob } from "../store/jobTypes.ts";

// In minutes after midnight.
const morning = 8 * 60;

/** So many of a kind are looked through by one job: few enough for the time that a job may take, however many there are. */
export const lookedThroughAtOnce = 200;

/** A job that looks through everything of a kind once, in the morning of a day. */
export function morningJob(kind: string, date: LocalDate): NewJob {
  const dueAt = new Date(Date.parse(startOfDay(date)) + morning * 60_000).toISOString() as NewJob["dueAt"];
  return { kind, deliveryKey: `${kind}:${date}`, payload: { date }, dueAt, clock: "domain", lane: kind };
}

/**
 * The job that goes on where one has ended, in the same lane. It is told of what it goes on from, and its key too: planned twice it is there
 * once, and whoever stops in between has lost and doubled nothing.
 */
export function goingOnJob(kind: string, from: Readonly<Record<string, string>>, dueAt: Instant): NewJob {
  return { kind, deliveryKey: [kind, ...Object.values(from)].join(":"), payload: from, dueAt, clock: "wall", lane: kind };
}
