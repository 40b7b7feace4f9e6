import { instantOf } from "#domain/kernel/instant.ts";
import type { NewJob } from "../store/jobTypes.ts";
import type { DeskContext } from "./context.ts";

/**
 * Messages to many people that are due at once, as far apart as Teams takes them: what comes up meanwhile, because somebody acts, goes
 * out in between and not after all of them, and the queue does not take each up only to find that there is no room. On the domain's
 * clock, so that none holds back later news of the same unit before it is due itself.
 */
export function spread(context: DeskContext, jobs: readonly NewJob[]): readonly NewJob[] {
  const { spacingMs = 0 } = context;
  if (spacingMs === 0) return jobs;
  const from = Date.parse(context.clock.now());
  return jobs.map((job, index) => ({ ...job, clock: "domain", dueAt: instantOf(from + index * spacingMs) }));
}
