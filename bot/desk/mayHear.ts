import { standingTo } from "#domain/hjemmekontor/fastAvtale/access.ts";
import type { CaseChange } from "../changes/changes.ts";
import type { DeskContext, Who } from "./context.ts";

/** Whether somebody may hear that a case has changed: whoever may see the case, as the organisation is at this moment. */
export function mayHear(context: DeskContext, who: Who, { employeeId, copiedToHr }: CaseChange): boolean {
  return standingTo(context.directory.organisation(), who.personId, employeeId, copiedToHr) !== undefined;
}
