import { instantOf } from "#domain/kernel/instant.ts";
import type { Clock } from "../clock.ts";
import { refreshAllJob, refreshJob, showJob, tellJob } from "../desk/announce.ts";
import type { UseCases } from "../desk/desk.ts";
import { feedJob, letterJob } from "../desk/elsewhere.ts";
import { planHomeRemindersJob, routeHomeJob } from "../desk/hjemmekontor/jobs.ts";
import { planReportsJob } from "../desk/melding/reportReminders.ts";
import { noteRetentionTellJob } from "../desk/melding/retainedNotes.ts";
import { retentionTellJob } from "../desk/melding/retainedReports.ts";
import { reportTellJob } from "../desk/melding/saveReport.ts";
import { dailyCardJob } from "../desk/notifications/jobs.ts";
import { warnOfErasureJob } from "../desk/oppbevaring/warnOfErasure.ts";
import { openUnitsJob, planQuarterJob, planRemindersJob, quarterCardJob } from "../desk/oppfolging/jobs.ts";
import { erasePresenceJob } from "../desk/oppmote/jobs.ts";
import { planRulesetsJob, remindNoticeJob, sendNoticeJob } from "../desk/regime/beskjed/jobs.ts";
import { planAssessmentsJob } from "../desk/regime/vurdering/jobs.ts";
import { planCasesJob } from "../desk/sak/caseReminders.ts";
import { caseTellJob } from "../desk/sak/saveSubCase.ts";
import { retryMs } from "../jobs/backoff.ts";
import { type HandlerOutcome, interruptionOf, type JobHandler, repeatable } from "../jobs/runJob.ts";
import type { StoredJob } from "../store/jobTypes.ts";
import { assessmentMessages } from "./assessmentMessages.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import { caseJob } from "./caseJob.ts";
import { chatChannel, elsewhereChannel, writeBy } from "./channels.ts";
import { cycleJob } from "./cycleJob.ts";
import { cycleMessages } from "./cycleMessages.ts";
import { createDailyDelivery, dailyJob } from "./dailyCard.ts";
import { createCaseDelivery } from "./deliverCase.ts";
import { createNoteRetentionDelivery, noteRetentionJob } from "./deliverNoteRetention.ts";
import { createQuarterDelivery, quarterJob } from "./deliverQuarter.ts";
import { createReportDelivery, reportJob } from "./deliverReport.ts";
import { createRetentionDelivery, retentionJob } from "./deliverRetention.ts";
import { createSubCaseDelivery, subCaseJob } from "./deliverSubCase.ts";
import { type ElsewhereWays, elsewhereDelivery } from "./elsewhereJobs.ts";
import { gatheringMessages } from "./gatheringMessages.ts";
import { homeJob, homeMessages } from "./homeMessages.ts";
import type { Messenger } from "./messenger.ts";
import { noticeJob, noticeMessages } from "./noticeMessages.ts";
import { presenceMessages } from "./presenceMessages.ts";
import { rulesetMessages } from "./rulesetMessages.ts";
import { caseLinkTo, homeLinkTo, noticeLinkTo, retentionLinkTo, rulesetsLinkTo, tabLinkTo } from "./tabLink.ts";

export type CaseJobParts = {
  readonly desk: UseCases;
  readonly messenger: Messenger;
  readonly clock: Pick<Clock, "wallNow">;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** As in `ChatSettings`. */
  readonly teamsAppId?: string | undefined;
  /** What leads to people whom the chat does not reach; nothing where absent. */
  readonly ways?: ElsewhereWays;
};

/** What carries out the jobs that write to people about cases and the yearly cycle, and that plan what is written, by kind of job. */
export function caseJobHandlers(parts: CaseJobParts): Readonly<Record<string, JobHandler>> {
  const { desk, messenger, clock, random, teamsAppId, ways = {} } = parts;
  const delivery = createCaseDelivery(desk, messenger, homeLinkTo(teamsAppId));
  const regimeLinks = { notice: noticeLinkTo(teamsAppId), rulesets: rulesetsLinkTo(teamsAppId) };
  const messages = {
    ...cycleMessages(desk),
    ...homeMessages(desk),
    ...rulesetMessages(desk),
    ...assessmentMessages(desk),
    ...presenceMessages(desk),
    ...noticeMessages(desk, regimeLinks),
    ...gatheringMessages(desk),
  };
  const write = writeBy([chatChannel(desk, messenger), elsewhereChannel(desk)]);
  const elsewhere = elsewhereDelivery(desk, messages, ways);
  const tellOfReport = createReportDelivery(desk, messenger, tabLinkTo(teamsAppId));
  const links = { records: retentionLinkTo(teamsAppId), reports: tabLinkTo(teamsAppId) };
  const tellOfNotes = createNoteRetentionDelivery(desk, messenger, links);
  const deliverQuarter = createQuarterDelivery(desk, messenger);
  const deliverDaily = createDailyDelivery({ desk, messenger, messages, drawTell: delivery.draw });
  const tellOfCase = createSubCaseDelivery(desk, messenger, caseLinkTo(teamsAppId));
  const tellOfRetention = createRetentionDelivery(desk, messenger, retentionLinkTo(teamsAppId));
  const afterMs = (milliseconds: number) => instantOf(Date.parse(clock.wallNow()) + milliseconds);

  function outcomeOf(job: StoredJob, ended: Delivery): HandlerOutcome {
    switch (ended.kind) {
      case "done":
        return ended.effect === undefined ? { kind: "done" } : { kind: "done", effect: ended.effect };
      case "wait":
        return { kind: "retry", at: afterMs(ended.afterMs), error: ended.error, uncounted: true };
      case "retry":
        return { kind: "retry", at: afterMs(retryMs(job.attempts, ended.afterMs, random())), error: ended.error };
      case "failed":
      case "unknown":
        return ended;
    }
  }

  /** What was asked for: it goes whatever was chosen about messages. As with `sending`, not blindly a second time. */
  const answering = (send: (job: StoredJob) => Promise<Delivery>): JobHandler => {
    return async (job) => {
      const interruption = interruptionOf(job);
      return interruption === undefined ? outcomeOf(job, await send(job)) : { kind: "unknown", error: interruption };
    };
  };

  /** A new message that may have gone out is not sent blindly a second time. */
  const sending = (send: (job: StoredJob) => Promise<Delivery>): JobHandler => {
    return async (job) => {
      const interruption = interruptionOf(job);
      if (interruption !== undefined) return { kind: "unknown", error: interruption };
      // The one place that all messages pass: what its person does not want now is held here.
      const instead = await desk.holdBack(job);
      if (instead !== undefined) return { kind: "done", effect: instead };
      return outcomeOf(job, await send(job));
    };
  };

  return {
    [tellJob]: sending((job) => {
      const { caseId, personId, reason } = caseJob.tell.parse(job.payload);
      return delivery.tell(caseId, personId, reason);
    }),
    // The card that an answer in the chat should have had: no message, but what somebody waits for.
    [showJob]: answering((job) => {
      const { caseId, personId } = caseJob.show.parse(job.payload);
      return delivery.show(caseId, personId);
    }),
    [dailyCardJob]: sending((job) => deliverDaily(dailyJob.parse(job.payload))),
    ...Object.fromEntries(
      Object.entries(messages).map(([kind, worded]) => [
        kind,
        sending(async (job) => {
          const said = await worded(job.payload);
          return said === undefined ? nothingToDo : write(said.to, said.message, job);
        }),
      ]),
    ),
    [letterJob]: sending(elsewhere.letter),
    [feedJob]: sending(elsewhere.feedNotice),
    [reportTellJob]: sending((job) => tellOfReport(reportJob.parse(job.payload))),
    [caseTellJob]: sending((job) => tellOfCase(subCaseJob.parse(job.payload))),
    [retentionTellJob]: sending((job) => tellOfRetention(retentionJob.parse(job.payload))),
    [noteRetentionTellJob]: sending((job) => tellOfNotes(noteRetentionJob.parse(job.payload))),
    [quarterCardJob]: sending((job) => deliverQuarter(quarterJob.card.parse(job.payload))),
    [refreshJob]: repeatable(async (job) => {
      const { caseId, personId, activityId } = caseJob.refresh.parse(job.payload);
      const refreshed = await delivery.refresh(caseId, personId, activityId);
      // An update that may have arrived does no harm when it comes twice.
      return outcomeOf(job, refreshed.kind === "unknown" ? { kind: "retry", afterMs: null, error: refreshed.error } : refreshed);
    }),
    [refreshAllJob]: repeatable(async (job) => {
      const { caseId } = caseJob.refreshAll.parse(job.payload);
      return { kind: "done", effect: desk.cardsRefreshed(caseId, job.deliveryKey) };
    }),
    // They may all be carried out again, also while one that took too long is still at it: what they make has keys, and what they change is
    // looked at in the transaction that changes it. A day whose planning was given up would be lost, since the next day's does not make up for it.
    [openUnitsJob]: repeatable(async (job) => {
      await desk.openUnits(cycleJob.openUnits.parse(job.payload).cycleId);
      return { kind: "done" };
    }),
    [planReportsJob]: repeatable(async (job) => {
      const planned = cycleJob.planReports.parse(job.payload);
      await desk.planReports(planned.date, "after" in planned ? planned : undefined);
      return { kind: "done" };
    }),
    [sendNoticeJob]: repeatable(async (job) => {
      await desk.sendNoticePart(noticeJob.part.parse(job.payload));
      return { kind: "done" };
    }),
    [remindNoticeJob]: repeatable(async (job) => {
      await desk.remindNoticePart(noticeJob.part.parse(job.payload));
      return { kind: "done" };
    }),
    [planRulesetsJob]: repeatable(async (job) => {
      await desk.planRulesets(cycleJob.planReminders.parse(job.payload).date);
      return { kind: "done" };
    }),
    [planCasesJob]: repeatable(async (job) => {
      const { date, after } = cycleJob.planCases.parse(job.payload);
      await desk.planCases(date, after);
      return { kind: "done" };
    }),
    [warnOfErasureJob]: repeatable(async () => {
      await desk.warnReportsOfErasure();
      return { kind: "done" };
    }),
    [erasePresenceJob]: repeatable(async () => {
      await desk.forgetLeaversChoices();
      await desk.forgetLeaversOwnChoices();
      await desk.erasePresence();
      return { kind: "done" };
    }),
    [planQuarterJob]: repeatable(async (job) => {
      const { date, since } = quarterJob.plan.parse(job.payload);
      await desk.planQuarterCards(date, since);
      return { kind: "done" };
    }),
    [planHomeRemindersJob]: repeatable(async (job) => {
      const { date, since } = homeJob.plan.parse(job.payload);
      await desk.planHomeReminders(date, since);
      return { kind: "done" };
    }),
    [planAssessmentsJob]: repeatable(async (job) => {
      const { date, since } = homeJob.plan.parse(job.payload);
      await desk.planAssessments(date, since);
      return { kind: "done" };
    }),
    [routeHomeJob]: repeatable(async () => {
      await desk.routeHome();
      return { kind: "done" };
    }),
    [planRemindersJob]: repeatable(async (job) => {
      await desk.planReminders(cycleJob.planReminders.parse(job.payload).date);
      return { kind: "done" };
    }),
  };
}
