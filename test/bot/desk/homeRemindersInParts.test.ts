import { describe, expect, it } from "vitest";
import { peopleInParts } from "#bot/desk/hjemmekontor/inParts.ts";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import { teamOf } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { employee, submitted, who } from "#test/support/homeOfficeCases.ts";
import { ledBy, openOffice, roles, withPerson } from "#test/support/office.ts";

const { gunnhild, solveig } = demoPeople;

/** The organisation with so many more employees in a unit, so that it does not fit in one part with another. */
function crowded(organisation: Organisation, unitIds: readonly UnitId[], each: number): Organisation {
  const people = new Map(organisation.people);
  for (const unitId of unitIds)
    for (let made = 0; made < each; made += 1) {
      const id = `${unitId}-${made}` as PersonId;
      people.set(id, { id, name: id, unitId, roles: ["ansatt"], language: "nb", active: true });
    }
  return { ...organisation, people };
}

describe("everybody in parts", () => {
  it("has each person once, and no team in two parts, however small the parts are to be", async () => {
    const { directory } = await openOffice();
    const organisation = crowded(directory.now, [demoUnits.bygg, demoUnits.hr], 300);
    for (const atOnce of [1, 7, 250, 100_000]) {
      const parts = peopleInParts(organisation, atOnce);
      expect(parts.flat().toSorted()).toEqual([...organisation.people.keys()].toSorted());
      for (const leaderId of organisation.people.keys()) {
        const team = teamOf(organisation, leaderId);
        if (team.length > 0) expect(parts.filter((part) => team.some((id) => part.includes(id)))).toHaveLength(1);
      }
    }
  });

  it("HO-05 gives a leader one message of what waits below them, though it lies in two parts", async () => {
    const office = await openOffice();
    office.directory.now = ledBy(office.directory.now, demoUnits.data, roles.unrelated);
    for (const id of [gunnhild, roles.unrelated])
      office.directory.now = withPerson(office.directory.now, id, { unitId: demoUnits.data });
    office.directory.now = crowded(office.directory.now, [demoUnits.bygg, demoUnits.data], 300);
    await submitted(office, employee);
    await submitted(office, who(gunnhild));
    const parts = peopleInParts(office.directory.now, 400);
    const partOf = (id: PersonId) => parts.findIndex((part) => part.includes(id));
    expect(partOf(roles.employee)).not.toBe(partOf(gunnhild));
    const since = office.clock.date;
    office.clock.date = addDays(since, 10);
    await office.desk.planHomeReminders(since, since);
    const toSolveig = jobRows(office.dataDir)
      .filter(({ kind }) => kind === "home-remind")
      .map(({ payload }) => JSON.parse(String(payload)))
      .filter(({ personId }) => personId === solveig);
    expect(toSolveig).toHaveLength(1);
    expect(toSolveig[0].keys).toHaveLength(2);
    expect((await office.desk.homeDelivery(toSolveig[0]))?.items).toHaveLength(2);
  });
});
