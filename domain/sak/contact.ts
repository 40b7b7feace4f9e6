import type { ContactRequest } from "../melding/model.ts";
import type { PartyId, SubCase } from "./model.ts";

/** VA-18: a party asks to take it up with whom it concerns themselves, and what whoever owns the case answered. */
export type CaseContact = Omit<ContactRequest, "by" | "movedOn"> & { readonly partyId: PartyId };

/** Those of a case. One that was opened before there were any in cases has none. */
export function contactsOf({ contacts = [] }: SubCase): readonly CaseContact[] {
  return contacts;
}
