import type { NoticePaperWords } from "./words.ts";

export const enNoticePaper: NoticePaperWords = {
  title: "Documentation of notice to staff",
  subject: "What the employer has told staff about home office, when it was told, and how many it reached",
  footer: (madeOn, page, pages) => `Made on ${madeOn} · Page ${page} of ${pages}`,
  standing: {
    INTRANETT: (date) => [
      "Documented on the intranet",
      `The notice was put on the intranet on ${date}. That is sufficient as documentation.`,
    ],
    SENDT: (date) => [
      "Sent and documented",
      `The notice was sent to those whom the rules concern. The last version was sent on ${date}.`,
    ],
  },
  ruleset: "The rules that the notice is about",
  name: "Rule set",
  kind: "Kind",
  where: "Holds at",
  period: "Period",
  announced: "Published",
  source: "Stands in full at",
  changed: (date) => `Before the change on ${date}`,
  intranet: "On the intranet",
  intranetHow: "The employer has stated where and when the notice was put there.",
  address: "Address",
  publishedOn: "Put there",
  recordedOn: "Recorded",
  version: (number) => `Version ${number}`,
  sent: "Sending",
  sentOn: "Sent",
  languages: "Written in",
  hash: "Checksum (SHA-256)",
  countedOn: "Counted",
  form: { nb: "Norwegian (Bokmål)", nn: "Norwegian (Nynorsk)", en: "English" },
  how: "How to read this document",
  about: [
    "The notice was sent to everybody who works where the rules hold, as a card in Teams and as a page in the tab. Those whom the chat did not reach got an e-mail where the employer has their address.",
    "“Reached” are those who got the card or the e-mail, or who opened the notice themselves. “Confirmed as read” are those who have answered themselves that they have read it.",
    "No names are included. Figures below five are not shown, nor are figures that such could be worked out from.",
    "The checksum is worked out from the text in all the forms it was written in. If one character is changed, it becomes another.",
  ],
};
