import type { NotificationKind } from "#domain/notifications/model.ts";
import type { UnitNotificationReason } from "#domain/oppfolging/enhet/notify.ts";
import type { ReminderStage } from "#domain/oppfolging/paaminnelser/model.ts";
import type { CycleNotificationReason } from "#domain/oppfolging/syklus/notify.ts";
import { property } from "../../property.ts";
import type { StoredJob } from "../../store/jobTypes.ts";
import { tellJob } from "../announce.ts";
import { homeNewsJob, homeRemindJob } from "../hjemmekontor/jobs.ts";
import { noteRetentionTellJob } from "../melding/retainedNotes.ts";
import { retentionTellJob } from "../melding/retainedReports.ts";
import { reportTellJob } from "../melding/saveReport.ts";
import { cycleTellJob, quarterCardJob, remindJob, unitsOpenedJob, unitTellJob } from "../oppfolging/jobs.ts";
import { caseTellJob } from "../sak/saveSubCase.ts";

type Kinds = Readonly<Record<string, NotificationKind>>;

/** Why somebody is told of a home-office case. What is not here is an answer to them, which always comes. */
const ofCases: Kinds = {
  decide: "avgjoere",
  withdrawn: "egne",
  accepted: "egne",
  declined: "egne",
  started: "egne",
  "called-in": "innkalling",
  terminated: "innkalling",
};

/** Why somebody is told of a unit: asked by name, or given something to do (AM-02, AM-03, AM-08, AM-10, AM-13); or news of it. */
const ofUnits: Readonly<Record<UnitNotificationReason, NotificationKind>> = {
  "unit-opened": "aarshjul-oppgave",
  "examine-indication": "aarshjul-oppgave",
  "special-challenges": "aarshjul-oppgave",
  "measure-is-yours": "aarshjul-oppgave",
  "measure-handed": "aarshjul-oppgave",
  "planned-with-you": "medvirkning",
  "consult-asked": "medvirkning",
  "not-involved": "medvirkning",
  dissent: "medvirkning",
  // They have its duties again, and may have been told that they had none.
  "unit-reinstated": "aarshjul-oppgave",
  "plan-submitted": "aarshjul-nytt",
  "plan-documented": "aarshjul-nytt",
  attested: "aarshjul-nytt",
  comment: "aarshjul-nytt",
  "evaluation-submitted": "aarshjul-nytt",
  "unit-exempted": "aarshjul-nytt",
};

/** Why somebody is told of a cycle: a copy of what begins (AM-14), a deadline that is another now (AM-01), or that nothing more is asked. */
const ofCycles: Readonly<Record<CycleNotificationReason, NotificationKind>> = {
  "cycle-published": "aarshjul-oppgave",
  "cycle-changed": "frist",
  "cycle-closed": "aarshjul-nytt",
};

const before: ReminderStage = "foer";
const put: ReminderStage = "utsatt";

/**
 * What a job tells of, as its person may have chosen about it. `undefined` for jobs that tell nobody anything. What is not known here is
 * binding: a new message comes until somebody has said that it may be left out.
 */
export function kindOf({ kind, payload }: Pick<StoredJob, "kind" | "payload">): NotificationKind | undefined {
  switch (kind) {
    case tellJob:
      return ofCases[reasonOf(payload)] ?? "svar";
    case homeRemindJob:
    case homeNewsJob:
      return "hjemmekontor";
    case unitTellJob:
      return (ofUnits as Kinds)[reasonOf(payload)] ?? "aarshjul-oppgave";
    case unitsOpenedJob:
      return "aarshjul-oppgave";
    case cycleTellJob:
      return (ofCycles as Kinds)[reasonOf(payload)] ?? "aarshjul-oppgave";
    case remindJob:
      // Whoever chases hears that it arrived, and a person who asks is no reminder that one has switched off.
      return isAhead(payload) && property(payload, "chased") !== true ? "aarshjul-foer" : "frist";
    case quarterCardJob:
      return "kvartal";
    case reportTellJob:
    case retentionTellJob:
    case noteRetentionTellJob:
      return "melding";
    case caseTellJob:
      return "sak";
    default:
      return "regelsett";
  }
}

function reasonOf(payload: unknown): string {
  const reason = property(payload, "reason");
  return typeof reason === "string" ? reason : "";
}

/** Whether none of the deadlines that one is reminded of has come yet. */
function isAhead(payload: unknown): boolean {
  const duties = property(payload, "duties");
  return Array.isArray(duties) && duties.every((duty) => [before, put].includes(property(duty, "stage") as ReminderStage));
}
