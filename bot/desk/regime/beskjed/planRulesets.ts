import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { isWorkingDay } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import { peopleWith } from "#domain/organisasjon/unitPeople.ts";
import { decideBeskjed } from "#domain/regime/beskjed/decide.ts";
import { forgetsOn } from "#domain/regime/beskjed/forget.ts";
import { endToClarify } from "#domain/regime/kunngjoering/endReminder.ts";
import type { NewJob } from "../../../store/jobTypes.ts";
import type { DeskContext } from "../../context.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { figuresOf } from "./figures.ts";
import { planRulesetsJob, type RulesetEndPayload, rulesetEndJob, tracesOf } from "./jobs.ts";
import { loadNotice, loadNotices, rulesetSettingsOf } from "./loadNotices.ts";
import { saveNotice } from "./saveNotice.ts";
import { isLive, remindPart, sendPart } from "./sendNotice.ts";

/** In the morning, in minutes after midnight: whoever is asked to do something has the day for it. */
const planAfterMinutes = 7 * 60;

function planningJob(date: LocalDate): NewJob {
  return {
    kind: planRulesetsJob,
    deliveryKey: `${planRulesetsJob}:${date}`,
    payload: { date },
    dueAt: instantOf(Date.parse(startOfDay(date)) + planAfterMinutes * 60_000),
    clock: "domain",
    lane: planRulesetsJob,
  };
}

/** Sees to it that rule sets are looked through from today on: at every start of a server, and every hour. */
export async function startRulesets(context: DeskContext): Promise<void> {
  const today = context.clock.today();
  await context.store.transaction((tx) => tx.enqueue([planningJob(today)]));
  context.wake();
}

/**
 * Looks through rule sets and their notices once a day: ends that are to be clarified (PA-11), people who have come since a notice was sent,
 * whoever has not confirmed it, and receipts that are kept no longer. It may be done again: what it makes has keys.
 */
export async function planRulesets(context: DeskContext, date: LocalDate): Promise<void> {
  const now = context.clock.today();
  const today = date < now ? now : date;
  const jobs = [...(await endsToClarify(context, today)), ...(await roundsOf(context, today))];
  await context.store.transaction((tx) => tx.enqueue([...jobs, planningJob(addDays(today, 1))]));
  await forgetReceipts(context, today);
  context.wake();
}

/** One message an administrator and end. The key holds the day, so that an end that was moved is told of anew. */
async function endsToClarify(context: DeskContext, today: LocalDate): Promise<readonly NewJob[]> {
  const rulesets = (await loadRulesets(context.store.read)).map(({ ruleset }) => ruleset);
  const about = { holidays: await context.holidays.around(today), settings: rulesetSettingsOf(context) };
  const dueAt = context.clock.wallNow();
  return rulesets.flatMap((ruleset) => {
    const to = endToClarify(ruleset, rulesets, today, about);
    if (to === null) return [];
    return peopleWith(context.directory.organisation(), "admin").map((personId): NewJob => {
      const payload: RulesetEndPayload = { rulesetId: ruleset.id, personId, to };
      return {
        kind: rulesetEndJob,
        deliveryKey: [rulesetEndJob, ruleset.id, to, personId].join(":"),
        payload,
        dueAt,
        clock: "wall",
      };
    });
  });
}

async function roundsOf(context: DeskContext, today: LocalDate): Promise<readonly NewJob[]> {
  // Nobody is written to on a day off; whoever has come since is told on the next day.
  if (!isWorkingDay(today, await context.holidays.around(today))) return [];
  const live = (await loadNotices(context.store.read)).filter((one) => one.notice.versions.length > 0 && isLive(context, one));
  return live.flatMap(({ notice }) => {
    const at = { noticeId: notice.id, version: notice.versions.length, after: null, count: 0, since: context.clock.now() };
    const round = { ...at, round: today };
    return [sendPart(context, round), remindPart(context, round)];
  });
}

async function forgetReceipts(context: DeskContext, today: LocalDate): Promise<void> {
  const settings = rulesetSettingsOf(context);
  const loaded = await loadNotices(context.store.read);
  const due = loaded.filter(({ notice, ruleset }) => {
    const until = forgetsOn(ruleset, settings);
    return notice.forgotten === null && notice.versions.length > 0 && until !== null && until <= today;
  });
  for (const { notice } of due) await forgetOne(context, notice.id);
}

/** Figures and forgetting in one transaction: nobody's receipt is gone without being counted. */
async function forgetOne(context: DeskContext, id: CaseId): Promise<void> {
  await context.store.transaction(async (tx) => {
    const loaded = await loadNotice(tx, id);
    if (loaded === undefined) return;
    const { notice, ruleset } = loaded;
    const command = { type: "ForgetReceipts", figures: await figuresOf(tx, notice) } as const;
    const decision = decideBeskjed(notice, command, {
      ...{ actor: system, today: context.clock.today(), organisation: context.directory.organisation() },
      ...{ ruleset, id, settings: rulesetSettingsOf(context) },
    });
    if (!decision.ok) return;
    const change = { current: loaded, rulesetId: ruleset.id, actor: system, texts: [] };
    const saved = await saveNotice(context, tx, decision.events, change);
    if (saved === "stale") return;
    await tx.deleteReceipts(id);
    for (const keyPrefix of tracesOf(id)) await tx.deleteJobs(keyPrefix);
  });
}
