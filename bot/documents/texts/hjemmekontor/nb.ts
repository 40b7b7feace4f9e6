import type { AgreementWords } from "./words.ts";

const by = { employee: "den ansatte", leader: "lederen" } as const;

export const nbAgreement: AgreementWords = {
  title: "Fast avtale om hjemmekontor",
  subject: "Avtale mellom arbeidsgiver og ansatt om faste dager på hjemmekontor",
  footer: (title, name, page, pages) => `${title} · ${name} · Side ${page} av ${pages}`,
  standing: {
    GODKJENT: () => ["Godkjent, men ikke godtatt", "Avtalen gjelder først når den ansatte har godtatt den."],
    AKSEPTERT: ({ from, to }) => ["Godkjent og godtatt", `Avtalen gjelder fra ${from} til og med ${to}.`],
    AKTIV: ({ from, to }) => ["Godkjent og godtatt", `Avtalen gjelder fra ${from} til og med ${to}.`],
    OPPSAGT: ({ terminated }) => [
      "Sagt opp",
      terminated === null
        ? ""
        : `Avtalen ble sagt opp av ${by[terminated.by]} ${terminated.on}. Siste dag er ${terminated.lastDay}.`,
    ],
    UTLOEPT: ({ from, to, terminated }) => [
      "Avtalen er over",
      terminated === null
        ? `Den gjaldt fra ${from} til og med ${to}.`
        : `Den ble sagt opp av ${by[terminated.by]} ${terminated.on}, og siste dag var ${terminated.lastDay}.`,
    ],
  },
  parties: "Partene",
  employee: "Ansatt",
  unit: "Enhet",
  employer: "Arbeidsgiver",
  leader: "Leder",
  agreed: "Det som er avtalt",
  share: "Andel hjemme",
  shareOf: (share) => `${share} av arbeidstiden`,
  week: (duration) => `${duration} i uka`,
  weekTable: "Uka",
  place: "Sted",
  home: "Hjemme",
  campus: "Campus",
  time: "Tid hjemme",
  asOnCampus: "–",
  reasons: "Begrunnelser",
  answers: "Svar i søknaden",
  answersHow: "Slik svarte den ansatte da søknaden ble sendt.",
  equipment: "Utstyr",
  equipmentAsked: "Den ansatte ba om",
  equipmentCovered: "Arbeidsgiver dekker",
  equipmentNone: "ikke noe utstyr",
  owner: "Eier",
  ownerIs: "Arbeidsgiver eier utstyret de dekker",
  assessed: "Lederens vurdering",
  terms: "Vilkår",
  insurance: "Forsikring",
  insuranceHow: "Dette fikk den ansatte lese før avtalen ble godtatt.",
  confirmations: "Bekreftelser",
  confirmation: "Bekreftelse",
  approval: "Godkjent av leder",
  acceptance: "Godtatt av den ansatte",
  who: "Hvem",
  when: "Når",
  moment: (date, time) => `${date} kl. ${time}`,
  hash: "Fingeravtrykk",
  hashHow:
    "Begge bekreftet avtalen pålogget med sin egen bruker. Fingeravtrykket er regnet ut av hele innholdet i avtalen (SHA-256). Endres ett tegn, blir fingeravtrykket et annet.",
  hashNotKept: "Ble ikke lagret da denne avtalen ble godkjent",
  hashSame: "Lederen og den ansatte har bekreftet det samme innholdet, og det er innholdet i dette dokumentet.",
  hashDiffers: "Innholdet i dette dokumentet er ikke det som ble godtatt. Ta kontakt med HR før du bruker dokumentet.",
  notYet: "ikke godtatt ennå",
  notInDirectory: "står ikke lenger i katalogen",
  substitute: (name, leader) => `${name}, vikar for ${leader}`,
};
