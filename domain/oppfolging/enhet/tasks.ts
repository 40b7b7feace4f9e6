import type { RuleId } from "../../kernel/decision.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Cycle } from "../syklus/model.ts";
import { consultationOf } from "./consultation.ts";
import { dueOf } from "./deadlines.ts";
import { evaluationGaps } from "./decideEvaluation.ts";
import { handedWaiting } from "./decideHanded.ts";
import { standingMeasures } from "./decideMeasure.ts";
import type { Examination } from "./indication.ts";
import type { Step, UnitProcess } from "./model.ts";
import type { UnitWarning } from "./refusals.ts";
import { riskLevel } from "./riskMatrix.ts";
import { hasReached } from "./steps.ts";

/** What there is to do in a process, in the order that it is done in. Each is worded by `texts`. */
export type TaskCode =
  | "velg-startpunkt"
  | "gjennomgaa-rapport"
  | "undersoek-indikasjon"
  | "planlegg-prosess"
  | "risikovurder"
  | "hold-moeter"
  | "lag-tiltak"
  | "lever-tiltaksplan"
  | "arkiver-tiltaksplan"
  | "gjennomfoer-tiltak"
  | "skriv-evaluering"
  | "be-verneombud"
  | "faa-svar-fra-verneombud"
  | "lever-evaluering";

export type Task = {
  readonly code: TaskCode;
  readonly rule: RuleId;
  readonly done: boolean;
  /** The deadline that it leads up to. */
  readonly due: LocalDate;
  readonly overdue: boolean;
};

/**
 * Everything a unit has to do in a cycle, with what is done. Empty for a unit that was taken out. `examination` is what the reader may
 * know of AM-10: for all but the unit's leader there is no such task, whether the results hint at anything or not.
 */
export function tasksOf(
  process: UnitProcess,
  cycle: Cycle,
  today: LocalDate,
  examination: Examination | null = null,
): readonly Task[] {
  const { step, start, plan, archive, evaluation, submission } = process;
  if (step === "BORTFALT") return [];
  const planDue = dueOf(cycle, "tiltaksplan");
  const evaluationDue = dueOf(cycle, "evaluering");
  const task = (code: TaskCode, rule: RuleId, done: boolean, due: LocalDate): Task => ({
    code,
    rule,
    done,
    due,
    overdue: !done && due < today,
  });
  const measures = standingMeasures(process);
  const consulted = submission !== null || consultationOf(process) === "consulted";
  return [
    task("velg-startpunkt", "AM-06", start !== null, planDue),
    ...(start?.reportReviewed === false ? [task("gjennomgaa-rapport", "AM-09", process.reportReviewedOn !== null, planDue)] : []),
    ...(examination === null ? [] : [task("undersoek-indikasjon", "AM-10", examination === "opened", planDue)]),
    task("planlegg-prosess", "AM-05", hasReached(step, "PLANLAGT"), planDue),
    task("risikovurder", "AM-07", process.risk !== null, planDue),
    task("hold-moeter", "AM-15", process.meetingsClosed !== null, planDue),
    task("lag-tiltak", "AM-08", plan !== null || measures.length > 0, planDue),
    task("lever-tiltaksplan", "AM-08", plan !== null, planDue),
    task("arkiver-tiltaksplan", "AM-01", archive !== null, planDue),
    ...(measures.length > 0
      ? [
          task(
            "gjennomfoer-tiltak",
            "AM-08",
            submission !== null || measures.every(({ progress }) => progress !== "ikke-startet"),
            evaluationDue,
          ),
        ]
      : []),
    task("skriv-evaluering", "AM-02", evaluation !== null && evaluationGaps(process).length === 0, evaluationDue),
    task("be-verneombud", "AM-02", evaluation !== null && evaluation.askedOn !== null, evaluationDue),
    task("faa-svar-fra-verneombud", "AM-02", consulted, evaluationDue),
    task("lever-evaluering", "AM-02", submission !== null, evaluationDue),
  ];
}

/** What is missing, first things first. */
export function missingTasks(process: UnitProcess, cycle: Cycle, today: LocalDate): readonly Task[] {
  return tasksOf(process, cycle, today).filter(({ done }) => !done);
}

/** What the leader does next: the first thing missing that the deadline at hand hangs on. `null` when nothing is left. */
export function nextTask(process: UnitProcess, cycle: Cycle, today: LocalDate): TaskCode | null {
  const missing = missingTasks(process, cycle, today);
  // Neither stops the process: the one is passed with a reason, the other has no step of its own.
  const aside: readonly TaskCode[] = ["gjennomgaa-rapport", "gjennomfoer-tiltak"];
  return (missing.find(({ code }) => !aside.includes(code)) ?? missing[0])?.code ?? null;
}

/** What speaks against how a process has gone so far, without stopping it. `examination` as in `tasksOf`. */
export function warningsOf(process: UnitProcess, examination: Examination | null = null): readonly UnitWarning[] {
  const { start, planning, risk, meetingsClosed, plan, submission } = process;
  const noted: readonly (readonly [Step, { readonly verneombud: unknown; readonly losam: unknown } | null])[] = [
    ["PLANLAGT", planning === null ? null : { verneombud: planning.verneombudId, losam: planning.losam }],
    ["TILTAKSPLAN_UTKAST", meetingsClosed?.involvement ?? null],
    ["DOKUMENTERT", plan?.involvement ?? null],
    // The safety representative's own word stands with the evaluation.
    ["INNLEVERT", submission === null ? null : { verneombud: true, losam: submission.losam }],
  ];
  const found: UnitWarning[] = noted.flatMap(([at, involvement]): readonly UnitWarning[] => {
    if (involvement === null) return [];
    const who = (["verneombud", "losam"] as const).filter((role) => involvement[role] === null);
    return who.length === 0 ? [] : [{ rule: "AM-04", code: "INVOLVEMENT_NOT_NOTED", at, who }];
  });
  if (risk !== null && (risk.risks.length === 0 || risk.leaderMeetingOn === null)) {
    const missing = [
      ...(risk.risks.length === 0 ? (["risks"] as const) : []),
      ...(risk.leaderMeetingOn === null ? (["leaderMeetingOn"] as const) : []),
    ];
    found.push({ rule: "AM-07", code: "RISK_OR_MEETING_PASSED", missing });
  }
  const high = highRisksWithoutMeasure(process);
  if (high > 0) found.push({ rule: "AM-08", code: "HIGH_RISK_WITHOUT_MEASURE", count: high });
  const handed = handedWaiting(process).length;
  if (handed > 0) found.push({ rule: "AM-08", code: "HANDED_WAITS", count: handed });
  if (start !== null && process.reportReviewedOn === null) found.push({ rule: "AM-09", code: "REPORT_STILL_NOT_REVIEWED" });
  if (examination === "open") found.push({ rule: "AM-10", code: "INDICATION_NOT_EXAMINED" });
  return found;
}

function highRisksWithoutMeasure(process: UnitProcess): number {
  const met = new Set(standingMeasures(process).map(({ content }) => content.riskId));
  const risks = process.risk?.risks ?? [];
  return risks.filter(
    ({ riskId, probability, consequence }) =>
      !met.has(riskId) && probability !== null && consequence !== null && riskLevel(probability, consequence) === "hoey",
  ).length;
}
