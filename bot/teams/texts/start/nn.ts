import { ownNames, type StartTexts } from "./startTexts.ts";

export const nnStartTexts: StartTexts = {
  help: "«kva ventar på meg»: sjå alt som ventar på deg",
  helpLanguage: "«språk»: vel bokmål, nynorsk eller engelsk",
  waits: "Kva ventar på meg?",
  openPage: "Opne Start",
  language: {
    title: "Språk",
    now: (language) => `Du les ${language}.`,
    how: "Det du vel, gjeld med ein gong: her, i fana, i dokument og på e-post.",
    own: ownNames,
    chosen: "Frå no av skriv eg nynorsk til deg.",
  },
};
