import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { dueOn, keep, madeOf, roar, signe, warnOn, withdrawnKlage } from "#test/support/closedReport.ts";
import { monday, type Office, openOffice, withPerson } from "#test/support/office.ts";
import { aKlage } from "#test/support/reportAnswers.ts";

const { kari, lars } = demoPeople;

async function lineOf({ desk }: Office, personId: PersonId) {
  const lines = madeOf(await desk.readStart({ personId })).groups.flatMap(({ items }) => items);
  return lines.find(({ kind }) => kind === "oppbevaring");
}
const line = (since: LocalDate, count = 1) =>
  expect.objectContaining({ since, due: null, count, place: { page: "oppbevaring", id: null, side: null } });

describe("what of reports runs out", () => {
  it("lies since the warning, and not since the day that is still to come", async () => {
    const office = await openOffice();
    const id = await withdrawnKlage(office);
    office.clock.date = warnOn;
    expect(await lineOf(office, roar)).toBeUndefined();
    await office.desk.warnReportsOfErasure();
    office.clock.date = addDays(warnOn, 5);
    expect(await lineOf(office, roar)).toEqual(line(warnOn));
    expect(await lineOf(office, signe)).toEqual(line(warnOn));
    // Once it is proposed, it lies with the other person, from that day on.
    office.clock.date = dueOn;
    madeOf(await keep(office, roar, id, { type: "ProposeErasure" }));
    office.clock.date = addDays(dueOn, 2);
    expect(await lineOf(office, signe)).toEqual(line(dueOn));
    expect(await lineOf(office, roar)).toBeUndefined();
    madeOf(await keep(office, signe, id, { type: "PlaceHold", reason: "Saken går for retten." }));
    expect(await lineOf(office, signe)).toBeUndefined();
  });

  it("is nobody's without the records role, nor of whoever is a party to it or has handled it", async () => {
    const office = await openOffice();
    await withdrawnKlage(office, roar);
    office.directory.now = withPerson(office.directory.now, lars, { roles: ["ansatt", "arkiv"] });
    office.clock.date = warnOn;
    await office.desk.warnReportsOfErasure();
    expect(await lineOf(office, signe)).toEqual(line(warnOn));
    for (const personId of [roar, lars, kari, demoPeople.elias]) expect(await lineOf(office, personId)).toBeUndefined();
  });

  it("is found behind whatever number of reports that were closed before and are on hold", async () => {
    const office = await openOffice();
    const ids: CaseId[] = [];
    for (let n = 0; n < 53; n += 1) {
      office.clock.date = addDays(monday, n);
      const { id, version } = madeOf(await office.desk.beginReport({ personId: kari }, { type: "Submit", answers: aKlage() }));
      madeOf(await office.desk.runReportCommand({ personId: kari }, id, version, { type: "Withdraw", reason: null }));
      ids.push(id);
    }
    office.clock.date = addDays(warnOn, 60);
    expect(await office.desk.warnReportsOfErasure()).toBe(53);
    for (const id of ids.slice(0, 51)) madeOf(await keep(office, roar, id, { type: "PlaceHold", reason: "Granskes." }));
    expect(await lineOf(office, roar)).toEqual(line(office.clock.date, 2));
  });
});
