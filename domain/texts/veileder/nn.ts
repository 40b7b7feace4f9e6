import type { AnswerWords } from "./words.ts";

/** Answers 1 to 38 in nynorsk. */
export const nnHome: AnswerWords<"home"> = {
  1: [
    "Kva kommune sine reglar gjeld for meg?",
    "Reglane i kommunen der du arbeider. Kvar du bur, har ikkje noko å seie for reglar om jobb og arbeidsstad.",
  ],
  2: [
    "Eg køyrer åleine til jobb. Må eg likevel arbeide heime?",
    "Ja. Kravet om heimekontor kjem ikkje an på korleis du kjem deg på jobb, og det gjeld òg for den som sit åleine i bilen.",
  ],
  3: [
    "Er møte og seminar på jobben arrangement?",
    "Seminar, samlingar og kick-off blir rekna som arrangement og er ikkje lov, same kor få som kjem. Vanlege møte som høyrer til arbeidet, er lov, men de må alltid vurdere om dei kan haldast digitalt.",
  ],
  4: [
    "Kan vi ha ei samling som er heilt digital?",
    "Ja. Når alle er med digitalt, er konferansar, seminar og samlingar lov. Møter nokon opp fysisk, blir det rekna som eit arrangement.",
  ],
  5: [
    "Kan vi flytte eit møte til eit større lokale?",
    "Ja, viss det er eit vanleg arbeidsmøte som må haldast fysisk. Då kan de til dømes leige eit møterom der det er lettare å halde avstand. Eit arrangement blir ikkje lov av å få større plass.",
  ],
  6: [
    "Kan vi ete i kantina eller på spiserommet?",
    "Det finst ingen eigne reglar for det. Dei vanlege råda om handvask og avstand gjeld.",
  ],
  7: [
    "Vi er under fem tilsette. Må vi ha heimekontor?",
    "Ja. Kor mange de er, og om alle har eige kontor, har ikkje noko å seie for kravet.",
  ],
  8: [
    "Kan arbeidsgivaren påleggje meg faste dagar på kontoret?",
    "Arbeidsgivaren har plikt til å syte for at du arbeider heime så langt det lèt seg gjere i praksis. Kan oppgåvene dine gjerast heimanfrå, høver det dårleg med pålagde kontordagar. Elles gjeld dei nasjonale smittevernreglane.",
  ],
  9: [
    "Kven vurderer om jobben kan gjerast heimanfrå?",
    "Arbeidsgivaren har plikt til å vurdere det for kvar einskild, og bør gjere det saman med deg. Det einaste som tel, er om det er mogleg i praksis. At det er upraktisk eller mindre effektivt, er ingen grunn til å møte opp.",
  ],
  10: [
    "Kva gjer eg viss eg er usamd om heimekontor?",
    "Les først kva forskrifta i kommunen seier. Ta det så opp med leiaren din. Når du ikkje fram, kan du til slutt kontakte Arbeidstilsynet.",
  ],
  11: [
    "Korleis blir påbodet om heimekontor handheva?",
    "Først og fremst ved at alle tek ansvar. Brot på forskrifta kan til slutt meldast til politiet.",
  ],
  12: [
    "Gjeld heimekontor berre dei som reiser kollektivt?",
    "Nei, det gjeld alle. Arbeidsgivaren kan ikkje la alle som køyrer bil eller går, møte på jobb. Poenget er at færrast mogleg er til stades.",
  ],
  13: ["Kan arbeidsgivaren nekte meg å reise kollektivt?", "Nei. Korleis du reiser til og frå jobb, avgjer du sjølv."],
  14: [
    "Kan eg ha heimekontor saman med kollegaer?",
    "Då blir føremålet borte. Heimekontor er til for at folk ikkje skal samlast, og det er det same om de samlast på jobb eller heime hos nokon.",
  ],
  15: [
    "Korleis dokumenterer vi at dei tilsette har fått beskjed?",
    "Det held at beskjeden om heimekontor ligg på intranettet eller ein tilsvarande stad. Arbeidsgivaren må kunne vise han fram.",
  ],
  16: [
    "Er campus ope under pandemien?",
    "Ja, campus er ope for tilsette og studentar, men med mindre aktivitet enn vanleg. Meir enn elles skjer digitalt.",
  ],
  17: [
    "Må eg arbeide heime under pandemien?",
    "Ja, viss du kan. Hovudregelen er heimekontor for alle som har oppgåver som kan gjerast heime. Har du ein jobb som må gjerast på staden, møter du opp som vanleg.",
  ],
  18: [
    "Kven kan møte på campus under pandemien?",
    "Dei som må vere der for å gjere jobben: i forsking og undervisning som krev campus, i verkstad, laboratorium, reinhald og bygningsdrift, og i samarbeid der det går raskare å møtast. Du kan òg møte viss det av arbeidsmiljøgrunnar er vanskeleg for deg å arbeide heime.",
  ],
  19: [
    "Kven avklarer om eg skal vere heime eller på campus?",
    "Næraste leiar. Både heimekontor og oppmøte på campus skal vere avklart med leiaren først.",
  ],
  20: [
    "Skal møte og kurs haldast digitalt under pandemien?",
    "Ja, møte, kurs, konferansar og samlingar er digitale som hovudregel. Det kan gjerast unntak når verksemda krev at de møtest, men berre unntaksvis.",
  ],
  21: [
    "Kan undervisninga vere på campus?",
    "Undervisning og rettleiing skal vere digital der det går an. Lærer studentane mindre av det, eller kan det ikkje gjerast digitalt, kan undervisninga vere på campus.",
  ],
  22: [
    "Kan eg ta med utstyr heim under pandemien?",
    "Ja. Arbeidsgivaren skal hjelpe til, så du kan flytte heim det utstyret du alt har på arbeidsplassen.",
  ],
  23: [
    "Kan eg reise kollektivt til jobb under pandemien?",
    "Ja, men prøv å unngå rushtida. Det er ei oppmoding frå Trondheim kommune og ikkje eit forbod.",
  ],
  24: ["Kor lenge varer pandemireglane?", "Ut 2020. Rektor skal avklare kva som gjeld i 2021, i god tid før nyttår."],
  25: [
    "Når kjem det faste ordningar for heimekontor?",
    "Eit framlegg til retningslinjer for faste ordningar skulle drøftast med fagforeiningane 13. november 2020, og målet var å ha dei klare i slutten av månaden.",
  ],
  26: [
    "Kva gjer vi ved smitte på campus?",
    "Praktiske råd om smittevern på campus og kva som skal gjerast ved smitte, står på koronasida til universitetet: ntnu.no/korona.",
  ],
  27: [
    "Kan eg krevje heimekontor, eller kan leiaren påleggje meg det?",
    "Ingen av delane. Fast heimekontor er frivillig for begge: Du kan søkje, men ikkje krevje det, og leiaren kan ikkje påleggje deg det.",
  ],
  28: [
    "Kor mykje kan eg arbeide heime?",
    "Inntil 40 % av arbeidstida, altså to dagar i veka i full stilling. Du skal møte på arbeidsstaden jamleg, kvar veke.",
  ],
  29: [
    "Kor lenge kan ein avtale om heimekontor vare?",
    "Høgst seks månader om gongen. Du kan søkje om ein ny periode, men heimekontor skal ikkje bli ei permanent ordning for nokon.",
  ],
  30: [
    "Kan eg arbeide heime ein einskild dag?",
    "Ja, viss næraste leiar seier ja. Ein dag eller ein kort periode avtaler de frå gong til gong, og det trengst ingen fast avtale.",
  ],
  31: ["Kva arbeidstid gjeld på heimekontor?", "Den same som elles. Kjernetida gjeld òg når du arbeider heime."],
  32: [
    "Kva utstyr får eg til heimekontoret?",
    "Minst tastatur, mus og skjerm. Eininga kan gi meir ut frå budsjett og behov. Alt som blir kjøpt inn, eig arbeidsgivaren.",
  ],
  33: [
    "Kan eg bli kalla inn på ein heimedag?",
    "Ja. Arbeidsgivaren kan kalle deg inn til eit møte eller noko uventa, òg på ein dag de har avtalt at du skal vere heime.",
  ],
  34: [
    "Er eg forsikra på heimekontor?",
    "Ja, når du er i arbeid. Forsikringane gjennom Statens pensjonskasse og yrkesskadeforsikringa gjeld òg heime, men ikkje for private gjeremål som å hente posten eller lufte hunden. Kvar skade blir vurdert for seg.",
  ],
  35: [
    "Kan eg få heimekontor på grunn av ein konflikt?",
    "Nei. Heimekontor skal ikkje løyse eit problem i arbeidsmiljøet. Då er det problemet som må takast opp, og det finst nokon å snakke med før du eventuelt melder frå.",
  ],
  36: [
    "Eg treng spesialutstyr. Kan eg ha heimekontor?",
    "Svært spesialisert eller dyrt utstyr talar mot. Blir kostnaden urimeleg stor for arbeidsgivaren, kan du ikkje få fast heimekontor.",
  ],
  37: [
    "Kan eg ha heimekontor med strenge krav til informasjonstryggleik?",
    "Normalt ikkje. Stiller oppgåvene særleg strenge krav til informasjonstryggleik eller til helse og tryggleik, blir det som regel ikkje inngått avtale.",
  ],
  38: [
    "Gjeld reglane for fjernarbeid og forskingstermin?",
    "Nei. Fjernarbeid, forskingstermin og andre oppdrag har eigne avtalar utanfor desse retningslinjene. Snakk med leiaren din.",
  ],
};
