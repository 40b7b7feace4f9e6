import type { ChaseAnswer } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { deliveries } from "#domain/oppfolging/enhet/deadlines.ts";
import { openDuties } from "#domain/oppfolging/paaminnelser/duties.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { unreachedAmong } from "../elsewhere.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { asProcess, loadCycle } from "./cycleCase.ts";
import { mayChase, seenBy } from "./listUnits.ts";
import { type RemindedOf, remindJobFor } from "./reminders.ts";

/**
 * «Purr»: asks the leaders of these units to hurry, today. One message a leader, whoever asks and however often: who was chased
 * today already is not asked a second time. It comes whatever they have chosen, and beside what the day itself reminds of.
 */
export async function chaseLeaders(
  context: DeskContext,
  who: Who,
  cycleId: CaseId,
  processIds: readonly string[],
): Promise<Outcome<ChaseAnswer, never>> {
  if (!isKnown(context, who)) return notFound;
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const outcome = await context.store.transaction(async (tx): Promise<Outcome<ChaseAnswer, never>> => {
    const loaded = await loadCycle(tx, cycleId);
    if (loaded === undefined || !isRunningOn(loaded.cycle, today)) return notFound;
    const wanted = new Set(processIds);
    const seen = seenBy(organisation, who, (await tx.processesOf(cycleId)).map(asProcess)).filter(
      ({ process, standings }) => wanted.has(process.id) && mayChase(standings),
    );
    if (seen.length === 0) return notFound;
    const byLeader = new Map<PersonId, RemindedOf[]>();
    let unreachable = 0;
    for (const { process } of seen) {
      const first = deliveries
        .flatMap((delivery) => openDuties(process, loaded.cycle, organisation, delivery, today))
        .find(({ duty }) => duty.startsWith("lever-"));
      if (first === undefined) continue;
      const [holder] = first.holders;
      if (holder === undefined) {
        unreachable += 1;
        continue;
      }
      const stage = first.due < today ? "forfalt" : first.due === today ? "paa-dagen" : "foer";
      const own = byLeader.get(holder.id) ?? [];
      byLeader.set(holder.id, [...own, { processId: process.id, duty: first.duty, stage }]);
    }
    const unreached = await unreachedAmong(context, tx, [...byLeader.keys()]);
    const due = context.clock.wallNow();
    const jobs = [...byLeader].map(([personId, duties]): NewJob => {
      return remindJobFor({ cycleId, personId, date: today, duties, chased: true }, due);
    });
    const fresh = await tx.enqueue(jobs);
    return done({
      asked: fresh,
      alreadyAsked: jobs.length - fresh,
      unreachable: unreachable + unreached.size,
    });
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}
