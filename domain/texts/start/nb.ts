import type { StartWords } from "./words.ts";

const things = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

export const nbStart: StartWords = {
  title: "Start",
  waits: (count) =>
    count === 0 ? "Ingenting venter på deg" : count === 1 ? "Én ting venter på deg" : `${count} ting venter på deg`,
  nothingHow: "Her er det du kan gjøre:",
  urgency: {
    "over-fristen": "Over fristen",
    snart: "De neste sju dagene",
    "uten-frist": "Venter, uten frist",
    senere: "Senere",
  },
  what: {
    "rett-soeknad": () => "Endre søknaden om hjemmekontor, og send den på nytt",
    "godta-avtale": () => "Les avtalen om hjemmekontor, og svar på om du godtar den",
    dialog: ({ about }) => `Snakk med ${about ?? "lederen din"} om arbeidsplassen hjemme`,
    forny: () => "Avtalen din om hjemmekontor går ut. Vil du fortsette, må du søke om ny periode",
    "lever-tilbake": () => "Lever tilbake utstyret du har hatt hjemme",
    avgjoer: ({ count, about }) =>
      count === 1 ? `Svar ${about ?? "den ansatte"} om hjemmekontor` : `Svar på ${count} søknader om hjemmekontor`,
    "foelg-opp": ({ count, about }) =>
      count === 1 ? `Følg opp hjemmekontoret til ${about ?? "den ansatte"}` : `Følg opp ${count} avtaler om hjemmekontor`,
    "dialog-leder": ({ count, about }) =>
      `Snakk med ${count === 1 ? (about ?? "den ansatte") : `${count} ansatte`} om arbeidsplassen hjemme`,
    "venter-under": ({ count, about }) =>
      about === null
        ? `${things(count, "Én søknad", "søknader")} ligger uten leder`
        : `${things(count, "Én søknad", "søknader")} har ligget lenge hos ${about}`,
    turnus: () => "Lag en plan med teamet for hvem som er hjemme når",
    utlever: ({ count, about }) =>
      count === 1 ? `Lever ut utstyr til ${about ?? "den ansatte"}` : `Lever ut utstyr til ${count} ansatte`,
    "faa-tilbake": ({ count, about }) =>
      count === 1 ? `Få tilbake utstyr fra ${about ?? "den ansatte"}` : `Få tilbake utstyr fra ${count} ansatte`,
    oppmoete: ({ count, about }) =>
      count === 1 ? `Avklar oppmøtet med ${about ?? "den ansatte"}` : `Avklar oppmøtet med ${count} ansatte`,
    samtale: ({ count, about }) =>
      count === 1 ? `Ta samtalen ${about ?? "den ansatte"} har bedt om` : `Ta samtalene ${count} ansatte har bedt om`,
    enhetsoppgaver: ({ count, about }) =>
      `Vurder det reglene ber om i ${count === 1 ? (about ?? "enheten") : `${count} enheter`}`,
    "les-beskjed": ({ count, about }) =>
      count === 1 ? `Les beskjeden om ${about === null ? "reglene" : `«${about}»`}` : `Les ${count} beskjeder om regler`,
    melding: ({ count, about }) => (count === 1 ? `Melding ${about ?? ""} venter på deg` : `${count} meldinger venter på deg`),
    "signer-referat": ({ count, about }) =>
      count === 1 ? `Les og signer referatet i melding ${about ?? ""}` : `Les og signer ${count} referater`,
    sak: ({ count, about }) => (count === 1 ? `Sak ${about ?? ""} venter på deg` : `${count} saker venter på deg`),
    "egen-sak": ({ count, about }) => (count === 1 ? `Sak ${about ?? ""} venter på deg` : `${count} saker venter på deg`),
    notat: ({ count }) => `Gjør ferdig ${things(count, "et notat", "notater")} du har skrevet`,
    "les-retningslinjer": () => "Les retningslinjene for å si ifra, og bekreft at du kjenner dem",
    aarshjul: ({ count, about }) => (count === 1 ? (about ?? "Enheten") : `${count} enheter`),
    oppbevaring: ({ count }) => `Ta stilling til om ${things(count, "én mappe", "mapper")} skal slettes`,
    drift: ({ count }) => `Finn ut hvorfor meldinger ikke kom fram til ${things(count, "én person", "personer")}`,
    "utkast-soeknad": () => "Du har begynt på en søknad om fast avtale",
    "utkast-melding": ({ count }) => `Du har ${things(count, "et utkast", "utkast")} i «Si ifra» som ikke er sendt`,
  },
  why: {
    "rett-soeknad": "Fordi lederen din har sendt søknaden tilbake til deg.",
    "godta-avtale": "Fordi avtalen først gjelder når du har godtatt den.",
    dialog: "Fordi du har fast hjemmekontor.",
    forny: "Fordi ingen avtale blir fornyet av seg selv.",
    "lever-tilbake": "Fordi avtalen om hjemmekontor er over.",
    avgjoer: "Fordi du avgjør hjemmekontor for den som spør.",
    "foelg-opp": "Fordi du er leder for den som jobber hjemme.",
    "dialog-leder": "Fordi du er leder for den som jobber hjemme.",
    "venter-under": "Fordi du leder nivået over, eller hjelper der leder mangler.",
    turnus: "Fordi mange i teamet ditt jobber hjemme.",
    utlever: "Fordi utstyret er avtalt og ikke registrert utlevert.",
    "faa-tilbake": "Fordi avtalen er over, og utstyret ikke er registrert levert.",
    oppmoete: "Fordi særlige regler gjelder, og du avgjør for den som spør.",
    samtale: "Fordi du har vurdert hvor de skal jobbe.",
    enhetsoppgaver: "Fordi du leder enheten mens særlige regler gjelder.",
    "les-beskjed": "Fordi reglene gjelder der du jobber.",
    melding: "Fordi du har en oppgave i den.",
    "signer-referat": "Fordi det gjengir det du har sagt.",
    sak: "Fordi du har en oppgave i den.",
    "egen-sak": "Fordi du er bedt om noe i den.",
    notat: "Fordi du har skrevet det. Ingen andre ser det.",
    "les-retningslinjer": "Fordi du er leder.",
    oppbevaring: "Fordi du har ansvar for arkivet, og tiden for oppbevaring er snart ute.",
    drift: "Fordi du er administrator.",
    "utkast-soeknad": "Fordi den ikke er sendt. Bare du ser den.",
    "utkast-melding": "Fordi det ikke er sendt. Bare du ser det.",
  },
  by: (date) => `Innen ${date}`,
  was: (date) => `Fristen var ${date}`,
  today: "Fristen er i dag",
  since: (date) => `Har ligget siden ${date}`,
  noDeadline: "Ingen frist",
  overdue: "Over fristen",
  inChat: "Skriv «fast avtale» til Dagsorden i chatten for å fortsette.",
  more: (count) => `Og ${count} til. Du ser alt på siden «Start».`,
};
