import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { unitsToOpen } from "#domain/oppfolging/enhet/deadlines.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { unitNotificationsFor } from "#domain/oppfolging/enhet/notify.ts";
import type { Cycle } from "#domain/oppfolging/syklus/model.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { DeskContext } from "../context.ts";
import { letterAbout } from "../elsewhere.ts";
import { spread } from "../spread.ts";
import { asProcess, loadCycle } from "./cycleCase.ts";
import { placeHandedMeasures } from "./handedMeasures.ts";
import { unitsOpenedJob } from "./jobs.ts";
import { saveProcess } from "./saveCycleCase.ts";

/**
 * AM-03: opens every unit of the directory that has no process in a cycle yet; on the cycle's first day, and each day after it for
 * units that are made later. Each in a transaction of its own, so that 600 of them stop nobody: what a crash leaves undone is
 * done by the next run.
 */
export async function openUnits(context: DeskContext, cycleId: CaseId): Promise<void> {
  const loaded = await loadCycle(context.store.read, cycleId);
  if (loaded === undefined || !isRunningOn(loaded.cycle, context.clock.today())) return;
  const processes = (await context.store.read.processesOf(cycleId)).map(asProcess);
  const units = context.directory.organisation().units.keys();
  for (const unitId of unitsToOpen(
    units,
    processes.map(({ process }) => process),
  )) {
    await openUnit(context, cycleId, unitId);
  }
  await tellOfOpened(context, loaded.cycle);
  await placeHandedMeasures(context, loaded.cycle);
  context.wake();
}

/** For how many days whoever comes to hold a part in a unit that has opened is still told of it. */
const toldForDays = 7;

/**
 * AM-03, AM-04: leaders and safety representatives are told that the work can begin, in one message each, however many units. The
 * keys follow from cycle, person and day, so that it may be done again: what a crash leaves untold is told by the next run.
 */
async function tellOfOpened(context: DeskContext, cycle: Cycle): Promise<void> {
  const organisation = context.directory.organisation();
  const earliest = addDays(context.clock.today(), -toldForDays);
  const opened = new Map<string, OpenedPayload>();
  for (const { process } of (await context.store.read.processesOf(cycle.id)).map(asProcess)) {
    const { id, cycleId, unitId, openedOn } = process;
    if (openedOn < earliest || process.step !== "STARTPUNKT") continue;
    const event = { type: "UnitOpened", id, cycleId, unitId, by: null, on: openedOn } as const;
    for (const { to, email } of unitNotificationsFor(process, event, organisation)) {
      const key = `units-opened:${cycleId}:${to}:${openedOn}`;
      const known = opened.get(key);
      const processIds = [...(known?.processIds ?? []), id];
      opened.set(key, { cycleId, personId: to, processIds, email: email || known?.email === true });
    }
  }
  const dueAt = context.clock.wallNow();
  const jobs = [...opened].flatMap(([deliveryKey, payload]): readonly NewJob[] => {
    const job: NewJob = { kind: unitsOpenedJob, deliveryKey, payload, dueAt, clock: "wall" };
    // AM-03, «på epost»: the letter goes beside the card, and does not wait for it.
    return payload.email ? [job, ...letterAbout(context, payload.personId, job)] : [job];
  });
  const apart = spread(context, jobs);
  for (let from = 0; from < apart.length; from += jobsAtOnce) {
    await context.store.transaction((tx) => tx.enqueue(apart.slice(from, from + jobsAtOnce)));
  }
}

/** Payload of a `units-opened` job. `email` asks for a letter beside the card. */
type OpenedPayload = {
  readonly cycleId: CaseId;
  readonly personId: PersonId;
  readonly processIds: readonly CaseId[];
  readonly email: boolean;
};

const jobsAtOnce = 500;

async function openUnit(context: DeskContext, cycleId: CaseId, unitId: UnitId): Promise<void> {
  await context.store.transaction(async (tx) => {
    const loaded = await loadCycle(tx, cycleId);
    // Another server may have been quicker.
    if (loaded === undefined || (await tx.processIn(cycleId, unitId)) !== undefined) return;
    const id = context.newId() as CaseId;
    const facts = {
      actor: system,
      now: context.clock.now(),
      organisation: context.directory.organisation(),
      cycle: loaded.cycle,
      usedArchiveReferences: new Set<string>(),
    };
    const decision = decideUnit(undefined, { type: "OpenUnit", id, unitId }, facts);
    if (!decision.ok) return;
    await saveProcess(context, tx, undefined, decision.events, {
      ...{ stored: undefined, actor: system, texts: [] },
      cycle: loaded.cycle,
    });
  });
}
