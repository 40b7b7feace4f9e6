import type { LocalDate } from "../kernel/localDate.ts";
import type { UndoRefusal } from "./latest.ts";

type Period = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * Why a period of home office is not given back, whoever takes it back: it is over, or there is another one in its place by now. Two that wait
 * for the same days could both be approved, and nobody would know which of them holds.
 */
export function overtaken(
  { from, to }: Period,
  { today, others }: { readonly today: LocalDate; readonly others: readonly Period[] },
  rule: "HO-15" | null,
): UndoRefusal | undefined {
  if (to < today) return { rule: null, code: "UNDO_PAST", lastDay: to };
  const other = others.find((one) => one.from <= to && from <= one.to);
  return other === undefined ? undefined : { rule, code: "UNDO_REPLACED", from: other.from, to: other.to };
}
