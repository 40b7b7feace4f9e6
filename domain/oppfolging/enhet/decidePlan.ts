import { accept, refuse } from "../../kernel/decision.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import type { UnitCommand } from "./commands.ts";
import { standingMeasures } from "./decideMeasure.ts";
import { given } from "./decideMeeting.ts";
import { actorStandings, byLeader, inSteps, isGiven, textTooLong, todayOf, type UnitFacts, type UnitOutcome } from "./facts.ts";
import type { OverriddenRule, UnitProcess } from "./model.ts";
import type { UnitRefusal } from "./refusals.ts";

/** Longest archive reference, in characters. */
export const maxArchiveReference = 60;

/** The plan of measures is finished. AM-08: measures, or why none is needed; AM-09: the report gone through, or why not yet. */
export function submitPlan(
  state: UnitProcess,
  { noMeasuresReason, overrideReason, involvement }: Extract<UnitCommand, { type: "SubmitPlan" }>,
  facts: UnitFacts,
): UnitOutcome {
  return byLeader(state, facts, (by) =>
    inSteps(state, ["TILTAKSPLAN_UTKAST"], () => {
      if (state.plan !== null) return refuse({ rule: null, code: "PLAN_SUBMITTED_ALREADY", on: state.plan.on });
      const measures = standingMeasures(state);
      const refusals: UnitRefusal[] = [
        ...textTooLong("noMeasuresReason", noMeasuresReason),
        ...textTooLong("overrideReason", overrideReason),
        ...textTooLong("verneombud", involvement.verneombud),
        ...textTooLong("losam", involvement.losam),
      ];
      if (measures.length === 0 && !isGiven(noMeasuresReason)) {
        refusals.push({ rule: "AM-08", code: "NO_MEASURES", field: "noMeasuresReason" });
      }
      for (const { measureId, content } of measures) {
        if (isActive(facts.organisation, content.ownerId)) continue;
        refusals.push({ rule: "AM-08", code: "MEASURE_OWNER_LEFT", measureId, personId: content.ownerId });
      }
      const overridden: readonly OverriddenRule[] = state.reportReviewedOn === null ? ["AM-09"] : [];
      if (overridden.length > 0 && !isGiven(overrideReason)) {
        refusals.push({ rule: "AM-09", code: "REPORT_NOT_REVIEWED", field: "overrideReason" });
      }
      if (refusals.length > 0) return refuse(...refusals);
      return accept({
        type: "PlanSubmitted",
        noMeasuresReason: measures.length === 0 ? noMeasuresReason : null,
        overrideReason: overridden.length > 0 ? overrideReason : null,
        overridden,
        involvement: given(involvement),
        by,
        on: todayOf(facts),
      });
    }),
  );
}

/**
 * AM-01: the plan is documented when it has a reference in the archive; by hand from the leader or records management, or from
 * their file. Only the latter two can say that it was archived on an earlier day. A wrong reference may be put right.
 */
export function recordArchiveReference(
  state: UnitProcess,
  command: Extract<UnitCommand, { type: "RecordArchiveReference" }>,
  facts: UnitFacts,
): UnitOutcome {
  const { actor, usedArchiveReferences } = facts;
  const standings = actorStandings(state, facts);
  const fromArchive = actor.kind === "system" || standings.includes("arkiv");
  if (!fromArchive && !standings.includes("leder")) return refuse({ rule: "AM-01", code: "ONLY_LEADER_OR_ARKIV" });
  return inSteps(state, ["TILTAKSPLAN_UTKAST", "DOKUMENTERT", "IVERKSATT"], () => {
    if (state.plan === null) return refuse({ rule: "AM-01", code: "PLAN_NOT_SUBMITTED" });
    const today = todayOf(facts);
    const refusals: UnitRefusal[] = [];
    const reference = archiveReference(command.reference ?? "");
    if (reference === "") refusals.push({ rule: "AM-01", code: "ARCHIVE_REFERENCE_MISSING", field: "reference" });
    else if (reference.length > maxArchiveReference || !/^[\p{L}\p{N}][\p{L}\p{N} ./:_()-]*$/u.test(reference)) {
      refusals.push({ rule: "AM-01", code: "ARCHIVE_REFERENCE_UNREADABLE", field: "reference", max: maxArchiveReference });
    } else if (usedArchiveReferences.has(reference) && reference !== state.archive?.reference) {
      refusals.push({ rule: "AM-01", code: "ARCHIVE_REFERENCE_USED", field: "reference", reference });
    }
    refusals.push(...dateRefusals(command.archivedOn, { fromArchive, from: state.plan.on, to: today }));
    if (refusals.length > 0) return refuse(...refusals);
    const archivedOn = command.archivedOn ?? state.archive?.archivedOn ?? today;
    const by = actor.kind === "person" ? actor.id : null;
    return accept({ type: "ArchiveReferenceRecorded", reference, archivedOn, by, on: today });
  });
}

/** An archive reference in the one spelling by which two are compared: capitals, single spaces. */
export function archiveReference(typed: string): string {
  return typed.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase();
}

function dateRefusals(
  archivedOn: LocalDate | null,
  { fromArchive, from, to }: { readonly fromArchive: boolean; readonly from: LocalDate; readonly to: LocalDate },
): readonly UnitRefusal[] {
  if (archivedOn === null) return [];
  if (!fromArchive) return [{ rule: "AM-01", code: "ARCHIVED_ON_ONLY_ARKIV", field: "archivedOn" }];
  if (from <= archivedOn && archivedOn <= to) return [];
  return [{ rule: "AM-01", code: "ARCHIVED_ON_WRONG", field: "archivedOn", from, to }];
}
