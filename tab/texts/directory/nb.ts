import type { DirectoryReport } from "#domain/contract/directory.ts";
import type { DriftKind } from "#domain/organisasjon/drift.ts";

/** What is open, and what puts it right. */
type Words = { readonly what: string; readonly right: string };

/** What administrators read of the directory, in bokmål. */
export const nb = {
  title: "Katalogen",
  source: {
    graph: "Lest fra Microsoft Entra",
    file: "Lest fra fil",
    fixed: "Følger med serveren",
  } satisfies Record<DirectoryReport["source"], string> as Record<DirectoryReport["source"], string>,
  counts: (people: number, units: number) => `${people} personer, ${units} enheter`,
  readAt: "Sist lest",
  since: "siden",
  nothing: "Katalogen sier alt som trengs.",
  open: "Dette mangler eller spriker i katalogen. Dagsorden gjetter ikke: den som berøres, får vite hva som mangler, og ingenting annet stopper.",
  troubleTitle: "Katalogen lar seg ikke lese nå",
  trouble: (code: string) => `Det som ble lest sist, gjelder så lenge. Feilkode: ${code}.`,
  troubleRight: {
    access: "Dagsorden slipper ikke inn i Entra. Se etter at tillatelsene er gitt til serverens identitet.",
    file: "Fila kan ikke brukes. Kjør importen på nytt: den sier hvilken linje som er feil.",
  },
  heldTitle: {
    people: "Uvanlig mange er borte fra katalogen",
    leaders: "Uvanlig mange enheter har mistet lederen sin i katalogen",
  },
  held: (gone: number, of: number) =>
    `${gone} av ${of} mangler i den nyeste lesingen, som ikke er tatt i bruk. Stemmer det likevel, øker den som drifter serveren «mostGonePercent» i oppsettet og starter på nytt.`,
  show: (count: number) => `Vis ${count}`,
  showFirst: (count: number) => `Vis de første ${count}`,
  hide: "Skjul",
  about: (action: string, what: string) => `${action}: ${what}`,
  says: (words: string) => `står som «${words}»`,
  kinds: {
    "unit-without-leader": {
      what: "Enheter uten leder",
      right: "Sett leder for de ansatte i Entra, eller skriv lederen inn i oppsettet eller fila.",
    },
    "unit-leader-gone": {
      what: "Enheter der lederen har sluttet",
      right: "Skriv inn den nye lederen der den gamle står.",
    },
    "unit-managers-differ": {
      what: "Enheter der de ansatte har ulike ledere",
      right: "Gi alle i enheten samme leder i Entra, eller skriv lederen inn i oppsettet («leaderId»).",
    },
    "person-without-unit": {
      what: "Ansatte uten enhet",
      right: "Fyll ut feltet som sier hvilken enhet de hører til.",
    },
    "person-unit-unknown": {
      what: "Ansatte i en enhet vi ikke kjenner",
      right: "Rett skrivemåten i Entra, eller legg den til under «keys» på riktig enhet i oppsettet.",
    },
    "person-in-several-units": {
      what: "Ansatte som står i flere enheter",
      right: "La hver person stå i én administrativ enhet.",
    },
    "person-named-in-settings-gone": {
      what: "Personer med en oppgave i oppsettet som ikke lenger er her",
      right: "Bytt dem ut i innstillingene for meldinger (REPORTS_FILE).",
    },
    "group-missing": {
      what: "Grupper som ikke finnes",
      right: "Rett gruppe-ID-en i oppsettet, eller lag gruppa på nytt. Ingen har rollen imens.",
    },
    "group-in-group": {
      what: "Grupper med grupper i seg",
      right: "Legg personene rett i gruppa. De som bare står i den indre gruppa, har ikke rollen.",
    },
    "person-without-name": {
      what: "Kontoer uten navn",
      right: "Fyll ut visningsnavnet. Uten det er personen ikke med.",
    },
    "person-without-manager": {
      what: "Ansatte uten leder i Entra",
      right: "Fyll ut leder. Enhetens leder gjelder så lenge.",
    },
    "person-manager-gone": {
      what: "Ansatte som har en leder som ikke lenger er her",
      right: "Sett den nye lederen i Entra.",
    },
    "person-manager-other": {
      what: "Ansatte som har en annen leder enn enheten",
      right: "Rett lederen i Entra, eller flytt personen til riktig enhet. Enhetens leder gjelder.",
    },
    "person-workplace-unknown": {
      what: "Ansatte på et kontorsted vi ikke kjenner",
      right: "Rett skrivemåten, eller legg den til under «officeLocations» i oppsettet. Enhetens arbeidssted gjelder så lenge.",
    },
    "person-share-unreadable": {
      what: "Stillingsprosenter vi ikke kan lese",
      right: "Skriv et tall, for eksempel 80 eller 80 %.",
    },
    "person-neither-staff-nor-student": {
      what: "Kontoer som verken er ansatt eller student",
      right: "Er det en ansatt, må feltet eller gruppa som sier det, rettes. Felles kontoer kan stå slik.",
    },
  } satisfies Record<DriftKind, Words> as Record<DriftKind, Words>,
};
