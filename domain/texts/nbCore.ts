import { type Calendar, formatOf } from "./format.ts";
import type { CoreWords } from "./words.ts";

const calendar: Calendar = {
  weekdays: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  weekdaysShort: ["ma.", "ti.", "on.", "to.", "fr.", "lø.", "sø."],
  months: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
  monthsShort: ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
  day: (day) => `${day}.`,
  decimal: ",",
  hour: "t",
  minute: "min",
  percent: " ",
};

export const nbFormat = formatOf(calendar, "og");

export const nbCore: CoreWords = {
  status: {
    INNSENDT: "Sendt til leder",
    RETURNERT: "Sendt tilbake",
    GODKJENT: "Godkjent",
    AKSEPTERT: "Godtatt",
    AKTIV: "Gjelder nå",
    OPPSAGT: "Sagt opp",
    UTLOEPT: "Utløpt",
    AVSLAATT: "Avslått",
    AVTAKKET: "Takket nei",
    TRUKKET: "Trukket",
    OENSKET: "Sendt til leder",
    GJENNOMFOERT: "Gjennomført",
  },
  equipment: { tastatur: "Tastatur", mus: "Mus", skjerm: "Skjerm" },
  homeOffice: "Hjemmekontor",
  yes: "Ja",
  no: "Nei",
};
