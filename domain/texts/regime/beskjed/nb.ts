import type { NoticeField } from "../../../regime/beskjed/model.ts";
import type { BeskjedRefusals, BeskjedWords } from "./words.ts";

export const nbBeskjed: BeskjedWords = {
  told: {
    "notice-sent": "Beskjed om hjemmekontor",
    "notice-corrected": "Beskjeden om hjemmekontor er rettet",
    "notice-reminder": "Du har en beskjed om hjemmekontor å lese",
  },
  why: (ruleset) => `Du får beskjeden fordi «${ruleset}» gjelder der du jobber.`,
  waits: "Du har ikke bekreftet at du har lest den ennå. Vi minner om det bare denne ene gangen.",
  readOn: "Les hele beskjeden",
  confirm: "Jeg har lest",
  confirmed: "Du har bekreftet at du har lest beskjeden.",
  whoSees: "Lederen din kan se at du har bekreftet. Alle andre ser bare tall.",
  otherForm: "Beskjeden er bare skrevet på bokmål.",
  onIntranet: (date) => `På intranettet fra ${date}`,
  corrected: (version) => `Rettet, utgave ${version}`,
  documentation: {
    INGEN: "Ikke dokumentert",
    INTRANETT: "Dokumentert på intranettet",
    SENDT: "Sendt og dokumentert",
  },
  undocumented:
    "Arbeidsgiveren skal kunne dokumentere at de ansatte har fått beskjed. Send en beskjed, eller skriv hvor og når den ble lagt ut på intranettet.",
  step: { told: "Sendt til", reached: "Nådd", shown: "Åpnet", confirmed: "Bekreftet lest" },
  hidden: "skjult",
  few: "færre enn fem",
  nearlyAll: "alle, eller alle unntatt færre enn fem",
  whole: "Alle",
  columns: { version: "Utgave", unit: "Enhet", figure: "Tall for", value: "Verdi" },
  end: {
    title: (date) => `Avklar hva som gjelder etter ${date}`,
    why: (ruleset, date) => `«${ruleset}» gjelder til og med ${date}, og det er ikke sagt hva som gjelder etterpå.`,
    how: "Forleng reglene eller kunngjør nye, så de ansatte får vite det i god tid. Gjør du ingenting, gjelder de vanlige reglene fra dagen etter.",
    open: "Åpne Regelsett",
  },
};

const form = { nb: "på bokmål", nn: "på nynorsk", en: "på engelsk" };
const formOf = (field: NoticeField) => form[field.slice(0, 2) as keyof typeof form];

export const nbBeskjedRefusals: BeskjedRefusals = {
  NOTICE_RULESET_OVER: ({ standing }) =>
    standing === "TRUKKET"
      ? "Regelsettet er trukket tilbake, så det er ingenting å gi beskjed om."
      : "Reglene gjelder ikke lenger. Du kan fortsatt skrive hvor og når beskjeden ble lagt ut på intranettet.",
  NOTICE_TITLE_MISSING: ({ field }) =>
    field === "nb.title" ? "Skriv en tittel på bokmål." : `Skriv en tittel ${formOf(field)} også, eller ta bort teksten.`,
  NOTICE_TEXT_MISSING: ({ field }) =>
    field === "nb.text" ? "Skriv beskjeden på bokmål." : `Skriv beskjeden ${formOf(field)} også, eller ta bort tittelen.`,
  NOTICE_TOO_LONG: ({ length, max }) => `Teksten har ${length} tegn. Det er plass til ${max}.`,
  NOTICE_URL_MISSING: () => "Lim inn adressen der beskjeden står på intranettet. En dato alene viser ikke hva som ble sagt.",
  NOTICE_URL_WRONG: ({ isInsecure }) =>
    isInsecure
      ? "Adressen begynner med http://. Bruk den som begynner med https://"
      : "Dette er ingen hel adresse. Lim inn den som begynner med https://",
  NOTICE_DATE_MISSING: () => "Velg dagen beskjeden ble lagt ut. Adressen alene viser ikke når de ansatte fikk vite det.",
  NOTICE_DATE_AHEAD: ({ today }, format) =>
    `Beskjeden er ikke lagt ut ennå den dagen. Velg ${format.dayMonthYear(today)} eller tidligere.`,
  NOTICE_UNCHANGED: () => "Du har ikke endret noe siden sist.",
  NOTICE_CORRECTED: () => "Beskjeden er rettet siden du fikk den. Les den nye utgaven, og bekreft den.",
  RECEIPTS_KEPT: ({ until }, format) =>
    until === null
      ? "Kvitteringene blir tatt vare på så lenge reglene gjelder."
      : `Kvitteringene blir tatt vare på til ${format.dayMonthYear(until)}.`,
};
