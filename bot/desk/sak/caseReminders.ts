import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { datesRemindedOn, type Holidays, isWorkingDay } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { decideCase } from "#domain/sak/decide.ts";
import { letterReminders } from "#domain/sak/letters.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseRemindersOn, protectionDueOn } from "#domain/sak/reminders.ts";
import type { CaseSettings } from "#domain/sak/settings.ts";
import type { StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { goingOnJob, lookedThroughAtOnce, morningJob } from "../morningJob.ts";
import { accessRows } from "./caseAccess.ts";
import { caseFacts, caseSettings } from "./caseFacts.ts";
import { houseOf, loadSubCase } from "./openSubCase.ts";
import { caseTold, saveSubCase } from "./saveSubCase.ts";

/** Looks through all cases that are not archived once a day: what the product does by itself, and whom it reminds. */
export const planCasesJob = "plan-cases";

/** Sees to it that cases are looked through from today on: at every start of a server. */
export async function startCases(context: DeskContext): Promise<void> {
  await context.store.transaction((tx) => tx.enqueue([morningJob(planCasesJob, context.clock.today())]));
  context.wake();
}

/**
 * Plans a day for the cases that come after one, or for the first; the next ones are another job's. What the days before it would have done and
 * no server was there for is done with it. Planning twice does it once.
 */
export async function planCases(context: DeskContext, date: LocalDate, after?: CaseId): Promise<void> {
  const today = context.clock.today();
  const planned = date < today ? today : date;
  const holidays = await context.holidays.around(planned);
  const ids = await context.store.read.openSubCases({ after, limit: lookedThroughAtOnce });
  const last = ids.length < lookedThroughAtOnce ? undefined : ids.at(-1);
  // Before anything is done: one case that cannot be planned holds back those beside it, and neither the rest nor the next day.
  await context.store.transaction((tx) =>
    tx.enqueue([
      ...(after === undefined ? [morningJob(planCasesJob, addDays(planned, 1))] : []),
      ...(last === undefined ? [] : [goingOnJob(planCasesJob, { date: planned, after: last }, context.clock.wallNow())]),
    ]),
  );
  context.wake();
  for (const id of ids) {
    await freshenLists(context, id);
    // Nobody is written to on a day off: the next working day makes up for it.
    if (isWorkingDay(planned, holidays)) await planCase(context, id, planned, holidays);
  }
  context.wake();
}

/** What a case waits for, and its place in people's lists, may have become something else by the day alone. */
async function freshenLists(context: DeskContext, id: CaseId): Promise<void> {
  await context.store.transaction(async (tx) => {
    const loaded = await loadSubCase(tx, id);
    if (loaded === undefined) return;
    const { state, stored } = loaded;
    const access = accessRows(state, await houseOf(context, tx, state), caseSettings(context), context.clock.today());
    await tx.saveSubCaseAccess({ id, openedOn: stored.openedOn, open: stored.open, access });
  });
}

async function planCase(context: DeskContext, id: CaseId, today: LocalDate, holidays: Holidays): Promise<void> {
  await context.store.transaction(async (tx) => {
    const loaded = await loadSubCase(tx, id);
    if (loaded === undefined) return;
    const settings = caseSettings(context);
    for (const command of ownCommands(loaded.state, settings, today)) await carryOut(context, tx, id, command, holidays);
  });
  await context.store.transaction(async (tx) => {
    const loaded = await loadSubCase(tx, id);
    if (loaded === undefined) return;
    const now = context.clock.wallNow();
    // What falls on a day off is reminded of on the working day before it (domain rules 7.7).
    const told = datesRemindedOn(today, holidays).flatMap((day) =>
      remindersOn(context, loaded.state, day).map(({ to, what }) =>
        caseTold(tx, id, `remind:${day}`, { to, reason: `waits-${what}` }, now),
      ),
    );
    await tx.enqueue(await Promise.all(told));
  });
}

/** Whoever is told that a reminder is theirs to send by letter is not told beside it that an answer is late: it is the same one. */
function remindersOn(context: DeskContext, state: SubCase, day: LocalDate) {
  const letters = letterReminders(state, context.directory.organisation(), day);
  const isSaid = (to: PersonId) => letters.some((one) => one.to === to);
  const others = caseRemindersOn(state, caseSettings(context), day).filter(
    ({ to, what, overdue }) => !(what === "uttalelse" && overdue && isSaid(to)),
  );
  return [...others, ...letters];
}

/**
 * What the product does by itself: the case goes on from somebody who has left, the one reminder of a statement (domain rules 7.27) of a party who
 * reads it here, and the question to whoever reported how they are treated (VA-34). The rules say whether it is to be done; done once, it is refused the next time.
 */
function ownCommands(state: SubCase, settings: CaseSettings, today: LocalDate): readonly CaseCommand[] {
  const silent = state.hearings.filter(({ answer, deadline }) => answer === null && deadline < today);
  return [
    { type: "ReplaceGone" },
    ...[...new Set(silent.map(({ partyId }) => partyId))].map((partyId): CaseCommand => ({ type: "RemindStatement", partyId })),
    ...protectionDueOn(state, settings, today).map((personId): CaseCommand => ({ type: "AskProtection", personId })),
  ];
}

async function carryOut(context: DeskContext, tx: StoreTx, id: CaseId, command: CaseCommand, holidays: Holidays): Promise<void> {
  const loaded = await loadSubCase(tx, id);
  if (loaded === undefined) return;
  const { state, stored } = loaded;
  const facts = await caseFacts(context, tx, state, system, holidays);
  const decision = decideCase(state, command, facts);
  if (!decision.ok || decision.events.length === 0) return;
  const change = { before: { state, facts }, expectedVersion: stored.version, actor: system, texts: [] };
  await saveSubCase(context, tx, decision.events, change);
}
