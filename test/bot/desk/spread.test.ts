import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { spread } from "#bot/desk/spread.ts";
import type { NewJob } from "#bot/store/jobTypes.ts";
import { spacingOf, teamsLimits } from "#bot/teams/rateLimit.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { openCycle } from "#test/support/cycleCourse.ts";
import { openOffice } from "#test/support/office.ts";

const job = (deliveryKey: string): NewJob => ({
  ...{ kind: "remind", deliveryKey, payload: {}, clock: "wall" },
  dueAt: startOfDay(localDate("2026-10-16")),
});

describe("messages to many people at once", () => {
  it("are as far apart as Teams takes them, so that none is turned away", () => {
    expect(spacingOf(teamsLimits)).toBe(35);
    expect(spacingOf({ ...teamsLimits, perApp: [{ messages: 1, milliseconds: 2_000 }] })).toBe(2_000);
    expect(spacingOf({ ...teamsLimits, perApp: [{ messages: 1_000, milliseconds: 1 }] })).toBe(0);
  });

  it("come up one after the other on the domain's clock", async () => {
    const office = await openOffice(localDate("2026-10-16"));
    const apart = spread({ ...office.context, spacingMs: 34 }, [job("a"), job("b"), job("c")]);
    const from = Date.parse(office.clock.now());
    expect(apart.map(({ dueAt, clock }) => [Date.parse(dueAt) - from, clock])).toEqual([
      [0, "domain"],
      [34, "domain"],
      [68, "domain"],
    ]);
  });

  it("stay as they are where no limit is known", async () => {
    const office = await openOffice(localDate("2026-10-16"));
    expect(spread(office.context, [job("a")])).toEqual([job("a")]);
  });

  it("leave room for what comes up meanwhile: the reminders of a morning are not all due before it", async () => {
    const office = await openOffice();
    await openCycle(office);
    office.clock.date = localDate("2026-10-16");
    // What was told in September is out of the way.
    const now = office.clock.wallNow();
    const earlier = await office.store.claimJobs({ domainNow: office.clock.now(), wallNow: now, leaseMs: 60_000, limit: 500 });
    expect(earlier.length).toBeGreaterThan(0);
    await createDesk({ ...office.context, spacingMs: 34 }).planReminders(office.clock.date);
    const due = await office.store.claimJobs({ domainNow: office.clock.now(), wallNow: now, leaseMs: 60_000, limit: 500 });
    expect(due.filter(({ kind }) => kind === "remind")).toHaveLength(1);
  });
});
