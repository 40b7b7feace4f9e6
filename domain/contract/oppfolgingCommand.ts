import { z } from "zod";
import type { HandedId, MeasureId, MeetingId, RiskId } from "../oppfolging/enhet/model.ts";
import { date, personId, text } from "./fields.ts";

const partId = z.string().max(80);
const measureId = partId.transform((value) => value as MeasureId);
const meetingId = partId.transform((value) => value as MeetingId);
const handedId = partId.transform((value) => value as HandedId);
const riskId = partId.transform((value) => value as RiskId);

const startpunkt = z.enum(["A", "B", "C"]);
const topics = z
  .array(z.enum(["naa", "pandemi", "resultatrapport", "tiltak", "annet"]))
  .max(5)
  .readonly();
const kind = z.enum(["psykososialt", "organisatorisk", "fysisk"]);
const answer = z.boolean().nullable();
const count = z.int().nullable();

const startAnswers = z.strictObject({
  startpunkt: startpunkt.nullable(),
  reportReviewed: answer,
  unsoundIndication: answer,
  specialChallenges: answer,
});

const involvement = z.strictObject({ verneombud: text, losam: text });

// More than the rules allow, so that they say it themselves.
const most = 200;

const riskInput = z.strictObject({
  /** `null` for a new one; the server names it. */
  riskId: riskId.nullable(),
  hazard: text,
  kind: kind.nullable(),
  probability: count,
  consequence: count,
});

const meetingPlan = z.strictObject({
  on: date,
  part: z.int(),
  form: z.enum(["plenum", "gruppe"]),
  arena: z.enum(["eget-moete", "ordinaert-moete"]),
  digital: z.boolean(),
});

const meetingOutcome = z.strictObject({
  on: date,
  topics,
  participants: count,
  verneombudPresent: z.boolean(),
  note: text,
});

const measureInput = z.strictObject({
  text,
  ownerId: personId.nullable(),
  due: date,
  kind: kind.nullable(),
  origin: z.enum(["nytt", "viderefoert"]).nullable(),
  continuedFrom: measureId.nullable(),
  riskId: riskId.nullable(),
  recommendation: z.strictObject({ number: z.int(), year: z.int() }).nullable(),
});

const evaluationEntry = z.strictObject({
  measureId,
  done: z.enum(["ja", "delvis", "nei"]).nullable(),
  effect: z.enum(["god", "noe", "ingen", "for-tidlig"]).nullable(),
  onward: z.enum(["viderefoeres", "endres", "avsluttes"]).nullable(),
  note: text,
});

/** What a person may do with a unit's process, as it crosses the wire. New parts have no id yet: the server names them. */
const unitCommandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ChooseStart"), answers: startAnswers }),
  z.strictObject({ type: z.literal("ConfirmReportReviewed") }),
  z.strictObject({ type: z.literal("RaiseChallenges"), note: text }),
  z.strictObject({ type: z.literal("PlanProcess"), verneombudId: personId.nullable(), losam: text }),
  z.strictObject({
    type: z.literal("AssessRisk"),
    risks: z.array(riskInput).max(most).readonly(),
    leaderMeetingOn: date,
    reason: text,
  }),
  z.strictObject({ type: z.literal("PlanMeeting"), plan: meetingPlan }),
  z.strictObject({ type: z.literal("HoldMeeting"), meetingId, outcome: meetingOutcome }),
  z.strictObject({ type: z.literal("CancelMeeting"), meetingId }),
  z.strictObject({ type: z.literal("CloseMeetings"), involvement }),
  z.strictObject({
    type: z.literal("AddMeasure"),
    measure: measureInput,
    reason: text,
    handedId: handedId.nullable().optional(),
  }),
  z.strictObject({ type: z.literal("ChangeMeasure"), measureId, measure: measureInput, reason: text }),
  z.strictObject({ type: z.literal("DropMeasure"), measureId, reason: text }),
  z.strictObject({ type: z.literal("DeclineHanded"), handedId, reason: text }),
  z.strictObject({ type: z.literal("SubmitPlan"), noMeasuresReason: text, overrideReason: text, involvement }),
  z.strictObject({ type: z.literal("RecordArchiveReference"), reference: z.string().max(400).nullable(), archivedOn: date }),
  z.strictObject({
    type: z.literal("ReportProgress"),
    measureId,
    progress: z.enum(["ikke-startet", "i-gang", "gjennomfoert"]),
  }),
  z.strictObject({
    type: z.literal("DraftEvaluation"),
    entries: z.array(evaluationEntry).max(most).readonly(),
    summary: text,
  }),
  z.strictObject({ type: z.literal("AskVerneombud") }),
  z.strictObject({
    type: z.literal("Attest"),
    about: z.enum(["tiltaksplan", "evaluering"]),
    answer: z.enum(["bekreftet", "uenig", "ikke-involvert"]),
    comment: text,
    version: count,
  }),
  z.strictObject({ type: z.literal("AddComment"), text }),
  z.strictObject({ type: z.literal("SubmitEvaluation"), losam: text }),
  z.strictObject({ type: z.literal("CloseUnit") }),
  z.strictObject({ type: z.literal("ExemptUnit"), reason: text }),
  z.strictObject({ type: z.literal("ReinstateUnit"), reason: text }),
]);
export type UnitCommandInput = z.infer<typeof unitCommandInput>;

const cyclePlan = z.strictObject({
  opens: date,
  planDue: date,
  evaluationDue: date,
  ends: date,
  // A survey lacks a date or is whole: what is half filled in is told of by the rule.
  survey: z.strictObject({ kind: z.enum(["ARK", "EGEN"]), from: date.unwrap(), to: date.unwrap() }).nullable(),
  slidesUrl: z.string().max(2_000).nullable(),
  slidePages: z.strictObject({ A: z.int(), B: z.int(), C: z.int() }),
  mainTopics: topics,
  infectionControl: z.boolean(),
  focusArea: text,
  copyTo: z.array(personId).max(most).readonly(),
  reminders: z.strictObject({
    leadDays: z.array(z.int()).max(20).readonly(),
    everyDaysWhenOverdue: z.int(),
    escalateAfterDays: z.int(),
  }),
});

/** What HR may do with a cycle that is published. */
const cycleCommandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ChangeCycle"), plan: cyclePlan, reason: text }),
  z.strictObject({
    type: z.literal("RecordRecommendation"),
    caseNumber: z.string().max(80),
    topic: text,
    recommendation: text,
  }),
  z.strictObject({ type: z.literal("CloseCycle"), reason: text }),
]);
export type CycleCommandInput = z.infer<typeof cycleCommandInput>;

/** Body of `POST /api/cycles`. */
export const cycleRequest = z.strictObject({ year: z.int(), plan: cyclePlan });
export type CycleRequest = z.infer<typeof cycleRequest>;

/** Body of `POST /api/cycles/:id/commands`. `version` is the one that the person saw. */
export const cycleCommandRequest = z.strictObject({ version: z.int().positive(), command: cycleCommandInput });

/** Body of `POST /api/processes/:id/commands`. */
export const unitCommandRequest = z.strictObject({ version: z.int().positive(), command: unitCommandInput });

/** Body of `POST /api/cycles/:id/chase`: the processes whose leaders are asked to hurry. */
export const chaseRequest = z.strictObject({
  processIds: z.array(z.string().max(80)).min(1).max(1_000).readonly(),
});

/** Body of `POST /api/cycles/:id/snooze`. `until` is the first day that reminders come again; `null` takes them up at once. */
export const snoozeRequest = z.strictObject({ until: date, knownDeadlines: z.array(date.unwrap()).max(2).readonly() });
