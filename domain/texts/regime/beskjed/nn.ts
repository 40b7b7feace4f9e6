import type { NoticeField } from "../../../regime/beskjed/model.ts";
import type { BeskjedRefusals, BeskjedWords } from "./words.ts";

export const nnBeskjed: BeskjedWords = {
  told: {
    "notice-sent": "Melding om heimekontor",
    "notice-corrected": "Meldinga om heimekontor er retta",
    "notice-reminder": "Du har ei melding om heimekontor å lese",
  },
  why: (ruleset) => `Du får meldinga fordi «${ruleset}» gjeld der du arbeider.`,
  waits: "Du har ikkje stadfesta at du har lese ho enno. Vi minner om det berre denne eine gongen.",
  readOn: "Les heile meldinga",
  confirm: "Eg har lese",
  confirmed: "Du har stadfesta at du har lese meldinga.",
  whoSees: "Leiaren din kan sjå at du har stadfesta. Alle andre ser berre tal.",
  otherForm: "Meldinga er berre skriven på bokmål.",
  onIntranet: (date) => `På intranettet frå ${date}`,
  corrected: (version) => `Retta, utgåve ${version}`,
  documentation: {
    INGEN: "Ikkje dokumentert",
    INTRANETT: "Dokumentert på intranettet",
    SENDT: "Send og dokumentert",
  },
  undocumented:
    "Arbeidsgivaren skal kunne dokumentere at dei tilsette har fått melding. Send ei melding, eller skriv kvar og når ho vart lagd ut på intranettet.",
  step: { told: "Send til", reached: "Nådd", shown: "Opna", confirmed: "Har stadfesta" },
  hidden: "skjult",
  few: "færre enn fem",
  nearlyAll: "alle, eller alle så nær som færre enn fem",
  whole: "Alle",
  columns: { version: "Utgåve", unit: "Eining", figure: "Tal for", value: "Verdi" },
  end: {
    title: (date) => `Avklar kva som gjeld etter ${date}`,
    why: (ruleset, date) => `«${ruleset}» gjeld til og med ${date}, og det er ikkje sagt kva som gjeld etterpå.`,
    how: "Forleng reglane eller kunngjer nye, så dei tilsette får vite det i god tid. Gjer du ingenting, gjeld dei vanlege reglane frå dagen etter.",
    open: "Opne Regelsett",
  },
};

const form = { nb: "på bokmål", nn: "på nynorsk", en: "på engelsk" };
const formOf = (field: NoticeField) => form[field.slice(0, 2) as keyof typeof form];

export const nnBeskjedRefusals: BeskjedRefusals = {
  NOTICE_RULESET_OVER: ({ standing }) =>
    standing === "TRUKKET"
      ? "Regelsettet er trekt tilbake, så det er ingenting å gi melding om."
      : "Reglane gjeld ikkje lenger. Du kan framleis skrive kvar og når meldinga vart lagd ut på intranettet.",
  NOTICE_TITLE_MISSING: ({ field }) =>
    field === "nb.title" ? "Skriv ein tittel på bokmål." : `Skriv ein tittel ${formOf(field)} òg, eller ta bort teksten.`,
  NOTICE_TEXT_MISSING: ({ field }) =>
    field === "nb.text" ? "Skriv meldinga på bokmål." : `Skriv meldinga ${formOf(field)} òg, eller ta bort tittelen.`,
  NOTICE_TOO_LONG: ({ length, max }) => `Teksten har ${length} teikn. Det er plass til ${max}.`,
  NOTICE_URL_MISSING: () => "Lim inn adressa der meldinga står på intranettet. Ein dato åleine viser ikkje kva som vart sagt.",
  NOTICE_URL_WRONG: ({ isInsecure }) =>
    isInsecure
      ? "Adressa byrjar med http://. Bruk den som byrjar med https://"
      : "Dette er inga heil adresse. Lim inn den som byrjar med https://",
  NOTICE_DATE_MISSING: () => "Vel dagen meldinga vart lagd ut. Adressa åleine viser ikkje når dei tilsette fekk vite det.",
  NOTICE_DATE_AHEAD: ({ today }, format) =>
    `Meldinga er ikkje lagd ut enno den dagen. Vel ${format.dayMonthYear(today)} eller tidlegare.`,
  NOTICE_UNCHANGED: () => "Du har ikkje endra noko sidan sist.",
  NOTICE_CORRECTED: () => "Meldinga er retta sidan du fekk ho. Les den nye utgåva, og stadfest ho.",
  RECEIPTS_KEPT: ({ until }, format) =>
    until === null
      ? "Kvitteringane blir tekne vare på så lenge reglane gjeld."
      : `Kvitteringane blir tekne vare på til ${format.dayMonthYear(until)}.`,
};
