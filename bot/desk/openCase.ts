import { type Standing, standingTo } from "#domain/hjemmekontor/fastAvtale/access.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { StoreReads } from "../store/types.ts";
import { type LoadedCase, loadedCase } from "./caseState.ts";
import type { DeskContext, Who } from "./context.ts";
import { substitutesNow } from "./hjemmekontor/substitutes.ts";

/** A case that this person may see, and how they stand to it. */
export type OpenCase = { readonly loaded: LoadedCase; readonly standing: Standing };

/** Loads a case for somebody; `undefined` when there is none or they have no access, which nobody can tell apart. */
export async function openCase(context: DeskContext, reads: StoreReads, who: Who, id: CaseId): Promise<OpenCase | undefined> {
  const stored = await reads.loadCase(id);
  if (stored === undefined) return undefined;
  const substitutes = await substitutesNow(context, reads);
  const { employeeId, copiedToHr } = stored;
  const standing = standingTo(context.directory.organisation(), who.personId, employeeId, copiedToHr, substitutes);
  return standing === undefined ? undefined : { loaded: loadedCase(stored), standing };
}
