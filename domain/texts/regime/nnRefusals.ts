import type { RulesetRefusal } from "../../regime/kunngjoering/model.ts";
import type { Wording } from "../words.ts";

export const nnRegimeRefusals: Wording<RulesetRefusal> = {
  ONLY_ADMIN: () => "Berre administratoren kan kunngjere og endre regelsett.",
  RULESET_OVER: ({ status }) =>
    status === "TRUKKET"
      ? "Regelsettet er trekt tilbake. Kunngjer eit nytt."
      : "Regelsettet er avslutta. Skal reglane gjelde att, kunngjer du eit nytt.",
  RULESET_NAME_WRONG: ({ max }) => `Skriv kva regelsettet heiter, med høgst ${max} teikn.`,
  RULESET_URL_WRONG: () => "Lim inn adressa der reglane står i sin heilskap. Ho tek til med https://",
  RULESET_MUNICIPALITY_MISSING: () => "Vel kommunen som har gitt forskrifta. Ho gjeld for dei som arbeider der.",
  RULESET_START_MISSING: () => "Vel den første dagen reglane gjeld.",
  RULESET_ENDS_BEFORE: ({ from }, format) => `Siste dag må vere ${format.dayMonthYear(from)} eller seinare.`,
  RULESET_ENDS_SOONER: ({ to }, format) =>
    `Reglane tek alt slutt ${format.dayMonthYear(to)}. Vel den dagen eller ein tidlegare, eller endre regelsettet om det skal vare lenger.`,
  RULESET_END_MISSING: () => "Vel siste dag. Eigne reglar under pandemi blir gitt for ei tid, og kan forlengjast.",
  RULESET_OVERLAPS: ({ name, from, to }, format) =>
    to === null
      ? `«${name}» gjeld frå ${format.dayMonthYear(from)} og er ikkje avslutta. To regelsett av same slag kan ikkje gjelde samstundes.`
      : `«${name}» gjeld ${format.dayMonthYear(from)}–${format.dayMonthYear(to)}. To regelsett av same slag kan ikkje gjelde samstundes.`,
  RULESET_BEGUN: ({ from }, format) =>
    `Reglane har gjeldt sidan ${format.dayMonthYear(from)}. Første dag kan ikkje endrast no, men du kan avslutte dei.`,
  RULESET_KIND_FIXED: () => "Slag og kommune kan ikkje endrast. Kunngjer eit nytt regelsett i staden.",
  RULESET_NOT_BEGUN: ({ from }, format) =>
    `Reglane tek først til ${format.dayMonthYear(from)}. Trekk dei tilbake i staden for å avslutte dei.`,
  RULESET_END_PAST: ({ earliest }, format) =>
    `Dagar som er over, får ikkje nye reglar. Tidlegaste siste dag er ${format.dayMonthYear(earliest)}; då er dei slutt frå i dag.`,
  RULESET_END_DATE_MISSING: () => "Vel den siste dagen reglane gjeld.",
  RULESET_UNCHANGED: () => "Du har ikkje endra noko.",
  RULESET_COPY_MISSING: () => "Vel minst éin hovudtillitsvald. Dei skal ha kopi når reglane blir endra.",
  RULESET_COPY_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Ein av dei du har valt,"} er ikkje tilsett lenger. Vel ein annan.`,
  RULESET_REASON_MISSING: () => "Skriv kvifor. Grunnen blir ståande i historikken.",
  RULESET_REASON_TOO_LONG: ({ length, max }) => `Grunngivinga har ${length} teikn. Det er plass til ${max}.`,
};
