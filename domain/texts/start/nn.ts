import type { StartWords } from "./words.ts";

const things = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

export const nnStart: StartWords = {
  title: "Start",
  waits: (count) =>
    count === 0 ? "Ingenting ventar på deg" : count === 1 ? "Éin ting ventar på deg" : `${count} ting ventar på deg`,
  nothingHow: "Her er det du kan gjere:",
  urgency: {
    "over-fristen": "Over fristen",
    snart: "Dei neste sju dagane",
    "uten-frist": "Ventar, utan frist",
    senere: "Seinare",
  },
  what: {
    "rett-soeknad": () => "Endre søknaden om heimekontor, og send han på nytt",
    "godta-avtale": () => "Les avtalen om heimekontor, og svar på om du godtek han",
    dialog: ({ about }) => `Snakk med ${about ?? "leiaren din"} om arbeidsplassen heime`,
    forny: () => "Avtalen din om heimekontor går ut. Vil du halde fram, må du søkje om ny periode",
    "lever-tilbake": () => "Lever tilbake utstyret du har hatt heime",
    avgjoer: ({ count, about }) =>
      count === 1 ? `Svar ${about ?? "den tilsette"} om heimekontor` : `Svar på ${count} søknader om heimekontor`,
    "foelg-opp": ({ count, about }) =>
      count === 1 ? `Følg opp heimekontoret til ${about ?? "den tilsette"}` : `Følg opp ${count} avtalar om heimekontor`,
    "dialog-leder": ({ count, about }) =>
      `Snakk med ${count === 1 ? (about ?? "den tilsette") : `${count} tilsette`} om arbeidsplassen heime`,
    "venter-under": ({ count, about }) =>
      about === null
        ? `${things(count, "Éin søknad", "søknader")} ligg utan leiar`
        : `${things(count, "Éin søknad", "søknader")} har lege lenge hos ${about}`,
    turnus: () => "Lag ein plan med teamet for kven som er heime når",
    utlever: ({ count, about }) =>
      count === 1 ? `Lever ut utstyr til ${about ?? "den tilsette"}` : `Lever ut utstyr til ${count} tilsette`,
    "faa-tilbake": ({ count, about }) =>
      count === 1 ? `Få tilbake utstyr frå ${about ?? "den tilsette"}` : `Få tilbake utstyr frå ${count} tilsette`,
    oppmoete: ({ count, about }) =>
      count === 1 ? `Avklar frammøtet med ${about ?? "den tilsette"}` : `Avklar frammøtet med ${count} tilsette`,
    samtale: ({ count, about }) =>
      count === 1 ? `Ta samtalen ${about ?? "den tilsette"} har bede om` : `Ta samtalane ${count} tilsette har bede om`,
    enhetsoppgaver: ({ count, about }) =>
      `Vurder det reglane ber om i ${count === 1 ? (about ?? "eininga") : `${count} einingar`}`,
    "les-beskjed": ({ count, about }) =>
      count === 1 ? `Les beskjeden om ${about === null ? "reglane" : `«${about}»`}` : `Les ${count} beskjedar om reglar`,
    melding: ({ count, about }) => (count === 1 ? `Melding ${about ?? ""} ventar på deg` : `${count} meldingar ventar på deg`),
    "signer-referat": ({ count, about }) =>
      count === 1 ? `Les og signer referatet i melding ${about ?? ""}` : `Les og signer ${count} referat`,
    sak: ({ count, about }) => (count === 1 ? `Sak ${about ?? ""} ventar på deg` : `${count} saker ventar på deg`),
    "egen-sak": ({ count, about }) => (count === 1 ? `Sak ${about ?? ""} ventar på deg` : `${count} saker ventar på deg`),
    notat: ({ count }) => `Gjer ferdig ${things(count, "eit notat", "notat")} du har skrive`,
    "les-retningslinjer": () => "Les retningslinjene for å seie ifrå, og stadfest at du kjenner dei",
    aarshjul: ({ count, about }) => (count === 1 ? (about ?? "Eininga") : `${count} einingar`),
    oppbevaring: ({ count }) => `Ta stilling til om ${things(count, "éi mappe", "mapper")} skal slettast`,
    drift: ({ count }) => `Finn ut kvifor meldingar ikkje kom fram til ${things(count, "éin person", "personar")}`,
    "utkast-soeknad": () => "Du har byrja på ein søknad om fast avtale",
    "utkast-melding": ({ count }) => `Du har ${things(count, "eit utkast", "utkast")} i «Sei ifrå» som ikkje er sendt`,
  },
  why: {
    "rett-soeknad": "Fordi leiaren din har sendt søknaden tilbake til deg.",
    "godta-avtale": "Fordi avtalen først gjeld når du har godteke han.",
    dialog: "Fordi du har fast heimekontor.",
    forny: "Fordi ingen avtale blir fornya av seg sjølv.",
    "lever-tilbake": "Fordi avtalen om heimekontor er over.",
    avgjoer: "Fordi du avgjer heimekontor for den som spør.",
    "foelg-opp": "Fordi du er leiar for den som arbeider heime.",
    "dialog-leder": "Fordi du er leiar for den som arbeider heime.",
    "venter-under": "Fordi du leier nivået over, eller hjelper der leiar manglar.",
    turnus: "Fordi mange i teamet ditt arbeider heime.",
    utlever: "Fordi utstyret er avtalt og ikkje registrert utlevert.",
    "faa-tilbake": "Fordi avtalen er over, og utstyret ikkje er registrert levert.",
    oppmoete: "Fordi særlege reglar gjeld, og du avgjer for den som spør.",
    samtale: "Fordi du har vurdert kvar dei skal arbeide.",
    enhetsoppgaver: "Fordi du leier eininga medan særlege reglar gjeld.",
    "les-beskjed": "Fordi reglane gjeld der du arbeider.",
    melding: "Fordi du har ei oppgåve i meldinga.",
    "signer-referat": "Fordi det gjev att det du har sagt.",
    sak: "Fordi du har ei oppgåve i saka.",
    "egen-sak": "Fordi du er beden om noko i saka.",
    notat: "Fordi du har skrive det. Ingen andre ser det.",
    "les-retningslinjer": "Fordi du er leiar.",
    oppbevaring: "Fordi du har ansvar for arkivet, og tida for oppbevaring snart er ute.",
    drift: "Fordi du er administrator.",
    "utkast-soeknad": "Fordi han ikkje er send. Berre du ser han.",
    "utkast-melding": "Fordi det ikkje er sendt. Berre du ser det.",
  },
  by: (date) => `Innan ${date}`,
  was: (date) => `Fristen var ${date}`,
  today: "Fristen er i dag",
  since: (date) => `Har lege sidan ${date}`,
  noDeadline: "Ingen frist",
  overdue: "Over fristen",
  inChat: "Skriv «fast avtale» til Dagsorden i chatten for å halde fram.",
  more: (count) => `Og ${count} til. Du ser alt på sida «Start».`,
};
