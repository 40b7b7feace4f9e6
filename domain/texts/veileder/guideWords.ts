import type { Language } from "../../organisasjon/model.ts";

/** What the guide says around its answers. */
export type GuideWords = {
  readonly held: (until: string) => string;
  readonly notYet: (from: string) => string;
  readonly notPublished: string;
  readonly elsewhere: (municipality: string) => string;
  readonly holdsFrom: (from: string) => string;
  /** From when to when it holds or held: past or not, the two days say it. */
  readonly span: (from: string, to: string) => string;
  readonly undated: string;
  readonly noDates: string;
  readonly source: (document: string, sections: string) => string;
  /** What the question was answered for. */
  readonly asOf: (date: string, place: string | null) => string;
  readonly instead: (date: string) => string;
  /** Beside an answer that holds, where other rules on the same matter go before it. */
  readonly before: (date: string) => string;
  readonly unsure: string;
  readonly didYouMean: string;
  readonly alsoNear: string;
  readonly notInGuidelines: string;
  readonly askContact: (contact: string) => string;
  readonly noContact: string;
  readonly cut: (characters: number) => string;
  readonly aboutPerson: string;
  /** With answers about harassment and the like; and what is said beside it in the chat. */
  readonly general: string;
  readonly chatKeeps: string;
  readonly anonymous: (url: string) => string;
};

export const guideWords: Readonly<Record<Language, GuideWords>> = {
  nb: {
    held: (until) => `Gjaldt til ${until}.`,
    notYet: (from) => `Gjelder først fra ${from}.`,
    notPublished: "Gjelder ikke nå: Det er ikke satt noen datoer for disse reglene.",
    elsewhere: (municipality) => `Gjelder bare for den som arbeider i ${municipality}.`,
    holdsFrom: (from) => `Gjelder fra ${from}.`,
    span: (from, to) => `Gyldig fra ${from} til ${to}.`,
    undated: "Gjelder. Dokumentet har ingen dato.",
    noDates: "Ingen datoer er kunngjort.",
    source: (document, sections) => `Kilde: ${document}, ${sections}`,
    asOf: (date, place) =>
      place === null ? `Svaret er gitt for ${date}.` : `Svaret er gitt for ${date} og arbeidssted i ${place}.`,
    instead: (date) => `Dette gjelder ${date}`,
    before: (date) => `Andre regler går foran ${date}`,
    unsure: "Jeg er ikke sikker på hva du mener",
    didYouMean: "Mente du …",
    alsoNear: "I nærheten",
    notInGuidelines: "Det står ikke i retningslinjene",
    askContact: (contact) => `Spør ${contact}.`,
    noContact: "Spør lederen din eller HR.",
    cut: (characters) => `Spørsmålet var for langt. Jeg har bare lest de første ${characters} tegnene. Prøv med én setning.`,
    aboutPerson: "Veilederen svarer på hva reglene sier, og aldri på noe om en person.",
    general: "Svaret er generelt. Skriv ingenting om en bestemt sak her.",
    chatKeeps: "Ingenting av det du spør om, blir lagret i Dagsorden, men Teams har det du skriver i chatten.",
    anonymous: (url) => `Vil du være anonym, bruk en privat enhet og denne adressen: ${url}`,
  },
  nn: {
    held: (until) => `Galdt til ${until}.`,
    notYet: (from) => `Gjeld først frå ${from}.`,
    notPublished: "Gjeld ikkje no: Det er ikkje sett nokon datoar for desse reglane.",
    elsewhere: (municipality) => `Gjeld berre for den som arbeider i ${municipality}.`,
    holdsFrom: (from) => `Gjeld frå ${from}.`,
    span: (from, to) => `Gyldig frå ${from} til ${to}.`,
    undated: "Gjeld. Dokumentet har ingen dato.",
    noDates: "Ingen datoar er kunngjorde.",
    source: (document, sections) => `Kjelde: ${document}, ${sections}`,
    asOf: (date, place) =>
      place === null ? `Svaret er gitt for ${date}.` : `Svaret er gitt for ${date} og arbeidsstad i ${place}.`,
    instead: (date) => `Dette gjeld ${date}`,
    before: (date) => `Andre reglar går føre ${date}`,
    unsure: "Eg er ikkje sikker på kva du meiner",
    didYouMean: "Meinte du …",
    alsoNear: "I nærleiken",
    notInGuidelines: "Det står ikkje i retningslinjene",
    askContact: (contact) => `Spør ${contact}.`,
    noContact: "Spør leiaren din eller HR.",
    cut: (characters) => `Spørsmålet var for langt. Eg har berre lese dei første ${characters} teikna. Prøv med éi setning.`,
    aboutPerson: "Rettleiaren svarar på kva reglane seier, og aldri på noko om ein person.",
    general: "Svaret er generelt. Skriv ingenting om ei bestemt sak her.",
    chatKeeps: "Ingenting av det du spør om, blir lagra i Dagsorden, men Teams har det du skriv i chatten.",
    anonymous: (url) => `Vil du vere anonym, bruk ei privat eining og denne adressa: ${url}`,
  },
  en: {
    held: (until) => `Held until ${until}.`,
    notYet: (from) => `Does not hold before ${from}.`,
    notPublished: "Does not hold now: no dates have been set for these rules.",
    elsewhere: (municipality) => `Holds only for those who work in ${municipality}.`,
    holdsFrom: (from) => `Holds from ${from}.`,
    span: (from, to) => `Valid from ${from} to ${to}.`,
    undated: "Holds. The document bears no date.",
    noDates: "No dates are published.",
    source: (document, sections) => `Source: ${document}, ${sections}`,
    asOf: (date, place) =>
      place === null ? `The answer is given for ${date}.` : `The answer is given for ${date} and a workplace in ${place}.`,
    instead: (date) => `This holds on ${date}`,
    before: (date) => `Other rules go before these on ${date}`,
    unsure: "I am not sure what you mean",
    didYouMean: "Did you mean …",
    alsoNear: "Nearby",
    notInGuidelines: "It is not in the guidelines",
    askContact: (contact) => `Ask ${contact}.`,
    noContact: "Ask your leader or HR.",
    cut: (characters) => `The question was too long. I have read only the first ${characters} characters. Try one sentence.`,
    aboutPerson: "The guide answers what the rules say, and never anything about a person.",
    general: "The answer is general. Write nothing about a particular case here.",
    chatKeeps: "Nothing of what you ask is kept in Dagsorden, but Teams has what you write in the chat.",
    anonymous: (url) => `If you want to be anonymous, use a private device and this address: ${url}`,
  },
};
