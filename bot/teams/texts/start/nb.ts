import { ownNames, type StartTexts } from "./startTexts.ts";

export const nbStartTexts: StartTexts = {
  help: "«hva venter på meg»: se alt som venter på deg",
  helpLanguage: "«språk»: velg bokmål, nynorsk eller engelsk",
  waits: "Hva venter på meg?",
  openPage: "Åpne Start",
  language: {
    title: "Språk",
    now: (language) => `Du leser ${language}.`,
    how: "Det du velger, gjelder med en gang: her, i fanen, i dokumenter og på e-post.",
    own: ownNames,
    chosen: "Fra nå av skriver jeg bokmål til deg.",
  },
};
