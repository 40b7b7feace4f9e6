import type { RetentionWords } from "./words.ts";

export const nnRetention: RetentionWords = {
  title: (number) => `Oppbevaring av melding ${number}`,
  noteTitle: (number) => `Oppbevaring av fortruleg notat ${number}`,
  date: "Dato",
  own: {
    title: "Oppbevaringstida går ut",
    text: "Noko du har skrive under «Sei ifrå», kan slettast frå denne dagen. Treng du det framleis, må du seie frå i fana før det.",
  },
  told: {
    "erasure-warned": "Oppbevaringstida går ut. Innhaldet kan slettast frå denne dagen, når to i arkivet er samde om det.",
    "hold-placed": "Slettinga er stansa.",
    "hold-lifted": "Slettinga er ikkje lenger stansa. Det blir varsla på nytt før noko blir sletta.",
    "erasure-proposed": "Sletting er føreslått. Ein annan i arkivet må stadfeste det.",
    "erasure-withdrawn": "Framlegget om å slette er trekt.",
    "case-erased": "Innhaldet er sletta.",
  },
};
