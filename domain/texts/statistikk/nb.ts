import type { StatistikkWords } from "./words.ts";

export const nbStatistikk: StatistikkWords = {
  kinds: "Meldinger etter type",
  results: "Saker etter utfall",
  open: "Ikke avsluttet",
  total: "I alt",
  toAcknowledge: "Dager fra melding til kvittering",
  toClose: "Dager fra saken ble åpnet til den var avsluttet",
  median: "Median",
  ninetieth: "Ni av ti innen",
  hidden: "under 5 eller skjult",
  few: "under 5",
  tooFew: "for få til å vise",
  columns: { year: "År", figure: "Tall for", row: "Hva", value: "Verdi" },
};
