import type { OversiktWords } from "./words.ts";

export const nnOversikt: OversiktWords = {
  active: "Tilsette med løpande avtale",
  share: "Del av dei tilsette",
  renewals: "Av dei fornya",
  median: "Ventetid, median (arbeidsdagar)",
  ninetieth: "Ventetid, ni av ti innan (arbeidsdagar)",
  house: "Heile verksemda",
  directly: "Direkte i eininga",
  whole: "I alt",
  hidden: "skjult",
  tooFew: "for få til å vise",
  percent: (share) => `${share} %`,
  columns: { faculty: "Fakultet", unit: "Eining", figure: "Tal for", value: "Verdi" },
};
