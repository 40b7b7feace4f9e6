import type { GatheringPageWords } from "./nb.ts";

export const en: GatheringPageWords = {
  answerHere: "The answer comes here once you have filled in everything.",
  answerTitle: "The answer",
  placesHow: "Choose all the places, if you meet at several.",
  placesDigital: "Nobody meets, but the place decides which rules the answer refers to.",
  past: "The day has passed. The answer goes by the rules as they were.",
  notAllowed: "What is not allowed cannot be recorded.",
  notPast: "A meeting that has been cannot be recorded.",
  coming: "Recorded meetings",
  none: "No coming meetings are recorded",
  noneHow: "A meeting that you may hold can be recorded in the form above. You are then told if the rules change.",
  earlier: (count: number) => `Held or called off before (${count})`,
  overtaken: "No longer allowed",
  saidThen: "What the rules said when the meeting was recorded",
  about: (action: string, line: string) => `${action}: ${line}`,
};
