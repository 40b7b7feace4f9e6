import type { AssessmentWords } from "./words.ts";

export const enAssessment: AssessmentWords = {
  place: { HJEMME: "Can work from home", CAMPUS: "Has to come to work" },
  means: {
    PANDEMI: {
      HJEMME:
        "Your job can be done from home. You work from home for as long as the rules last. If you need to come to campus, clear it with your leader first.",
      CAMPUS:
        "Your job cannot be done from home. You come to your usual workplace. Your leader sees to it that infection control is taken care of there.",
    },
    KOMMUNE: {
      HJEMME:
        "Your job can be done from home. You work from home as far as is practically possible, for as long as the regulation lasts.",
      CAMPUS: "Your job cannot be done from home in practice. You come to your usual workplace.",
    },
  },
  byDefault: {
    PANDEMI: "No assessment of its own has been made. Then the main rule holds: everybody who can works from home.",
    KOMMUNE:
      "No assessment of its own has been made. Then the main rule holds: you work from home as far as is practically possible.",
  },
  ground: {
    FORSKNING_UNDERVISNING: "Research or teaching that cannot be done from home",
    VERKSTED: "Work in a workshop",
    LABORATORIUM: "Work in a laboratory",
    RENHOLD: "Cleaning",
    BYGNINGSDRIFT: "Running of buildings",
    PASIENTSTELL: "Care of patients",
    PRODUKSJON: "Production, such as printing",
    ANNET: "Something else that cannot be done from home",
    UPRAKTISK: "Working from home is impractical",
    IKKE_OPTIMALT: "The working day at home is not ideal",
    KJOERER_ALENE: "Drives to work alone",
    FAA_ANSATTE: "There are fewer than five of us, each in an office of their own",
    IKKE_KOLLEKTIVT: "Does not use public transport",
  },
  condition: {
    RAAD_RUSHTID: "Advice: avoid public transport in the rush hour",
    FORBY_KOLLEKTIVT: "A ban on public transport to work",
  },
  practice: {
    IKKE_KOLLEKTIVT: "Everybody who does not use public transport may come to work",
    KJOERER_ALENE: "Everybody who drives alone may come to work",
    FAA_ANSATTE: "We are so few that the whole unit can be at work",
    EGNE_KONTOR: "Everybody has an office of their own and can sit there",
    ALLE_MAA_MOETE: "The whole unit has to come",
  },
  task: {
    "PA-09": "Assess which activities need people on campus, and what can be done digitally",
    "PA-13": "Make it possible to meet digitally",
  },
  activityPlace: { CAMPUS: "Needs people on campus", DIGITALT: "Can be done digitally" },
  told: {
    assessed: "Your leader has assessed where you are to work",
    "talk-asked": "Somebody wants to talk about the assessment",
  },
  elsewhere: {
    assessed: "Read more in Dagsorden: the assessment, and what you can do if you disagree.",
    "talk-asked": "Open Dagsorden to see who it is, and agree on a time.",
  },
  talkHeld: "We have talked",
  talkNoted: "The talk has been noted.",
  officeDays: (days) => (days === 1 ? "One office day a week" : `${days} office days a week`),
  assessedBy: (leader, date) => `Assessed by ${leader} on ${date}`,
  mainPlace: (municipality) =>
    municipality === null
      ? "You work in more than one municipality. Your main workplace decides which rules apply."
      : `You work in more than one municipality. Your main workplace, ${municipality}, decides which rules apply.`,
  disagree: {
    title: "Do you disagree about where you are to work?",
    intro: "Do this, in this order:",
    step: {
      LES: "Read what the rules say about working from home.",
      SNAKK: "Take it up with your leader. Press the button, and your leader is told that you want to talk.",
      ARBEIDSTILSYNET: "If you get no further, you may as a last resort contact Arbeidstilsynet, the labour inspectorate.",
    },
    read: "Read the rules",
    ask: "I want to talk to my leader",
    asked: (date) => `You asked for a talk on ${date}. Your leader has been told.`,
    held: (date) => `Your leader has noted that you talked on ${date}.`,
    how: "Do you disagree? Write “disagree” here to see what you can do.",
    authority: "arbeidstilsynet.no",
  },
  wantsTalk: (name) =>
    `${name} wants to talk to you about where the job is to be done. Agree on a time, and note afterwards that you have talked.`,
  remind: {
    title: "Still to be done in your unit",
    why: (ruleset) => `You get this because you lead a unit, and “${ruleset}” holds now.`,
    where: "You do it under Assessments in the tab.",
    more: (count) => (count === 1 ? "and 1 more unit" : `and ${count} more units`),
  },
  onlyNormal: "No special rules hold where you work now. If you disagree about working from home, take it up with your leader.",
};
