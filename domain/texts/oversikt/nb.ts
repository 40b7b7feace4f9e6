import type { OversiktWords } from "./words.ts";

export const nbOversikt: OversiktWords = {
  active: "Ansatte med løpende avtale",
  share: "Andel av de ansatte",
  renewals: "Av dem fornyet",
  median: "Ventetid, median (arbeidsdager)",
  ninetieth: "Ventetid, ni av ti innen (arbeidsdager)",
  house: "Hele virksomheten",
  directly: "Direkte i enheten",
  whole: "I alt",
  hidden: "skjult",
  tooFew: "for få til å vise",
  percent: (share) => `${share} %`,
  columns: { faculty: "Fakultet", unit: "Enhet", figure: "Tall for", value: "Verdi" },
};
