import type { GatheringRefusal } from "../../regime/moete/model.ts";
import type { Wording } from "../words.ts";

export const enGatheringRefusals: Wording<GatheringRefusal> = {
  GATHERING_ONLY_LEADER: () => "Only the unit's leader, or whoever stands in for them, can record meetings and call them off.",
  GATHERING_KIND_MISSING: () => "Choose what kind of meeting or event it is.",
  GATHERING_FORM_MISSING: () => "Choose whether it is in person, online or both.",
  GATHERING_DATE_MISSING: () => "Choose the day.",
  GATHERING_PAST: ({ today }, format) => `The day has passed. Choose ${format.dayMonthYear(today)} or later.`,
  GATHERING_PLACE_MISSING: () => "Choose where you meet. The rules of that municipality hold.",
  GATHERING_PLACE_UNKNOWN: () => "The directory no longer has that place. Choose one that it has.",
  GATHERING_NUMBER_WRONG: ({ min, max }) => `Write how many will come, as a whole number from ${min} to ${max}.`,
  GATHERING_FORBIDDEN: ({ rule }) =>
    rule === "LI-06"
      ? "Where some meet, the municipality's regulation forbids the event. It can be held fully online."
      : "The municipality's regulation forbids the event, however few take part. It can be held fully online.",
  GATHERING_DIGITAL_NOT_CONSIDERED: () => "First consider whether the meeting can be held online, and answer yes once you have.",
  GATHERING_NEED_MISSING: ({ min }) =>
    `Write why the work requires that you meet, in at least ${min} characters. Otherwise the meeting is held online.`,
  GATHERING_NEED_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
  GATHERING_CALLED_OFF: ({ on }, format) => `The meeting was called off on ${format.dayMonthYear(on)}.`,
  GATHERING_OVER: ({ date }, format) => `The meeting was on ${format.dayMonthYear(date)} and cannot be called off now.`,
};
