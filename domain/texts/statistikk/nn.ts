import type { StatistikkWords } from "./words.ts";

export const nnStatistikk: StatistikkWords = {
  kinds: "Meldingar etter type",
  results: "Saker etter utfall",
  open: "Ikkje avslutta",
  total: "I alt",
  toAcknowledge: "Dagar frå melding til kvittering",
  toClose: "Dagar frå saka vart opna til ho var avslutta",
  median: "Median",
  ninetieth: "Ni av ti innan",
  hidden: "under 5 eller skjult",
  few: "under 5",
  tooFew: "for få til å vise",
  columns: { year: "År", figure: "Tal for", row: "Kva", value: "Verdi" },
};
