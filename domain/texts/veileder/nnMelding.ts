import type { AnswerWords } from "./words.ts";

/** Answers 39 to 65 in nynorsk. */
export const nnSpeak: AnswerWords<"speak"> = {
  39: [
    "Kva fristar gjeld for arbeidsmiljøoppfølginga?",
    "Tiltaksplanen skal vere dokumentert i arkivet 30. oktober, og «Oppsummering og evaluering» skal vere levert 16. desember. Fristane i eininga di i år står i «Årshjul».",
  ],
  40: [
    "Kva lysark skal eininga bruke?",
    "Det kjem an på kor langt de kom i vår. Side 6 viss de ikkje hadde noko møte, side 7 viss de vart avbrotne, og side 8 viss tiltaksplanen vart ferdig.",
  ],
  41: [
    "Kven fyller ut «Oppsummering og evaluering»?",
    "Leiaren fyller det ut saman med verneombodet. Leiaren får skjemaet tilsendt.",
  ],
  42: [
    "Må resultatrapporten frå 2019 gjennomgåast?",
    "Det er viktig at leiarar som ikkje har gått gjennom han med medarbeidarane sine, gjer det no. Svara er gamle, men temaa er framleis viktige.",
  ],
  43: [
    "Korleis gjer ei lita eining oppfølginga?",
    "Ei lita eining kan bruke dei vanlege einingsmøta. Er det vanskeleg å finne tid til eitt langt møte, kan de òg dele opp prosessen.",
  ],
  44: [
    "Kven kan hjelpe meg med oppfølginga?",
    "Koordinatoren på fakultetet eller i fellesadministrasjonen. Har eininga særlege utfordringar, snakk med leiaren over deg. HR og HMS, bedriftshelsetenesta og konsulentar kan òg hjelpe.",
  ],
  45: [
    "Må eg seie ifrå om trakassering?",
    "Ja, når det går ut over andre: Då har du plikt til å seie ifrå til arbeidsgivaren eller verneombodet så snart du veit om det. Gjeld det deg sjølv, bør du òg seie ifrå, men du kan velje å la vere.",
  ],
  46: [
    "Kva skjer viss eg lèt vere å seie ifrå?",
    "Då kan det hende at saka ikkje blir undersøkt, og det blir vanskelegare å vise kva som skjedde etter kvart. Du skal ikkje spreie historia på jobben. Du kan seie ifrå seinare, når du vil.",
  ],
  47: [
    "Kven kan eg snakke med i fortrulegheit?",
    "Tillitsvald, bedriftshelsetenesta eller Arbeidstilsynet. Dei har ikkje plikt til å fortelje arbeidsgivaren kva du seier. Du kan snakke med dei òg når du er i tvil.",
  ],
  48: [
    "Kan verneombodet halde det eg seier, for seg sjølv?",
    "Ikkje alt. Verneombodet må melde vidare det som kan vere farleg for liv og helse, eller som kan bryte kravet om eit fullt forsvarleg arbeidsmiljø, òg når du har sagt det i fortrulegheit.",
  ],
  49: [
    "Kan eg vere anonym?",
    "Ikkje når du klagar for deg sjølv, for den du klagar på, må få svare. Når du melder frå om andre eller om arbeidsmiljøet generelt, kan du vere anonym. I Teams er du aldri anonym: Bruk den anonyme nettsida på ei privat eining.",
  ],
  50: [
    "Kva er skilnaden på søknad, klage, underretning og varsel?",
    "Ein søknad om endring gjeld din eigen situasjon og er fagleg grunngitt. Ein klage gjeld noko som råkar deg sjølv. Ei underretning gjeld andre eller arbeidsmiljøet. Eit varsel gjeld kritikkverdige forhold i verksemda. Du treng ikkje velje rett ord; leiaren finn ut kva det er.",
  ],
  51: [
    "Kven skal eg sende klagen til?",
    "Til næraste leiar. Er leiaren ugild eller sjølv part, går han til leiaren over. Unntaksvis kan du sende han til HR- og HMS-sjefen, som kontaktar rett leiar.",
  ],
  52: [
    "Kan eg klage munnleg?",
    "Ja. Då må arbeidsgivaren skrive eit referat av det du seier, og du skriv under på det. Det beste er likevel å klage skriftleg med underskrift.",
  ],
  53: [
    "Kva må stå i ein klage?",
    "Kven som klagar, kven det blir klaga på, og kvifor. Ta helst med kva som skjedde, når og kvar, og om nokon såg det.",
  ],
  54: [
    "Kan eg klage på vegner av ein kollega?",
    "Nei, du kan berre klage for deg sjølv. Du kan melde frå om det du har sett, som ei underretning. Ein tillitsvald kan klage for medlemmer som er nemnde med namn.",
  ],
  55: ["Kan eg ta med nokon i møtet?", "Ja. Du kan og bør ta med ein tillitsvald, og det skal stå i innkallinga."],
  56: [
    "Får den eg klagar på, vite det?",
    "Ja. Den det gjeld, skal få sjå kva som er sagt, og svare på det før noko blir avgjort.",
  ],
  57: [
    "Kan eg nekte å bli intervjua i ei undersøking?",
    "Nei. Som tilsett har du plikt til å medverke i ei faktaundersøking. Du skal bli kalla inn i rimeleg tid, får vite kva det gjeld, og kan ha med deg tillitsvald eller ein annan rådgivar.",
  ],
  58: [
    "Kor lang tid tek ei sak?",
    "Ho skal behandlast så raskt som mogleg, men det finst ingen fast frist. Det skal framleis vere tid til å gjere det grundig og rettferdig.",
  ],
  59: [
    "Er eg verna mot gjengjelding?",
    "Ja. Det er forbode å straffe nokon for å ha meldt frå, både for arbeidsgivaren og for kollegaer. Vernet gjeld varsel, klage og bekymringsmelding. Skjer det likevel, kan du melde frå om gjengjeldinga.",
  ],
  60: [
    "Gjeld retningslinjene for studentar?",
    "Ja, når du er tilsett ved sida av studia, og når du gjer ulønt arbeid i lab, felt eller praksis. Elles gjeld dei når den andre er tilsett eller på annan måte universitetet sitt ansvar. Er du i tvil, meld frå, så blir det avklart.",
  ],
  61: [
    "Er fagleg usemje brot på reglane?",
    "Nei. Fagleg usemje er noko ein må rekne med på jobb, sjølv når ho er ubehageleg. Ho går over streken når ho blir til personkonflikt eller krenkjer nokon.",
  ],
  62: [
    "Kva er trakassering?",
    "Det er handlingar, ord eller mangel på handling som verkar krenkjande, skremmande, fiendtlege eller nedverdigande, eller som er meinte slik. Som regel skjer det fleire gonger, men éi alvorleg hending kan vere nok. Seksuell trakassering er uønskt seksuell merksemd som verkar slik, eller som er plagsam. Mobbing er òg trakassering.",
  ],
  63: [
    "Kven får innsyn i saka?",
    "Partane får innsyn i si eiga sak, og saksbehandlarane i det dei treng. Den som melde frå, kollegaer og verneombodet er ikkje partar. Utanforståande får vanlegvis ikkje innsyn.",
  ],
  64: [
    "Kan eg ta det opp sjølv med den det gjeld?",
    "Ja, viss du gjer det sakleg og ordentleg. Veit leiaren alt om det, må leiaren seie ja først.",
  ],
  65: [
    "Kven eig rapporten etter ei undersøking?",
    "Arbeidsgivaren. Partane får lese han og kommentere han før noko blir avgjort.",
  ],
};
