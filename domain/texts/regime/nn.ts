import { nnBeskjed } from "./beskjed/nn.ts";
import type { RegimeWords } from "./words.ts";

export const nnRegime: RegimeWords = {
  beskjed: nnBeskjed,
  kind: { PANDEMI: "Eigne reglar under pandemi", KOMMUNE: "Forskrifta til kommunen" },
  status: { KOMMENDE: "Tek til seinare", GJELDER: "Gjeld no", SLUTT: "Gjeld ikkje lenger", TRUKKET: "Trekt tilbake" },
  means: {
    PANDEMI: [
      "Alle som kan, arbeider heime. Du treng ikkje søkje om det, men avklar det med leiaren din.",
      "Må du vere på campus, avklarar du det med leiaren din først.",
      "Møte og kurs blir som hovudregel haldne digitalt.",
    ],
    KOMMUNE: [
      "Du skal arbeide heime så langt det er praktisk mogleg. Det er kommunen du arbeider i, som avgjer, ikkje den du bur i.",
      "Fysiske konferansar, seminar og samlingar er forbodne, same kor mange som kjem.",
      "Vanlege arbeidsmøte er lov, men bør haldast digitalt.",
    ],
  },
  told: {
    "ruleset-published": "Nye reglar for heimekontor og frammøte",
    "ruleset-changed": "Reglane for heimekontor og frammøte er endra",
    "ruleset-ended": "Reglane for heimekontor og frammøte tek slutt",
    "ruleset-withdrawn": "Reglar som var varsla, blir ikkje innførte",
  },
  copy: "Du får kopi fordi du er hovudverneombod eller hovudtillitsvald.",
  period: (from, to) => (to === null ? `Frå ${from}, til det blir gitt melding om noko anna` : `Frå ${from} til og med ${to}`),
  place: (municipality) => (municipality === null ? "Alle arbeidsstader" : `Arbeidsstader i ${municipality}`),
  readOn: "Les om reglane",
  source: "Les reglane i sin heilskap",
  meansTitle: "Det betyr for deg",
  todayTitle: (date) => `Reglar som gjeld ${date}`,
  decides: {
    PANDEMI: "Eigne reglar under pandemi",
    KOMMUNE: "Forskrifta til kommunen",
    NORMAL: "Dei vanlege reglane",
    INGEN: "Ingen reglar er sette",
  },
  noPlace: "Katalogen seier ikkje kvar du arbeider. Ta kontakt med HR, så får dei retta det.",
  onlyNormal: "Det gjeld ingen særlege reglar no. Heimekontor søkjer du om på vanleg måte.",
};
