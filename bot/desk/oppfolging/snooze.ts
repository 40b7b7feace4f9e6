import type { CaseId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Snooze } from "#domain/oppfolging/paaminnelser/model.ts";
import { decideSnooze, evolveSnooze } from "#domain/oppfolging/paaminnelser/snooze.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { loadCycle } from "./cycleCase.ts";

/** What somebody wants with their own reminders: none until a day, or again from now on (`null`). */
export type SnoozeInput = { readonly until: LocalDate | null; readonly knownDeadlines: readonly LocalDate[] };

/** Puts off a person's own reminders in a cycle, or takes them up again. Nobody can do it for another. */
export async function snoozeReminders(
  context: DeskContext,
  who: Who,
  cycleId: CaseId,
  { until, knownDeadlines }: SnoozeInput,
): Promise<Outcome<Snooze | null, never>> {
  if (!isKnown(context, who)) return notFound;
  return context.store.transaction(async (tx): Promise<Outcome<Snooze | null, never>> => {
    const loaded = await loadCycle(tx, cycleId);
    if (loaded === undefined) return notFound;
    const before = (await tx.snoozesIn(cycleId)).find(({ personId }) => personId === who.personId);
    const command =
      until === null ? ({ type: "ResumeReminders" } as const) : ({ type: "SnoozeReminders", until, knownDeadlines } as const);
    const decision = decideSnooze(before, command, {
      personId: who.personId,
      cycle: loaded.cycle,
      today: context.clock.today(),
    });
    if (!decision.ok) return refused(decision.refusals);
    const after = decision.events.reduce<Snooze | undefined>(evolveSnooze, before);
    if (after === undefined) await tx.deleteSnooze(who.personId, cycleId);
    else await tx.putSnooze(after);
    return done(after ?? null);
  });
}
