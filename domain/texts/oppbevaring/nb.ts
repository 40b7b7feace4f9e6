import type { RetentionWords } from "./words.ts";

export const nbRetention: RetentionWords = {
  title: (number) => `Oppbevaring av melding ${number}`,
  noteTitle: (number) => `Oppbevaring av fortrolig notat ${number}`,
  date: "Dato",
  own: {
    title: "Oppbevaringstiden går ut",
    text: "Noe du har skrevet under «Si ifra», kan slettes fra denne dagen. Trenger du det fortsatt, må du si fra i fanen før det.",
  },
  told: {
    "erasure-warned": "Oppbevaringstiden går ut. Innholdet kan slettes fra denne dagen, når to i arkivet er enige om det.",
    "hold-placed": "Slettingen er stanset.",
    "hold-lifted": "Slettingen er ikke lenger stanset. Det varsles på nytt før noe slettes.",
    "erasure-proposed": "Sletting er foreslått. En annen i arkivet må bekrefte det.",
    "erasure-withdrawn": "Forslaget om å slette er trukket.",
    "case-erased": "Innholdet er slettet.",
  },
};
