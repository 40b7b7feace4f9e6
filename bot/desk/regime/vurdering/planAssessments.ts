import { setImmediate } from "node:timers/promises";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { isWorkingDay } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { eraseOn } from "#domain/regime/vurdering/deciding.ts";
import { openTasksOn, remindsOn } from "#domain/regime/vurdering/remindOn.ts";
import { defaultAssessmentSettings } from "#domain/regime/vurdering/settings.ts";
import type { NewJob } from "../../../store/jobTypes.ts";
import type { DeskContext } from "../../context.ts";
import { substitutesNow } from "../../hjemmekontor/substitutes.ts";
import { spread } from "../../spread.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { assessmentRemindJob, planAssessmentsJob } from "./jobs.ts";
import { asAssessment, asUnitTasks, unitTasksOf } from "./loadAssessments.ts";
import { eraseAssessment } from "./saveAssessment.ts";

/** In the morning, in minutes after midnight: as for what is open about home office. */
const planAfterMinutes = 7 * 60;
const erasedAtOnce = 200;

const settingsOf = (context: DeskContext) => context.assessments?.() ?? defaultAssessmentSettings;

/** As for home office: `since` is the first day that has not been looked at. */
function planningJob(date: LocalDate, since: LocalDate): NewJob {
  return {
    kind: planAssessmentsJob,
    deliveryKey: `${planAssessmentsJob}:${date}`,
    payload: { date, since },
    dueAt: instantOf(Date.parse(startOfDay(date)) + planAfterMinutes * 60_000),
    clock: "domain",
    lane: planAssessmentsJob,
  };
}

/** Sees to it that leaders are reminded from today on, and that what was kept long enough goes: at every start of a server. */
export async function startAssessments(context: DeskContext): Promise<void> {
  const today = context.clock.today();
  await context.store.transaction((tx) => tx.enqueue([planningJob(today, today)]));
  context.wake();
}

/** Enqueues one card for every leader with something open, erases what is to go, and looks again tomorrow. Done twice, it does no more. */
export async function planAssessments(context: DeskContext, date: LocalDate, since: LocalDate): Promise<void> {
  const now = context.clock.today();
  const today = date < now ? now : date;
  const rulesets = (await loadRulesets(context.store.read)).map(({ ruleset }) => ruleset);
  const works = isWorkingDay(today, await context.holidays.around(today));
  const dueAt = context.clock.wallNow();
  const jobs = (await remindedOn(context, rulesets, today, since)).map((personId): NewJob => {
    const deliveryKey = `${assessmentRemindJob}:${today}:${personId}`;
    return { kind: assessmentRemindJob, deliveryKey, payload: { personId }, dueAt, clock: "wall" };
  });
  await context.store.transaction((tx) => tx.enqueue(spread(context, jobs)));
  await erase(context, rulesets, today);
  const tomorrow = addDays(today, 1);
  await context.store.transaction((tx) => tx.enqueue([planningJob(tomorrow, works ? tomorrow : since)]));
  context.wake();
}

async function remindedOn(
  context: DeskContext,
  all: readonly Ruleset[],
  today: LocalDate,
  since: LocalDate,
): Promise<readonly PersonId[]> {
  const holidays = await context.holidays.around(today);
  const rulesets = all.filter((ruleset) => remindsOn(ruleset, settingsOf(context), { today, since, holidays }));
  if (rulesets.length === 0) return [];
  const { read } = context.store;
  const organisation = context.directory.organisation();
  const tasks = (await unitTasksOf(read, rulesets, [...organisation.units.keys()])).map(({ state }) => state);
  return [...openTasksOn({ organisation, substitutes: await substitutesNow(context, read), rulesets, tasks, today }).keys()];
}

/** What was assessed under rules that ended long enough ago, or never came to hold. */
async function erase(context: DeskContext, rulesets: readonly Ruleset[], today: LocalDate): Promise<void> {
  const { keepDays } = settingsOf(context);
  const over = new Set(rulesets.filter((ruleset) => isOver(ruleset, keepDays, today)).map(({ id }) => id));
  if (over.size === 0) return;
  for (let after: CaseId | undefined; ; ) {
    const kept = await context.store.read.keptAssessments({ after, limit: erasedAtOnce });
    for (const { id, state } of kept) if (over.has(asAssessment(state).rulesetId)) await eraseOne(context, id);
    if (kept.length < erasedAtOnce) return;
    after = kept.at(-1)?.id;
    // The embedded database answers at once: without a pause, nobody else would be answered until the end.
    await setImmediate();
  }
}

function isOver(ruleset: Ruleset, keepDays: number, today: LocalDate): boolean {
  const on = eraseOn(ruleset, keepDays);
  return on !== null && on <= today;
}

async function eraseOne(context: DeskContext, id: CaseId): Promise<void> {
  await context.store.transaction(async (tx) => {
    const [stored] = await tx.assessments([id]);
    if (stored === undefined) return;
    const { version, kind, state } = stored;
    if (kind === "vurdering") await eraseAssessment(context, tx, { version, state: asAssessment(state) });
    else await eraseAssessment(context, tx, { version, state: asUnitTasks(state) });
  });
}
