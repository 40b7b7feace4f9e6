import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { Instant } from "../../kernel/instant.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Beskjed, BeskjedRefusal } from "./model.ts";

/** How far a notice came to somebody. Each step stands for those before it. */
export const reachSteps = ["told", "reached", "shown", "confirmed"] as const;
export type ReachStep = (typeof reachSteps)[number];

/** What is kept of one person and one version. Only their nearest leader sees it by name. */
export type Receipt = {
  readonly version: number;
  /** The message got there; false while it is on its way, and where nobody knows («ukjent»). */
  readonly isReached: boolean;
  readonly shownAt: Instant | null;
  readonly confirmedAt: Instant | null;
};

/** What a reminder goes by. */
export type ReceiptStanding = { readonly toldOn: LocalDate; readonly isConfirmed: boolean; readonly isReminded: boolean };

/** How far it came: who opened it or confirmed it was reached, whatever became of the message. */
export function stepOf({ isReached, shownAt, confirmedAt }: Omit<Receipt, "version">): ReachStep {
  if (confirmedAt !== null) return "confirmed";
  if (shownAt !== null) return "shown";
  return isReached ? "reached" : "told";
}

/** What somebody's confirmation does. */
export type ReceiptEvent = { readonly type: "NoticeConfirmed"; readonly version: number };

/**
 * «Jeg har lest»: of what is on screen, and of nothing else. A card with a text that was corrected meanwhile confirms neither; doing it twice
 * is doing it once.
 */
export function decideConfirm(
  state: Beskjed,
  receipt: Receipt | undefined,
  version: number,
): Decision<ReceiptEvent, BeskjedRefusal> {
  const latest = state.versions.length;
  if (version !== latest) return refuse({ rule: null, code: "NOTICE_CORRECTED", version: latest });
  const isDone = receipt?.version === latest && receipt.confirmedAt !== null;
  return isDone || state.forgotten !== null ? accept() : accept({ type: "NoticeConfirmed", version });
}
