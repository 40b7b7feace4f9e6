import { nnInPlace } from "#domain/texts/hjemmekontor/inPlace.ts";
import type { HomeTexts } from "./homeTexts.ts";

export const nnHome: HomeTexts = {
  buttons: {
    followUp: "Vi har følgt opp",
    dialogue: "Vi har snakka om det",
    renew: "Søk om ny periode",
    meetingDay: "Dag for einingsmøtet",
    save: "Lagre",
    paper: "Opne avtalen som dokument",
  },
  remind: {
    title: (count) => (count === 1 ? "Heimekontor: éin ting å følgje opp" : `Heimekontor: ${count} ting å følgje opp`),
    line: {
      "foelg-opp": ({ name, date }) => [
        `Følg opp ${name ?? "den tilsette"} som vanleg`,
        `Snakk saman om oppgåvene og korleis samarbeidet går, og noter det her. Frist: ${date}.`,
      ],
      dialog: ({ name, date }) => [
        `Snakk med ${name ?? "leiaren din"} om arbeidsplassen heime`,
        `Er stol, bord, lys og inneklima slik det skal vere? Ein av dykk noterer at de har snakka saman. Frist: ${date}.`,
      ],
      forny: ({ date }) => [
        `Avtalen din går ut ${date}`,
        "Han blir ikkje fornya av seg sjølv. Vil du halde fram, kan du søkje om ein ny periode. Dagane og grunngivingane er fylte ut for deg.",
      ],
      utloeper: ({ name, date }) => [
        `Avtalen med ${name ?? "den tilsette"} går ut ${date}`,
        "Han blir ikkje fornya av seg sjølv. Søkjer den tilsette på nytt, får du søknaden til vurdering.",
      ],
      avgjoer: ({ name, date }) => [`${name ?? "Den tilsette"} ventar på svar`, `Søknaden vart send ${date}.`],
      "venter-under": ({ name, count, date }) => [
        name === null
          ? `${count === 1 ? "Éin søknad" : `${count} søknader`} har ingen leiar som kan avgjere`
          : `${name} har ${count === 1 ? "éin søknad" : `${count} søknader`} som ventar`,
        name === null
          ? `Den eldste vart send ${date}. Eininga manglar leiar i katalogen. Ta kontakt med HR, så får dei retta det.`
          : `Den eldste vart send ${date}. Ta det opp med leiaren.`,
      ],
      utlever: ({ name, date }) => [
        `Utstyret til ${name ?? "den tilsette"} er ikkje utlevert`,
        `Avtalen tok til ${date}. Lever ut det som er avtalt, og registrer det i fana «Godkjenningar».`,
      ],
      "lever-tilbake": ({ name, date }) => [
        `Utstyr er ikkje levert tilbake (${name ?? "heimekontor"})`,
        `Avtalen gjekk ut ${date}. Arbeidsgjevaren eig utstyret. Avtal når det blir levert; leiaren registrerer det i fana «Godkjenningar».`,
      ],
      turnus: ({ share }) => [
        `${share?.agreed ?? 0} av ${share?.size ?? 0} i teamet har fast avtale om heimekontor`,
        "Når det gjeld så mange, bør de lage ein plan eller turnus saman, slik at alle møtest. Vurder framleis kvar einskild for seg.",
      ],
    },
    more: (count) => `Og ${count} til. Sjå fana «Godkjenningar».`,
    elsewhere: {
      "foelg-opp": (count) => `Følg opp som vanleg: ${count === 1 ? "éin avtale" : `${count} avtalar`}.`,
      dialog: (count) => `Snakk om arbeidsplassen heime: ${count === 1 ? "éin avtale" : `${count} avtalar`}.`,
      forny: () => "Avtalen din går snart ut og blir ikkje fornya av seg sjølv.",
      utloeper: (count) => `${count === 1 ? "Éin avtale" : `${count} avtalar`} i teamet går snart ut.`,
      avgjoer: (count) => `${count === 1 ? "Éin søknad" : `${count} søknader`} ventar på at du avgjer.`,
      "venter-under": (count) =>
        `${count === 1 ? "Éin søknad" : `${count} søknader`} har venta lenge på å bli avgjord${count === 1 ? "" : "e"}.`,
      utlever: (count) => `Utstyr til heimekontor er ikkje utlevert: ${count === 1 ? "éin avtale" : `${count} avtalar`}.`,
      "lever-tilbake": (count) => `Utstyr er ikkje levert tilbake: ${count === 1 ? "éin avtale" : `${count} avtalar`}.`,
      turnus: () => "Mange i teamet har fast heimekontor. Lag ein plan eller turnus saman.",
    },
  },
  vikar: {
    named: (leader, period) => `Du er vikar for ${leader} ${period}`,
    namedText: (leader) =>
      `I denne tida avgjer du om heimekontor for dei ${leader} leier. Det gjeld berre heimekontor: meldingar og saker er framleis hos leiaren.`,
    ended: (leader) => `Du er ikkje lenger vikar for ${leader}`,
    endedText: "Vikariatet er avslutta. Det som ventar, ligg hos leiaren igjen.",
    routed: (count) => (count === 1 ? "Éin søknad ventar på deg" : `${count} søknader ventar på deg`),
    routedText:
      "Noko av det har kome til deg fordi nokon har fått ny leiar, har bytt eining eller har ein leiar med vikar. Historikken i saka viser kvifor.",
    waiting: (count) =>
      count === 0 ? "Ingenting ventar no." : count === 1 ? "Éin søknad ventar no." : `${count} søknader ventar no.`,
    asked: (name, place) => `${name} ber om heimekontor, og du avgjer ${place}.`,
    ...nnInPlace,
    elsewhere: {
      named: "Du er vald til vikar for ein leiar og skal avgjere om heimekontor. Sjå i Dagsorden kven og når.",
      ended: "Eit vikariat du hadde, er avslutta. Det som ventar, ligg hos leiaren igjen.",
    },
  },
  missingLeader: (contact) =>
    contact === null
      ? "Katalogen har ingen leiar for deg, så ingen kan avgjere no. Ta kontakt med HR. Det du har sendt, ligg trygt hos oss."
      : `Katalogen har ingen leiar for deg, så ingen kan avgjere no. Ta kontakt med ${contact}, så blir det retta. Det du har sendt, ligg trygt hos oss.`,
  todo: {
    FollowUp: "Det er tid for å følgje opp som vanleg: oppgåvene, og korleis samarbeidet går.",
    HoldDialogue: "Det er tid for å snakke saman om arbeidsplassen heime: stol, bord, lys og inneklima.",
    Renew: "Avtalen går snart ut og blir ikkje fornya av seg sjølv.",
  },
  renewed: "Dagane og grunngivingane er henta frå avtalen du har. Sjå over dei, og svar på resten på nytt.",
  team: ({ agreed, size }) =>
    `Med denne avtalen har ${agreed} av ${size} i teamet fast heimekontor. Lag ein plan eller turnus saman med dei tilsette.`,
  meeting: {
    title: "Fast møte i eininga",
    text: "Vel dagen eininga møtest fysisk kvar veke. Vil nokon ha heimekontor den dagen, seier vi frå både til den tilsette og til deg.",
    day: (unit) => `Møtedag for ${unit}`,
    none: "Ingen fast dag",
    saved: "Lagra.",
    changed: "Nokon andre har endra dagen i mellomtida. Slik er det no.",
    help: "«einingsmøte»: vel dagen eininga di møtest kvar veke",
  },
};
