import type { CaseTexts } from "./caseTexts.ts";

export const enCase: CaseTexts = {
  title: (number) => `Case ${number}`,
  number: "Case number",
  due: "Deadline",
  waits: (what) => `This is waiting for you: ${what.toLowerCase()}.`,
  partiesLate: "The parties’ time is up. See whether you can go on.",
  inTab: "What it is about is in the tab, never here in the chat.",
  noPage: "You have no page of your own in this case. Whoever handles it gives you what you need to know.",
  openTab: "Open in the tab",
  close: "Close",
  send: "Send the answer",
  sent: "Thank you. Your answer is kept with the case.",
  changed: "Something has happened in the case meanwhile. Look your answer over, and send it again.",
  strain: {
    button: "Answer about the strain",
    title: (number) => `Strain in case ${number}`,
    lead: "You assess how those concerned are coping. You need not know what the case is about. Do not write names or anything about health.",
    concern: "Are you worried about the strain?",
    text: "What worries you?",
  },
  protection: {
    button: "Answer how you are doing",
    title: (number) => `How are you doing? Case ${number}`,
    exposed: "Has anything been done to you because you spoke up?",
    text: "What has happened?",
  },
};
