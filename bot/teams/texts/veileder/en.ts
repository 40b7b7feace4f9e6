import type { GuideTexts } from "./guideTexts.ts";

export const enGuide: GuideTexts = {
  help: "“ask …”: ask what the guidelines say, in your own words",
  ask: {
    title: "Ask about the guidelines",
    text: "Write “ask” and your question in your own words. You may add a date, or the municipality where you work. For example:",
    examples: [
      "“ask how many days I may work from home”",
      "“ask whether I had to work from home on 1 December 2020”",
      "“ask whom I can talk with in confidence”",
    ],
  },
  acts: {
    "start-avtale": "Start application",
    enkeltdag: "Ask for a day",
    raad: "Get advice first",
    meld: "Report",
    skade: "Report the injury",
    aarshjul: "Open the annual cycle",
    mine: "My agreements",
  },
};
