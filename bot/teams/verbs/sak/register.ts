import type { Verb } from "../verb.ts";
import { caseClose, protection, protectionSend, strain, strainSend } from "./asked.ts";

/** Verbs of cases. All belong into a dialog: a case is handled in the tab. */
export const caseVerbs: Readonly<Record<string, Verb>> = {
  "sak.strain": strain,
  "sak.strainSend": strainSend,
  "sak.protection": protection,
  "sak.protectionSend": protectionSend,
  "sak.close": caseClose,
};
