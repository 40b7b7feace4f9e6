import type { EquipmentRefusal } from "../../hjemmekontor/utstyr/model.ts";
import { capital } from "../format.ts";
import type { Wording, Words } from "../words.ts";

/** What equipment at home is called, in bokmål. */
export const nbEquipment: Words["equipmentKind"] = { tastatur: "Tastatur", mus: "Mus", skjerm: "Skjerm", annet: "Annet utstyr" };

export const nbEquipmentRefusals: Wording<EquipmentRefusal> = {
  EQUIPMENT_NOTHING_CHOSEN: () => "Kryss av for det som er utlevert, eller skriv hva annet det er.",
  EQUIPMENT_HANDED_ALREADY: ({ items }, format) =>
    `${capital(format.list(items.map((item) => nbEquipment[item].toLowerCase())))} er alt utlevert. Registrer at det er levert tilbake først hvis det er byttet.`,
  EQUIPMENT_WHAT_MISSING: () => "Skriv hva utstyret er, for eksempel «kontorstol».",
  EQUIPMENT_REASON_MISSING: ({ rule }) =>
    rule === "HO-21"
      ? "Kostbart eller svært spesialisert utstyr taler mot hjemmekontor. Skriv hvorfor enheten dekker det likevel."
      : "Skriv hvorfor enheten dekker dette. Det er din egen avgjørelse innenfor budsjettet.",
  EQUIPMENT_COST_CENTRE_MISSING: () => "Skriv hvilket koststed som betaler for utstyret.",
  EQUIPMENT_COST_CENTRE_UNFIT: ({ max }) => `Skriv koststedet som bokstaver og tall uten mellomrom, høyst ${max} tegn.`,
  EQUIPMENT_DATE_MISSING: () => "Velg en dato.",
  EQUIPMENT_DATE_LATER: ({ today }, format) => `Datoen er ikke kommet ennå. Velg ${format.dayMonthYear(today)} eller tidligere.`,
  EQUIPMENT_RETURN_BEFORE: ({ handedOverOn }, format) =>
    `Utstyret ble utlevert ${format.dayMonthYear(handedOverOn)}. Velg den dagen eller en senere.`,
  EQUIPMENT_RETURNED_ALREADY: ({ on }, format) => `Dette er alt registrert som levert ${format.dayMonthYear(on)}.`,
  EQUIPMENT_NOT_OFFERED: ({ kinds }, format) =>
    `Dette er ikke avtalt, eller det er alt utlevert: ${format.list(kinds.map((kind) => nbEquipment[kind].toLowerCase()))}.`,
  EQUIPMENT_UNKNOWN: () => "Denne linja finnes ikke i lista lenger. Last siden på nytt.",
  EQUIPMENT_NONE_OPEN: () => "Alt som er avtalt, er utlevert eller valgt bort.",
  EQUIPMENT_NONE_OUT: () => "Det er ikke noe utstyr å levere tilbake.",
  EQUIPMENT_NONE_LISTED: () => "Det er ikke noe utstyr i lista.",
  EQUIPMENT_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} tegn. Det er plass til ${max}.`,
};
