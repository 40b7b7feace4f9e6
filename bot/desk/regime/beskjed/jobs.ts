import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { NoticeReason } from "#domain/regime/beskjed/notify.ts";
import type { NewJob } from "../../../store/jobTypes.ts";
import type { DeskContext } from "../../context.ts";
import { letterJob } from "../../elsewhere.ts";

/** Sends a notice to some of those whom it is for, and goes on with the next. */
export const sendNoticeJob = "notice-send";
/** Reminds some of those who have not confirmed, and goes on with the next. */
export const remindNoticeJob = "notice-remind";
/** A message to somebody about a notice. */
export const noticeTellJob = "notice-tell";
/** PA-11: a message to an administrator about rules that run out. */
export const rulesetEndJob = "ruleset-end";
/** Looks through rule sets and their notices once a day. */
export const planRulesetsJob = "plan-rulesets";

/** Where the sending of a notice has come to: after whom, how many had a message before, and since when. */
export type NoticePart = {
  readonly noticeId: CaseId;
  readonly version: number;
  /** Tells one going through everybody from another. */
  readonly round: string;
  readonly after: PersonId | null;
  readonly count: number;
  readonly since: Instant;
};

export type NoticeTellPayload = {
  readonly noticeId: CaseId;
  readonly version: number;
  readonly personId: PersonId;
  readonly reason: NoticeReason;
};

export type RulesetEndPayload = {
  readonly rulesetId: CaseId;
  readonly personId: PersonId;
  /** The last day as it was when the reminder was planned. */
  readonly to: string;
};

/** What every key of messages about one version begins with. */
export const tellKey = (noticeId: CaseId, version: number) => `${noticeTellJob}:${noticeId}:${version}:`;

/** What the keys of all that told anybody of a notice begin with: by themselves, and said elsewhere. They name people as receipts do. */
export const tracesOf = (noticeId: CaseId): readonly string[] =>
  [noticeTellJob, remindNoticeJob].flatMap((kind) =>
    ["", `${letterJob}:`, "feed:"].map((elsewhere) => `${elsewhere}${kind}:${noticeId}:`),
  );

/** The job of a part. The key follows from where it goes on: planned twice it is there once, and whoever stops in between has lost nothing. */
export function partJob(kind: typeof sendNoticeJob | typeof remindNoticeJob, context: DeskContext, part: NoticePart): NewJob {
  const { noticeId, version, round, after } = part;
  const deliveryKey = [kind, noticeId, version, round, after ?? ""].join(":");
  return { kind, deliveryKey, payload: part, dueAt: context.clock.wallNow(), clock: "wall", lane: `${kind}:${noticeId}` };
}
