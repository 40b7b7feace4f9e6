import type { VikarRefusal } from "../../hjemmekontor/vikar/model.ts";
import type { RerouteWhy } from "../../hjemmekontor/vikar/route.ts";
import type { ReroutedWords, Wording } from "../words.ts";

export const enVikarRefusals: Wording<VikarRefusal> = {
  SUBSTITUTE_ONLY_LEADER: () => "Only the leader can choose a substitute, and end the time of one.",
  SUBSTITUTE_IS_SELF: () => "You cannot be your own substitute. Choose somebody else.",
  SUBSTITUTE_NOT_EMPLOYED: () => "A substitute has to be employed here and in the directory. Choose somebody else.",
  SUBSTITUTE_OVERLAPS: ({ substituteId, from, to, latestEnd, earliestStart }, format, nameOf) =>
    `${nameOf(substituteId) ?? "Somebody else"} is your substitute already, ${format.span(from, to)}. ${
      latestEnd === null
        ? `Begin on ${format.dayMonthYear(earliestStart)} or later`
        : `Let the period end by ${format.dayMonthYear(latestEnd)}, begin on ${format.dayMonthYear(earliestStart)} or later`
    }, or end the other one first.`,
  SUBSTITUTE_MISSING: () => "Choose who is to be the substitute.",
  SUBSTITUTE_DATE_MISSING: ({ field }) => (field === "from" ? "Choose the first day." : "Choose the last day."),
  SUBSTITUTE_PAST: ({ today }, format) => `That day has passed. Choose ${format.dayMonthYear(today)} or later.`,
  SUBSTITUTE_END_BEFORE_START: ({ from }, format) =>
    `The last day is before the first. Choose ${format.dayMonthYear(from)} or later.`,
  SUBSTITUTE_OVER: ({ lastDay }, format) => `It is over already. The last day was ${format.dayMonthYear(lastDay)}.`,
};

const why: Readonly<Record<RerouteWhy, string>> = {
  LEADER_CHANGED: "The unit has a new leader.",
  LEADER_LEFT: "The leader has left.",
  LEADER_FOUND: "The directory names a leader now.",
  UNIT_MOVED: "The employee has moved to another unit.",
  NO_LEADER: "The directory names no leader for the employee at present.",
  SUBSTITUTE_BEGAN: "The leader has a substitute.",
  SUBSTITUTE_ENDED: "The substitute's time is over.",
  SUBSTITUTE_LEFT: "The substitute is no longer employed here.",
  SUBSTITUTE_ASKS: "The substitute cannot decide on their own application, so it goes to the leader above.",
  FIRST_KEPT: "",
};

export const enRerouted: ReroutedWords = (code, from, to) => {
  const moved =
    to === null
      ? `Nobody can decide on the application at present${from === null ? "" : `. Before, it lay with ${from}`}`
      : from === null
        ? `The application lies with ${to}`
        : `The application went from ${from} to ${to}`;
  return `${moved}. ${why[code]}`.trim();
};
