import { enBeskjed } from "./beskjed/en.ts";
import type { RegimeWords } from "./words.ts";

export const enRegime: RegimeWords = {
  beskjed: enBeskjed,
  kind: { PANDEMI: "The employer's rules in a pandemic", KOMMUNE: "The municipality's regulation" },
  status: { KOMMENDE: "Begins later", GJELDER: "In force", SLUTT: "No longer in force", TRUKKET: "Withdrawn" },
  means: {
    PANDEMI: [
      "Everybody who can works from home. You need not apply, but agree it with your leader.",
      "If you need to be on campus, agree it with your leader first.",
      "Meetings and courses are held online as a rule.",
    ],
    KOMMUNE: [
      "You are to work from home as far as is practically possible. It goes by the municipality you work in, not the one you live in.",
      "Physical conferences, seminars and gatherings are forbidden, however few take part.",
      "Ordinary working meetings are allowed, but should be held online.",
    ],
  },
  told: {
    "ruleset-published": "New rules for working from home and on site",
    "ruleset-changed": "The rules for working from home and on site have changed",
    "ruleset-ended": "The rules for working from home and on site come to an end",
    "ruleset-withdrawn": "Rules that were announced will not be brought in",
  },
  copy: "You get a copy as chief safety representative or chief union representative.",
  period: (from, to) => (to === null ? `From ${from} until further notice` : `From ${from} to ${to}, both included`),
  place: (municipality) => (municipality === null ? "All places of work" : `Places of work in ${municipality}`),
  readOn: "Read about the rules",
  source: "Read the rules in full",
  meansTitle: "What it means for you",
  todayTitle: (date) => `Rules in force on ${date}`,
  decides: {
    PANDEMI: "The employer's rules in a pandemic",
    KOMMUNE: "The municipality's regulation",
    NORMAL: "The ordinary rules",
    INGEN: "No rules are set",
  },
  noPlace: "The directory does not say where you work. Contact HR, and they will have it put right.",
  onlyNormal: "No special rules are in force now. You apply for home office as usual.",
};
