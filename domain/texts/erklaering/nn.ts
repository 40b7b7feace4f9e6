import type { StatementWords } from "./words.ts";

/** The accessibility statement in nynorsk. */
export const nn: StatementWords = {
  title: "Tilgjengelegheitserklæring",
  link: "Tilgjengelegheitserklæring",
  lead: "Alle skal kunne bruke Dagsorden, òg med tastatur, skjermlesar, forstørra tekst eller høg kontrast. Her står det vi veit ikkje er godt nok, og korleis du seier frå.",
  parts: {
    om: {
      title: "Kva erklæringa gjeld",
      lines: [
        "Erklæringa gjeld Dagsorden slik arbeidsgivaren din bruker det: fana i Teams, meldingane i chatten, sida der ein seier ifrå utan namn, og dokumenta som blir laga.",
        "Arbeidsgivaren er ansvarleg for løysinga og har plikt til å ha ei eiga erklæring i Digitaliseringsdirektoratet si løysing uustatus.no.",
      ],
      points: [],
    },
    status: {
      title: "Kor godt krava er oppfylte",
      lines: [
        "Dagsorden oppfyller krava delvis. Krava står i likestillings- og diskrimineringslova § 18 og i forskrift om universell utforming av IKT-løysingar, som viser til WCAG 2.1 på nivå A og AA. Vi har òg lagt til grunn det som er nytt i WCAG 2.2.",
      ],
      points: [],
    },
    brudd: {
      title: "Dette er ikkje godt nok",
      lines: ["Vi kjenner til dette:"],
      points: [
        "Meldingane i chatten blir teikna av Teams. Vi avgjer innhald, leietekstar og rekkjefølgje, men ikkje fargar, fokus og korleis feil blir lesne opp. Det same kan du gjere i fana.",
        "Filer som andre legg ved, kan mangle overskrifter, tekst til bilete eller tekst som kan lesast opp. Be den som har sendt fila, eller den som behandlar saka, om å få innhaldet på ein annan måte (1.1.1, 1.3.1).",
        "Det folk sjølve skriv, er ikkje merkt med språk. Ein skjermlesar kan lese det med feil uttale når det er skrive på eit anna språk enn sida (3.1.2).",
        "Dokumenta er merkte med overskrifter, språk og tittel, men er ikkje prøvde mot standarden PDF/UA. Det meste av innhaldet står òg i fana.",
      ],
    },
    meld: {
      title: "Sei frå om det som ikkje verkar",
      lines: [
        "Sei frå til arbeidsgivaren om noko ikkje verkar for deg, eller om du treng innhaldet på ein annan måte. Skriv gjerne kva side det gjeld, og kva du bruker for å lese og skrive.",
      ],
      points: [],
    },
    klage: {
      title: "Klage og tilsyn",
      lines: [
        "Får du ikkje svar, eller er du ikkje nøgd med svaret, kan du klage til Diskrimineringsnemnda.",
        "Tilsynet for universell utforming av ikt i Digitaliseringsdirektoratet kontrollerer at reglane blir følgde. Du kan tipse dei, men dei behandlar ikkje klager frå einskildpersonar.",
      ],
      points: [],
    },
    proevd: {
      title: "Slik er det prøvd",
      lines: ["Vi har vurdert løysinga sjølve. Kvar gong noko i programmet blir endra, blir dette prøvd på nytt:"],
      points: [
        "kvar side med eit automatisk verktøy, i lyst, mørkt og høg kontrast",
        "bruk med berre tastatur, rekkjefølgja og at ein ser kvar ein er",
        "320 pikslar breidd, som svarer til 400 % forstørring, og større avstand mellom linjer og teikn",
        "at meldingane i chatten har leietekstar, overskrifter og ein tekst der kort ikkje kan visast",
      ],
    },
    arbeid: {
      title: "Arbeidet vidare",
      lines: [
        "Folk som bruker skjermlesar eller andre hjelpemiddel til dagleg, har ikkje prøvd løysinga enno.",
        "Erklæringa blir gått gjennom minst éin gong i året, og når noko i løysinga blir endra slik at ho ikkje stemmer lenger.",
      ],
      points: [],
    },
  },
  own: "Arbeidsgivaren si eiga erklæring i uustatus.no",
  phone: "Telefon",
  nobody: "Arbeidsgivaren har ikkje oppgitt kven som tek imot. Spør leiaren din eller HR.",
  nemnda: "Diskrimineringsnemnda",
  tilsynet: "Tilsynet for universell utforming av ikt",
  reviewed: (date) => `Sist gått gjennom ${date}.`,
};
