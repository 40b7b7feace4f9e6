import type { GuidePageWords } from "./nb.ts";

export const nn: GuidePageWords = {
  title: "Spør om retningslinjene",
  intro:
    "Spør med dine eigne ord, på bokmål, nynorsk eller engelsk. Du får svaret med kjelda, og når det gjeld. Det du spør om, blir ikkje lagra.",
  question: "Kva lurer du på?",
  example: "Kor mange dagar i veka kan eg arbeide heime?",
  on: "Dag",
  onHow: "I dag viss du ikkje vel noko",
  place: "Kommunen du arbeider i",
  anyPlace: "Der eg arbeider",
  ask: "Spør",
  asking: "Leitar …",
  sections: "Rettleiing",
  guide: "Spør",
  rules: "Reglar",
  ruleBehind: "Regelen bak svaret",
  acts: {
    "start-avtale": "Start søknaden i chatten: Skriv «fast avtale» til Dagsorden.",
    enkeltdag: "Søk i chatten: Skriv «enkeltdag» til Dagsorden.",
    skade: "Meld skaden: Skriv «skadd heime» til Dagsorden i chatten, så får du lenkja.",
    raad: "Få råd først",
    meld: "Meld frå",
    aarshjul: "Opne årshjulet",
    mine: "Avtalane mine",
  },
};
