import type { CaseId } from "../../kernel/ids.ts";
import { addDays, type LocalDate, laterOf } from "../../kernel/localDate.ts";
import { type BasicEquipment, basicEquipment, type FastAvtale } from "../fastAvtale/model.ts";
import { statusOn } from "../fastAvtale/status.ts";
import { type EquipmentKind, equipmentKinds, type HandedItem } from "./model.ts";

type Own = Pick<FastAvtale, "id" | "handed">;

/** What the employee still has of an agreement's equipment. */
export function itemsOut({ handed }: Pick<FastAvtale, "handed">): readonly HandedItem[] {
  return handed.filter(({ returned }) => returned === null);
}

/**
 * Basic equipment that the employee has from another of their agreements than that of the id: it goes on with them, and is not handed over
 * anew.
 */
export function heldFromOthers({ id }: { readonly id: CaseId | undefined }, own: readonly Own[]): readonly BasicEquipment[] {
  const held = new Set(own.filter((other) => other.id !== id).flatMap((other) => itemsOut(other).map(({ kind }) => kind)));
  return basicEquipment.filter((kind) => held.has(kind));
}

/** HO-17: what the leader agreed to provide that was neither handed over nor done without, and that the employee does not have yet. */
export function openKinds(state: FastAvtale, heldAlready: readonly BasicEquipment[]): readonly EquipmentKind[] {
  const { assessment, handed, notNeeded } = state;
  const agreed = (kind: EquipmentKind) =>
    kind === "annet" ? assessment?.extraEquipmentGranted === true : assessment?.equipment.includes(kind) === true;
  const settled = new Set<EquipmentKind>([...handed.map(({ kind }) => kind), ...notNeeded, ...heldAlready]);
  return equipmentKinds.filter((kind) => agreed(kind) && !settled.has(kind));
}

/** The same on a date: nothing is handed over any more when the agreement is over. */
export function openOn(state: FastAvtale, heldAlready: readonly BasicEquipment[], today: LocalDate): readonly EquipmentKind[] {
  return statusOn(state, today) === "UTLOEPT" ? [] : openKinds(state, heldAlready);
}

/** HO-17: the day since which the equipment ought to be at home; `null` where it is, and while the agreement does not run. */
export function handOverDueOn(state: FastAvtale, own: readonly Own[], today: LocalDate): LocalDate | null {
  const status = statusOn(state, today);
  if (state.acceptance === null || (status !== "AKTIV" && status !== "OPPSAGT")) return null;
  if (state.acceptance.effectiveFrom > today) return null;
  return openKinds(state, heldFromOthers(state, own)).length === 0 ? null : state.acceptance.effectiveFrom;
}

/**
 * The last day of work at home, where what was handed over for it is still there; `null` while the employee has another agreement, by
 * which it is still needed. Of several agreements in a row it is the end of the last.
 */
export function returnDueOn(state: FastAvtale, own: readonly FastAvtale[], today: LocalDate): LocalDate | null {
  if (statusOn(state, today) !== "UTLOEPT" || itemsOut(state).length === 0) return null;
  const agreed = own.filter(({ acceptance }) => acceptance !== null);
  if (agreed.some((other) => statusOn(other, today) !== "UTLOEPT")) return null;
  return agreed.map(lastDayOf).reduce(laterOf, lastDayOf(state));
}

/** So long after its end an agreement is looked at for what is still out: as long as a chain of agreements may be, and then some. */
const lookBackDays = 400;
export const lookBackFrom = (today: LocalDate): LocalDate => addDays(today, -lookBackDays);

const lastDayOf = ({ termination, agreement }: FastAvtale): LocalDate => termination?.lastDay ?? agreement.end;
