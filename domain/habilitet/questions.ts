import type { PersonId } from "../kernel/ids.ts";
import type { HabilitetSaid, Handled } from "./model.ts";

/** Questions of habilitet that wait for whoever decides them (VA-04). */
export function openQuestions<Said extends HabilitetSaid>({ handlers, habilitet }: Handled<Said>): readonly Said[] {
  return handlers.flatMap(({ personId }) => {
    const last = habilitet.findLast((one) => one.personId === personId);
    return last !== undefined && isOpen(last) ? [last] : [];
  });
}

/** What is known of a handler's habilitet: not said yet, habil, or a question that waits. The inhabil are no longer handlers. */
export function habilitetOf({ habilitet }: Pick<Handled, "habilitet">, personId: PersonId): "usagt" | "habil" | "uavklart" {
  const last = habilitet.findLast((one) => one.personId === personId);
  if (last === undefined) return "usagt";
  return isOpen(last) ? "uavklart" : "habil";
}

/** Doubt or an objection that nobody has decided yet. */
export function isOpen({ answer, decision }: Pick<HabilitetSaid, "answer" | "decision">): boolean {
  return decision === null && (answer === "tvil" || answer === "bestridt");
}
