import type { QueueFigures } from "../store/types.ts";

/** What Teams handed over: what somebody wrote, what they pressed or sent, and all else. Which button it was is not told. */
export type TurnKind = "message" | "invoke" | "other";

/** How a message to Teams ended: sent, turned away with that status, or nobody knows. */
export type SentOutcome = "sent" | "429" | "4xx" | "5xx" | "no-token" | "no-answer";

/**
 * Figures of the product's work, for whoever runs it: how much, how long, how it ended. Never who, whose, which case, which unit, or a
 * word of anybody's. Whatever a figure is told apart by is a value from a short list in the code.
 */
export type Metrics = {
  /** `route` is the template under which it was mounted. */
  request(request: { readonly method: string; readonly route: string; readonly status: number; readonly ms: number }): void;
  turn(kind: TurnKind, outcome: "answered" | "fault", ms: number): void;
  /** `runs`: how often it was begun, where another got in between or a key had to be fetched. */
  transaction(outcome: "done" | "undone" | "too-busy" | "lost", runs: number, ms: number): void;
  job(outcome: "done" | "retry" | "failed" | "unknown"): void;
  sent(outcome: SentOutcome): void;
  /** Where the queue's figures come from, each time that they are asked for. */
  watchQueue(figures: () => Promise<QueueFigures>): void;
  /** Sends what is left, and no more after that. Never rejects. */
  stop(): Promise<void>;
};
