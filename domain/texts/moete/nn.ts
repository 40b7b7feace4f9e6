import type { GatheringWords } from "./words.ts";

export const nnGathering: GatheringWords = {
  kind: {
    MOETE: "Vanleg arbeidsmøte",
    LEDERMOETE: "Leiarmøte eller styremøte",
    SEMINAR: "Seminar",
    KONFERANSE: "Konferanse",
    SAMLING: "Samling eller kick-off",
    KURS: "Kurs for tilsette",
    FORELESNING: "Førelesing",
    LABKURS: "Laboratoriekurs",
    VEILEDNING: "Rettleiing av studentar",
  },
  form: {
    FYSISK: "Fysisk: alle møtest",
    DIGITALT: "Digitalt: ingen møtest",
    HYBRID: "Hybrid: nokre møtest, andre er med på skjerm",
  },
  shortForm: { FYSISK: "fysisk", DIGITALT: "digitalt", HYBRID: "hybrid" },
  outcome: { ALLOWED: "Ja, det er lov", ONLY_IF: "Berre om vilkåra er oppfylte", NOT_ALLOWED: "Nei, det er ikkje lov" },
  reason: {
    NO_SPECIAL_RULES: "Det gjeld ingen særlege reglar for møte den dagen. De treng ikkje spørje nokon om lov.",
    NO_RULES: "Det er ikkje sett nokon reglar for den dagen.",
    DIGITAL_AS_A_RULE:
      "Møte, kurs og samlingar skal som hovudregel vere digitale. Unntak krev at omsynet til verksemda tilseier det.",
    DIGITAL_ANYWAY: "Digitalt er slik reglane vil ha det.",
    TEACHING_NEEDS_CAMPUS: "Undervisning som ikkje lèt seg gjennomføre digitalt, kan framleis skje på campus.",
    TEACHING_DIGITAL:
      "Undervisninga skal vere mest mogleg digital. Ho kan skje på campus om læringsutbyttet elles blir dårlegare.",
    EVENT_FORBIDDEN: "Fysiske konferansar, seminar, kurs og samlingar er forbodne, same kor mange som kjem.",
    HYBRID_FORBIDDEN: "Berre heildigitale samlingar er lov. Når nokre møtest, er det forbode, same kor mange dei er.",
    FULLY_DIGITAL: "Heildigitale samlingar er lov, same kor mange som er med.",
    ORDINARY_MEETING: "Møte som er ein del av det vanlege arbeidet, er lov. De må alltid vurdere om dei kan haldast digitalt.",
  },
  condition: {
    DIGITAL_CONSIDERED: "Det er vurdert om møtet kan haldast digitalt",
    BUSINESS_NEED: "Omsynet til verksemda krev at de møtest",
  },
  advice: {
    SHOULD_BE_DIGITAL: "Møtet bør vere digitalt, sidan alle skal arbeide heime så langt det er praktisk mogleg.",
    TEACH_DIGITALLY: "Hald førelesinga digitalt om det går.",
    SUPERVISE_DIGITALLY: "Rettleiing bør vere digital der det er praktisk mogleg.",
    ASK_THE_MUNICIPALITY: "Vi kjenner ikkje reglane i kommunen de møtest i. Finn ut kva som gjeld der.",
  },
  alternative: {
    DIGITAL: "Hald det heildigitalt.",
    LARGER_ROOM: "Flytt møtet til eit større lokale, til dømes eit leigd møterom på hotell.",
    POSTPONE: (day) => `Vent til ${day} eller seinare. Då gjeld ikkje desse reglane lenger, slik det ser ut no.`,
  },
  status: { REGISTRERT: "Registrert", AVLYST: "Avlyst" },
  people: (number) => (number === 1 ? "1 person" : `${number} personar`),
  elsewhere: (municipality) =>
    municipality === null ? "Ein stad i ein annan kommune" : `Ein annan stad i ${municipality} kommune`,
  nowhere: "Ingen møtest",
  line: (kind, form, day) => `${kind}, ${form}, ${day}`,
};
