import { instantOf } from "#domain/kernel/instant.ts";
import type { UndoFacts } from "#domain/undo/latest.ts";
import { undoMinutes } from "#domain/undo/undoable.ts";
import type { StoredEvent } from "../store/caseTypes.ts";
import type { DeskContext } from "./context.ts";

/** What was done last with a case, and until when it can be taken back, of its events. */
export function undoFacts({ clock }: DeskContext, events: readonly StoredEvent[]): UndoFacts {
  const last = events.at(-1);
  if (last === undefined) return {};
  const { type, actor, at } = last;
  return {
    latest: { type, by: actor.kind === "person" ? actor.id : null, at },
    undoUntil: instantOf(Date.parse(at) + undoMinutes * 60_000),
    now: clock.now(),
  };
}
