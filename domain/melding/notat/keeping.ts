import { startOfDay } from "../../kernel/instant.ts";
import { laterOf } from "../../kernel/localDate.ts";
import type { RetainedCase } from "../../oppbevaring/model.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import type { Notat } from "./model.ts";

/** What the period of confidential notes is set for. */
export const notatKind = "notat";

/**
 * A confidential note as its retention sees it. Its writer is a party: they can put its erasure off, and have no say in it, since two
 * others erase what nobody but they can read. Once they have left, nobody can close it any more: then its last word counts as its end.
 */
export function retainedNotat(notat: Notat, organisation: Organisation): RetainedCase {
  const { id, ownerId, closedOn, entries, writtenOn } = notat;
  const written = entries.at(-1)?.on ?? writtenOn;
  const last = laterOf(written, notat.keptOn ?? written);
  const ended = closedOn ?? (isActive(organisation, ownerId) ? null : last);
  return {
    id,
    kind: notatKind,
    closedAt: ended === null ? null : startOfDay(ended),
    lastContentAt: startOfDay(last),
    parties: [ownerId],
  };
}
