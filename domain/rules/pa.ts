import { localDate } from "../kernel/localDate.ts";
import { rulesOf } from "./entry.ts";

// The memo is undated; domain rules 7.9 take the day of the message that it spells out.
const rule = rulesOf("S0", { from: localDate("2020-11-06"), to: localDate("2020-12-31") });

/** Presence on campus in the pandemic: S0, the rector's memo of November 2020 (domain rules 1b). */
export const pa = [
  rule("PA-01", "blocks", "all", ["end"], "gjelder ut 2020", "Arrangements last through 2020", "in-force"),
  rule(
    "PA-02",
    "records",
    "staff",
    ["Om hjemmekontor"],
    "skal benytte hjemmekontor",
    "All who can shall work from home",
    "in-force",
  ),
  rule(
    "PA-03",
    "routes",
    "staff",
    ["bullet", "Om hjemmekontor"],
    "avklares med nærmeste leder",
    "Home use and campus presence are clarified with leder",
  ),
  rule(
    "PA-04",
    "requires",
    "leder",
    ["Om hjemmekontor"],
    "blant annet",
    "Presence grounds: (a) research/teaching needing campus (b) workshop, lab, cleaning, building operation (c) cooperation where presence speeds necessary progress (d) work-environment difficulty at home",
  ),
  rule(
    "PA-05",
    "requires",
    "leder",
    ["Digitale møter", "Undervisning"],
    "som hovedregel digitalt",
    "Meetings, courses, conferences digital unless the business requires otherwise",
    "in-force",
  ),
  rule(
    "PA-06",
    "informs",
    "teachers",
    ["Undervisning"],
    "mest mulig digital undervisning",
    "Digital where possible; campus if learning outcome falls or cannot be digital",
    "in-force",
  ),
  rule("PA-07", "requires", "leder", ["Om hjemmekontor"], "forsikre seg om", "Leder ensures infection control in rooms used"),
  rule("PA-08", "routes", "leder", ["Om hjemmekontor"], "flyttet med seg", "Employer helps move existing equipment home"),
  rule(
    "PA-09",
    "reminds",
    "leder",
    ["Campusene"],
    "snarlig å gjøre en vurdering",
    "Leaders assess soon which activities need presence",
  ),
  rule(
    "PA-10",
    "routes",
    "admin",
    ["Kopi til"],
    "Hovedtillitsvalgte og hovedverneombud",
    "Copies to hovedtillitsvalgte and hovedverneombud",
    "in-force",
  ),
  rule("PA-11", "reminds", "admin", ["end"], "I god tid før årsskiftet", "Rector clarifies 2021 rules well before New Year"),
  rule(
    "PA-12",
    "records",
    "staff",
    ["Om hjemmekontor"],
    "må fortsatt møte opp",
    "Staff whose job cannot be done from home still attend the usual workplace",
  ),
  rule(
    "PA-13",
    "reminds",
    "leder",
    ["Digitale møter"],
    "legge til rette for overgang",
    "Leaders of each unit must facilitate the move to digital meetings",
  ),
] as const;
