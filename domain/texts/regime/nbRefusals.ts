import type { RulesetRefusal } from "../../regime/kunngjoering/model.ts";
import type { Wording } from "../words.ts";

export const nbRegimeRefusals: Wording<RulesetRefusal> = {
  ONLY_ADMIN: () => "Bare administratoren kan kunngjøre og endre regelsett.",
  RULESET_OVER: ({ status }) =>
    status === "TRUKKET"
      ? "Regelsettet er trukket tilbake. Kunngjør et nytt."
      : "Regelsettet er avsluttet. Skal reglene gjelde igjen, kunngjør du et nytt.",
  RULESET_NAME_WRONG: ({ max }) => `Skriv hva regelsettet heter, med høyst ${max} tegn.`,
  RULESET_URL_WRONG: () => "Lim inn adressen der reglene står i sin helhet. Den begynner med https://",
  RULESET_MUNICIPALITY_MISSING: () => "Velg kommunen som har gitt forskriften. Den gjelder for dem som jobber der.",
  RULESET_START_MISSING: () => "Velg den første dagen reglene gjelder.",
  RULESET_ENDS_BEFORE: ({ from }, format) => `Siste dag må være ${format.dayMonthYear(from)} eller senere.`,
  RULESET_ENDS_SOONER: ({ to }, format) =>
    `Reglene tar alt slutt ${format.dayMonthYear(to)}. Velg den dagen eller en tidligere, eller endre regelsettet om det skal vare lenger.`,
  RULESET_END_MISSING: () => "Velg siste dag. Egne regler under pandemi gis for en tid, og kan forlenges.",
  RULESET_OVERLAPS: ({ name, from, to }, format) =>
    to === null
      ? `«${name}» gjelder fra ${format.dayMonthYear(from)} og er ikke avsluttet. To regelsett av samme slag kan ikke gjelde samtidig.`
      : `«${name}» gjelder ${format.dayMonthYear(from)}–${format.dayMonthYear(to)}. To regelsett av samme slag kan ikke gjelde samtidig.`,
  RULESET_BEGUN: ({ from }, format) =>
    `Reglene har gjeldt siden ${format.dayMonthYear(from)}. Første dag kan ikke endres nå, men du kan avslutte dem.`,
  RULESET_KIND_FIXED: () => "Slag og kommune kan ikke endres. Kunngjør et nytt regelsett i stedet.",
  RULESET_NOT_BEGUN: ({ from }, format) =>
    `Reglene begynner først ${format.dayMonthYear(from)}. Trekk dem tilbake i stedet for å avslutte dem.`,
  RULESET_END_PAST: ({ earliest }, format) =>
    `Dager som er over, får ikke nye regler. Tidligste siste dag er ${format.dayMonthYear(earliest)}; da er de slutt fra i dag.`,
  RULESET_END_DATE_MISSING: () => "Velg den siste dagen reglene gjelder.",
  RULESET_UNCHANGED: () => "Du har ikke endret noe.",
  RULESET_COPY_MISSING: () => "Velg minst én hovedtillitsvalgt. De skal ha kopi når reglene endres.",
  RULESET_COPY_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "En av dem du har valgt,"} er ikke ansatt lenger. Velg en annen.`,
  RULESET_REASON_MISSING: () => "Skriv hvorfor. Grunnen blir stående i historikken.",
  RULESET_REASON_TOO_LONG: ({ length, max }) => `Begrunnelsen har ${length} tegn. Det er plass til ${max}.`,
};
