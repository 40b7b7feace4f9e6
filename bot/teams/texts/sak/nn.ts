import type { CaseTexts } from "./caseTexts.ts";

export const nnCase: CaseTexts = {
  title: (number) => `Sak ${number}`,
  number: "Saksnummer",
  due: "Frist",
  waits: (what) => `Dette ventar på deg: ${what.toLowerCase()}.`,
  partiesLate: "Fristen partane hadde, er ute. Sjå om du kan gå vidare.",
  inTab: "Innhaldet står i fana, aldri her i chatten.",
  noPage: "Du har inga eiga side i saka. Den som handsamar saka, gir deg det du treng å vite.",
  openTab: "Opne i fana",
  close: "Lukk",
  send: "Send svaret",
  sent: "Takk. Svaret er lagra i saka.",
  changed: "Det har hendt noko i saka i mellomtida. Sjå over svaret, og send det på nytt.",
  strain: {
    button: "Svar om belastninga",
    title: (number) => `Belastning i sak ${number}`,
    lead: "Du skal vurdere korleis dei som er råka, har det. Du treng ikkje å vite kva saka gjeld. Ikkje skriv namn eller helseopplysningar.",
    concern: "Er du uroleg for belastninga?",
    text: "Kva uroar deg?",
  },
  protection: {
    button: "Svar på korleis du har det",
    title: (number) => `Korleis har du det? Sak ${number}`,
    exposed: "Har du blitt utsett for noko fordi du sa frå?",
    text: "Kva har hendt?",
  },
};
