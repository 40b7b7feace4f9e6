import { standingTo } from "#domain/hjemmekontor/fastAvtale/access.ts";
import { standingsTo } from "#domain/oppfolging/enhet/access.ts";
import { seesCycle } from "#domain/oppfolging/syklus/access.ts";
import type { CaseChange, CycleChange } from "../changes/changes.ts";
import type { DeskContext, Who } from "./context.ts";

/**
 * Whether somebody may hear that a case or a process has changed: whoever may see it, as the organisation is at this moment. Who
 * only owns a measure in a process is not told, since that would need its content: their page asks by itself.
 */
export function mayHear(context: DeskContext, { personId }: Who, change: CaseChange | CycleChange): boolean {
  const organisation = context.directory.organisation();
  if (change.kind === "case") return standingTo(organisation, personId, change.employeeId, change.copiedToHr) !== undefined;
  if (change.unitId === null) return seesCycle(organisation, personId);
  return standingsTo(organisation, personId, change.unitId, undefined).length > 0;
}
