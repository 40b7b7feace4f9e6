import { nbBeskjed } from "./beskjed/nb.ts";
import type { RegimeWords } from "./words.ts";

export const nbRegime: RegimeWords = {
  beskjed: nbBeskjed,
  kind: { PANDEMI: "Egne regler under pandemi", KOMMUNE: "Kommunens forskrift" },
  status: { KOMMENDE: "Begynner senere", GJELDER: "Gjelder nå", SLUTT: "Gjelder ikke lenger", TRUKKET: "Trukket tilbake" },
  means: {
    PANDEMI: [
      "Alle som kan, jobber hjemme. Du trenger ikke søke om det, men avklar det med lederen din.",
      "Må du være på campus, avklarer du det med lederen din først.",
      "Møter og kurs holdes som hovedregel digitalt.",
    ],
    KOMMUNE: [
      "Du skal jobbe hjemme så langt det er praktisk mulig. Det er kommunen du jobber i, som avgjør, ikke den du bor i.",
      "Fysiske konferanser, seminarer og samlinger er forbudt, uansett hvor mange som kommer.",
      "Vanlige arbeidsmøter er lov, men bør holdes digitalt.",
    ],
  },
  told: {
    "ruleset-published": "Nye regler for hjemmekontor og oppmøte",
    "ruleset-changed": "Reglene for hjemmekontor og oppmøte er endret",
    "ruleset-ended": "Reglene for hjemmekontor og oppmøte tar slutt",
    "ruleset-withdrawn": "Regler som var varslet, blir ikke innført",
  },
  copy: "Du får kopi fordi du er hovedverneombud eller hovedtillitsvalgt.",
  period: (from, to) => (to === null ? `Fra ${from}, til det blir gitt beskjed om noe annet` : `Fra ${from} til og med ${to}`),
  place: (municipality) => (municipality === null ? "Alle arbeidssteder" : `Arbeidssteder i ${municipality}`),
  readOn: "Les om reglene",
  source: "Les reglene i sin helhet",
  meansTitle: "Det betyr for deg",
  todayTitle: (date) => `Regler som gjelder ${date}`,
  decides: {
    PANDEMI: "Egne regler under pandemi",
    KOMMUNE: "Kommunens forskrift",
    NORMAL: "De vanlige reglene",
    INGEN: "Ingen regler er satt",
  },
  noPlace: "Katalogen sier ikke hvor du jobber. Ta kontakt med HR, så får de rettet det.",
  onlyNormal: "Det gjelder ingen særlige regler nå. Hjemmekontor søker du om på vanlig måte.",
};
