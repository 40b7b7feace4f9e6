import type { GuideAct } from "#domain/veileder/model.ts";

const acts: Readonly<Record<GuideAct, string>> = {
  "start-avtale": "Start søknaden i chatten: Skriv «fast avtale» til Dagsorden.",
  enkeltdag: "Søk i chatten: Skriv «enkeltdag» til Dagsorden.",
  skade: "Meld skaden: Skriv «skadet hjemme» til Dagsorden i chatten, så får du lenken.",
  raad: "Få råd først",
  meld: "Meld fra",
  aarshjul: "Åpne årshjulet",
  mine: "Mine avtaler",
};

/** What «Spør» says, in bokmål. The other languages follow this shape. */
export const nb = {
  title: "Spør om retningslinjene",
  intro:
    "Spør med dine egne ord, på bokmål, nynorsk eller engelsk. Du får svaret med kilden, og når det gjelder. Det du spør om, blir ikke lagret.",
  question: "Hva lurer du på?",
  example: "Hvor mange dager i uka kan jeg jobbe hjemme?",
  on: "Dag",
  onHow: "I dag hvis du ikke velger noe",
  place: "Kommunen du arbeider i",
  anyPlace: "Der jeg jobber",
  ask: "Spør",
  asking: "Leter …",
  sections: "Veiledning",
  guide: "Spør",
  rules: "Regler",
  ruleBehind: "Regelen bak svaret",
  acts,
};
export type GuidePageWords = typeof nb;
