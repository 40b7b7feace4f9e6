import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import type { Enhetsoppgaver } from "#domain/regime/vurdering/enhet/model.ts";
import type { Vurdering } from "#domain/regime/vurdering/model.ts";
import type { StoreReads } from "../../../store/types.ts";
import { namedId } from "../../namedId.ts";

/** Somebody has one assessment under a rule set, and so one id. */
export const assessmentId = (rulesetId: CaseId, personId: PersonId): CaseId => namedId(`vurdering ${rulesetId} ${personId}`);

export const unitTasksId = (rulesetId: CaseId, unitId: UnitId): CaseId => namedId(`enhetsoppgaver ${rulesetId} ${unitId}`);

export type LoadedAssessment = { readonly version: number; readonly state: Vurdering };
export type LoadedUnitTasks = { readonly version: number; readonly state: Enhetsoppgaver };

/** What is kept of these people under these rule sets, by person; whoever has none is not in it. For lists, in few questions. */
export async function assessmentsOf(
  reads: StoreReads,
  rulesets: readonly Ruleset[],
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly LoadedAssessment[]>> {
  const ids = rulesets.flatMap(({ id }) => personIds.map((personId) => assessmentId(id, personId)));
  const found = (await reads.assessments(ids)).map(({ version, state }) => ({ version, state: asAssessment(state) }));
  return Map.groupBy(found, ({ state }) => state.personId);
}

export async function loadAssessment(reads: StoreReads, id: CaseId): Promise<LoadedAssessment | undefined> {
  const [stored] = await reads.assessments([id]);
  return stored?.kind === "vurdering" ? { version: stored.version, state: asAssessment(stored.state) } : undefined;
}

/** The tasks of these units under these rule sets; those that nobody has begun are not among them. */
export async function unitTasksOf(
  reads: StoreReads,
  rulesets: readonly Ruleset[],
  unitIds: readonly UnitId[],
): Promise<readonly LoadedUnitTasks[]> {
  const ids = rulesets.flatMap(({ id }) => unitIds.map((unitId) => unitTasksId(id, unitId)));
  return (await reads.assessments(ids)).map(({ version, state }) => ({ version, state: asUnitTasks(state) }));
}

// Written by `saveAssessment.ts` alone.
export const asAssessment = (state: unknown) => state as Vurdering;
export const asUnitTasks = (state: unknown) => state as Enhetsoppgaver;
