import type { AnswerWords } from "./words.ts";

/** Answers 39 to 65 in bokmål: the yearly cycle, and speaking up. Our own words, never the source's. */
export const nbSpeak: AnswerWords<"speak"> = {
  39: [
    "Hvilke frister gjelder for arbeidsmiljøoppfølgingen?",
    "Tiltaksplanen skal være dokumentert i arkivet 30. oktober, og «Oppsummering og evaluering» skal være levert 16. desember. Fristene i enheten din i år står i «Årshjul».",
  ],
  40: [
    "Hvilket lysark skal enheten bruke?",
    "Det kommer an på hvor langt dere kom i vår. Side 6 hvis dere ikke hadde noe møte, side 7 hvis dere ble avbrutt, og side 8 hvis tiltaksplanen ble ferdig.",
  ],
  41: [
    "Hvem fyller ut «Oppsummering og evaluering»?",
    "Lederen fyller det ut sammen med verneombudet. Lederen får skjemaet tilsendt.",
  ],
  42: [
    "Må resultatrapporten fra 2019 gjennomgås?",
    "Det er viktig at ledere som ikke har gått gjennom den med medarbeiderne sine, gjør det nå. Svarene er gamle, men temaene er fortsatt viktige.",
  ],
  43: [
    "Hvordan gjør en liten enhet oppfølgingen?",
    "En liten enhet kan bruke de vanlige enhetsmøtene. Er det vanskelig å finne tid til ett langt møte, kan dere også dele opp prosessen.",
  ],
  44: [
    "Hvem kan hjelpe meg med oppfølgingen?",
    "Koordinatoren på fakultetet eller i fellesadministrasjonen. Har enheten særlige utfordringer, snakk med lederen over deg. HR og HMS, bedriftshelsetjenesten og konsulenter kan også hjelpe.",
  ],
  45: [
    "Må jeg si ifra om trakassering?",
    "Ja, når det går ut over andre: Da har du plikt til å si ifra til arbeidsgiveren eller verneombudet så snart du vet om det. Gjelder det deg selv, bør du også si ifra, men du kan velge å la være.",
  ],
  46: [
    "Hva skjer hvis jeg lar være å si ifra?",
    "Da kan det hende at saken ikke blir undersøkt, og det blir vanskeligere å vise hva som skjedde etter hvert. Du skal ikke spre historien på jobben. Du kan si ifra senere, når du vil.",
  ],
  47: [
    "Hvem kan jeg snakke med i fortrolighet?",
    "Tillitsvalgt, bedriftshelsetjenesten eller Arbeidstilsynet. De har ikke plikt til å fortelle arbeidsgiveren hva du sier. Du kan snakke med dem også når du er i tvil.",
  ],
  48: [
    "Kan verneombudet holde det jeg sier, for seg selv?",
    "Ikke alt. Verneombudet må melde videre det som kan være farlig for liv og helse, eller som kan bryte kravet om et fullt forsvarlig arbeidsmiljø, også når du har sagt det i fortrolighet.",
  ],
  49: [
    "Kan jeg være anonym?",
    "Ikke når du klager for deg selv, for den du klager på, må få svare. Når du melder fra om andre eller om arbeidsmiljøet generelt, kan du være anonym. I Teams er du aldri anonym: Bruk den anonyme nettsiden på en privat enhet.",
  ],
  50: [
    "Hva er forskjellen på søknad, klage, underretning og varsel?",
    "En søknad om endring gjelder din egen situasjon og er faglig begrunnet. En klage gjelder noe som rammer deg selv. En underretning gjelder andre eller arbeidsmiljøet. Et varsel gjelder kritikkverdige forhold i virksomheten. Du trenger ikke velge riktig ord; lederen finner ut hva det er.",
  ],
  51: [
    "Hvem skal jeg sende klagen til?",
    "Til nærmeste leder. Er lederen inhabil eller selv part, går den til lederen over. Unntaksvis kan du sende den til HR- og HMS-sjefen, som kontakter riktig leder.",
  ],
  52: [
    "Kan jeg klage muntlig?",
    "Ja. Da må arbeidsgiveren skrive et referat av det du sier, og du skriver under på det. Det beste er likevel å klage skriftlig med underskrift.",
  ],
  53: [
    "Hva må stå i en klage?",
    "Hvem som klager, hvem det klages på, og hvorfor. Ta helst med hva som skjedde, når og hvor, og om noen så det.",
  ],
  54: [
    "Kan jeg klage på vegne av en kollega?",
    "Nei, du kan bare klage for deg selv. Du kan melde fra om det du har sett, som en underretning. En tillitsvalgt kan klage for medlemmer som er nevnt med navn.",
  ],
  55: ["Kan jeg ta med noen i møtet?", "Ja. Du kan og bør ta med en tillitsvalgt, og det skal stå i innkallingen."],
  56: [
    "Får den jeg klager på, vite det?",
    "Ja. Den det gjelder, skal få se hva som er sagt, og svare på det før noe blir avgjort.",
  ],
  57: [
    "Kan jeg nekte å bli intervjuet i en undersøkelse?",
    "Nei. Som ansatt har du plikt til å bidra i en faktaundersøkelse. Du skal innkalles i rimelig tid, får vite hva det gjelder, og kan ha med deg tillitsvalgt eller en annen rådgiver.",
  ],
  58: [
    "Hvor lang tid tar en sak?",
    "Den skal behandles så raskt som mulig, men det finnes ingen fast frist. Det skal fortsatt være tid til å gjøre det grundig og rettferdig.",
  ],
  59: [
    "Er jeg vernet mot gjengjeldelse?",
    "Ja. Det er forbudt å straffe noen for å ha meldt fra, både for arbeidsgiveren og for kolleger. Vernet gjelder varsel, klage og bekymringsmelding. Skjer det likevel, kan du melde fra om gjengjeldelsen.",
  ],
  60: [
    "Gjelder retningslinjene for studenter?",
    "Ja, når du er ansatt ved siden av studiene, og når du gjør ulønnet arbeid i lab, felt eller praksis. Ellers gjelder de når den andre er ansatt eller på annen måte universitetets ansvar. Er du i tvil, meld fra, så blir det avklart.",
  ],
  61: [
    "Er faglig uenighet brudd på reglene?",
    "Nei. Faglig uenighet er noe man må regne med på jobb, selv når den er ubehagelig. Den går over streken når den blir til personkonflikt eller krenker noen.",
  ],
  62: [
    "Hva er trakassering?",
    "Det er handlinger, ord eller mangel på handling som virker krenkende, skremmende, fiendtlige eller nedverdigende, eller som er ment slik. Som regel skjer det flere ganger, men én alvorlig hendelse kan være nok. Seksuell trakassering er uønsket seksuell oppmerksomhet som virker slik, eller som er plagsom. Mobbing er også trakassering.",
  ],
  63: [
    "Hvem får innsyn i saken?",
    "Partene får innsyn i sin egen sak, og saksbehandlerne i det de trenger. Den som meldte fra, kolleger og verneombudet er ikke parter. Utenforstående får vanligvis ikke innsyn.",
  ],
  64: [
    "Kan jeg ta det opp selv med den det gjelder?",
    "Ja, hvis du gjør det saklig og ordentlig. Vet lederen alt om det, må lederen si ja først.",
  ],
  65: [
    "Hvem eier rapporten etter en undersøkelse?",
    "Arbeidsgiveren. Partene får lese den og kommentere den før noe blir avgjort.",
  ],
};
