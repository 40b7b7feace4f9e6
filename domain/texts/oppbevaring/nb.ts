import type { RetentionWords } from "./words.ts";

export const nbRetention: RetentionWords = {
  title: (number) => `Oppbevaring av melding ${number}`,
  date: "Dato",
  told: {
    "erasure-warned": "Oppbevaringstiden går ut. Innholdet kan slettes fra denne dagen, når to i arkivet er enige om det.",
    "hold-placed": "Slettingen er stanset.",
    "hold-lifted": "Slettingen er ikke lenger stanset. Det varsles på nytt før noe slettes.",
    "erasure-proposed": "Sletting er foreslått. En annen i arkivet må bekrefte det.",
    "erasure-withdrawn": "Forslaget om å slette er trukket.",
    "case-erased": "Innholdet er slettet.",
  },
};
