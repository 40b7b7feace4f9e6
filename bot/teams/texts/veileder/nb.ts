import type { GuideTexts } from "./guideTexts.ts";

export const nbGuide: GuideTexts = {
  help: "«spør …»: spør om hva retningslinjene sier, med dine egne ord",
  ask: {
    title: "Spør om retningslinjene",
    text: "Skriv «spør» og spørsmålet ditt med egne ord. Du kan ta med en dato eller kommunen du arbeider i. For eksempel:",
    examples: [
      "«spør hvor mange dager jeg kan jobbe hjemme»",
      "«spør om jeg måtte jobbe hjemme 1. desember 2020»",
      "«spør hvem jeg kan snakke med i fortrolighet»",
    ],
  },
  acts: {
    "start-avtale": "Start søknad",
    enkeltdag: "Søk om en dag",
    raad: "Få råd først",
    meld: "Meld fra",
    skade: "Meld skaden",
    aarshjul: "Åpne årshjulet",
    mine: "Mine avtaler",
  },
};
