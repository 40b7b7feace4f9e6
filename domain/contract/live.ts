import type { CaseId } from "../kernel/ids.ts";
import type { CaseSummary } from "./views.ts";

/**
 * `GET /api/stream`: what an open tab is told while it listens. Ids and versions only; what is new is asked for as ever, and so
 * goes through the same access. Each message has the reader's position beside it (`id:` of `text/event-stream`), to be sent as
 * `last-event-id` after a break.
 */
export type LiveMessage =
  /** Nothing was missed since the position that was sent, but for what follows. */
  | { readonly type: "ready" }
  /** Anything may have changed: all that is on screen is asked for anew. */
  | { readonly type: "all" }
  /** A case that this person may see is at this version now. */
  | { readonly type: "case"; readonly kind: CaseSummary["kind"]; readonly caseId: CaseId; readonly version: number }
  /** Something in the week of a unit of this person's is another: who is at home, or the day on which it meets. Whose, it does not say. */
  | { readonly type: "week" }
  /** A yearly cycle, or a unit's process in one, that this person may see is at this version now. */
  | { readonly type: "cycle"; readonly kind: "syklus" | "enhet"; readonly caseId: CaseId; readonly version: number }
  /** A report that this person may see is at this version now. Of one without a name it is told in the morning, never at the moment. */
  | { readonly type: "report"; readonly caseId: CaseId; readonly version: number }
  /** What this person sees of a case that a report became is at this version now; what they do not see has none. */
  | { readonly type: "sub-case"; readonly caseId: CaseId; readonly version: number }
  /** A confidential note of this person's own is at this version now. */
  | { readonly type: "note"; readonly caseId: CaseId; readonly version: number }
  /** The server is still there. */
  | { readonly type: "beat" }
  /** The same person listens in too many places, and this one, the oldest, is given up. */
  | { readonly type: "replaced" };
