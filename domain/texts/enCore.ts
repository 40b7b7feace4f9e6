import { type Calendar, formatOf } from "./format.ts";
import type { CoreWords } from "./words.ts";

const calendar: Calendar = {
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekdaysShort: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
  day: (day) => `${day}`,
  decimal: ".",
  hour: "h",
  minute: "min",
  percent: "",
};

export const enFormat = formatOf(calendar, "and");

export const enCore: CoreWords = {
  status: {
    INNSENDT: "Sent to leader",
    RETURNERT: "Returned",
    GODKJENT: "Approved",
    AKSEPTERT: "Accepted",
    AKTIV: "In force",
    OPPSAGT: "Terminated",
    UTLOEPT: "Expired",
    AVSLAATT: "Rejected",
    AVTAKKET: "Declined",
    TRUKKET: "Withdrawn",
    OENSKET: "Sent to leader",
    GJENNOMFOERT: "Carried out",
  },
  equipment: { tastatur: "Keyboard", mus: "Mouse", skjerm: "Screen" },
  homeOffice: "Working from home",
  yes: "Yes",
  no: "No",
};
