import type { AgreementWords } from "./words.ts";

const by = { employee: "den tilsette", leader: "leiaren" } as const;

export const nnAgreement: AgreementWords = {
  title: "Fast avtale om heimekontor",
  subject: "Avtale mellom arbeidsgjevar og tilsett om faste dagar på heimekontor",
  footer: (title, name, page, pages) => `${title} · ${name} · Side ${page} av ${pages}`,
  standing: {
    GODKJENT: () => ["Godkjend, men ikkje godteken", "Avtalen gjeld først når den tilsette har godteke han."],
    AKSEPTERT: ({ from, to }) => ["Godkjend og godteken", `Avtalen gjeld frå ${from} til og med ${to}.`],
    AKTIV: ({ from, to }) => ["Godkjend og godteken", `Avtalen gjeld frå ${from} til og med ${to}.`],
    OPPSAGT: ({ terminated }) => [
      "Sagd opp",
      terminated === null
        ? ""
        : `Avtalen vart sagd opp av ${by[terminated.by]} ${terminated.on}. Siste dag er ${terminated.lastDay}.`,
    ],
    UTLOEPT: ({ from, to, terminated }) => [
      "Avtalen er over",
      terminated === null
        ? `Han galdt frå ${from} til og med ${to}.`
        : `Han vart sagd opp av ${by[terminated.by]} ${terminated.on}, og siste dag var ${terminated.lastDay}.`,
    ],
  },
  parties: "Partane",
  employee: "Tilsett",
  unit: "Eining",
  employer: "Arbeidsgjevar",
  leader: "Leiar",
  agreed: "Det som er avtalt",
  share: "Del heime",
  shareOf: (share) => `${share} av arbeidstida`,
  week: (duration) => `${duration} i veka`,
  weekTable: "Veka",
  place: "Stad",
  home: "Heime",
  campus: "Campus",
  time: "Tid heime",
  asOnCampus: "–",
  reasons: "Grunngjevingar",
  answers: "Svar i søknaden",
  answersHow: "Slik svara den tilsette då søknaden vart send.",
  equipment: "Utstyr",
  equipmentAsked: "Den tilsette bad om",
  equipmentCovered: "Arbeidsgjevaren dekkjer",
  equipmentNone: "ikkje noko utstyr",
  owner: "Eigar",
  ownerIs: "Arbeidsgjevaren eig utstyret dei dekkjer",
  assessed: "Vurderinga til leiaren",
  terms: "Vilkår",
  insurance: "Forsikring",
  insuranceHow: "Dette fekk den tilsette lese før avtalen vart godteken.",
  confirmations: "Stadfestingar",
  confirmation: "Stadfesting",
  approval: "Godkjend av leiaren",
  acceptance: "Godteken av den tilsette",
  who: "Kven",
  when: "Når",
  moment: (date, time) => `${date} kl. ${time}`,
  hash: "Fingeravtrykk",
  hashHow:
    "Båe stadfesta avtalen pålogga med sin eigen brukar. Fingeravtrykket er rekna ut av heile innhaldet i avtalen (SHA-256). Blir eitt teikn endra, blir fingeravtrykket eit anna.",
  hashNotKept: "Vart ikkje lagra då denne avtalen vart godkjend",
  hashSame: "Leiaren og den tilsette har stadfesta det same innhaldet, og det er innhaldet i dette dokumentet.",
  hashDiffers: "Innhaldet i dette dokumentet er ikkje det som vart godteke. Ta kontakt med HR før du bruker dokumentet.",
  notYet: "ikkje godteken enno",
  notInDirectory: "står ikkje lenger i katalogen",
  substitute: (name, leader) => `${name}, vikar for ${leader}`,
};
