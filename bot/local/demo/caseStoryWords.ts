/** What the people of the demo's case say. All of it is made up. */
export const told = {
  what: "Jeg blir avbrutt og rettet på foran de andre i hvert gruppemøte. Jeg har vært sykmeldt i to uker på grunn av dette. Jeg ber om at noen ser på hvordan møtene ledes.",
  masked: "Jeg har vært sykmeldt i to uker på grunn av dette. ",
  more: "Det har pågått siden august. Jeg har tatt det opp med ham én gang, uten at noe ble annerledes.",
  when: "Siden august, de fleste tirsdager",
  where: "Gruppemøtene i møterom 3",
  witnesses: "De andre i gruppa var til stede.",
  acknowledged: "Takk for at du sier fra. Jeg har lest klagen og tar kontakt i løpet av uka.",
  assessed:
    "Påstandene gjelder flere møter over lang tid, og belastningen ser ut til å være stor. Saken bør undersøkes grundig, med hjelp fra HR.",
  question: "Jeg vil undersøke saken selv, med Hilde til hjelp. Er det forsvarlig, eller bør vi bruke en komité?",
  advice: "Det er forsvarlig at du undersøker selv, så lenge begge parter har tillit til det. Ta kontakt hvis det endrer seg.",
  information: "Hva saken gjelder, hvem som undersøker, og at han kan ta med tillitsvalgt.",
  place: "Møterom 2, hovedbygget",
  topic: "Hva som har skjedd i gruppemøtene siden august",
  soon: "Nadia ba selv om å få møtet så raskt som mulig.",
  minutes:
    "Nadia forklarer at hun ble avbrutt i fem av de siste sju møtene. Hun peker på to møter som de andre i gruppa også har nevnt. Hun ønsker at møtene ledes på en annen måte.",
  about:
    "Det påstås at du gjentatte ganger har avbrutt og rettet på en kollega foran de andre i gruppemøtene siden august. Du bes om å forklare hvordan du opplever møtene.",
  log: "Ringte begge parter og fortalte hva som skjer videre.",
} as const;
