import type { GuidePageWords } from "./nb.ts";

export const en: GuidePageWords = {
  title: "Ask about the guidelines",
  intro:
    "Ask in your own words, in Norwegian or English. You get the answer with its source, and when it holds. What you ask is not stored.",
  question: "What would you like to know?",
  example: "How many days a week may I work from home?",
  on: "Day",
  onHow: "Today if you choose none",
  place: "The municipality where you work",
  anyPlace: "Where I work",
  ask: "Ask",
  asking: "Looking …",
  sections: "Guidance",
  guide: "Ask",
  rules: "Rules",
  ruleBehind: "The rule behind the answer",
  acts: {
    "start-avtale": "Start the application in the chat: write “fixed agreement” to Dagsorden.",
    enkeltdag: "Ask in the chat: write “single day” to Dagsorden.",
    skade: "Report the injury: write “injured at home” to Dagsorden in the chat, and you get the link.",
    raad: "Get advice first",
    meld: "Report",
    aarshjul: "Open the annual cycle",
    mine: "My agreements",
  },
};
