import type { StatementWords } from "./words.ts";

/** The accessibility statement in bokmål. */
export const nb: StatementWords = {
  title: "Tilgjengelighetserklæring",
  link: "Tilgjengelighetserklæring",
  lead: "Alle skal kunne bruke Dagsorden, også med tastatur, skjermleser, forstørret tekst eller høy kontrast. Her står hva vi vet at ikke er godt nok, og hvordan du sier fra.",
  parts: {
    om: {
      title: "Hva erklæringen gjelder",
      lines: [
        "Erklæringen gjelder Dagsorden slik arbeidsgiveren din bruker det: fanen i Teams, meldingene i chatten, siden der man sier ifra uten navn, og dokumentene som blir laget.",
        "Arbeidsgiveren er ansvarlig for løsningen og har plikt til å ha en egen erklæring i Digitaliseringsdirektoratets løsning uustatus.no.",
      ],
      points: [],
    },
    status: {
      title: "Hvor godt kravene er oppfylt",
      lines: [
        "Dagsorden oppfyller kravene delvis. Kravene står i likestillings- og diskrimineringsloven § 18 og i forskrift om universell utforming av IKT-løsninger, som viser til WCAG 2.1 på nivå A og AA. Vi har også lagt til grunn det som er nytt i WCAG 2.2.",
      ],
      points: [],
    },
    brudd: {
      title: "Dette er ikke godt nok",
      lines: ["Vi kjenner til dette:"],
      points: [
        "Meldingene i chatten blir tegnet av Teams. Vi bestemmer innhold, ledetekster og rekkefølge, men ikke farger, fokus og hvordan feil blir lest opp. Det samme kan du gjøre i fanen.",
        "Filer som andre legger ved, kan mangle overskrifter, tekst til bilder eller tekst som kan leses opp. Be den som har sendt filen, eller den som behandler saken, om å få innholdet på en annen måte (1.1.1, 1.3.1).",
        "Det folk selv skriver, er ikke merket med språk. En skjermleser kan lese det med feil uttale når det er skrevet på et annet språk enn siden (3.1.2).",
        "Dokumentene er merket med overskrifter, språk og tittel, men er ikke prøvd mot standarden PDF/UA. Det meste av innholdet står også i fanen.",
      ],
    },
    meld: {
      title: "Si fra om det som ikke virker",
      lines: [
        "Si fra til arbeidsgiveren hvis noe ikke virker for deg, eller hvis du trenger innholdet på en annen måte. Skriv gjerne hvilken side det gjelder, og hva du bruker for å lese og skrive.",
      ],
      points: [],
    },
    klage: {
      title: "Klage og tilsyn",
      lines: [
        "Får du ikke svar, eller er du ikke fornøyd med svaret, kan du klage til Diskrimineringsnemnda.",
        "Tilsynet for universell utforming av ikt i Digitaliseringsdirektoratet kontrollerer at reglene blir fulgt. Du kan tipse dem, men de behandler ikke klager fra enkeltpersoner.",
      ],
      points: [],
    },
    proevd: {
      title: "Slik er det prøvd",
      lines: ["Vi har vurdert løsningen selv. Hver gang noe i programmet blir endret, prøves dette på nytt:"],
      points: [
        "hver side med et automatisk verktøy, i lyst, mørkt og høy kontrast",
        "bruk med bare tastatur, rekkefølgen og at en ser hvor en er",
        "320 piksler bredde, som svarer til 400 % forstørring, og større avstand mellom linjer og tegn",
        "at meldingene i chatten har ledetekster, overskrifter og en tekst der kort ikke kan vises",
      ],
    },
    arbeid: {
      title: "Arbeidet videre",
      lines: [
        "Folk som bruker skjermleser eller andre hjelpemidler til daglig, har ikke prøvd løsningen ennå.",
        "Erklæringen blir gått gjennom minst én gang i året, og når noe i løsningen blir endret slik at den ikke stemmer lenger.",
      ],
      points: [],
    },
  },
  own: "Arbeidsgiverens egen erklæring i uustatus.no",
  phone: "Telefon",
  nobody: "Arbeidsgiveren har ikke oppgitt hvem som tar imot. Spør lederen din eller HR.",
  nemnda: "Diskrimineringsnemnda",
  tilsynet: "Tilsynet for universell utforming av ikt",
  reviewed: (date) => `Sist gått gjennom ${date}.`,
};
