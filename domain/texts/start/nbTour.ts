import type { TourWords } from "./words.ts";

export const nbTour: TourWords = {
  title: "Omvisning",
  position: (step, of) => `${step} av ${of}`,
  step: {
    start: {
      title: "Start viser hva som venter på deg",
      text: "Her står alt som venter på deg, med frist og grunn, det som haster mest, øverst. Trykk på en linje, så kommer du rett til saken.",
      short: "Skriv «hva venter på meg», så viser jeg alt som venter på deg.",
    },
    hjemmekontor: {
      title: "Søk om hjemmekontor i chatten",
      text: "Skriv «hjemmekontor» til Dagsorden, for en dag eller som fast avtale. Du ser hva reglene sier før du sender, og avtalene dine ligger under «Mine avtaler».",
      short: "Skriv «hjemmekontor» for å søke om en dag eller en fast avtale.",
    },
    ifra: {
      title: "Si ifra når noe er galt",
      text: "Under «Si ifra» kan du få råd, melde fra eller varsle. Du ser hvem som får lese, før du sender. Ingenting av det du skriver, blir stående i chatten.",
      short: "Skriv «meld fra» for å få råd, melde fra eller varsle.",
    },
    "uten-navn": {
      title: "Du kan si ifra uten navn",
      text: "Det gjør du på en egen nettside utenfor Teams. Adressen og en kode å skanne står under «Si ifra». Bruk helst en privat enhet.",
      short: "Du kan også si ifra uten navn, på en egen nettside.",
    },
    meldinger: {
      title: "Følg med på det du har meldt",
      text: "Under «Mine meldinger» ser du status og frister, leser svar og kan skrive mer.",
      short: "Skriv «mine meldinger» for å se svarene du har fått.",
    },
    spoer: {
      title: "Spør hva reglene sier",
      text: "Under «Spør» svarer Dagsorden fra retningslinjene, med kilde og dato. Skriv spørsmålet slik du ville sagt det.",
      short: "Skriv «spør» og det du lurer på, så svarer jeg fra retningslinjene.",
    },
    godkjenninger: {
      title: "Avgjør søknader på ett sted",
      text: "Under «Godkjenninger» ligger søknadene fra dem du leder, med vurderingene reglene krever av deg. Er du borte, kan du peke ut en vikar der.",
      short: "Skriv «venter på meg» for å se søknadene du skal avgjøre.",
    },
    "aarshjul-leder": {
      title: "Årshjulet tar deg gjennom høsten",
      text: "Under «Årshjul» ser du neste steg for enheten din, og hvilke frister som gjelder for tiltaksplanen og evalueringen. Du får påminnelser i chatten.",
      short: "Skriv «årshjul» for å se fristene for enheten din.",
    },
    "aarshjul-verneombud": {
      title: "Du skal være med hele veien",
      text: "Under «Årshjul» sier du om du er med i prosessen, leser tiltaksplanen og svarer på evalueringen. Det du skriver, står som ditt.",
      short: "Skriv «årshjul» for å se hva du skal svare på som verneombud.",
    },
    "aarshjul-koordinator": {
      title: "Se alle enhetene på én gang",
      text: "«Årshjul» viser hvor langt hver enhet har kommet, med dem som er over fristen, øverst. Form og ord sier det samme som fargen.",
      short: "Skriv «årshjul» for å se hvor langt enhetene har kommet.",
    },
    purre: {
      title: "Purr på dem som ligger etter",
      text: "Fra kartet over enhetene kan du purre på flere ledere samtidig. Den som er purret samme dag, får ikke en ny purring.",
      short: "I fanen kan du purre på flere enheter samtidig.",
    },
    notater: {
      title: "Notatene dine er dine",
      text: "Snakker noen med deg i fortrolighet, kan du skrive et notat under «Si ifra». Bare du kan lese det. Er det fare på ferde, viser siden hva du må gjøre.",
      short: "Fortrolige notater skriver du i fanen. Bare du kan lese dem.",
    },
    innboks: {
      title: "Innboksen viser det du har ansvar for",
      text: "Under «Si ifra», «Innboks», ligger meldingene du skal ta imot, med fristene for å bekrefte og gi tilbakemelding. Åpner du en melding, blir det loggført.",
      short: "Skriv «mine meldinger» for å se det du skal ta imot.",
    },
    habilitet: {
      title: "Først: er du habil?",
      text: "Før du får lese, svarer du på om du er habil. Er du ikke det, går meldingen til neste i rekken, og du får ikke se mer av den.",
      short: "Du svarer alltid på om du er habil før du får lese noe.",
    },
    saker: {
      title: "Saken har faste steg",
      text: "Under «Saker» ser du hvilket steg saken er på, hva som kan gjøres nå, og hvorfor noe ikke kan gjøres ennå.",
      short: "I fanen «Saker» ser du neste steg i hver sak.",
    },
  },
};
