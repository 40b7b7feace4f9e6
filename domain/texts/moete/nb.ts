import type { GatheringWords } from "./words.ts";

export const nbGathering: GatheringWords = {
  kind: {
    MOETE: "Vanlig arbeidsmøte",
    LEDERMOETE: "Ledermøte eller styremøte",
    SEMINAR: "Seminar",
    KONFERANSE: "Konferanse",
    SAMLING: "Samling eller kick-off",
    KURS: "Kurs for ansatte",
    FORELESNING: "Forelesning",
    LABKURS: "Laboratoriekurs",
    VEILEDNING: "Veiledning av studenter",
  },
  form: { FYSISK: "Fysisk: alle møtes", DIGITALT: "Digitalt: ingen møtes", HYBRID: "Hybrid: noen møtes, andre er med på skjerm" },
  shortForm: { FYSISK: "fysisk", DIGITALT: "digitalt", HYBRID: "hybrid" },
  outcome: { ALLOWED: "Ja, det er lov", ONLY_IF: "Bare hvis vilkårene er oppfylt", NOT_ALLOWED: "Nei, det er ikke lov" },
  reason: {
    NO_SPECIAL_RULES: "Det gjelder ingen særlige regler for møter den dagen. Dere trenger ikke spørre noen om lov.",
    NO_RULES: "Det er ikke satt noen regler for den dagen.",
    DIGITAL_AS_A_RULE:
      "Møter, kurs og samlinger skal som hovedregel være digitale. Unntak krever at hensynet til virksomheten tilsier det.",
    DIGITAL_ANYWAY: "Digitalt er slik reglene vil ha det.",
    TEACHING_NEEDS_CAMPUS: "Undervisning som ikke kan gjennomføres digitalt, kan fortsatt skje på campus.",
    TEACHING_DIGITAL:
      "Undervisningen skal være mest mulig digital. Den kan skje på campus hvis læringsutbyttet ellers blir dårligere.",
    EVENT_FORBIDDEN: "Fysiske konferanser, seminarer, kurs og samlinger er forbudt, uansett hvor mange som kommer.",
    HYBRID_FORBIDDEN: "Bare heldigitale samlinger er lov. Når noen møtes, er det forbudt, uansett hvor mange det er.",
    FULLY_DIGITAL: "Heldigitale samlinger er lov, uansett hvor mange som er med.",
    ORDINARY_MEETING: "Møter som er en del av det vanlige arbeidet, er lov. Det må alltid vurderes om de kan holdes digitalt.",
  },
  condition: {
    DIGITAL_CONSIDERED: "Det er vurdert om møtet kan holdes digitalt",
    BUSINESS_NEED: "Hensynet til virksomheten krever at dere møtes",
  },
  advice: {
    SHOULD_BE_DIGITAL: "Møtet bør være digitalt, siden alle skal jobbe hjemme så langt det er praktisk mulig.",
    TEACH_DIGITALLY: "Hold forelesningen digitalt hvis det går.",
    SUPERVISE_DIGITALLY: "Veiledning bør være digital der det er praktisk mulig.",
    ASK_THE_MUNICIPALITY: "Vi kjenner ikke reglene i kommunen dere møtes i. Undersøk hva som gjelder der.",
  },
  alternative: {
    DIGITAL: "Hold det heldigitalt.",
    LARGER_ROOM: "Flytt møtet til et større lokale, for eksempel et leid møterom på hotell.",
    POSTPONE: (day) => `Vent til ${day} eller senere. Da gjelder ikke disse reglene lenger, slik det ser ut nå.`,
  },
  status: { REGISTRERT: "Registrert", AVLYST: "Avlyst" },
  people: (number) => (number === 1 ? "1 person" : `${number} personer`),
  elsewhere: (municipality) => (municipality === null ? "Et sted i en annen kommune" : `Et annet sted i ${municipality} kommune`),
  nowhere: "Ingen møtes",
  line: (kind, form, day) => `${kind}, ${form}, ${day}`,
};
