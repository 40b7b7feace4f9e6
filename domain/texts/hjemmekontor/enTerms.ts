import type { Words } from "../words.ts";

export const enTermsRestOn = "Regulation of 5 July 2002 no. 715 on work in the employee's home, section 2";

export const enTerms: Words["terms"] = {
  omfang: ({ homeDays, shareTenths }, format) => [
    "Extent",
    `At home ${format.list(homeDays.map(({ weekday }) => format.weekday(weekday)))}, ${format.percentTenths(shareTenths)} of working time.`,
  ],
  arbeidstid: ({ weeklyMinutes, settings: { coreTime } }, format) => [
    "Working hours",
    `${format.duration(weeklyMinutes)} a week, as at the workplace.${coreTime === null ? "" : ` Core time ${format.time(coreTime.from)}–${format.time(coreTime.to)} holds at home too.`}`,
  ],
  tilgjengelighet: () => [
    "Availability",
    "The employee is available as the application says, and can be called in to the office.",
  ],
  varighet: ({ from, to }, format) => ["Duration", `${format.span(from, to)}. The agreement is not renewed by itself.`],
  "endring-og-oppsigelse": ({ settings: { noticeDays } }) => [
    "Change and termination",
    `Changes need a new agreement. Either side can end it with ${noticeDays} days' notice.`,
  ],
  proevetid: ({ settings: { trialDays } }) => [
    "Trial period",
    trialDays === null ? "The arrangement has no trial period." : `The first ${trialDays} days are a trial of the arrangement.`,
  ],
  utstyr: () => ["Equipment", "The employer owns the equipment they cover, and runs and maintains it."],
  taushetsplikt: () => [
    "Case handling, confidentiality and keeping",
    "The rules for handling cases, for confidentiality and for keeping documents hold at home as at the workplace.",
  ],
  "eget-hjem": () => ["Place", "The agreement is for work in the employee's own home, not in a cabin or elsewhere."],
  arbeidsmiljoe: () => [
    "Work environment",
    "The requirement of a fully sound work environment holds at home too, both the physical and the psychosocial.",
  ],
  tilsyn: () => [
    "Supervision",
    "The Labour Inspection Authority supervises work from home, but enters a home only by agreement.",
  ],
};
