import type { Words } from "../words.ts";

export const nbTermsRestOn = "Forskrift 5. juli 2002 nr. 715 om arbeid som utføres i arbeidstakers hjem, § 2";

export const nbTerms: Words["terms"] = {
  omfang: ({ homeDays, shareTenths }, format) => [
    "Omfang",
    `Hjemme ${format.list(homeDays.map(({ weekday }) => format.weekday(weekday)))}, ${format.percentTenths(shareTenths)} av arbeidstiden.`,
  ],
  arbeidstid: ({ weeklyMinutes, settings: { coreTime } }, format) => [
    "Arbeidstid",
    `${format.duration(weeklyMinutes)} i uka, som på arbeidsstedet.${coreTime === null ? "" : ` Kjernetiden ${format.time(coreTime.from)}–${format.time(coreTime.to)} gjelder også hjemme.`}`,
  ],
  tilgjengelighet: () => [
    "Tilgjengelighet",
    "Den ansatte er tilgjengelig slik det står i søknaden, og kan kalles inn til kontoret.",
  ],
  varighet: ({ from, to }, format) => ["Varighet", `${format.span(from, to)}. Avtalen blir ikke fornyet av seg selv.`],
  "endring-og-oppsigelse": ({ settings: { noticeDays } }) => [
    "Endring og oppsigelse",
    `Endringer krever en ny avtale. Begge parter kan si opp med ${noticeDays} dagers varsel.`,
  ],
  proevetid: ({ settings: { trialDays } }) => [
    "Prøvetid",
    trialDays === null ? "Ordningen har ingen prøvetid." : `De første ${trialDays} dagene er prøvetid for ordningen.`,
  ],
  utstyr: () => ["Utstyr", "Arbeidsgiver eier utstyret de dekker, og står for drift og vedlikehold av det."],
  taushetsplikt: () => [
    "Saksbehandling, taushetsplikt og oppbevaring",
    "Reglene for saksbehandling, taushetsplikt og oppbevaring av dokumenter gjelder hjemme som på arbeidsstedet.",
  ],
  "eget-hjem": () => ["Sted", "Avtalen gjelder arbeid i den ansattes eget hjem, ikke på hytte eller andre steder."],
  arbeidsmiljoe: () => [
    "Arbeidsmiljø",
    "Kravene til et fullt forsvarlig arbeidsmiljø gjelder også hjemme, både det fysiske og det psykososiale.",
  ],
  tilsyn: () => ["Tilsyn", "Arbeidstilsynet fører tilsyn med hjemmekontor, men kommer bare hjem til noen etter avtale."],
};
