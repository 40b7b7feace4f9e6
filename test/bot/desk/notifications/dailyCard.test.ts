import { describe, expect, it } from "vitest";
import { tellJob } from "#bot/desk/announce.ts";
import { dailyCardJob } from "#bot/desk/notifications/jobs.ts";
import { quarterCardJob } from "#bot/desk/oppfolging/jobs.ts";
import type { StoredJob } from "#bot/store/jobTypes.ts";
import { type Instant, instantOf, momentOn } from "#domain/kernel/instant.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { type Choices, defaultChoices, type OptionalKind, type QuietHours, type Timing } from "#domain/notifications/model.ts";
import { leader } from "#test/support/homeOfficeCases.ts";
import { monday, type Office, openOffice, roles } from "#test/support/office.ts";

const job = (kind: string, payload: object, key = "k1"): StoredJob => ({
  ...{ id: "j", kind, deliveryKey: key, payload, dueAt: "2026-03-02T09:00:00.000Z" as never, clock: "wall" },
  ...{ status: "running", attempts: 1, lastError: null, leaseUntil: null },
});
const accepted = (key = "k1") => job(tellJob, { caseId: "c", personId: roles.leader, reason: "accepted" }, key);
const card = job(dailyCardJob, { personId: roles.leader }, "card");
const choices = (kind: OptionalKind, timing: Timing, quiet: QuietHours | null = null): Choices => ({
  kinds: { ...defaultChoices.kinds, [kind]: { timing, letter: true, feed: true } },
  quiet,
});
const night: QuietHours = { from: 17 * 60, to: 8 * 60, weekends: true };
const at = (date: LocalDate, hour: number, minute = 0) => momentOn(date, hour * 60 + minute);
const tuesday = localDate("2026-03-03");

/** The office's clock at a moment; `openOffice` has it stand at eight in the morning. */
function standAt(office: Office, moment: Instant) {
  Object.assign(office.clock, { now: () => moment });
}

async function carryOut(office: Office, one: StoredJob) {
  const effect = await office.desk.holdBack(one);
  if (effect === undefined) return "sent";
  await office.store.transaction((tx) => effect(tx));
  return queued(office);
}

async function queued(office: Office) {
  const far = "2099-01-01T00:00:00.000Z" as never;
  return office.store.claimJobs({ domainNow: far, wallNow: far, leaseMs: 60_000, limit: 50 });
}

describe("the day's card", () => {
  it("waits for the end of quiet hours that were chosen after it was planned", async () => {
    const office = await openOffice();
    standAt(office, at(monday, 8));
    expect(await carryOut(office, card)).toBe("sent");
    await office.desk.chooseNotifications(leader, choices("egne", "samlet", { from: 7 * 60, to: 9 * 60 + 30, weekends: false }));
    const until = at(monday, 9, 30);
    expect(await carryOut(office, card)).toMatchObject([{ kind: dailyCardJob, payload: card.payload, dueAt: until }]);
    standAt(office, until);
    expect(await carryOut(office, card)).toBe("sent");
  });

  it("marks what its person does not want any more, so that it is left out", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, choices("egne", "samlet"));
    await carryOut(office, accepted());
    expect(await office.desk.heldFor(roles.leader)).toMatchObject([{ deliveryKey: "k1", isWanted: true }]);
    await office.desk.chooseNotifications(leader, choices("egne", "av"));
    expect(await office.desk.heldFor(roles.leader)).toMatchObject([{ deliveryKey: "k1", isWanted: false }]);
  });

  it("is the next one where its moment has passed before a message is written down for it", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, choices("egne", "samlet"));
    standAt(office, at(monday, 7, 59));
    const effect = await office.desk.holdBack(accepted());
    standAt(office, at(monday, 8, 1));
    await office.store.transaction(async (tx) => effect?.(tx));
    expect((await queued(office)).map(({ dueAt }) => dueAt)).toEqual([at(tuesday, 8)]);
  });

  it("comes once more for what is written down in the minute before it, since the first may have read without it", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, choices("egne", "samlet"));
    standAt(office, instantOf(Date.parse(at(monday, 8)) - 1));
    const found = await carryOut(office, accepted());
    expect(found === "sent" ? [] : found.map(({ dueAt }) => dueAt)).toEqual([at(monday, 8), at(monday, 8, 1)]);
  });

  it("gives back what it could not bring: each is sent by itself, once, and none of it is collected again", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, choices("egne", "samlet"));
    await carryOut(office, accepted("k1"));
    await carryOut(office, accepted("k2"));
    const held = await office.desk.heldFor(roles.leader);
    await office.store.transaction((tx) => office.desk.heldReleased(roles.leader, held)(tx));
    expect(await office.desk.heldFor(roles.leader)).toEqual([]);
    const released = await queued(office);
    expect(released).toMatchObject([
      { kind: tellJob, payload: accepted().payload },
      { kind: tellJob, payload: accepted().payload },
    ]);
    for (const one of released) expect(await carryOut(office, one)).toBe("sent");
  });
});

describe("HO-29, VA-38 the quarter's card", () => {
  it("HO-29, VA-38 waits for the time of the day's card as itself, and is sent then", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, choices("kvartal", "samlet"));
    standAt(office, at(monday, 7));
    const quarter = job(quarterCardJob, { personId: roles.leader, quarter: "2026-01-01" }, "q");
    const found = await carryOut(office, quarter);
    expect(found).toMatchObject([{ kind: quarterCardJob, payload: quarter.payload, dueAt: at(monday, 8) }]);
    expect(await office.desk.heldFor(roles.leader)).toEqual([]);
    standAt(office, at(monday, 8));
    const [later] = found === "sent" ? [] : found;
    if (later === undefined) throw new Error("nothing waits");
    expect(await carryOut(office, later)).toBe("sent");
  });

  it("HO-29, VA-38 waits on where it is quiet by then, and does not come where it was switched off meanwhile", async () => {
    const office = await openOffice();
    const later = job(quarterCardJob, { personId: roles.leader, quarter: "2026-01-01" }, `q:held:${at(monday, 8)}`);
    await office.desk.chooseNotifications(leader, choices("kvartal", "samlet", night));
    standAt(office, at(monday, 18));
    expect(await carryOut(office, later)).toMatchObject([{ kind: quarterCardJob, dueAt: at(tuesday, 8) }]);
    await office.desk.chooseNotifications(leader, choices("kvartal", "av"));
    expect(await carryOut(office, later)).toEqual([]);
  });
});
