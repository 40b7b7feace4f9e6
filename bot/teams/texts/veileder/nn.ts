import type { GuideTexts } from "./guideTexts.ts";

export const nnGuide: GuideTexts = {
  help: "«spør …»: spør om kva retningslinjene seier, med dine eigne ord",
  ask: {
    title: "Spør om retningslinjene",
    text: "Skriv «spør» og spørsmålet ditt med eigne ord. Du kan ta med ein dato eller kommunen du arbeider i. Til dømes:",
    examples: [
      "«spør kor mange dagar eg kan arbeide heime»",
      "«spør om eg måtte arbeide heime 1. desember 2020»",
      "«spør kven eg kan snakke med i fortrulegheit»",
    ],
  },
  acts: {
    "start-avtale": "Start søknad",
    enkeltdag: "Søk om ein dag",
    raad: "Få råd først",
    meld: "Meld frå",
    skade: "Meld skaden",
    aarshjul: "Opne årshjulet",
    mine: "Avtalane mine",
  },
};
