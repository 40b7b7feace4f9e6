import type { nbPaper } from "./nb.ts";

/** What the tab says of the agreement as a document, in English. */
export const enPaper: typeof nbPaper = {
  title: "The agreement as a document",
  own: "Download the agreement and keep it. It holds what you applied for, the leader's assessment, the terms, and who has confirmed it.",
  others:
    "The document is in the employee's language. It holds the application, your assessment, the terms, and who has confirmed it.",
  keep: "Download the agreement (PDF)",
};
