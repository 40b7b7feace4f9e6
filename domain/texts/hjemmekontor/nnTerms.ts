import type { Words } from "../words.ts";

export const nnTermsRestOn = "Forskrift 5. juli 2002 nr. 715 om arbeid som blir utført i heimen til arbeidstakaren, § 2";

export const nnTerms: Words["terms"] = {
  omfang: ({ homeDays, shareTenths }, format) => [
    "Omfang",
    `Heime ${format.list(homeDays.map(({ weekday }) => format.weekday(weekday)))}, ${format.percentTenths(shareTenths)} av arbeidstida.`,
  ],
  arbeidstid: ({ weeklyMinutes, settings: { coreTime } }, format) => [
    "Arbeidstid",
    `${format.duration(weeklyMinutes)} i veka, som på arbeidsstaden.${coreTime === null ? "" : ` Kjernetida ${format.time(coreTime.from)}–${format.time(coreTime.to)} gjeld heime òg.`}`,
  ],
  tilgjengelighet: () => ["Tilgjenge", "Den tilsette er tilgjengeleg slik det står i søknaden, og kan kallast inn til kontoret."],
  varighet: ({ from, to }, format) => ["Kor lenge", `${format.span(from, to)}. Avtalen blir ikkje fornya av seg sjølv.`],
  "endring-og-oppsigelse": ({ settings: { noticeDays } }) => [
    "Endring og oppseiing",
    `Endringar krev ein ny avtale. Båe partar kan seie opp med ${noticeDays} dagars varsel.`,
  ],
  proevetid: ({ settings: { trialDays } }) => [
    "Prøvetid",
    trialDays === null ? "Ordninga har inga prøvetid." : `Dei første ${trialDays} dagane er prøvetid for ordninga.`,
  ],
  utstyr: () => ["Utstyr", "Arbeidsgivaren eig utstyret dei dekkjer, og står for drift og vedlikehald av det."],
  taushetsplikt: () => [
    "Sakshandsaming, teieplikt og oppbevaring",
    "Reglane for sakshandsaming, teieplikt og oppbevaring av dokument gjeld heime som på arbeidsstaden.",
  ],
  "eget-hjem": () => ["Stad", "Avtalen gjeld arbeid i den tilsette sin eigen heim, ikkje på hytte eller andre stader."],
  arbeidsmiljoe: () => [
    "Arbeidsmiljø",
    "Krava til eit fullt forsvarleg arbeidsmiljø gjeld heime òg, både det fysiske og det psykososiale.",
  ],
  tilsyn: () => ["Tilsyn", "Arbeidstilsynet fører tilsyn med heimekontor, men kjem berre heim til nokon etter avtale."],
};
