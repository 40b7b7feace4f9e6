import type { PersonId } from "../kernel/ids.ts";
import type { TextRef } from "../kernel/text.ts";

/** A question of habilitet as a report and a case keep it alike, as far as this has to know of it. */
type Question = {
  readonly answer: string;
  readonly reason: TextRef | null;
  readonly challengedBy: string | null;
  readonly deciderId: PersonId | null;
  readonly decision: { readonly by: PersonId } | null;
};

/**
 * What is known of habilitet, for a reader: who objected to a handler, and why, is for whoever decides it (domain rules section 2: «parties,
 * reason only»). All others, whom it is about among them, see that somebody did, and what came of it (VA-04).
 */
export function objectionsFor<Said extends Question>(habilitet: readonly Said[], readerId: PersonId): readonly Said[] {
  return habilitet.map((one) => {
    if (one.answer !== "bestridt" || one.deciderId === readerId || one.decision?.by === readerId) return one;
    return { ...one, reason: null, challengedBy: null };
  });
}
