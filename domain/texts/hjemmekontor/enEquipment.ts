import type { EquipmentRefusal } from "../../hjemmekontor/utstyr/model.ts";
import { capital } from "../format.ts";
import type { Wording, Words } from "../words.ts";

/** What equipment at home is called, in English. */
export const enEquipment: Words["equipmentKind"] = {
  tastatur: "Keyboard",
  mus: "Mouse",
  skjerm: "Screen",
  annet: "Other equipment",
};

export const enEquipmentRefusals: Wording<EquipmentRefusal> = {
  EQUIPMENT_NOTHING_CHOSEN: () => "Tick what has been handed over, or write what else it is.",
  EQUIPMENT_HANDED_ALREADY: ({ items }, format) =>
    `${capital(format.list(items.map((item) => enEquipment[item].toLowerCase())))}: already handed over. If it has been exchanged, record first that it came back.`,
  EQUIPMENT_WHAT_MISSING: () => "Write what the equipment is, for example «office chair».",
  EQUIPMENT_REASON_MISSING: ({ rule }) =>
    rule === "HO-21"
      ? "Costly or very specialised equipment counts against working from home. Write why the unit covers it all the same."
      : "Write why the unit covers this. It is your own decision within the budget.",
  EQUIPMENT_COST_CENTRE_MISSING: () => "Write which cost centre pays for the equipment.",
  EQUIPMENT_COST_CENTRE_UNFIT: ({ max }) =>
    `Write the cost centre as letters and digits without spaces, at most ${max} characters.`,
  EQUIPMENT_DATE_MISSING: () => "Choose a date.",
  EQUIPMENT_DATE_LATER: ({ today }, format) => `That day has not come yet. Choose ${format.dayMonthYear(today)} or earlier.`,
  EQUIPMENT_RETURN_BEFORE: ({ handedOverOn }, format) =>
    `The equipment was handed over on ${format.dayMonthYear(handedOverOn)}. Choose that day or a later one.`,
  EQUIPMENT_RETURNED_ALREADY: ({ on }, format) => `This was already recorded as settled on ${format.dayMonthYear(on)}.`,
  EQUIPMENT_NOT_OFFERED: ({ kinds }, format) =>
    `This was not agreed, or has already been handed over: ${format.list(kinds.map((kind) => enEquipment[kind].toLowerCase()))}.`,
  EQUIPMENT_UNKNOWN: () => "This line is no longer on the list. Load the page again.",
  EQUIPMENT_NONE_OPEN: () => "Everything that was agreed has been handed over or done without.",
  EQUIPMENT_NONE_OUT: () => "There is no equipment to give back.",
  EQUIPMENT_NONE_LISTED: () => "There is no equipment on the list.",
  EQUIPMENT_TEXT_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
};
