import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { PartyId } from "./model.ts";

export type DocumentId = string & { readonly __documentId: unique symbol };

export type DocumentKind = "melding" | "bevis" | "notat" | "uttalelse" | "annet";

/**
 * Why a passage is masked for a party (fvl. § 19, fvl. § 13; SB-19 where it is about another sub-case). Codes; `texts` words them as the
 * law is numbered on the day.
 */
export type MaskGround = "helse" | "personlige-forhold" | "annen-delsak" | "vitne" | "intern";

export const maskGrounds: readonly MaskGround[] = ["helse", "personlige-forhold", "annen-delsak", "vitne", "intern"];

/** A passage of a text, as positions of characters, the end not counted. */
export type Mask = { readonly from: number; readonly to: number; readonly ground: MaskGround };

/** What a party was given of a document: the text as they see it, passages burnt out. The original is untouched. */
type SharedVersion = {
  readonly partyId: PartyId;
  readonly text: TextRef;
  readonly masks: readonly Mask[];
  readonly by: PersonId;
  readonly on: LocalDate;
};

export type CaseDocument = {
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  /** `null` for what came with the report: the screen says so. */
  readonly title: TextRef | null;
  readonly text: TextRef;
  /** The party that it comes from, and that sees it as it is. */
  readonly fromParty: PartyId | null;
  /** `null` for what came with the report. */
  readonly by: PersonId | null;
  readonly on: LocalDate;
  readonly shared: readonly SharedVersion[];
};
