import { describe, expect, it } from "vitest";
import { kindOf } from "#bot/desk/notifications/kindOf.ts";
import { remindJob } from "#bot/desk/oppfolging/jobs.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { type Choices, defaultChoices } from "#domain/notifications/model.ts";
import { cyclePeople, given, openCycle, processIdOf, unitOfCourse } from "#test/support/cycleCourse.ts";
import { databaseRows } from "#test/support/databaseRows.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { leader, koordinator } = cyclePeople;
const due = localDate("2026-10-30");

async function opened(on = due) {
  const office = await openOffice();
  const cycle = await openCycle(office);
  const id = await processIdOf(office, cycle.id, unitOfCourse);
  office.clock.date = on;
  return { office, cycle, id };
}

/** What the leader is reminded of by all that was enqueued, in the order in which it was: of one lane no two can be claimed at once. */
const toLeader = (office: Office) =>
  databaseRows(office.dataDir, "select payload, person_id from job where kind = 'remind' order by id")
    .filter(({ person_id: personId }) => personId === leader.personId)
    .map(({ payload }) => ({ kind: remindJob, payload: JSON.parse(String(payload)) as unknown }));

/** The leader's first job that waits. */
async function nextToLeader(office: Office) {
  const far = "2099-01-01T00:00:00.000Z" as never;
  const jobs = await office.store.claimJobs({ domainNow: far, wallNow: far, leaseMs: 60_000, limit: 5_000 });
  return jobs.find(({ kind, payload }) => kind === remindJob && JSON.stringify(payload).includes(leader.personId));
}

describe("«Purr»", () => {
  it("AM-01 does not take the place of the day's own reminder when it comes first, and says that it is the day", async () => {
    const { office, cycle, id } = await opened();
    expect(given(await office.desk.chaseLeaders(koordinator, cycle.id, [id]))).toMatchObject({ asked: 1, alreadyAsked: 0 });
    await office.desk.planReminders(due);
    const found = toLeader(office);
    expect(found).toHaveLength(2);
    const [chase, planned] = found;
    expect(chase?.payload).toMatchObject({ chased: true, duties: [{ processId: id, stage: "paa-dagen" }] });
    expect(planned?.payload).toMatchObject({ duties: [{ processId: id, stage: "paa-dagen" }] });
    expect(found.map(kindOf)).toEqual(["frist", "frist"]);
  });

  it.each([
    ["2026-10-29", "foer"],
    ["2026-10-30", "paa-dagen"],
    ["2026-10-31", "forfalt"],
  ])("AM-01 on %s a chase is «%s», and comes whatever was chosen", async (on, stage) => {
    const { office, cycle, id } = await opened(localDate(on));
    const silent = Object.fromEntries(
      Object.keys(defaultChoices.kinds).map((kind) => [kind, { timing: "av", letter: false, feed: false }]),
    ) as Choices["kinds"];
    await office.desk.chooseNotifications(leader, { kinds: silent, quiet: { from: 0, to: 1439, weekends: true } });
    await office.desk.chaseLeaders(koordinator, cycle.id, [id]);
    const chase = await nextToLeader(office);
    if (chase === undefined) throw new Error("nobody was chased");
    expect(chase.payload).toMatchObject({ duties: [{ stage }] });
    expect(await office.desk.holdBack(chase)).toBeUndefined();
  });

  it("AM-01 chases once a day, also a leader who was reminded that morning", async () => {
    const { office, cycle, id } = await opened();
    await office.desk.planReminders(due);
    expect(given(await office.desk.chaseLeaders(koordinator, cycle.id, [id]))).toMatchObject({ asked: 1, alreadyAsked: 0 });
    expect(given(await office.desk.chaseLeaders(koordinator, cycle.id, [id]))).toMatchObject({ asked: 0, alreadyAsked: 1 });
    expect(toLeader(office)).toHaveLength(2);
  });
});
