import { describe, expect, it } from "vitest";
import { tellJob } from "#bot/desk/announce.ts";
import { letterJob } from "#bot/desk/elsewhere.ts";
import { dailyCardJob } from "#bot/desk/notifications/jobs.ts";
import { kindOf } from "#bot/desk/notifications/kindOf.ts";
import { remindJob } from "#bot/desk/oppfolging/jobs.ts";
import { caseTellJob } from "#bot/desk/sak/saveSubCase.ts";
import type { StoredJob } from "#bot/store/jobTypes.ts";
import { choicesRequest } from "#domain/contract/notificationSettings.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Choices, defaultChoices, type Timing } from "#domain/notifications/model.ts";
import { employee, leader } from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, roles, withPerson } from "#test/support/office.ts";

const job = (kind: string, payload: object, key = "k1"): StoredJob => ({
  ...{ id: "j", kind, deliveryKey: key, payload, dueAt: "2026-03-02T09:00:00.000Z" as never, clock: "wall" },
  ...{ status: "running", attempts: 1, lastError: null, leaseUntil: null },
});
const told = (personId: PersonId, reason: string, key = "k1") => job(tellJob, { caseId: "c", personId, reason }, key);
const timed = (timing: Timing): Choices => ({
  kinds: { ...defaultChoices.kinds, egne: { timing, letter: false, feed: true } },
  quiet: null,
});

/** Carries out what is to be done in the place of sending, and gives what then waits in the queue. */
async function heldJobs(office: Office, one: StoredJob) {
  const effect = await office.desk.holdBack(one);
  if (effect === undefined) return "sent";
  await office.store.transaction((tx) => effect(tx));
  const far = "2099-01-01T00:00:00.000Z" as never;
  return office.store.claimJobs({ domainNow: far, wallNow: far, leaseMs: 1, limit: 50 });
}

describe("what goes out", () => {
  it("is sent as before to whoever has chosen nothing", async () => {
    const office = await openOffice();
    expect(await heldJobs(office, told(roles.employee, "accepted"))).toBe("sent");
  });

  it("is left out where somebody said so, by chat and by letter, and nobody else's is", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, timed("av"));
    expect(await heldJobs(office, told(roles.leader, "accepted"))).toEqual([]);
    expect(await heldJobs(office, told(roles.otherLeader, "accepted"))).toBe("sent");
    const about = { kind: tellJob, payload: { reason: "accepted" } };
    expect(await heldJobs(office, job(letterJob, { personId: roles.leader, about }))).toEqual([]);
    expect(await heldJobs(office, job(letterJob, { personId: roles.otherLeader, about }))).toBe("sent");
  });

  it.each([
    ["HO-05 an answer to an application", told(roles.employee, "approved")],
    ["HO-25 a call-in", told(roles.employee, "called-in")],
    ["SB-09 a hearing", job(caseTellJob, { personId: roles.employee })],
    ["AM-01 the day itself", job(remindJob, { personId: roles.employee, duties: [{ stage: "foer" }, { stage: "paa-dagen" }] })],
    ["a kind that nobody has thought of yet", job("something-new", { personId: roles.employee })],
  ])("%s is sent whatever was chosen", async (_name, one) => {
    const office = await openOffice();
    const silent = Object.fromEntries(
      Object.keys(defaultChoices.kinds).map((kind) => [kind, { timing: "av", letter: false, feed: false }]),
    ) as Choices["kinds"];
    await office.desk.chooseNotifications(employee, { kinds: silent, quiet: { from: 0, to: 1439, weekends: true } });
    expect(await heldJobs(office, one)).toBe("sent");
  });

  it("AM-01 tells a reminder ahead of the day from one on it", () => {
    expect(kindOf(job(remindJob, { duties: [{ stage: "foer" }, { stage: "utsatt" }] }))).toBe("aarshjul-foer");
    expect(kindOf(job(remindJob, { duties: [{ stage: "foer" }, { stage: "forfalt" }] }))).toBe("frist");
  });

  it("waits for the day's card, which comes once for all of it, and is dropped with what it told", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, timed("samlet"));
    const queued = await heldJobs(office, told(roles.leader, "accepted", "k1"));
    expect(queued).toMatchObject([{ kind: dailyCardJob, payload: { personId: roles.leader }, clock: "domain" }]);
    await heldJobs(office, told(roles.leader, "accepted", "k2"));
    await heldJobs(office, told(roles.leader, "accepted", "k2"));
    const held = await office.desk.heldFor(roles.leader);
    expect(held.map(({ deliveryKey }) => deliveryKey)).toEqual(["k1", "k2"]);
    await office.store.transaction((tx) => office.desk.heldTold(roles.leader, held)(tx));
    expect(await office.desk.heldFor(roles.leader)).toEqual([]);
  });

  it("waits for the end of the quiet hours as the same job, however often it is looked at", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, { ...defaultChoices, quiet: { from: 0, to: 12 * 60, weekends: false } });
    const queued = await heldJobs(office, told(roles.leader, "accepted"));
    expect(queued).toMatchObject([{ kind: tellJob, deliveryKey: expect.stringMatching(/^k1:held:/), clock: "domain" }]);
    const [first] = queued === "sent" ? [] : queued;
    if (first === undefined) throw new Error("nothing waits");
    expect(await office.desk.holdBack(first)).toBeDefined();
  });

  it("forgets the choices of whoever has left, and keeps all others", async () => {
    const office = await openOffice();
    await office.desk.chooseNotifications(leader, timed("samlet"));
    await office.desk.chooseNotifications(employee, timed("samlet"));
    await heldJobs(office, told(roles.leader, "accepted"));
    office.directory.now = withPerson(office.directory.now, roles.leader, { active: false });
    await office.desk.forgetLeaversChoices();
    expect(await office.store.read.withNotificationChoices()).toEqual([roles.employee]);
    expect(await office.desk.readNotifications(leader)).toEqual({ kind: "not_found" });
  });

  it("takes no choice about what is binding, and no hours that end where they begin", () => {
    expect(choicesRequest.safeParse(defaultChoices).success).toBe(true);
    const { kinds } = defaultChoices;
    expect(choicesRequest.safeParse({ kinds: { ...kinds, sak: kinds.egne }, quiet: null }).success).toBe(false);
    expect(choicesRequest.safeParse({ kinds, quiet: { from: 60, to: 60, weekends: true } }).success).toBe(false);
    expect(choicesRequest.safeParse({ kinds, quiet: { from: 0, to: 1440, weekends: true } }).success).toBe(false);
  });
});
