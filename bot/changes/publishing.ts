import { internalEvents } from "#domain/melding/internalEvents.ts";
import { property } from "../property.ts";
import type { SaveCase } from "../store/caseTypes.ts";
import type { Store } from "../store/types.ts";
import type { Change, Changes } from "./changes.ts";

/**
 * The same store, which tells of every case, unit's week, cycle, process, report, case of a report and note that was saved once it is committed. No use case has to
 * think of it. Of what somebody without a name saves nothing is told: the moment would say when they sat there.
 */
export function publishing(store: Store, changes: Changes): Store {
  return {
    ...store,
    transaction: async (work) => {
      let saved: Change[] = [];
      let isQuiet = false;
      try {
        const result = await store.transaction((tx) => {
          // A store that begins a transaction anew runs the work again.
          saved = [];
          isQuiet = false;
          return work({
            ...tx,
            saveCase: async (save) => {
              const outcome = await tx.saveCase(save);
              if (outcome === "saved") {
                const { id: caseId, kind: caseKind, employeeId, copiedToHr } = save;
                const version = save.expectedVersion + save.events.length;
                saved.push({ kind: "case", caseKind, caseId, version, employeeId, copiedToHr, inWeek: changesWeek(save) });
              }
              return outcome;
            },
            saveUnitWeek: async (save) => {
              const outcome = await tx.saveUnitWeek(save);
              if (outcome === "saved") {
                const version = save.expectedVersion + save.events.length;
                saved.push({ kind: "unit-week", caseId: save.id, version, unitId: save.unitId });
              }
              return outcome;
            },
            saveCycleCase: async (save) => {
              const outcome = await tx.saveCycleCase(save);
              if (outcome === "saved") {
                const { id: caseId, kind: cycleKind, unitId } = save;
                saved.push({ kind: "cycle", cycleKind, caseId, version: save.expectedVersion + save.events.length, unitId });
              }
              return outcome;
            },
            saveReport: async (save) => {
              const outcome = await tx.saveReport(save);
              if (outcome === "saved" && save.quietUntil !== null) isQuiet = true;
              else if (outcome === "saved") {
                const forReporter = save.events.some(({ type }) => !internalEvents.has(type));
                // To those who handle it, it is not further on than what they see of it.
                const version = save.expectedVersion + save.events.length - (save.unseen ?? 0);
                saved.push({ kind: "report", caseId: save.id, version, forReporter });
              }
              return outcome;
            },
            saveSubCase: async (save) => {
              const outcome = await tx.saveSubCase(save);
              if (outcome === "saved")
                saved.push({ kind: "sub-case", caseId: save.id, version: save.expectedVersion + save.events.length });
              return outcome;
            },
            saveNote: async (save) => {
              const outcome = await tx.saveNote(save);
              if (outcome === "saved")
                saved.push({ kind: "note", caseId: save.id, version: save.expectedVersion + save.events.length });
              return outcome;
            },
          });
        });
        for (const change of saved) changes.publish(change);
        return result;
      } catch (error) {
        // It may have been written all the same, jobs and all.
        if (property(error, "code") === "COMMIT_UNKNOWN" && (saved.length > 0 || !isQuiet))
          changes.publish({ kind: "everything" });
        throw error;
      }
    },
  };
}

/** What moves somebody between home and campus as colleagues see it. A day that was never approved stood in nobody's week. */
function changesWeek({ events, decidedBy }: SaveCase): boolean {
  return events.some(({ type }) => movesSomebody.has(type) || (type === "DayWithdrawn" && decidedBy !== null));
}

const movesSomebody: ReadonlySet<string> = new Set(["Accepted", "CalledIn", "Terminated", "DayApproved", "DayCalledIn"]);
