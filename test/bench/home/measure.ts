import { v7 } from "uuid";
import type { DeskContext } from "#bot/desk/context.ts";
import { planHomeReminders } from "#bot/desk/hjemmekontor/homeReminders.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { workingDayFrom } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { usualDay } from "#test/support/usualCase.ts";
import { benchClock } from "../benchClock.ts";
import { openBenchStore } from "../benchStore.ts";
import { percentile } from "../figures.ts";
import type { ListPlace } from "../lists.ts";
import { benchOrganisation } from "../organisation.ts";
import { type EngineName, engineOf } from "../settings.ts";

export type PlanFigures = {
  readonly engine: EngineName;
  readonly agreements: number;
  readonly p50: number;
  /** Longest time for which nothing else of the server could go on while the slowest planning ran. */
  readonly blocked: number;
  /** Messages of one morning. */
  readonly messages: number;
};

/** What a large employer has at once; growth is looked at from a tenth of it. */
export const manyAgreements = 10_000;

/** The first follow-ups of what `seed` stores are due on it. */
const firstMorning = addDays(usualDay, 37);
/** So far back is looked, as after a server that stood still: then everybody is told at once. */
const lookedBack = 27;

/** What is to be told of home office is worked out for some mornings, on each store by turns, and enqueued. */
export async function measurePlanning(places: readonly ListPlace[], mornings: number): Promise<readonly PlanFigures[]> {
  const holidays = norwegianHolidays();
  const directory = fixedDirectory(benchOrganisation());
  const free = await holidays.around(firstMorning);
  const figures: PlanFigures[] = [];
  for (const { agreements, store: place } of places) {
    const store = await openBenchStore(place);
    const context: DeskContext = {
      store,
      directory,
      holidays,
      clock: benchClock,
      reports: () => demoReportSettings(null),
      regimes: [normalRegime],
      newId: v7,
      wake: () => undefined,
    };
    const times: number[] = [];
    let [blocked, messages] = [0, 0];
    let morning: LocalDate = firstMorning;
    // The first is for the code to be compiled.
    for (let count = -1; count < mornings; count += 1) {
      morning = workingDayFrom(addDays(morning, 1), free);
      const { result, longest } = await withPauses(() => planned(context, morning));
      if (count < 0) continue;
      times.push(result.took);
      blocked = Math.max(blocked, longest);
      messages = result.messages;
    }
    await store.close();
    figures.push({ engine: engineOf(place), agreements, p50: percentile(times, 0.5), blocked, messages });
  }
  return figures;
}

async function planned(context: DeskContext, morning: LocalDate): Promise<{ readonly took: number; readonly messages: number }> {
  let messages = 0;
  const counting: DeskContext = {
    ...context,
    store: {
      ...context.store,
      transaction: (work) =>
        context.store.transaction((tx) =>
          work({
            ...tx,
            enqueue: (jobs) => {
              messages += jobs.length;
              return tx.enqueue(jobs);
            },
          }),
        ),
    },
  };
  const begun = performance.now();
  await planHomeReminders(counting, morning, addDays(morning, -lookedBack));
  const took = performance.now() - begun;
  // The last is the planning of the day after.
  if (messages < 2) throw new Error("nobody is told anything: what is measured is not a morning");
  return { took, messages: messages - 1 };
}

/** The longest that the process did nothing else meanwhile. */
async function withPauses<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly longest: number }> {
  let [longest, last] = [0, performance.now()];
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  try {
    const result = await work();
    tick();
    return { result, longest };
  } finally {
    clearInterval(timer);
  }
}
