import type { EquipmentView } from "#domain/contract/equipment.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { handOverDueOn, heldFromOthers, openOn, returnDueOn } from "#domain/hjemmekontor/utstyr/list.ts";
import type { TextId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";

/** The texts that a list of equipment shows. They are no part of what was agreed, and of no hash. */
export function equipmentTexts({ handed }: FastAvtale): readonly TextId[] {
  return handed.flatMap(({ what, reason }) => [what, reason].flatMap((text) => (text === null ? [] : [text.textId])));
}

/** HO-17: the equipment of an agreement. `own` are all agreements of its employee, this one included. */
export function equipmentView(
  state: FastAvtale,
  own: readonly FastAvtale[],
  words: ReadonlyMap<TextId, string>,
  today: LocalDate,
): EquipmentView {
  const read = (text: TextRef | null) => (text === null ? null : (words.get(text.textId) ?? ""));
  const held = heldFromOthers(state, own);
  return {
    items: state.handed.map((item) => ({ ...item, what: read(item.what), reason: read(item.reason) })),
    open: openOn(state, held, today),
    notNeeded: state.notNeeded,
    held,
    handOverSince: handOverDueOn(state, own, today),
    returnSince: returnDueOn(state, own, today),
  };
}
