import type { nbPaper } from "./nb.ts";

/** What the tab says of the agreement as a document, in nynorsk. */
export const nnPaper: typeof nbPaper = {
  title: "Avtalen som dokument",
  own: "Last ned avtalen og ta vare på han. Der står det du søkte om, vurderinga til leiaren, vilkåra og kven som har stadfesta.",
  others: "Dokumentet er på målforma til den tilsette. Der står søknaden, vurderinga di, vilkåra og kven som har stadfesta.",
  keep: "Last ned avtalen (PDF)",
};
