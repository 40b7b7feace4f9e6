import type { RulesetRefusal } from "../../regime/kunngjoering/model.ts";
import type { Wording } from "../words.ts";

export const enRegimeRefusals: Wording<RulesetRefusal> = {
  ONLY_ADMIN: () => "Only the administrator can publish and change rule sets.",
  RULESET_OVER: ({ status }) =>
    status === "TRUKKET"
      ? "The rule set has been withdrawn. Publish a new one."
      : "The rule set has ended. If the rules are to hold again, publish a new one.",
  RULESET_NAME_WRONG: ({ max }) => `Write what the rule set is called, in at most ${max} characters.`,
  RULESET_URL_WRONG: () => "Paste the address where the rules stand in full. It begins with https://",
  RULESET_MUNICIPALITY_MISSING: () => "Choose the municipality that made the regulation. It holds for those who work there.",
  RULESET_START_MISSING: () => "Choose the first day on which the rules hold.",
  RULESET_ENDS_BEFORE: ({ from }, format) => `The last day has to be ${format.dayMonthYear(from)} or later.`,
  RULESET_ENDS_SOONER: ({ to }, format) =>
    `The rules already end on ${format.dayMonthYear(to)}. Choose that day or an earlier one, or change the rule set if it is to last longer.`,
  RULESET_END_MISSING: () =>
    "Choose the last day. The employer's own rules in a pandemic are given for a time, and can be prolonged.",
  RULESET_OVERLAPS: ({ name, from, to }, format) =>
    to === null
      ? `“${name}” holds from ${format.dayMonthYear(from)} and has not ended. Two rule sets of one kind cannot hold at the same time.`
      : `“${name}” holds ${format.dayMonthYear(from)}–${format.dayMonthYear(to)}. Two rule sets of one kind cannot hold at the same time.`,
  RULESET_BEGUN: ({ from }, format) =>
    `The rules have held since ${format.dayMonthYear(from)}. The first day cannot be changed now, but you can end them.`,
  RULESET_KIND_FIXED: () => "Kind and municipality cannot be changed. Publish a new rule set instead.",
  RULESET_NOT_BEGUN: ({ from }, format) =>
    `The rules do not begin until ${format.dayMonthYear(from)}. Withdraw them instead of ending them.`,
  RULESET_END_PAST: ({ earliest }, format) =>
    `Days that are over get no new rules. The earliest last day is ${format.dayMonthYear(earliest)}: then they no longer hold from today.`,
  RULESET_END_DATE_MISSING: () => "Choose the last day on which the rules hold.",
  RULESET_UNCHANGED: () => "You have not changed anything.",
  RULESET_COPY_MISSING: () => "Choose at least one chief union representative. They are to have a copy when rules change.",
  RULESET_COPY_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "One of those you chose"} no longer works here. Choose somebody else.`,
  RULESET_REASON_MISSING: () => "Write why. The reason stays in the history.",
  RULESET_REASON_TOO_LONG: ({ length, max }) => `The reason has ${length} characters. There is room for ${max}.`,
};
