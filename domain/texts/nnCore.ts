import { type Calendar, formatOf } from "./format.ts";
import type { CoreWords } from "./words.ts";

const calendar: Calendar = {
  weekdays: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
  weekdaysShort: ["må.", "ty.", "on.", "to.", "fr.", "la.", "sø."],
  months: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
  monthsShort: ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
  day: (day) => `${day}.`,
  decimal: ",",
  hour: "t",
  minute: "min",
  percent: " ",
};

export const nnFormat = formatOf(calendar, "og");

export const nnCore: CoreWords = {
  status: {
    INNSENDT: "Hos leiaren",
    RETURNERT: "Tilbakesend",
    GODKJENT: "Godkjend",
    AKSEPTERT: "Godteken",
    AKTIV: "Gjeld no",
    OPPSAGT: "Sagd opp",
    UTLOEPT: "Gått ut",
    AVSLAATT: "Avslått",
    AVTAKKET: "Takka nei",
    TRUKKET: "Trekt",
    OENSKET: "Hos leiaren",
    GJENNOMFOERT: "Gjennomført",
  },
  equipment: { tastatur: "Tastatur", mus: "Mus", skjerm: "Skjerm" },
  homeOffice: "Heimekontor",
  yes: "Ja",
  no: "Nei",
};
