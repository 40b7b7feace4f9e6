import { nbInPlace } from "#domain/texts/hjemmekontor/inPlace.ts";
import type { HomeTexts } from "./homeTexts.ts";

export const nbHome: HomeTexts = {
  buttons: {
    followUp: "Vi har fulgt opp",
    dialogue: "Vi har snakket om det",
    renew: "Søk om ny periode",
    meetingDay: "Dag for enhetsmøtet",
    save: "Lagre",
    paper: "Åpne avtalen som dokument",
  },
  remind: {
    title: (count) => (count === 1 ? "Hjemmekontor: én ting å følge opp" : `Hjemmekontor: ${count} ting å følge opp`),
    line: {
      "foelg-opp": ({ name, date }) => [
        `Følg opp ${name ?? "den ansatte"} som vanlig`,
        `Snakk sammen om oppgavene og om hvordan samarbeidet går, og noter det her. Frist: ${date}.`,
      ],
      dialog: ({ name, date }) => [
        `Snakk med ${name ?? "lederen din"} om arbeidsplassen hjemme`,
        `Er stol, bord, lys og inneklima som det skal være? Én av dere noterer at dere har snakket sammen. Frist: ${date}.`,
      ],
      forny: ({ date }) => [
        `Avtalen din går ut ${date}`,
        "Den blir ikke fornyet av seg selv. Vil du fortsette, kan du søke om en ny periode. Dagene og begrunnelsene er fylt ut for deg.",
      ],
      utloeper: ({ name, date }) => [
        `Avtalen med ${name ?? "den ansatte"} går ut ${date}`,
        "Den blir ikke fornyet av seg selv. Søker den ansatte på nytt, får du søknaden til vurdering.",
      ],
      avgjoer: ({ name, date }) => [`${name ?? "Den ansatte"} venter på svar`, `Søknaden ble sendt ${date}.`],
      "venter-under": ({ name, count, date }) => [
        name === null
          ? `${count === 1 ? "Én søknad" : `${count} søknader`} har ingen leder som kan avgjøre`
          : `${name} har ${count === 1 ? "én søknad" : `${count} søknader`} som venter`,
        name === null
          ? `Den eldste ble sendt ${date}. Enheten mangler leder i katalogen. Ta kontakt med HR, så får de rettet det.`
          : `Den eldste ble sendt ${date}. Ta det opp med lederen.`,
      ],
      utlever: ({ name, date }) => [
        `Utstyret til ${name ?? "den ansatte"} er ikke utlevert`,
        `Avtalen begynte ${date}. Lever ut det som er avtalt, og registrer det i fanen «Godkjenninger».`,
      ],
      "lever-tilbake": ({ name, date }) => [
        `Utstyr er ikke levert tilbake (${name ?? "hjemmekontor"})`,
        `Avtalen gikk ut ${date}. Arbeidsgiver eier utstyret. Avtal når det leveres; lederen registrerer det i fanen «Godkjenninger».`,
      ],
      turnus: ({ share }) => [
        `${share?.agreed ?? 0} av ${share?.size ?? 0} i teamet har fast avtale om hjemmekontor`,
        "Når det gjelder så mange, bør dere lage en plan eller turnus sammen, slik at alle møtes. Vurder fortsatt hver enkelt for seg.",
      ],
    },
    more: (count) => `Og ${count} til. Se fanen «Godkjenninger».`,
    elsewhere: {
      "foelg-opp": (count) => `Følg opp som vanlig: ${count === 1 ? "én avtale" : `${count} avtaler`}.`,
      dialog: (count) => `Snakk om arbeidsplassen hjemme: ${count === 1 ? "én avtale" : `${count} avtaler`}.`,
      forny: () => "Avtalen din går snart ut og blir ikke fornyet av seg selv.",
      utloeper: (count) => `${count === 1 ? "Én avtale" : `${count} avtaler`} i teamet går snart ut.`,
      avgjoer: (count) => `${count === 1 ? "Én søknad" : `${count} søknader`} venter på at du avgjør.`,
      "venter-under": (count) => `${count === 1 ? "Én søknad" : `${count} søknader`} har ventet lenge på å bli avgjort.`,
      utlever: (count) => `Utstyr til hjemmekontor er ikke utlevert: ${count === 1 ? "én avtale" : `${count} avtaler`}.`,
      "lever-tilbake": (count) => `Utstyr er ikke levert tilbake: ${count === 1 ? "én avtale" : `${count} avtaler`}.`,
      turnus: () => "Mange i teamet har fast hjemmekontor. Lag en plan eller turnus sammen.",
    },
  },
  vikar: {
    named: (leader, period) => `Du er vikar for ${leader} ${period}`,
    namedText: (leader) =>
      `I denne tiden avgjør du om hjemmekontor for dem ${leader} leder. Det gjelder bare hjemmekontor: meldinger og saker er fortsatt lederens.`,
    ended: (leader) => `Du er ikke lenger vikar for ${leader}`,
    endedText: "Vikariatet er avsluttet. Det som venter, ligger hos lederen igjen.",
    routed: (count) => (count === 1 ? "Én søknad venter på deg" : `${count} søknader venter på deg`),
    routedText:
      "Noe av det har kommet til deg fordi noen har fått ny leder, har byttet enhet eller har en leder med vikar. Historikken i saken viser hvorfor.",
    waiting: (count) =>
      count === 0 ? "Ingenting venter nå." : count === 1 ? "Én søknad venter nå." : `${count} søknader venter nå.`,
    asked: (name, place) => `${name} ber om hjemmekontor, og du avgjør ${place}.`,
    ...nbInPlace,
    elsewhere: {
      named: "Du er valgt til vikar for en leder og skal avgjøre om hjemmekontor. Se i Dagsorden hvem og når.",
      ended: "Et vikariat du hadde, er avsluttet. Det som venter, ligger hos lederen igjen.",
    },
  },
  missingLeader: (contact) =>
    contact === null
      ? "Katalogen har ingen leder for deg, så ingen kan avgjøre nå. Ta kontakt med HR. Det du har sendt, ligger trygt hos oss."
      : `Katalogen har ingen leder for deg, så ingen kan avgjøre nå. Ta kontakt med ${contact}, så blir det rettet. Det du har sendt, ligger trygt hos oss.`,
  todo: {
    FollowUp: "Det er tid for å følge opp som vanlig: oppgavene, og hvordan samarbeidet går.",
    HoldDialogue: "Det er tid for å snakke sammen om arbeidsplassen hjemme: stol, bord, lys og inneklima.",
    Renew: "Avtalen går snart ut og blir ikke fornyet av seg selv.",
  },
  renewed: "Dagene og begrunnelsene er hentet fra avtalen du har. Se over dem, og svar på resten på nytt.",
  team: ({ agreed, size }) =>
    `Med denne avtalen har ${agreed} av ${size} i teamet fast hjemmekontor. Lag en plan eller turnus sammen med de ansatte.`,
  meeting: {
    title: "Fast møte i enheten",
    text: "Velg dagen enheten møtes fysisk hver uke. Vil noen ha hjemmekontor den dagen, sier vi fra både til den ansatte og til deg.",
    day: (unit) => `Møtedag for ${unit}`,
    none: "Ingen fast dag",
    saved: "Lagret.",
    changed: "Noen andre har endret dagen i mellomtiden. Slik er det nå.",
    help: "«enhetsmøte»: velg dagen enheten din møtes hver uke",
  },
};
