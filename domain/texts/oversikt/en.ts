import type { OversiktWords } from "./words.ts";

export const enOversikt: OversiktWords = {
  active: "Staff with a current agreement",
  share: "Share of staff",
  renewals: "Of these renewed",
  median: "Wait, median (working days)",
  ninetieth: "Wait, nine in ten within (working days)",
  house: "The whole organisation",
  directly: "Directly in the unit",
  whole: "In all",
  hidden: "hidden",
  tooFew: "too few to show",
  percent: (share) => `${share}%`,
  columns: { faculty: "Faculty", unit: "Unit", figure: "Figures for", value: "Value" },
};
