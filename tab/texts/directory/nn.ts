import type { DirectoryTexts } from "./useDirectoryTexts.ts";

/** What administrators read of the directory, in nynorsk. */
export const nn: DirectoryTexts = {
  title: "Katalogen",
  source: { graph: "Lesen frå Microsoft Entra", file: "Lesen frå fil", fixed: "Følgjer med tenaren" },
  counts: (people, units) => `${people} personar, ${units} einingar`,
  readAt: "Sist lesen",
  since: "sidan",
  nothing: "Katalogen seier alt som trengst.",
  open: "Dette manglar eller sprikjer i katalogen. Dagsorden gissar ikkje: den det gjeld, får vite kva som manglar, og ingenting anna stoggar.",
  troubleTitle: "Katalogen lèt seg ikkje lese no",
  trouble: (code) => `Det som vart lese sist, gjeld så lenge. Feilkode: ${code}.`,
  troubleRight: {
    access: "Dagsorden slepp ikkje inn i Entra. Sjå etter at løyva er gjevne til identiteten til tenaren.",
    file: "Fila kan ikkje brukast. Køyr importen på nytt: han seier kva linje som er feil.",
  },
  heldTitle: {
    people: "Uvanleg mange er borte frå katalogen",
    leaders: "Uvanleg mange einingar har mista leiaren sin i katalogen",
  },
  held: (gone, of) =>
    `${gone} av ${of} manglar i den nyaste lesinga. Ho er ikkje teken i bruk. Stemmer det likevel, aukar den som driftar tenaren «mostGonePercent» i oppsettet og startar på nytt.`,
  show: (count) => `Vis ${count}`,
  showFirst: (count) => `Vis dei første ${count}`,
  hide: "Gøym",
  about: (action, what) => `${action}: ${what}`,
  says: (words) => `står som «${words}»`,
  kinds: {
    "unit-without-leader": {
      what: "Einingar utan leiar",
      right: "Set leiar for dei tilsette i Entra, eller skriv leiaren inn i oppsettet eller fila.",
    },
    "unit-leader-gone": {
      what: "Einingar der leiaren har slutta",
      right: "Skriv inn den nye leiaren der den gamle står.",
    },
    "unit-managers-differ": {
      what: "Einingar der dei tilsette har ulike leiarar",
      right: "Gi alle i eininga same leiar i Entra, eller skriv leiaren inn i oppsettet («leaderId»).",
    },
    "person-without-unit": {
      what: "Tilsette utan eining",
      right: "Fyll ut feltet som seier kva eining dei høyrer til.",
    },
    "person-unit-unknown": {
      what: "Tilsette i ei eining vi ikkje kjenner",
      right: "Rett skrivemåten i Entra, eller legg han til under «keys» på rett eining i oppsettet.",
    },
    "person-in-several-units": {
      what: "Tilsette som står i fleire einingar",
      right: "Lat kvar person stå i éi administrativ eining.",
    },
    "person-named-in-settings-gone": {
      what: "Personar med ei oppgåve i oppsettet som ikkje er her lenger",
      right: "Byt dei ut i innstillingane for meldingar (REPORTS_FILE).",
    },
    "group-missing": {
      what: "Grupper som ikkje finst",
      right: "Rett gruppe-ID-en i oppsettet, eller lag gruppa på nytt. Ingen har rolla så lenge.",
    },
    "group-in-group": {
      what: "Grupper med grupper i seg",
      right: "Legg personane rett i gruppa. Dei som berre står i den indre gruppa, har ikkje rolla.",
    },
    "person-without-name": {
      what: "Kontoar utan namn",
      right: "Fyll ut visingsnamnet. Utan det er personen ikkje med.",
    },
    "person-without-manager": {
      what: "Tilsette utan leiar i Entra",
      right: "Fyll ut leiar. Leiaren for eininga gjeld så lenge.",
    },
    "person-manager-gone": {
      what: "Tilsette som har ein leiar som ikkje er her lenger",
      right: "Set den nye leiaren i Entra.",
    },
    "person-manager-other": {
      what: "Tilsette som har ein annan leiar enn eininga",
      right: "Rett leiaren i Entra, eller flytt personen til rett eining. Leiaren for eininga gjeld.",
    },
    "person-workplace-unknown": {
      what: "Tilsette på ein kontorstad vi ikkje kjenner",
      right:
        "Rett skrivemåten, eller legg han til under «officeLocations» i oppsettet. Arbeidsstaden til eininga gjeld så lenge.",
    },
    "person-share-unreadable": {
      what: "Stillingsprosentar vi ikkje kan lese",
      right: "Skriv eit tal, til dømes 80 eller 80 %.",
    },
    "person-neither-staff-nor-student": {
      what: "Kontoar som korkje er tilsett eller student",
      right: "Er det ein tilsett, må feltet eller gruppa som seier det, rettast. Felles kontoar kan stå slik.",
    },
  },
};
