import type { EquipmentRefusal } from "../../hjemmekontor/utstyr/model.ts";
import { capital } from "../format.ts";
import type { Wording, Words } from "../words.ts";

/** What equipment at home is called, in nynorsk. */
export const nnEquipment: Words["equipmentKind"] = { tastatur: "Tastatur", mus: "Mus", skjerm: "Skjerm", annet: "Anna utstyr" };

export const nnEquipmentRefusals: Wording<EquipmentRefusal> = {
  EQUIPMENT_NOTHING_CHOSEN: () => "Kryss av for det som er utlevert, eller skriv kva anna det er.",
  EQUIPMENT_HANDED_ALREADY: ({ items }, format) =>
    `${capital(format.list(items.map((item) => nnEquipment[item].toLowerCase())))} er alt utlevert. Registrer først at det er levert tilbake dersom det er bytt.`,
  EQUIPMENT_WHAT_MISSING: () => "Skriv kva utstyret er, til dømes «kontorstol».",
  EQUIPMENT_REASON_MISSING: ({ rule }) =>
    rule === "HO-21"
      ? "Kostbart eller svært spesialisert utstyr talar mot heimekontor. Skriv kvifor eininga dekkjer det likevel."
      : "Skriv kvifor eininga dekkjer dette. Det er di eiga avgjerd innanfor budsjettet.",
  EQUIPMENT_COST_CENTRE_MISSING: () => "Skriv kva koststad som betaler for utstyret.",
  EQUIPMENT_COST_CENTRE_UNFIT: ({ max }) => `Skriv koststaden som bokstavar og tal utan mellomrom, høgst ${max} teikn.`,
  EQUIPMENT_DATE_MISSING: () => "Vel ein dato.",
  EQUIPMENT_DATE_LATER: ({ today }, format) => `Datoen er ikkje komen enno. Vel ${format.dayMonthYear(today)} eller tidlegare.`,
  EQUIPMENT_RETURN_BEFORE: ({ handedOverOn }, format) =>
    `Utstyret vart utlevert ${format.dayMonthYear(handedOverOn)}. Vel den dagen eller ein seinare.`,
  EQUIPMENT_RETURNED_ALREADY: ({ on }, format) => `Dette er alt registrert som levert ${format.dayMonthYear(on)}.`,
  EQUIPMENT_NOT_OFFERED: ({ kinds }, format) =>
    `Dette er ikkje avtalt, eller det er alt utlevert: ${format.list(kinds.map((kind) => nnEquipment[kind].toLowerCase()))}.`,
  EQUIPMENT_UNKNOWN: () => "Denne linja finst ikkje i lista lenger. Last sida på nytt.",
  EQUIPMENT_NONE_OPEN: () => "Alt som er avtalt, er utlevert eller valt bort.",
  EQUIPMENT_NONE_OUT: () => "Det er ikkje noko utstyr å levere tilbake.",
  EQUIPMENT_NONE_LISTED: () => "Det er ikkje noko utstyr i lista.",
  EQUIPMENT_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} teikn. Det er plass til ${max}.`,
};
