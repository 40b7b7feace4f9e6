import type { FormTexts } from "./nb.ts";

/** What every form says, in nynorsk. */
export const nn: FormTexts = {
  saved: "Lagra.",
  seeFields: "Det vart ikkje lagra. Sjå felta som er merkte. Det du har skrive, står her framleis.",
  changedMeanwhile: "Dette er endra ein annan stad sidan du byrja å skrive. Det du har skrive, står her framleis.",
  keepMine: "Behald det eg skreiv",
  showSaved: "Vis det som er lagra",
  choose: "Vel",
};
