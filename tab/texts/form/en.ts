import type { FormTexts } from "./nb.ts";

/** What every form says, in English. */
export const en: FormTexts = {
  saved: "Saved.",
  seeFields: "It was not saved. See the marked fields. What you wrote is still here.",
  changedMeanwhile: "This was changed elsewhere after you began writing. What you wrote is still here.",
  keepMine: "Keep what I wrote",
  showSaved: "Show what is saved",
  choose: "Choose",
};
