import { Breach } from "./breach.ts";

/** What a course of `npm run faults` comes to. */
export type Outcome = {
  readonly course: string;
  /** For people: a table of what was done and found. */
  readonly words: string;
  /** The same for machines. */
  readonly figures: object;
  /** Promises that were not kept, each in words. None, and the course is passed. */
  readonly breaches: readonly string[];
};

/** What was thrown in a run, for whoever reads its output: a promise that was not kept in its own words, a fault of the run with its place. */
export function wordsOf(thrown: unknown): string {
  if (thrown instanceof Breach) return thrown.message;
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
