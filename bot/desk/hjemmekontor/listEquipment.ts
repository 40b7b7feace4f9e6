import type { EquipmentList, EquipmentRow } from "#domain/contract/equipment.ts";
import { statusOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { itemsOut } from "#domain/hjemmekontor/utstyr/list.ts";
import { decidesFor, decidesHomeOffice } from "#domain/hjemmekontor/vikar/deciders.ts";
import { loadedCase } from "../caseState.ts";
import { commonSummary } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { equipmentTexts, equipmentView } from "./equipmentView.ts";
import { substitutesNow } from "./substitutes.ts";

/** More agreements than the staff of one leader have had in years: a list is bounded, always. */
const mostAgreements = 2_000;

/** HO-17: what the staff of this leader, or of whom they stand in for, have at home, and what is late. The page exists for nobody else. */
export async function listEquipment(context: DeskContext, who: Who): Promise<Outcome<EquipmentList, never>> {
  const organisation = context.directory.organisation();
  if (!isKnown(context, who)) return notFound;
  const today = context.clock.today();
  const reads = context.store.read;
  const substitutes = await substitutesNow(context, reads);
  if (!decidesHomeOffice(organisation, substitutes, who.personId)) return notFound;
  const stored = await reads.listCases({
    employeeIds: decidesFor(organisation, substitutes, who.personId),
    kinds: ["fast-avtale"],
    statuses: ["AKSEPTERT", "OPPSAGT"],
    order: "updated-last",
    limit: mostAgreements,
  });
  const cases = stored.map(loadedCase).flatMap((one) => (one.kind === "fast-avtale" ? [one] : []));
  const byEmployee = Map.groupBy(
    cases.map(({ state }) => state),
    ({ employeeId }) => employeeId,
  );
  // What is over and has nothing out is of no use to anybody here.
  const shown = cases.filter(({ state }) => statusOn(state, today) !== "UTLOEPT" || itemsOut(state).length > 0);
  const viewer = { id: who.personId, language: organisation.people.get(who.personId)?.language ?? "nb", substitutes } as const;
  const rows = await Promise.all(
    shown.map(async (one): Promise<EquipmentRow> => {
      const { state } = one;
      const words = await reads.texts(state.id, equipmentTexts(state));
      return {
        ...commonSummary(organisation, one, viewer),
        ...{ from: state.agreement.start, to: state.termination?.lastDay ?? state.agreement.end },
        status: statusOn(state, today),
        equipment: equipmentView(state, byEmployee.get(state.employeeId) ?? [], words, today),
      };
    }),
  );
  return done({ items: rows.sort(lateFirst) });
}

function lateFirst(a: EquipmentRow, b: EquipmentRow): number {
  const late = ({ equipment: { handOverSince, returnSince } }: EquipmentRow) =>
    handOverSince === null && returnSince === null ? 1 : 0;
  return late(a) - late(b) || a.employee.name.localeCompare(b.employee.name, "nb");
}
