import { accept, refuse } from "../../kernel/decision.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import { maxTextLength } from "../fastAvtale/checkApplication.ts";
import type { Facts } from "../fastAvtale/decide.ts";
import { byLeaderWhile, type Outcome } from "../fastAvtale/mayAct.ts";
import type { FastAvtale, Status } from "../fastAvtale/model.ts";
import type { ByLeader } from "../vikar/acting.ts";
import { itemsOut, openKinds } from "./list.ts";
import type { EquipmentCommand, EquipmentRefusal, HandedItem } from "./model.ts";

const agreed: readonly Status[] = ["AKSEPTERT", "AKTIV", "OPPSAGT"];
/** What is out comes back when the agreement is over, not before. */
const agreedOrOver: readonly Status[] = [...agreed, "UTLOEPT"];

/** A cost centre is a code of the accounts and no text. */
const costCentreForm = /^[0-9A-Za-zÆØÅæøå][0-9A-Za-zÆØÅæøå./-]*$/;
const maxCostCentre = 20;

/** HO-17 and HO-21, S1 2.5 and 3.2: the leader records what is handed over, what was done without, and what came back. */
export function decideEquipment(state: FastAvtale, command: EquipmentCommand, facts: Facts): Outcome {
  switch (command.type) {
    case "HandOverEquipment":
      return byLeaderWhile(state, facts, agreed, (by) => handOver(state, command, facts, by));
    case "DoWithoutEquipment":
      return byLeaderWhile(state, facts, agreed, (by) => doWithout(state, command.kinds, facts, by));
    case "TakeBackEquipment":
      return byLeaderWhile(state, facts, agreedOrOver, (by) => takeBack(state, command, facts, by));
    case "StrikeEquipment":
      return byLeaderWhile(state, facts, agreedOrOver, (by) => {
        if (state.handed.length === 0) return refuse({ rule: "HO-17", code: "EQUIPMENT_NONE_LISTED" });
        if (itemOf(state, command.no) === undefined) return refuse({ rule: null, code: "EQUIPMENT_UNKNOWN" });
        return accept({ type: "EquipmentStruck", ...by, no: command.no, on: facts.today });
      });
  }
}

function handOver(
  state: FastAvtale,
  command: Extract<EquipmentCommand, { type: "HandOverEquipment" }>,
  facts: Facts,
  by: ByLeader,
): Outcome {
  const { other, costCentre, on } = command;
  const basic = [...new Set(command.basic)];
  const out = itemsOut(state).map(({ kind }) => kind);
  const twice = basic.filter((kind) => out.includes(kind));
  const refusals: EquipmentRefusal[] = [
    ...(basic.length === 0 && other === null
      ? [{ rule: "HO-17", code: "EQUIPMENT_NOTHING_CHOSEN", field: "equipment" } as const]
      : []),
    ...(twice.length > 0 ? [{ rule: "HO-17", code: "EQUIPMENT_HANDED_ALREADY", field: "equipment", items: twice } as const] : []),
    ...(other === null ? [] : checkOther(other)),
    ...checkCostCentre(costCentre, other !== null),
    ...checkDate(on, facts.today),
  ];
  if (refusals.length > 0 || on === null) return refuse(...refusals);
  const next = state.lastHandedNo + 1;
  const shared = { costCentre, handedOverOn: on, returned: null };
  const items: HandedItem[] = [
    ...basic.map((kind, index) => ({ no: next + index, kind, what: null, reason: null, costly: false, ...shared })),
    ...(other === null ? [] : [{ no: next + basic.length, kind: "annet" as const, ...other, ...shared }]),
  ];
  return accept({ type: "EquipmentHandedOver", ...by, items, on: facts.today });
}

/** Beyond the basic equipment it is the leader's own budget decision, with a reason; HO-21 asks for one where it costs much. */
function checkOther({
  what,
  reason,
  costly,
}: NonNullable<Extract<EquipmentCommand, { type: "HandOverEquipment" }>["other"]>): readonly EquipmentRefusal[] {
  return [
    ...(isEmpty(what) ? [{ rule: "HO-17", code: "EQUIPMENT_WHAT_MISSING", field: "equipmentWhat" } as const] : []),
    ...(isEmpty(reason)
      ? [{ rule: costly ? "HO-21" : "HO-17", code: "EQUIPMENT_REASON_MISSING", field: "equipmentReason" } as const]
      : []),
    ...tooLong("equipmentWhat", what),
    ...tooLong("equipmentReason", reason),
  ];
}

function checkCostCentre(costCentre: string | null, isNeeded: boolean): readonly EquipmentRefusal[] {
  if (costCentre === null || costCentre === "")
    return isNeeded ? [{ rule: "HO-17", code: "EQUIPMENT_COST_CENTRE_MISSING", field: "costCentre" }] : [];
  return costCentre.length > maxCostCentre || !costCentreForm.test(costCentre)
    ? [{ rule: null, code: "EQUIPMENT_COST_CENTRE_UNFIT", field: "costCentre", max: maxCostCentre }]
    : [];
}

function checkDate(on: LocalDate | null, today: LocalDate): readonly EquipmentRefusal[] {
  if (on === null) return [{ rule: null, code: "EQUIPMENT_DATE_MISSING", field: "equipmentOn" }];
  // What will be handed over has not been: it is recorded when it is.
  return on > today ? [{ rule: "HO-17", code: "EQUIPMENT_DATE_LATER", field: "equipmentOn", today }] : [];
}

function doWithout(
  state: FastAvtale,
  kinds: Extract<EquipmentCommand, { type: "DoWithoutEquipment" }>["kinds"],
  facts: Facts,
  by: ByLeader,
): Outcome {
  const open = openKinds(state, facts.heldEquipment);
  if (open.length === 0) return refuse({ rule: "HO-17", code: "EQUIPMENT_NONE_OPEN" });
  if (kinds.length === 0) return refuse({ rule: "HO-17", code: "EQUIPMENT_NOTHING_CHOSEN", field: "equipment" });
  const others = kinds.filter((kind) => !open.includes(kind));
  if (others.length > 0) return refuse({ rule: "HO-17", code: "EQUIPMENT_NOT_OFFERED", kinds: others });
  return accept({ type: "EquipmentNotNeeded", ...by, kinds: [...new Set(kinds)], on: facts.today });
}

function takeBack(
  state: FastAvtale,
  { no, how, on }: Extract<EquipmentCommand, { type: "TakeBackEquipment" }>,
  facts: Facts,
  by: ByLeader,
): Outcome {
  if (itemsOut(state).length === 0) return refuse({ rule: "HO-17", code: "EQUIPMENT_NONE_OUT" });
  const item = itemOf(state, no);
  if (item === undefined) return refuse({ rule: null, code: "EQUIPMENT_UNKNOWN" });
  if (item.returned !== null) return refuse({ rule: "HO-17", code: "EQUIPMENT_RETURNED_ALREADY", on: item.returned.on });
  const refusals = checkDate(on, facts.today);
  if (refusals.length > 0 || on === null) return refuse(...refusals);
  const { handedOverOn } = item;
  if (on < handedOverOn) return refuse({ rule: "HO-17", code: "EQUIPMENT_RETURN_BEFORE", field: "equipmentOn", handedOverOn });
  return accept({ type: "EquipmentReturned", ...by, no, how, returnedOn: on, on: facts.today });
}

const itemOf = (state: FastAvtale, no: number) => state.handed.find((item) => item.no === no);
const isEmpty = (text: TextRef | null) => text === null || text.length === 0;

function tooLong(field: "equipmentWhat" | "equipmentReason", text: TextRef | null): readonly EquipmentRefusal[] {
  if (text === null || text.length <= maxTextLength) return [];
  return [{ rule: null, code: "EQUIPMENT_TEXT_TOO_LONG", field, length: text.length, max: maxTextLength }];
}
