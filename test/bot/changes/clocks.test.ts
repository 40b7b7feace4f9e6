import { expect, it, onTestFinished, vi } from "vitest";
import { joinOthers } from "#bot/changes/joinOthers.ts";
import { sharedTime } from "#bot/changes/sharedTime.ts";
import { machineClock } from "#bot/clock.ts";
import { startPoller } from "#bot/jobs/poller.ts";
import type { NewJob } from "#bot/store/jobTypes.ts";
import { postgresPlace, postgresStore } from "../store/postgresFixtures.ts";

const minute = 60_000;
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 10_000, interval: 20 });

/** A server whose machine's clock is wrong by so many milliseconds, with what it has worked on. */
async function serverWithClock(place: Awaited<ReturnType<typeof postgresPlace>>, apartMs: number) {
  const store = await postgresStore(place);
  const log: object[] = [];
  const warn = (fields: object) => void log.push(fields);
  const others = await joinOthers(place.databaseUrl, { warn }, { machine: () => Date.now() + apartMs });
  onTestFinished(() => others.end());
  const clock = machineClock(others.now);
  const worked: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const start = (holding: boolean) => {
    const poller = startPoller({
      store,
      clock,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      pollMs: 20,
      // Whoever holds a job takes no other one.
      atOnce: 1,
      handlers: {
        message: async (job) => {
          worked.push(job.deliveryKey);
          if (holding) await released;
          return { kind: "done" };
        },
      },
    });
    onTestFinished(async () => {
      release();
      await poller.stop();
    });
    return poller;
  };
  const enqueue = (deliveryKey: string) => {
    const job: NewJob = { kind: "message", deliveryKey, payload: {}, dueAt: clock.wallNow(), clock: "wall" };
    return store.transaction((tx) => tx.enqueue([job]));
  };
  return { store, clock, log, worked, release: () => release(), start, enqueue };
}

it("servers whose clocks differ by twenty minutes carry a job out once, while it takes its time", async () => {
  const place = await postgresPlace();
  const behind = await serverWithClock(place, -10 * minute);
  const ahead = await serverWithClock(place, 10 * minute);
  await behind.enqueue("first");
  behind.start(true);
  await until(() => expect(behind.worked).toEqual(["first"]));
  const poller = ahead.start(false);
  await ahead.enqueue("second");
  await until(() => expect(ahead.worked).toEqual(["second"]));
  // It has looked at all that it could claim.
  await poller.idle();
  behind.release();
  await until(async () => expect(await behind.store.nextDueAt("wall")).toBeUndefined());
  expect([behind.worked, ahead.worked]).toEqual([["first"], ["second"]]);
  expect(await ahead.store.read.troubledJobs(9)).toEqual([]);
});

it("what a server ahead of the time enqueues does not wait until others have caught up", async () => {
  const place = await postgresPlace();
  const ahead = await serverWithClock(place, 10 * minute);
  const behind = await serverWithClock(place, -10 * minute);
  await ahead.enqueue("at once");
  behind.start(false);
  await until(() => expect(behind.worked).toEqual(["at once"]));
});

it("a clock that is far from the database's is named once, with how far it is ahead", async () => {
  const place = await postgresPlace();
  const [ahead, behind, right] = await Promise.all([10 * minute, -10 * minute, 0].map((ms) => serverWithClock(place, ms)));
  expect([ahead?.log, behind?.log, right?.log]).toEqual([[{ seconds: 600 }], [{ seconds: -600 }], []]);
});

it("the shared time goes on where the machine's clock leaps, and follows the database's when it is asked again", async () => {
  let machine = Date.parse("2026-03-02T08:00:00Z");
  let database = Date.parse("2026-03-02T09:00:00Z");
  const warned: object[] = [];
  const time = sharedTime({ warn: (fields) => void warned.push(fields) }, () => machine);
  // The one thing that it uses of a client.
  const client = { query: async () => ({ rows: [{ now: new Date(database) }] }) } as unknown as Parameters<typeof time.ask>[0];
  expect(time.now()).toBe(machine);
  await time.ask(client);
  machine += 30 * minute;
  expect(Math.abs(time.now() - database)).toBeLessThan(minute);
  database += 30 * minute;
  await time.ask(client);
  expect(Math.abs(time.now() - database)).toBeLessThan(minute);
  expect(warned).toEqual([{ seconds: -3_600 }]);
});
