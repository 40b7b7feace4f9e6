import type { TourWords } from "./words.ts";

export const nnTour: TourWords = {
  title: "Omvising",
  position: (step, of) => `${step} av ${of}`,
  step: {
    start: {
      title: "Start viser kva som ventar på deg",
      text: "Her står alt som ventar på deg, med frist og grunn, det som hastar mest, øvst. Trykk på ei linje, så kjem du rett til saka.",
      short: "Skriv «kva ventar på meg», så viser eg alt som ventar på deg.",
    },
    hjemmekontor: {
      title: "Søk om heimekontor i chatten",
      text: "Skriv «heimekontor» til Dagsorden, for ein dag eller som fast avtale. Du ser kva reglane seier før du sender, og avtalane dine ligg under «Avtalane mine».",
      short: "Skriv «heimekontor» for å søkje om ein dag eller ein fast avtale.",
    },
    ifra: {
      title: "Sei ifrå når noko er gale",
      text: "Under «Sei ifrå» kan du få råd, melde frå eller varsle. Du ser kven som får lese, før du sender. Ingenting av det du skriv, blir ståande i chatten.",
      short: "Skriv «meld frå» for å få råd, melde frå eller varsle.",
    },
    "uten-navn": {
      title: "Du kan seie ifrå utan namn",
      text: "Det gjer du på ei eiga nettside utanfor Teams. Adressa og ein kode å skanne står under «Sei ifrå». Bruk helst ei privat eining.",
      short: "Du kan òg seie ifrå utan namn, på ei eiga nettside.",
    },
    meldinger: {
      title: "Følg med på det du har meldt",
      text: "Under «Meldingane mine» ser du status og fristar, les svar og kan skrive meir.",
      short: "Skriv «meldingane mine» for å sjå svara du har fått.",
    },
    spoer: {
      title: "Spør kva reglane seier",
      text: "Under «Spør» svarar Dagsorden frå retningslinjene, med kjelde og dato. Skriv spørsmålet slik du ville ha sagt det.",
      short: "Skriv «spør» og det du lurer på, så svarar eg frå retningslinjene.",
    },
    godkjenninger: {
      title: "Avgjer søknader på éin stad",
      text: "Under «Godkjenningar» ligg søknadene frå dei du leier, med vurderingane reglane krev av deg. Er du borte, kan du peike ut ein vikar der.",
      short: "Skriv «ventar på meg» for å sjå søknadene du skal avgjere.",
    },
    "aarshjul-leder": {
      title: "Årshjulet tek deg gjennom hausten",
      text: "Under «Årshjul» ser du neste steg for eininga di, og kva fristar som gjeld for tiltaksplanen og evalueringa. Du får påminningar i chatten.",
      short: "Skriv «årshjul» for å sjå fristane for eininga di.",
    },
    "aarshjul-verneombud": {
      title: "Du skal vere med heile vegen",
      text: "Under «Årshjul» seier du om du er med i prosessen, les tiltaksplanen og svarar på evalueringa. Det du skriv, står som ditt.",
      short: "Skriv «årshjul» for å sjå kva du skal svare på som verneombod.",
    },
    "aarshjul-koordinator": {
      title: "Sjå alle einingane på éin gong",
      text: "«Årshjul» viser kor langt kvar eining har kome, med dei som er over fristen, øvst. Form og ord seier det same som fargen.",
      short: "Skriv «årshjul» for å sjå kor langt einingane har kome.",
    },
    purre: {
      title: "Purr på dei som ligg etter",
      text: "Frå kartet over einingane kan du purre på fleire leiarar samtidig. Den som er purra same dagen, får ikkje ei ny purring.",
      short: "I fana kan du purre på fleire einingar samtidig.",
    },
    notater: {
      title: "Notata dine er dine",
      text: "Snakkar nokon med deg i fortruleg samtale, kan du skrive eit notat under «Sei ifrå». Berre du kan lese det. Er det fare på ferde, viser sida kva du må gjere.",
      short: "Fortrulege notat skriv du i fana. Berre du kan lese dei.",
    },
    innboks: {
      title: "Innboksen viser det du har ansvar for",
      text: "Under «Sei ifrå», «Innboks», ligg meldingane du skal ta imot, med fristane for å stadfeste og gje tilbakemelding. Opnar du ei melding, blir det loggført.",
      short: "Skriv «meldingane mine» for å sjå det du skal ta imot.",
    },
    habilitet: {
      title: "Først: er du habil?",
      text: "Før du får lese, svarar du på om du er habil. Er du ikkje det, går meldinga til neste i rekkja, og du får ikkje sjå meir av henne.",
      short: "Du svarar alltid på om du er habil før du får lese noko.",
    },
    saker: {
      title: "Saka har faste steg",
      text: "Under «Saker» ser du kva steg saka er på, kva som kan gjerast no, og kvifor noko ikkje kan gjerast enno.",
      short: "I fana «Saker» ser du neste steg i kvar sak.",
    },
  },
};
