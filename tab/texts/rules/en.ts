import type { RulesPageWords } from "./nb.ts";

export const en: RulesPageWords = {
  title: "Rules",
  intro: "These are the rules that Dagsorden is built on, told briefly in our words. What the source says is what applies.",
  search: "Search the rules",
  found: (count) => (count === 1 ? "1 rule" : `${count} rules`),
  nothing: "No rules match the search",
  nothingHow: "Try another word, or ask in your own words under “Ask”.",
  clear: "Show all",
  from: (from) => `Holds from ${from}`,
  until: (from, to) => `Valid from ${from} to ${to}`,
  undated: "Undated",
  noDates: "No dates are published",
  over: "No longer holds",
  notYet: "Dagsorden does nothing about it yet.",
  themes: {
    HO: "Home office",
    PA: "Pandemic",
    LI: "Municipal rules",
    AM: "The work environment through the year",
    VA: "Speaking up",
    SB: "Handling of cases",
    LM: "Learning environment",
  },
};
