import type { AnswerWords } from "./words.ts";

/** Answers 1 to 38 in bokmål: municipal rules, the pandemic, and fixed home office. Our own words, never the source's. */
export const nbHome: AnswerWords<"home"> = {
  1: [
    "Hvilken kommunes regler gjelder for meg?",
    "Reglene i kommunen der du arbeider. Hvor du bor, betyr ingenting for regler om jobb og arbeidssted.",
  ],
  2: [
    "Jeg kjører alene til jobb. Må jeg likevel jobbe hjemme?",
    "Ja. Kravet om hjemmekontor avhenger ikke av hvordan du kommer deg på jobb, og det gjelder også for den som sitter alene i bilen.",
  ],
  3: [
    "Er møter og seminarer på jobben arrangementer?",
    "Seminarer, samlinger og kick-off regnes som arrangementer og er ikke lov, uansett hvor få som kommer. Vanlige møter som hører til arbeidet, er lov, men dere må alltid vurdere om de kan holdes digitalt.",
  ],
  4: [
    "Kan vi holde en samling som er helt digital?",
    "Ja. Når alle deltar digitalt, er konferanser, seminarer og samlinger lov. Møter noen opp fysisk, regnes det som et arrangement.",
  ],
  5: [
    "Kan vi flytte et møte til et større lokale?",
    "Ja, hvis det er et vanlig arbeidsmøte som må holdes fysisk. Da kan dere for eksempel leie et møterom der det er lettere å holde avstand. Et arrangement blir ikke lov av å få større plass.",
  ],
  6: [
    "Kan vi spise i kantina eller på spiserommet?",
    "Det er ingen egne regler for det. De vanlige rådene om håndvask og avstand gjelder.",
  ],
  7: [
    "Vi er under fem ansatte. Må vi ha hjemmekontor?",
    "Ja. Hvor mange dere er, og om alle har eget kontor, betyr ingenting for kravet.",
  ],
  8: [
    "Kan arbeidsgiveren pålegge meg faste dager på kontoret?",
    "Arbeidsgiveren har plikt til å sørge for at du jobber hjemme så langt det lar seg gjøre i praksis. Kan oppgavene dine gjøres hjemmefra, passer det dårlig med pålagte kontordager. Ellers gjelder de nasjonale smittevernreglene.",
  ],
  9: [
    "Hvem vurderer om jobben kan gjøres hjemmefra?",
    "Arbeidsgiveren har plikt til å vurdere det for hver enkelt, og bør gjøre det sammen med deg. Det eneste som teller, er om det er mulig i praksis. At det er upraktisk eller mindre effektivt, er ingen grunn til å møte opp.",
  ],
  10: [
    "Hva gjør jeg hvis jeg er uenig om hjemmekontor?",
    "Les først hva forskriften i kommunen sier. Ta det så opp med lederen din. Når du ikke fram, kan du til sist kontakte Arbeidstilsynet.",
  ],
  11: [
    "Hvordan blir påbudet om hjemmekontor håndhevet?",
    "Først og fremst ved at alle tar ansvar. Brudd på forskriften kan til sist meldes til politiet.",
  ],
  12: [
    "Gjelder hjemmekontor bare dem som reiser kollektivt?",
    "Nei, det gjelder alle. Arbeidsgiveren kan ikke la alle som kjører bil eller går, møte på jobb. Poenget er at færrest mulig er til stede.",
  ],
  13: ["Kan arbeidsgiveren nekte meg å reise kollektivt?", "Nei. Hvordan du reiser til og fra jobb, bestemmer du selv."],
  14: [
    "Kan jeg ha hjemmekontor sammen med kolleger?",
    "Da blir hensikten borte. Hjemmekontor er der for at folk ikke skal samles, og det er det samme om dere samles på jobb eller hjemme hos noen.",
  ],
  15: [
    "Hvordan dokumenterer vi at de ansatte har fått beskjed?",
    "Det holder at beskjeden om hjemmekontor ligger på intranettet eller et tilsvarende sted. Arbeidsgiveren må kunne vise den fram.",
  ],
  16: [
    "Er campus åpent under pandemien?",
    "Ja, campus er åpent for ansatte og studenter, men med mindre aktivitet enn vanlig. Mer enn ellers skjer digitalt.",
  ],
  17: [
    "Må jeg jobbe hjemme under pandemien?",
    "Ja, hvis du kan. Hovedregelen er hjemmekontor for alle som har oppgaver som kan gjøres hjemme. Har du en jobb som må gjøres på stedet, møter du opp som vanlig.",
  ],
  18: [
    "Hvem kan møte på campus under pandemien?",
    "De som må være der for å gjøre jobben: i forskning og undervisning som krever campus, i verksted, laboratorium, renhold og bygningsdrift, og i samarbeid der det går raskere å møtes. Du kan også møte hvis det av arbeidsmiljøgrunner er vanskelig for deg å jobbe hjemme.",
  ],
  19: [
    "Hvem avklarer om jeg skal være hjemme eller på campus?",
    "Nærmeste leder. Både hjemmekontor og oppmøte på campus skal være avklart med lederen først.",
  ],
  20: [
    "Skal møter og kurs holdes digitalt under pandemien?",
    "Ja, møter, kurs, konferanser og samlinger er digitale som hovedregel. Det kan gjøres unntak når virksomheten krever at dere møtes, men bare unntaksvis.",
  ],
  21: [
    "Kan undervisningen være på campus?",
    "Undervisning og veiledning skal være digital der det går an. Lærer studentene mindre av det, eller kan det ikke gjøres digitalt, kan undervisningen være på campus.",
  ],
  22: [
    "Kan jeg ta med utstyr hjem under pandemien?",
    "Ja. Arbeidsgiveren skal hjelpe til, så du kan flytte hjem det utstyret du alt har på arbeidsplassen.",
  ],
  23: [
    "Kan jeg reise kollektivt til jobb under pandemien?",
    "Ja, men prøv å unngå rushtida. Det er en oppfordring fra Trondheim kommune og ikke et forbud.",
  ],
  24: ["Hvor lenge varer pandemireglene?", "Ut 2020. Rektor skal avklare hva som gjelder i 2021, i god tid før nyttår."],
  25: [
    "Når kommer det faste ordninger for hjemmekontor?",
    "Et forslag til retningslinjer for faste ordninger skulle drøftes med fagforeningene 13. november 2020, og målet var å ha dem klare i slutten av måneden.",
  ],
  26: [
    "Hva gjør vi ved smitte på campus?",
    "Praktiske råd om smittevern på campus og hva som skal gjøres ved smitte, står på koronasiden til universitetet: ntnu.no/korona.",
  ],
  27: [
    "Kan jeg kreve hjemmekontor, eller kan lederen pålegge meg det?",
    "Ingen av delene. Fast hjemmekontor er frivillig for begge: Du kan søke, men ikke kreve det, og lederen kan ikke pålegge deg det.",
  ],
  28: [
    "Hvor mye kan jeg jobbe hjemme?",
    "Inntil 40 % av arbeidstida, altså to dager i uka i full stilling. Du skal møte på arbeidsstedet jevnlig, hver uke.",
  ],
  29: [
    "Hvor lenge kan en avtale om hjemmekontor vare?",
    "Høyst seks måneder av gangen. Du kan søke om en ny periode, men hjemmekontor skal ikke bli en permanent ordning for noen.",
  ],
  30: [
    "Kan jeg jobbe hjemme en enkelt dag?",
    "Ja, hvis nærmeste leder sier ja. En dag eller en kort periode avtaler dere fra gang til gang, og det trengs ingen fast avtale.",
  ],
  31: ["Hvilken arbeidstid gjelder på hjemmekontor?", "Den samme som ellers. Kjernetida gjelder også når du jobber hjemme."],
  32: [
    "Hvilket utstyr får jeg til hjemmekontoret?",
    "Minst tastatur, mus og skjerm. Enheten kan gi mer ut fra budsjett og behov. Alt som blir kjøpt inn, eier arbeidsgiveren.",
  ],
  33: [
    "Kan jeg bli kalt inn på en hjemmedag?",
    "Ja. Arbeidsgiveren kan kalle deg inn til et møte eller noe uventet, også på en dag dere har avtalt at du skal være hjemme.",
  ],
  34: [
    "Er jeg forsikret på hjemmekontor?",
    "Ja, når du er i arbeid. Forsikringene gjennom Statens pensjonskasse og yrkesskadeforsikringen gjelder også hjemme, men ikke for private gjøremål som å hente posten eller lufte hunden. Hver skade blir vurdert for seg.",
  ],
  35: [
    "Kan jeg få hjemmekontor på grunn av en konflikt?",
    "Nei. Hjemmekontor skal ikke løse et problem i arbeidsmiljøet. Da er det problemet som må tas opp, og det finnes noen å snakke med før du eventuelt melder fra.",
  ],
  36: [
    "Jeg trenger spesialutstyr. Kan jeg ha hjemmekontor?",
    "Svært spesialisert eller dyrt utstyr taler mot. Blir kostnaden urimelig stor for arbeidsgiveren, kan du ikke få fast hjemmekontor.",
  ],
  37: [
    "Kan jeg ha hjemmekontor med strenge krav til informasjonssikkerhet?",
    "Normalt ikke. Stiller oppgavene særlig strenge krav til informasjonssikkerhet eller til helse og sikkerhet, blir det som regel ikke inngått avtale.",
  ],
  38: [
    "Gjelder reglene for fjernarbeid og forskningstermin?",
    "Nei. Fjernarbeid, forskningstermin og andre oppdrag har egne avtaler utenfor disse retningslinjene. Snakk med lederen din.",
  ],
};
