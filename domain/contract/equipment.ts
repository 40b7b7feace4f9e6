import { z } from "zod";
import type { Status } from "../hjemmekontor/fastAvtale/model.ts";
import type { EquipmentKind, HandedItem } from "../hjemmekontor/utstyr/model.ts";
import type { CaseId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import { date, text } from "./fields.ts";
import type { PersonView } from "./views.ts";

const basic = z
  .array(z.enum(["tastatur", "mus", "skjerm"]))
  .max(3)
  .readonly();
const kinds = z
  .array(z.enum(["tastatur", "mus", "skjerm", "annet"]))
  .max(4)
  .readonly();
const no = z.int().positive().max(10_000);

/** HO-17: what the leader records of equipment, as it crosses the wire. */
export const equipmentInputs = [
  z.strictObject({
    type: z.literal("HandOverEquipment"),
    basic,
    other: z.strictObject({ what: text, reason: text, costly: z.boolean() }).nullable(),
    costCentre: z.string().max(100).nullable(),
    on: date,
  }),
  z.strictObject({ type: z.literal("DoWithoutEquipment"), kinds }),
  z.strictObject({ type: z.literal("TakeBackEquipment"), no, how: z.enum(["tilbake", "avskrevet"]), on: date }),
  z.strictObject({ type: z.literal("StrikeEquipment"), no }),
] as const;
export type EquipmentInput = z.infer<(typeof equipmentInputs)[number]>;

/** HO-17: the equipment of an agreement, as employee and leader see it. The employer owns all of it. */
export type EquipmentView = {
  readonly items: readonly HandedItem<string>[];
  /** What was agreed and is not handed over. */
  readonly open: readonly EquipmentKind[];
  readonly notNeeded: readonly EquipmentKind[];
  /** What the employee has from another of their agreements. */
  readonly held: readonly EquipmentKind[];
  /** Since when it ought to be handed over or given back; `null` where neither is late. */
  readonly handOverSince: LocalDate | null;
  readonly returnSince: LocalDate | null;
};

/** One agreement on the leader's list of equipment. */
export type EquipmentRow = {
  readonly id: CaseId;
  readonly employee: PersonView;
  readonly unitName: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly status: Status;
  readonly equipment: EquipmentView;
};

/** `GET /api/equipment`: what the staff of this leader have at home, and what is late; late ones first. */
export type EquipmentList = { readonly items: readonly EquipmentRow[] };
