import type { EnhetRefusal, UnitPractice } from "../../regime/vurdering/enhet/model.ts";
import type { UntenableGround, VurderingRefusal, VurderingWarning } from "../../regime/vurdering/model.ts";
import type { Wording } from "../words.ts";

const perPerson = "Vurder kvar einskild: Kan jobben gjerast heimefrå i praksis?";

const ground: Readonly<Record<UntenableGround, string>> = {
  UPRAKTISK:
    "At heimekontor er upraktisk, tel ikkje. Det er ei ulempe arbeidsgivaren må leve med så lenge forskrifta gjeld. Spørsmålet er om jobben kan gjerast heimefrå i praksis.",
  IKKE_OPTIMALT:
    "At arbeidsdagen ikkje blir optimal, tel ikkje. Spørsmålet er om jobben kan gjerast heimefrå i praksis. Kan han det, vel du «Kan jobbe heime».",
  KJOERER_ALENE:
    "Kravet om heimekontor gjeld òg den som køyrer åleine til jobb. Det som tel, er om jobben kan gjerast heimefrå i praksis.",
  FAA_ANSATTE:
    "Det spelar inga rolle kor mange de er, eller om alle har eige kontor. Det som tel, er om jobben kan gjerast heimefrå i praksis.",
  IKKE_KOLLEKTIVT:
    "Kravet om heimekontor gjeld alle, ikkje berre dei som reiser kollektivt. Poenget er at så få som mogleg er på jobb. Det som tel, er om jobben kan gjerast heimefrå i praksis.",
};

const practice: Readonly<Record<UnitPractice, string>> = {
  IKKE_KOLLEKTIVT: `Du kan ikkje la alle som ikkje reiser kollektivt, kome på jobb. Poenget er at så få som mogleg er til stades. ${perPerson}`,
  KJOERER_ALENE: `Kravet om heimekontor gjeld òg dei som køyrer åleine. ${perPerson}`,
  FAA_ANSATTE: `Det spelar inga rolle kor mange de er. Det finst ikkje noko unntak for små einingar. ${perPerson}`,
  EGNE_KONTOR: `Eige kontor er ikkje grunn nok til å møte opp. ${perPerson}`,
  ALLE_MAA_MOETE: `Du kan ikkje bestemme for heile eininga under eitt. Òg der mange må møte opp, har nokon jobbar som kan gjerast heimefrå. ${perPerson}`,
};

export const nnAssessmentRefusals: Wording<VurderingRefusal | EnhetRefusal> = {
  ASSESS_ONLY_LEADER: () => "Berre næraste leiar, eller den som er vikar for leiaren, gjer vurderinga. Ingen vurderer seg sjølv.",
  ASSESSMENT_ELSEWHERE: () =>
    "Dette regelsettet gjeld ikkje lenger der personen har hovudarbeidsstaden sin. Hent sida på nytt, så ser du kva reglar som gjeld.",
  ASSESSMENT_RULES_OVER: ({ lastDay }, format) =>
    lastDay === null
      ? "Regelsettet gjeld ikkje lenger, så det er ikkje noko å vurdere. No gjeld dei vanlege reglane."
      : `Regelsettet tok slutt ${format.dayMonthYear(lastDay)}, så det er ikkje noko å vurdere lenger.`,
  ASSESSMENT_PLACE_MISSING: () => "Vel om jobben kan gjerast heimefrå, eller om medarbeidaren må møte opp.",
  ASSESSMENT_GROUND_MISSING: () => "Vel kvifor jobben ikkje kan gjerast heimefrå.",
  ASSESSMENT_GROUND_OTHER: () =>
    "Den grunnen høyrer ikkje til dette regelsettet. Vel ein av dei i lista, eller «Anna» og skriv kva det er.",
  ASSESSMENT_GROUND_UNTENABLE: (data) => ground[data.ground],
  ASSESSMENT_WORDS_MISSING: () => "Skriv kort kva som ikkje kan gjerast heimefrå. Ikkje skriv helseopplysningar.",
  ASSESSMENT_WORDS_TOO_LONG: ({ length, max }) => `Teksten har ${length} teikn. Det er plass til ${max}.`,
  ASSESSMENT_ROOM_UNSAFE: () => "Stadfest at smittevernet er teke vare på i lokala før du lèt nokon møte opp der.",
  TRANSPORT_FORBIDDEN: () =>
    "Du kan ikkje forby nokon å reise kollektivt til og frå jobb. Du kan rå til å unngå rushtida. Ta bort forbodet.",
  OFFICE_DAYS_WRONG: ({ max }) => `Talet på kontordagar i veka er eit heilt tal frå 1 til ${max}.`,
  OFFICE_DAYS_PANDEMIC: () =>
    "Den som kan jobbe heime, skal gjere det heile veka. Ta bort kontordagane. Den som må innom, bed om det for dei dagane det gjeld.",
  TALK_OWN_ONLY: () => "Berre den vurderinga gjeld, kan be om ein samtale om ho.",
  TALK_NOT_ASKED: () => "Ingen samtale ventar her. Han er alt notert, eller ingen har bede om nokon.",
  TALK_ASKED_ALREADY: ({ on }, format) => `Du bad om ein samtale ${format.dayMonthYear(on)}, og leiaren din har fått beskjed.`,
  UNIT_TASKS_ONLY_LEADER: () => "Berre den som leier eininga, eller er vikar for leiaren, gjer dette.",
  UNIT_TASKS_ONLY_PANDEMIC: () =>
    "Dette høyrer til arbeidsgivaren sine eigne reglar under pandemi. Under forskrifta til kommunen vurderer du kvar einskild.",
  UNIT_TASKS_RULES_OVER: ({ lastDay }, format) =>
    lastDay === null
      ? "Regelsettet gjeld ikkje lenger, så oppgåva er falle bort."
      : `Regelsettet tok slutt ${format.dayMonthYear(lastDay)}, så oppgåva er falle bort.`,
  ACTIVITIES_MISSING: () => "Skriv minst éin aktivitet i eininga, og vel om han krev oppmøte eller kan gjerast digitalt.",
  ACTIVITY_INCOMPLETE: ({ number }) => `Aktivitet ${number} manglar noko. Skriv kva det er, og vel om han krev oppmøte.`,
  ACTIVITY_TOO_LONG: ({ number, max }) => `Aktivitet ${number} er for lang. Det er plass til ${max} teikn.`,
  ACTIVITIES_TOO_MANY: ({ max }) => `Det er plass til ${max} aktivitetar. Slå saman nokre av dei.`,
  DIGITAL_NOT_TICKED: () => "Kryss av når det er lagt til rette for digitale møte i eininga.",
  DIGITAL_HOW_MISSING: () => "Skriv i éi linje korleis det er lagt til rette.",
  DIGITAL_HOW_TOO_LONG: ({ length, max }) => `Teksten har ${length} teikn. Det er plass til ${max}.`,
  UNIT_PRACTICE: (data) => practice[data.practice],
};

export const nnAssessmentWarnings: Wording<VurderingWarning> = {
  ASSESSMENT_NOT_DISCUSSED: () => "Vurderinga bør gjerast i samråd med medarbeidaren. Snakk saman først, om du kan.",
  OFFICE_DAYS_FIT_HOME: ({ days }) =>
    `Du krev ${days === 1 ? "éin kontordag" : `${days} kontordagar`} i veka av ein som kan jobbe heime. Arbeidsgivaren skal sørgje for at tilsette jobbar heimefrå så langt det er praktisk mogleg.`,
};
