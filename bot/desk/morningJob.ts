import { startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewJob } from "../store/jobTypes.ts";

// In minutes after midnight.
const morning = 8 * 60;

/** A job that looks through everything of a kind once, in the morning of a day. */
export function morningJob(kind: string, date: LocalDate): NewJob {
  const dueAt = new Date(Date.parse(startOfDay(date)) + morning * 60_000).toISOString() as NewJob["dueAt"];
  return { kind, deliveryKey: `${kind}:${date}`, payload: { date }, dueAt, clock: "domain", lane: kind };
}
