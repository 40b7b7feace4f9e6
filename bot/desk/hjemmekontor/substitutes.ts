import { type Substitutes, substitutesOn } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { Vikariat } from "#domain/hjemmekontor/vikar/model.ts";
import type { StoredVikar } from "../../store/caseTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";

/**
 * Who stands in for whom now, by the product's clock. For home office alone: reports and their cases have rules of their own on who may
 * handle them, and never ask this.
 */
export async function substitutesNow(context: DeskContext, reads: StoreReads): Promise<Substitutes> {
  const today = context.clock.today();
  const named = (await reads.vikarsLasting(today)).map(asVikariat);
  return substitutesOn(context.directory.organisation(), named, today);
}

/** Written by `vikar.ts` alone. */
export const asVikariat = ({ state }: StoredVikar) => state as Vikariat;
