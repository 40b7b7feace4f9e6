import { type LocalDate, localDate } from "../kernel/localDate.ts";
import type { SourceId } from "../kernel/validity.ts";
import type { Language } from "../organisasjon/model.ts";

/** A document that rules are taken from. Names of organisations stand here as data and nowhere in the rules' code. */
export type Source = {
  readonly title: Readonly<Record<Language, string>>;
  /** Date on the document; `null` where it bears none. */
  readonly dated: LocalDate | null;
};

export const sources: Readonly<Record<SourceId, Source>> = {
  S0: {
    title: {
      nb: "Notat om fysisk tilstedeværelse på campus, NTNU",
      nn: "Notat om fysisk nærvær på campus, NTNU",
      en: "Memo on physical presence on campus, NTNU",
    },
    dated: null,
  },
  S1: {
    title: {
      nb: "Retningslinjer for fast avtale om hjemmekontor ved NTNU",
      nn: "Retningslinjer for fast avtale om heimekontor ved NTNU",
      en: "Guidelines for fixed home-office agreements at NTNU",
    },
    dated: localDate("2021-04-15"),
  },
  S2: {
    title: {
      nb: "«Arbeidsmiljø på dagsorden» ved NTNUs enheter",
      nn: "«Arbeidsmiljø på dagsorden» ved einingane ved NTNU",
      en: "“Work environment on the agenda” at NTNU’s units",
    },
    dated: null,
  },
  S3a: {
    title: {
      nb: "Referat fra Læringsmiljøutvalget ved NTNU",
      nn: "Referat frå Læringsmiljøutvalet ved NTNU",
      en: "Minutes of NTNU’s learning environment committee",
    },
    dated: localDate("2018-11-28"),
  },
  S3b: {
    title: {
      nb: "Retningslinjer for håndtering av personkonflikter og trakassering ved NTNU",
      nn: "Retningslinjer for handtering av personkonfliktar og trakassering ved NTNU",
      en: "Guidelines for handling conflicts between people and harassment at NTNU",
    },
    dated: null,
  },
  S4: {
    title: {
      nb: "Jobbe hjemmefra, Lillestrøm kommune",
      nn: "Jobbe heimefrå, Lillestrøm kommune",
      en: "Working from home, Lillestrøm municipality",
    },
    dated: null,
  },
};
