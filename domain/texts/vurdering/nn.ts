import type { AssessmentWords } from "./words.ts";

export const nnAssessment: AssessmentWords = {
  place: { HJEMME: "Kan jobbe heime", CAMPUS: "Må møte opp på jobb" },
  means: {
    PANDEMI: {
      HJEMME:
        "Jobben din kan gjerast heimefrå. Du jobbar heime så lenge reglane gjeld. Må du innom campus, avklarer du det med leiaren din først.",
      CAMPUS:
        "Jobben din kan ikkje gjerast heimefrå. Du møter opp på den vanlege arbeidsstaden din. Leiaren din skal sørgje for at smittevernet er teke vare på der.",
    },
    KOMMUNE: {
      HJEMME: "Jobben din kan gjerast heimefrå. Du jobbar heime så langt det er praktisk mogleg, så lenge forskrifta gjeld.",
      CAMPUS: "Jobben din kan ikkje gjerast heimefrå i praksis. Du møter opp på den vanlege arbeidsstaden din.",
    },
  },
  byDefault: {
    PANDEMI: "Ingen har gjort noka eiga vurdering. Då gjeld hovudregelen: Alle som kan, jobbar heime.",
    KOMMUNE: "Ingen har gjort noka eiga vurdering. Då gjeld hovudregelen: Du jobbar heime så langt det er praktisk mogleg.",
  },
  ground: {
    FORSKNING_UNDERVISNING: "Forsking eller undervisning som ikkje kan gjerast heimefrå",
    VERKSTED: "Arbeid i verkstad",
    LABORATORIUM: "Arbeid i laboratorium",
    RENHOLD: "Reinhald",
    BYGNINGSDRIFT: "Drift av bygg",
    PASIENTSTELL: "Stell av pasientar",
    PRODUKSJON: "Produksjon, til dømes trykking",
    ANNET: "Anna som ikkje kan gjerast heimefrå",
    UPRAKTISK: "Heimekontor er upraktisk",
    IKKE_OPTIMALT: "Arbeidsdagen heime blir ikkje optimal",
    KJOERER_ALENE: "Køyrer åleine til jobb",
    FAA_ANSATTE: "Vi er under fem, og alle har eige kontor",
    IKKE_KOLLEKTIVT: "Reiser ikkje kollektivt",
  },
  condition: {
    RAAD_RUSHTID: "Råd: Lat vere å reise kollektivt i rushtida",
    FORBY_KOLLEKTIVT: "Forbod mot å reise kollektivt til jobb",
  },
  practice: {
    IKKE_KOLLEKTIVT: "Alle som ikkje reiser kollektivt, kan kome på jobb",
    KJOERER_ALENE: "Alle som køyrer åleine, kan kome på jobb",
    FAA_ANSATTE: "Vi er så få at heile eininga kan vere på jobb",
    EGNE_KONTOR: "Alle har eige kontor og kan sitje der",
    ALLE_MAA_MOETE: "Heile eininga må møte opp",
  },
  task: {
    "PA-09": "Vurder kva aktivitetar som krev oppmøte, og kva som kan gjerast digitalt",
    "PA-13": "Legg til rette for digitale møte",
  },
  activityPlace: { CAMPUS: "Krev oppmøte", DIGITALT: "Kan gjerast digitalt" },
  told: { assessed: "Leiaren din har vurdert kvar du skal jobbe", "talk-asked": "Ein medarbeidar vil snakke om vurderinga" },
  elsewhere: {
    assessed: "Les meir i Dagsorden: vurderinga, og kva du kan gjere om du er usamd.",
    "talk-asked": "Opne Dagsorden for å sjå kven det er, og avtal ein samtale.",
  },
  talkHeld: "Vi har snakka saman",
  talkNoted: "Samtalen er notert.",
  officeDays: (days) => (days === 1 ? "Éin kontordag i veka" : `${days} kontordagar i veka`),
  assessedBy: (leader, date) => `Vurdert av ${leader} ${date}`,
  mainPlace: (municipality) =>
    municipality === null
      ? "Du jobbar i fleire kommunar. Det er hovudarbeidsstaden din som avgjer kva reglar som gjeld."
      : `Du jobbar i fleire kommunar. Det er hovudarbeidsstaden din, ${municipality}, som avgjer kva reglar som gjeld.`,
  disagree: {
    title: "Er du usamd i kvar du skal jobbe?",
    intro: "Gjer dette i rekkjefølgje:",
    step: {
      LES: "Les kva reglane seier om heimekontor.",
      SNAKK: "Ta det opp med leiaren din. Trykk på knappen, så får leiaren beskjed om at du vil snakke saman.",
      ARBEIDSTILSYNET: "Kjem de ikkje fram, kan du i siste instans kontakte Arbeidstilsynet.",
    },
    read: "Les reglane",
    ask: "Eg vil snakke med leiaren",
    asked: (date) => `Du bad om ein samtale ${date}. Leiaren din har fått beskjed.`,
    held: (date) => `Leiaren din har notert at de snakka saman ${date}.`,
    how: "Er du usamd? Skriv «usamd» her, så får du vite kva du kan gjere.",
    authority: "arbeidstilsynet.no",
  },
  wantsTalk: (name) =>
    `${name} vil snakke med deg om kvar jobben skal gjerast. Avtal ein samtale, og noter etterpå at de har snakka.`,
  remind: {
    title: "Dette står att i eininga di",
    why: (ruleset) => `Du får dette fordi du leier ei eining, og «${ruleset}» gjeld no.`,
    where: "Du gjer det under Vurderingar i fana.",
    more: (count) => (count === 1 ? "og 1 eining til" : `og ${count} einingar til`),
  },
  onlyNormal:
    "Det gjeld ingen særlege reglar der du jobbar no. Er du usamd i noko om heimekontor, tek du det opp med leiaren din.",
};
