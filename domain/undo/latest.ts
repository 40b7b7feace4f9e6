import type { Actor } from "../kernel/actor.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import { undoMinutes } from "./undoable.ts";

/** What was done last with a case, and when. */
type Latest = { readonly type: string; readonly by: PersonId | null; readonly at: Instant };

/** What has to be known to take something back; absent where nobody asks for it, as in lists. */
export type UndoFacts = { readonly latest?: Latest; readonly undoUntil?: Instant; readonly now?: Instant };

export type UndoRefusal =
  | { readonly rule: null; readonly code: "UNDO_NOTHING" }
  | { readonly rule: null; readonly code: "UNDO_TOO_LATE"; readonly minutes: number }
  | { readonly rule: "HO-05"; readonly code: "UNDO_TOLD" }
  | { readonly rule: null; readonly code: "UNDO_PAST"; readonly lastDay: LocalDate }
  | { readonly rule: "HO-15" | null; readonly code: "UNDO_REPLACED"; readonly from: LocalDate; readonly to: LocalDate };

/** The type of one's own latest step, while it can be taken back; else why not. */
export function ownLatest<Type extends string>(
  { latest, undoUntil, now }: UndoFacts,
  actor: Actor,
  open: readonly Type[],
  told: readonly string[],
): Type | UndoRefusal {
  if (latest === undefined || undoUntil === undefined || now === undefined) return { rule: null, code: "UNDO_NOTHING" };
  if (actor.kind !== "person" || latest.by !== actor.id) return { rule: null, code: "UNDO_NOTHING" };
  if (told.includes(latest.type)) return { rule: "HO-05", code: "UNDO_TOLD" };
  const found = open.find((type) => type === latest.type);
  if (found === undefined) return { rule: null, code: "UNDO_NOTHING" };
  return now > undoUntil ? { rule: null, code: "UNDO_TOO_LATE", minutes: undoMinutes } : found;
}
