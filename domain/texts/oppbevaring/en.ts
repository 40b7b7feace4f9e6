import type { RetentionWords } from "./words.ts";

export const enRetention: RetentionWords = {
  title: (number) => `Retention of report ${number}`,
  noteTitle: (number) => `Retention of confidential note ${number}`,
  date: "Date",
  own: {
    title: "The time for which it is kept is running out",
    text: "Something that you have written under “Speak up” can be erased from this day. If you still need it, say so in the tab before then.",
  },
  told: {
    "erasure-warned":
      "The retention period is running out. The content may be erased from this day on, when two people in the records office agree to it.",
    "hold-placed": "The erasure is on hold.",
    "hold-lifted": "The erasure is no longer on hold. There will be a new warning before anything is erased.",
    "erasure-proposed": "Erasure has been proposed. Somebody else in the records office must confirm it.",
    "erasure-withdrawn": "The proposal to erase has been withdrawn.",
    "case-erased": "The content has been erased.",
  },
};
