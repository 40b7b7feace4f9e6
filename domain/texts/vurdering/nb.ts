import type { AssessmentWords } from "./words.ts";

export const nbAssessment: AssessmentWords = {
  place: { HJEMME: "Kan jobbe hjemme", CAMPUS: "Må møte opp på jobb" },
  means: {
    PANDEMI: {
      HJEMME:
        "Jobben din kan gjøres hjemmefra. Du jobber hjemme så lenge reglene gjelder. Må du innom campus, avklarer du det med lederen din først.",
      CAMPUS:
        "Jobben din kan ikke gjøres hjemmefra. Du møter opp på det vanlige arbeidsstedet ditt. Lederen din skal sørge for at smittevernet er ivaretatt der.",
    },
    KOMMUNE: {
      HJEMME: "Jobben din kan gjøres hjemmefra. Du jobber hjemme så langt det er praktisk mulig, så lenge forskriften gjelder.",
      CAMPUS: "Jobben din kan ikke gjøres hjemmefra i praksis. Du møter opp på det vanlige arbeidsstedet ditt.",
    },
  },
  byDefault: {
    PANDEMI: "Det er ikke gjort noen egen vurdering. Da gjelder hovedregelen: Alle som kan, jobber hjemme.",
    KOMMUNE: "Det er ikke gjort noen egen vurdering. Da gjelder hovedregelen: Du jobber hjemme så langt det er praktisk mulig.",
  },
  ground: {
    FORSKNING_UNDERVISNING: "Forskning eller undervisning som ikke kan gjøres hjemmefra",
    VERKSTED: "Arbeid i verksted",
    LABORATORIUM: "Arbeid i laboratorium",
    RENHOLD: "Renhold",
    BYGNINGSDRIFT: "Drift av bygg",
    PASIENTSTELL: "Stell av pasienter",
    PRODUKSJON: "Produksjon, for eksempel trykking",
    ANNET: "Annet som ikke kan gjøres hjemmefra",
    UPRAKTISK: "Hjemmekontor er upraktisk",
    IKKE_OPTIMALT: "Arbeidsdagen hjemme blir ikke optimal",
    KJOERER_ALENE: "Kjører alene til jobb",
    FAA_ANSATTE: "Vi er under fem, og alle har eget kontor",
    IKKE_KOLLEKTIVT: "Reiser ikke kollektivt",
  },
  condition: {
    RAAD_RUSHTID: "Råd: Unngå å reise kollektivt i rushtiden",
    FORBY_KOLLEKTIVT: "Forbud mot å reise kollektivt til jobb",
  },
  practice: {
    IKKE_KOLLEKTIVT: "Alle som ikke reiser kollektivt, kan komme på jobb",
    KJOERER_ALENE: "Alle som kjører alene, kan komme på jobb",
    FAA_ANSATTE: "Vi er så få at hele enheten kan være på jobb",
    EGNE_KONTOR: "Alle har eget kontor og kan sitte der",
    ALLE_MAA_MOETE: "Hele enheten må møte opp",
  },
  task: {
    "PA-09": "Vurder hvilke aktiviteter som krever oppmøte, og hva som kan gjøres digitalt",
    "PA-13": "Legg til rette for digitale møter",
  },
  activityPlace: { CAMPUS: "Krever oppmøte", DIGITALT: "Kan gjøres digitalt" },
  told: { assessed: "Lederen din har vurdert hvor du skal jobbe", "talk-asked": "En medarbeider vil snakke om vurderingen" },
  elsewhere: {
    assessed: "Les mer i Dagsorden: vurderingen, og hva du kan gjøre om du er uenig.",
    "talk-asked": "Åpne Dagsorden for å se hvem det er, og avtal en samtale.",
  },
  talkHeld: "Vi har snakket sammen",
  talkNoted: "Samtalen er notert.",
  officeDays: (days) => (days === 1 ? "Én kontordag i uka" : `${days} kontordager i uka`),
  assessedBy: (leader, date) => `Vurdert av ${leader} ${date}`,
  mainPlace: (municipality) =>
    municipality === null
      ? "Du jobber i flere kommuner. Det er hovedarbeidsstedet ditt som avgjør hvilke regler som gjelder."
      : `Du jobber i flere kommuner. Det er hovedarbeidsstedet ditt, ${municipality}, som avgjør hvilke regler som gjelder.`,
  disagree: {
    title: "Er du uenig i hvor du skal jobbe?",
    intro: "Gjør dette i rekkefølge:",
    step: {
      LES: "Les hva reglene sier om hjemmekontor.",
      SNAKK: "Ta det opp med lederen din. Trykk på knappen, så får lederen beskjed om at du vil snakke sammen.",
      ARBEIDSTILSYNET: "Kommer dere ikke fram, kan du i siste instans kontakte Arbeidstilsynet.",
    },
    read: "Les reglene",
    ask: "Jeg vil snakke med lederen",
    asked: (date) => `Du ba om en samtale ${date}. Lederen din har fått beskjed.`,
    held: (date) => `Lederen din har notert at dere snakket sammen ${date}.`,
    how: "Er du uenig? Skriv «uenig» her, så får du vite hva du kan gjøre.",
    authority: "arbeidstilsynet.no",
  },
  wantsTalk: (name) =>
    `${name} vil snakke med deg om hvor jobben skal gjøres. Avtal en samtale, og noter etterpå at dere har snakket.`,
  remind: {
    title: "Dette gjenstår i enheten din",
    why: (ruleset) => `Du får dette fordi du leder en enhet, og «${ruleset}» gjelder nå.`,
    where: "Du gjør det under Vurderinger i fanen.",
    more: (count) => (count === 1 ? "og 1 enhet til" : `og ${count} enheter til`),
  },
  onlyNormal:
    "Det gjelder ingen særlige regler der du jobber nå. Er du uenig i noe om hjemmekontor, tar du det opp med lederen din.",
};
