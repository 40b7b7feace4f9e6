import type { EnhetRefusal, UnitPractice } from "../../regime/vurdering/enhet/model.ts";
import type { UntenableGround, VurderingRefusal, VurderingWarning } from "../../regime/vurdering/model.ts";
import type { Wording } from "../words.ts";

const perPerson = "Vurder hver enkelt: Kan jobben gjøres hjemmefra i praksis?";

const ground: Readonly<Record<UntenableGround, string>> = {
  UPRAKTISK:
    "At hjemmekontor er upraktisk, teller ikke. Det er en ulempe arbeidsgiveren må leve med så lenge forskriften gjelder. Spørsmålet er om jobben kan gjøres hjemmefra i praksis.",
  IKKE_OPTIMALT:
    "At arbeidsdagen ikke blir optimal, teller ikke. Spørsmålet er om jobben kan gjøres hjemmefra i praksis. Kan den det, velger du «Kan jobbe hjemme».",
  KJOERER_ALENE:
    "Kravet om hjemmekontor gjelder også den som kjører alene til jobb. Det som teller, er om jobben kan gjøres hjemmefra i praksis.",
  FAA_ANSATTE:
    "Det spiller ingen rolle hvor mange dere er, eller om alle har eget kontor. Det som teller, er om jobben kan gjøres hjemmefra i praksis.",
  IKKE_KOLLEKTIVT:
    "Kravet om hjemmekontor gjelder alle, ikke bare dem som reiser kollektivt. Poenget er at så få som mulig er på jobb. Det som teller, er om jobben kan gjøres hjemmefra i praksis.",
};

const practice: Readonly<Record<UnitPractice, string>> = {
  IKKE_KOLLEKTIVT: `Du kan ikke la alle som ikke reiser kollektivt, komme på jobb. Poenget er at så få som mulig er til stede. ${perPerson}`,
  KJOERER_ALENE: `Kravet om hjemmekontor gjelder også dem som kjører alene. ${perPerson}`,
  FAA_ANSATTE: `Det spiller ingen rolle hvor mange dere er. Det finnes ikke noe unntak for små enheter. ${perPerson}`,
  EGNE_KONTOR: `Eget kontor er ikke grunn nok til å møte opp. ${perPerson}`,
  ALLE_MAA_MOETE: `Du kan ikke bestemme for hele enheten under ett. Også der mange må møte opp, har noen jobber som kan gjøres hjemmefra. ${perPerson}`,
};

export const nbAssessmentRefusals: Wording<VurderingRefusal | EnhetRefusal> = {
  ASSESS_ONLY_LEADER: () => "Bare nærmeste leder, eller den som er vikar for lederen, gjør vurderingen. Ingen vurderer seg selv.",
  ASSESSMENT_ELSEWHERE: () =>
    "Dette regelsettet gjelder ikke lenger der personen har hovedarbeidsstedet sitt. Hent siden på nytt, så ser du hvilke regler som gjelder.",
  ASSESSMENT_RULES_OVER: ({ lastDay }, format) =>
    lastDay === null
      ? "Regelsettet gjelder ikke lenger, så det er ikke noe å vurdere. Nå gjelder de vanlige reglene."
      : `Regelsettet tok slutt ${format.dayMonthYear(lastDay)}, så det er ikke noe å vurdere lenger.`,
  ASSESSMENT_PLACE_MISSING: () => "Velg om jobben kan gjøres hjemmefra, eller om medarbeideren må møte opp.",
  ASSESSMENT_GROUND_MISSING: () => "Velg hvorfor jobben ikke kan gjøres hjemmefra.",
  ASSESSMENT_GROUND_OTHER: () =>
    "Den grunnen hører ikke til dette regelsettet. Velg en av dem i listen, eller «Annet» og skriv hva det er.",
  ASSESSMENT_GROUND_UNTENABLE: (data) => ground[data.ground],
  ASSESSMENT_WORDS_MISSING: () => "Skriv kort hva som ikke kan gjøres hjemmefra. Ikke skriv helseopplysninger.",
  ASSESSMENT_WORDS_TOO_LONG: ({ length, max }) => `Teksten har ${length} tegn. Det er plass til ${max}.`,
  ASSESSMENT_ROOM_UNSAFE: () => "Bekreft at smittevernet er ivaretatt i lokalene før du lar noen møte opp der.",
  TRANSPORT_FORBIDDEN: () =>
    "Du kan ikke forby noen å reise kollektivt til og fra jobb. Du kan råde til å unngå rushtiden. Ta bort forbudet.",
  OFFICE_DAYS_WRONG: ({ max }) => `Antall kontordager i uka er et helt tall fra 1 til ${max}.`,
  OFFICE_DAYS_PANDEMIC: () =>
    "Den som kan jobbe hjemme, skal gjøre det hele uka. Ta bort kontordagene. Den som må innom, ber om det for de dagene det gjelder.",
  TALK_OWN_ONLY: () => "Bare den vurderingen gjelder, kan be om en samtale om den.",
  TALK_NOT_ASKED: () => "Ingen samtale venter her. Den er alt notert, eller det er ikke bedt om noen.",
  TALK_ASKED_ALREADY: ({ on }, format) => `Du ba om en samtale ${format.dayMonthYear(on)}, og lederen din har fått beskjed.`,
  UNIT_TASKS_ONLY_LEADER: () => "Bare den som leder enheten, eller er vikar for lederen, gjør dette.",
  UNIT_TASKS_ONLY_PANDEMIC: () =>
    "Dette hører til arbeidsgivers egne regler under pandemi. Under kommunens forskrift vurderer du hver enkelt.",
  UNIT_TASKS_RULES_OVER: ({ lastDay }, format) =>
    lastDay === null
      ? "Regelsettet gjelder ikke lenger, så oppgaven er falt bort."
      : `Regelsettet tok slutt ${format.dayMonthYear(lastDay)}, så oppgaven er falt bort.`,
  ACTIVITIES_MISSING: () => "Skriv minst én aktivitet i enheten, og velg om den krever oppmøte eller kan gjøres digitalt.",
  ACTIVITY_INCOMPLETE: ({ number }) => `Aktivitet ${number} mangler noe. Skriv hva det er, og velg om den krever oppmøte.`,
  ACTIVITY_TOO_LONG: ({ number, max }) => `Aktivitet ${number} er for lang. Det er plass til ${max} tegn.`,
  ACTIVITIES_TOO_MANY: ({ max }) => `Det er plass til ${max} aktiviteter. Slå sammen noen av dem.`,
  DIGITAL_NOT_TICKED: () => "Kryss av når det er lagt til rette for digitale møter i enheten.",
  DIGITAL_HOW_MISSING: () => "Skriv i én linje hvordan det er lagt til rette.",
  DIGITAL_HOW_TOO_LONG: ({ length, max }) => `Teksten har ${length} tegn. Det er plass til ${max}.`,
  UNIT_PRACTICE: (data) => practice[data.practice],
};

export const nbAssessmentWarnings: Wording<VurderingWarning> = {
  ASSESSMENT_NOT_DISCUSSED: () => "Vurderingen bør gjøres i samråd med medarbeideren. Snakk sammen først, om du kan.",
  OFFICE_DAYS_FIT_HOME: ({ days }) =>
    `Du krever ${days === 1 ? "én kontordag" : `${days} kontordager`} i uka av en som kan jobbe hjemme. Arbeidsgiveren skal sørge for at ansatte jobber hjemmefra så langt det er praktisk mulig.`,
};
