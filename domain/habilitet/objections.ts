import type { PersonId } from "../kernel/ids.ts";
import type { HabilitetSaid } from "./model.ts";

/**
 * What is known of habilitet, for a reader: who objected to a handler, and why, is for whoever decides it (domain rules section 2: «parties,
 * reason only»). All others, whom it is about among them, see that somebody did, and what came of it (VA-04).
 */
export function objectionsFor<Said extends HabilitetSaid & { readonly challengedBy: string | null }>(
  habilitet: readonly Said[],
  readerId: PersonId,
): readonly Said[] {
  return habilitet.map((one) => {
    if (one.answer !== "bestridt" || one.deciderId === readerId || one.decision?.by === readerId) return one;
    return { ...one, reason: null, challengedBy: null };
  });
}
