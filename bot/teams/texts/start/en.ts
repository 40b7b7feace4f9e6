import { ownNames, type StartTexts } from "./startTexts.ts";

export const enStartTexts: StartTexts = {
  help: "“what is waiting for me”: see everything that is waiting for you",
  helpLanguage: "“language”: choose bokmål, nynorsk or English",
  waits: "What is waiting for me?",
  openPage: "Open Start",
  language: {
    title: "Language",
    now: (language) => `You read ${language}.`,
    how: "What you choose holds at once: here, in the tab, in documents and in e-mail.",
    own: ownNames,
    chosen: "From now on I write English to you.",
  },
};
