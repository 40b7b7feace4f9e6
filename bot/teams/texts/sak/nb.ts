import type { CaseTexts } from "./caseTexts.ts";

export const nbCase: CaseTexts = {
  title: (number) => `Sak ${number}`,
  number: "Saksnummer",
  due: "Frist",
  waits: (what) => `Dette venter på deg: ${what.toLowerCase()}.`,
  partiesLate: "Fristen partene hadde, er ute. Se om du kan gå videre.",
  inTab: "Innholdet står i fanen, aldri her i chatten.",
  noPage: "Du har ingen egen side i saken. Den som behandler saken, gir deg det du trenger å vite.",
  openTab: "Åpne i fanen",
  close: "Lukk",
  send: "Send svaret",
  sent: "Takk. Svaret er lagret i saken.",
  changed: "Det har skjedd noe i saken i mellomtiden. Se over svaret, og send det på nytt.",
  strain: {
    button: "Svar om belastningen",
    title: (number) => `Belastning i sak ${number}`,
    lead: "Du skal vurdere hvordan de som er berørt, har det. Du trenger ikke å vite hva saken gjelder. Ikke skriv navn eller helseopplysninger.",
    concern: "Er du bekymret for belastningen?",
    text: "Hva bekymrer deg?",
  },
  protection: {
    button: "Svar på hvordan du har det",
    title: (number) => `Hvordan har du det? Sak ${number}`,
    exposed: "Er du blitt utsatt for noe fordi du sa fra?",
    text: "Hva har skjedd?",
  },
};
