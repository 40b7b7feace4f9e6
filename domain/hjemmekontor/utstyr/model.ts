import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { BasicEquipment } from "../fastAvtale/model.ts";
import type { ByLeader } from "../vikar/acting.ts";

/** The basic equipment that the employer covers, and whatever else the unit's budget gives (HO-17, S1 2.5). */
export type EquipmentKind = BasicEquipment | "annet";
export const equipmentKinds: readonly EquipmentKind[] = ["tastatur", "mus", "skjerm", "annet"];

/** How a thing came back, or that it will not: the employer owns it and may write it off. */
export type ReturnedHow = "tilbake" | "avskrevet";

/** Something that was handed over for work at home. The employer owns it, whatever it is (HO-17). */
export type HandedItem<Text = TextRef> = {
  /** Counts from 1 within the agreement, so that a line of the list can be spoken of. */
  readonly no: number;
  readonly kind: EquipmentKind;
  /** Of what is not basic: what it is, and why the leader lets the unit pay for it. */
  readonly what: Text | null;
  readonly reason: Text | null;
  /** HO-21: costly or very specialised. */
  readonly costly: boolean;
  readonly costCentre: string | null;
  readonly handedOverOn: LocalDate;
  readonly returned: { readonly on: LocalDate; readonly how: ReturnedHow } | null;
};

/** What an agreement knows of equipment: what was handed over, and what the employee was offered and did without. */
export type Handed = {
  readonly handed: readonly HandedItem[];
  readonly notNeeded: readonly EquipmentKind[];
  /** The last number that was given: that of something struck out is not used again. */
  readonly lastHandedNo: number;
};

export type EquipmentCommand =
  | {
      readonly type: "HandOverEquipment";
      readonly basic: readonly BasicEquipment[];
      readonly other: { readonly what: TextRef | null; readonly reason: TextRef | null; readonly costly: boolean } | null;
      readonly costCentre: string | null;
      readonly on: LocalDate | null;
    }
  | { readonly type: "DoWithoutEquipment"; readonly kinds: readonly EquipmentKind[] }
  | { readonly type: "TakeBackEquipment"; readonly no: number; readonly how: ReturnedHow; readonly on: LocalDate | null }
  /** Something that was entered by mistake leaves the list; that it was there stands in the history. */
  | { readonly type: "StrikeEquipment"; readonly no: number };

export type EquipmentEvent =
  | (ByLeader & { readonly type: "EquipmentHandedOver"; readonly items: readonly HandedItem[]; readonly on: LocalDate })
  | (ByLeader & { readonly type: "EquipmentNotNeeded"; readonly kinds: readonly EquipmentKind[]; readonly on: LocalDate })
  | (ByLeader & {
      readonly type: "EquipmentReturned";
      readonly no: number;
      readonly how: ReturnedHow;
      readonly returnedOn: LocalDate;
      readonly on: LocalDate;
    })
  | (ByLeader & { readonly type: "EquipmentStruck"; readonly no: number; readonly on: LocalDate });

/** Every reason for which something about equipment is not recorded. */
export type EquipmentRefusal =
  | { readonly rule: "HO-17"; readonly code: "EQUIPMENT_NOTHING_CHOSEN"; readonly field: "equipment" }
  | {
      readonly rule: "HO-17";
      readonly code: "EQUIPMENT_HANDED_ALREADY";
      readonly field: "equipment";
      readonly items: readonly BasicEquipment[];
    }
  | { readonly rule: "HO-17"; readonly code: "EQUIPMENT_WHAT_MISSING"; readonly field: "equipmentWhat" }
  | { readonly rule: "HO-17" | "HO-21"; readonly code: "EQUIPMENT_REASON_MISSING"; readonly field: "equipmentReason" }
  | { readonly rule: "HO-17"; readonly code: "EQUIPMENT_COST_CENTRE_MISSING"; readonly field: "costCentre" }
  | { readonly rule: null; readonly code: "EQUIPMENT_COST_CENTRE_UNFIT"; readonly field: "costCentre"; readonly max: number }
  | { readonly rule: null; readonly code: "EQUIPMENT_DATE_MISSING"; readonly field: "equipmentOn" }
  | { readonly rule: "HO-17"; readonly code: "EQUIPMENT_DATE_LATER"; readonly field: "equipmentOn"; readonly today: LocalDate }
  | {
      readonly rule: "HO-17";
      readonly code: "EQUIPMENT_RETURN_BEFORE";
      readonly field: "equipmentOn";
      readonly handedOverOn: LocalDate;
    }
  | { readonly rule: "HO-17"; readonly code: "EQUIPMENT_RETURNED_ALREADY"; readonly on: LocalDate }
  | { readonly rule: "HO-17"; readonly code: "EQUIPMENT_NOT_OFFERED"; readonly kinds: readonly EquipmentKind[] }
  | { readonly rule: null; readonly code: "EQUIPMENT_UNKNOWN" }
  /** Nothing is there to be done without, to come back, or to be struck out. */
  | { readonly rule: "HO-17"; readonly code: "EQUIPMENT_NONE_OPEN" | "EQUIPMENT_NONE_OUT" | "EQUIPMENT_NONE_LISTED" }
  | {
      readonly rule: null;
      readonly code: "EQUIPMENT_TEXT_TOO_LONG";
      readonly field: "equipmentWhat" | "equipmentReason";
      readonly length: number;
      readonly max: number;
    };
