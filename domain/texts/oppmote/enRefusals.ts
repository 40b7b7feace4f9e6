import type { Wording } from "../words.ts";
import { enPresence } from "./en.ts";
import type { PresenceRefusal } from "./words.ts";

const noLeader = {
  NO_UNIT: "The directory does not place you in a unit, so we do not know who your leader is.",
  NO_LEADER: "Your unit has no leader in the directory, so nobody can clear this.",
  LEADER_LEFT: "The leader named for your unit has left, and no new one is registered.",
};

export const enPresenceRefusals: Wording<PresenceRefusal> = {
  PRESENCE_NO_LEADER: ({ why, askId }, _format, nameOf) => {
    const name = askId === undefined ? undefined : nameOf(askId);
    return `${noLeader[why]} Contact ${name === undefined ? "HR" : `${name} or HR`}, and they will put it right.`;
  },
  PRESENCE_ONLY_EMPLOYEE: () => "Only the employee can do this.",
  PRESENCE_OWN: () => "You cannot decide this for yourself. Your nearest leader does.",
  PRESENCE_NOT_LEADER: () => "Only the nearest leader can decide this.",
  PRESENCE_REASON_MISSING: () => "Write why. The employee will read it.",
  PRESENCE_PLACE_MISSING: () => "Choose the place of work. The rules of the municipality it lies in decide.",
  PRESENCE_EXISTS: () => "This has been sent already.",
  PRESENCE_DATE_MISSING: () => "Choose a date.",
  PRESENCE_DATE_PAST: ({ earliest }, format) => `The day has passed. Choose ${format.dayMonthYear(earliest)} or later.`,
  PRESENCE_TEXT_TOO_LONG: ({ length, max }) => `The text has ${length} characters. There is room for ${max}.`,
  PRESENCE_END_BEFORE_START: ({ from }, format) =>
    `The last day is before the first. Choose ${format.dayMonthYear(from)} or later.`,
  PRESENCE_NO_WEEKDAY: () => "Choose at least one weekday that lies in the period.",
  PRESENCE_TOO_MANY_DATES: ({ max }) => `You can ask for at most ${max} days at a time. Choose a shorter period.`,
  PRESENCE_NOT_NEEDED: ({ dates }, format) =>
    dates.length === 1 && dates[0] !== undefined
      ? `On ${format.dayMonthYear(dates[0])} you need no permission to be on campus. The ordinary rules hold there.`
      : `On ${dates.length} of the days you need no permission to be on campus, the first being ${dates[0] === undefined ? "" : format.dayMonthYear(dates[0])}. The ordinary rules hold there. Leave them out, and you can send the rest.`,
  PRESENCE_ASKED_ALREADY: ({ date }, format) =>
    `You have already asked for ${format.dayMonthYear(date)} at this place. Choose other days, or withdraw the other wish first.`,
  PRESENCE_GROUND_MISSING: () => "Choose why you need to be on campus.",
  PRESENCE_OTHER_MISSING: ({ min }) =>
    `Describe in short what it is about, in at least ${min} characters. Do not write anything about health.`,
  PRESENCE_WHERE_MISSING: () =>
    "Write which building and room you will be in. Your leader has to answer for infection control there.",
  PRESENCE_CONTROL_UNCONFIRMED: () =>
    "You cannot approve until infection control in the room is seen to. Arrange that first, or decline the wish.",
  PRESENCE_NO_LONGER_NEEDED: () => "The rules no longer hold on these days. The employee needs no permission.",
  PRESENCE_OVER: ({ last }, format) => `The last day was ${format.dayMonthYear(last)}. There is nothing to change now.`,
  PRESENCE_WRONG_STATE: ({ status }) =>
    `That is not possible now. Status of the wish: ${enPresence.status[status].toLowerCase()}.`,
  HOME_NOT_SPECIAL: ({ date }, format) =>
    `On ${format.dayMonthYear(date)} the ordinary rules hold at the place of work. Apply for home office in the ordinary way.`,
  HOME_PLACE_MISSING: () => "Choose where you work.",
  HOME_WITH_COLLEAGUE: () =>
    "The purpose of working from home is that people do not gather. At a colleague's home it is defeated. Tick the box to register it all the same.",
  HOME_REGISTERED_ALREADY: ({ from }, format) =>
    `You have already registered that you work from home from ${format.dayMonthYear(from)}.`,
  HOME_OVER: ({ last }, format) => `This ended on ${format.dayMonthYear(last)}.`,
  HOME_CLARIFIED_ALREADY: () => "This is cleared already.",
  HOME_NOTHING_WAITS: () => "No equipment is waiting.",
  HOME_NOTHING_SETTLED: () => "Choose at least one thing that is arranged, or that cannot be moved.",
  HOME_EQUIPMENT_SETTLED: () => "Some of this is answered already, or was chosen twice. Look through it again.",
  HOME_LAST_DAY_WRONG: ({ earliest, latest }, format) =>
    `Choose a day from ${format.dayMonthYear(earliest)} to ${format.dayMonthYear(latest)}.`,
};
