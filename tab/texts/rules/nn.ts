import type { RulesPageWords } from "./nb.ts";

export const nn: RulesPageWords = {
  title: "Reglar",
  intro: "Dette er reglane som Dagsorden byggjer på, fortalde kort med våre ord. Det som står i kjelda, er det som gjeld.",
  search: "Søk i reglane",
  found: (count) => (count === 1 ? "1 regel" : `${count} reglar`),
  nothing: "Ingen reglar høver med søket",
  nothingHow: "Prøv eit anna ord, eller spør med dine eigne ord under «Spør».",
  clear: "Vis alle",
  from: (from) => `Gjeld frå ${from}`,
  until: (from, to) => `Gyldig frå ${from} til ${to}`,
  undated: "Utan dato",
  noDates: "Ingen datoar er kunngjorde",
  over: "Gjeld ikkje lenger",
  notYet: "Dagsorden gjer ikkje noko med han enno.",
  themes: {
    HO: "Heimekontor",
    PA: "Pandemi",
    LI: "Kommunale reglar",
    AM: "Arbeidsmiljø gjennom året",
    VA: "Å seie ifrå",
    SB: "Behandling av saker",
    LM: "Læringsmiljø",
  },
};
