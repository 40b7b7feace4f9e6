import type { AgreementWords } from "./words.ts";

const by = { employee: "the employee", leader: "the leader" } as const;

export const enAgreement: AgreementWords = {
  title: "Fixed home-office agreement",
  subject: "Agreement between employer and employee on fixed days of work from home",
  footer: (title, name, page, pages) => `${title} · ${name} · Page ${page} of ${pages}`,
  standing: {
    GODKJENT: () => ["Approved, but not accepted", "The agreement does not hold before the employee has accepted it."],
    AKSEPTERT: ({ from, to }) => ["Approved and accepted", `The agreement holds from ${from} up to and including ${to}.`],
    AKTIV: ({ from, to }) => ["Approved and accepted", `The agreement holds from ${from} up to and including ${to}.`],
    OPPSAGT: ({ terminated }) => [
      "Terminated",
      terminated === null
        ? ""
        : `The agreement was terminated by ${by[terminated.by]} on ${terminated.on}. The last day is ${terminated.lastDay}.`,
    ],
    UTLOEPT: ({ from, to, terminated }) => [
      "The agreement is over",
      terminated === null
        ? `It held from ${from} up to and including ${to}.`
        : `It was terminated by ${by[terminated.by]} on ${terminated.on}, and the last day was ${terminated.lastDay}.`,
    ],
  },
  parties: "The parties",
  employee: "Employee",
  unit: "Unit",
  employer: "Employer",
  leader: "Leader",
  agreed: "What is agreed",
  share: "Share at home",
  shareOf: (share) => `${share} of working time`,
  week: (duration) => `${duration} a week`,
  weekTable: "The week",
  place: "Place",
  home: "Home",
  campus: "Campus",
  time: "Time at home",
  asOnCampus: "–",
  reasons: "Reasons",
  answers: "Answers in the application",
  answersHow: "What the employee answered when the application was sent.",
  equipment: "Equipment",
  equipmentAsked: "The employee asked for",
  equipmentCovered: "The employer covers",
  equipmentNone: "no equipment",
  owner: "Owner",
  ownerIs: "The employer owns the equipment they cover",
  assessed: "The leader's assessment",
  terms: "Terms",
  insurance: "Insurance",
  insuranceHow: "The employee was shown this before accepting the agreement.",
  confirmations: "Confirmations",
  confirmation: "Confirmation",
  approval: "Approved by the leader",
  acceptance: "Accepted by the employee",
  who: "Who",
  when: "When",
  moment: (date, time) => `${date} at ${time}`,
  hash: "Fingerprint",
  hashHow:
    "Both confirmed the agreement signed in as themselves. The fingerprint is computed from the whole content of the agreement (SHA-256). If one character changes, so does the fingerprint.",
  hashNotKept: "Was not kept when this agreement was approved",
  hashSame: "The leader and the employee have confirmed the same content, and it is the content of this document.",
  hashDiffers: "The content of this document is not what was accepted. Contact HR before you use the document.",
  notYet: "not accepted yet",
  notInDirectory: "no longer in the directory",
  substitute: (name, leader) => `${name}, substitute for ${leader}`,
};
