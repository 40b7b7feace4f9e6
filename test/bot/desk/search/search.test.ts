import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { SearchHit, SearchKind } from "#domain/contract/search.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { declaresHabil, did, formalised, readCase } from "#test/support/caseCourse.ts";
import { act, finishPlan, openCycle, processIdOf, toThePlan, unitOfCourse } from "#test/support/cycleCourse.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { asked, submitted, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, type RoleName, roleNames, roles } from "#test/support/office.ts";

async function hitsOf(
  office: Office,
  personId: PersonId,
  words: string,
  kind: SearchKind | null = null,
): Promise<readonly SearchHit[]> {
  const found = await office.desk.search({ personId }, { words, kind });
  return found.kind === "done" ? found.value.groups.flatMap(({ hits }) => hits) : [];
}
const idsOf = (hits: readonly SearchHit[]) => hits.map(({ to }) => to.caseId);

describe("search", () => {
  it("HO-05 finds an application for its employee and the leader who decides it, and for nobody else", async () => {
    const office = await openOffice();
    const { id } = await submitted(office);
    const name = office.directory.now.people.get(roles.employee)?.name ?? "";
    const finders: RoleName[] = [];
    for (const role of roleNames) if (idsOf(await hitsOf(office, roles[role], name)).includes(id)) finders.push(role);
    expect(finders).toEqual(["employee", "leader"]);
    const [hit] = await hitsOf(office, roles.leader, name, "hjemmekontor");
    expect(hit).toMatchObject({ to: { view: "godkjenninger", caseId: id }, about: expect.stringContaining(name) });
    expect(hit?.called).not.toContain(name);
    const [own] = await hitsOf(office, roles.employee, "fast avtale", "hjemmekontor");
    expect(own).toMatchObject({ to: { view: "mine", caseId: id } });
  });

  it("finds by a misspelt name, by the unit and by the date, and says no more than that there is more", async () => {
    const office = await openOffice();
    for (let day = 2; day <= 8; day += 1) await asked(office, who(roles.employee), { from: `2026-0${day + 1}-05` as never });
    const { name = "" } = office.directory.now.people.get(roles.employee) ?? {};
    const [first = ""] = name.split(" ");
    const found = valueIn((await office.desk.search(who(roles.leader), { words: `${first}a`, kind: null })) as never) as {
      readonly groups: readonly { readonly kind: string; readonly hits: readonly SearchHit[]; readonly more: boolean }[];
    };
    const home = found.groups.find(({ kind }) => kind === "hjemmekontor");
    expect(home).toMatchObject({ more: true });
    expect(home?.hits).toHaveLength(5);
    expect(await hitsOf(office, roles.leader, first, "hjemmekontor")).toHaveLength(7);
    expect(await hitsOf(office, roles.leader, "05.04.2026", "hjemmekontor")).toHaveLength(1);
  });

  it("SB-19 finds a case by its number for those who have a part in it, and neither it nor its like for anybody else", async () => {
    const office = await openOffice();
    const secret = "KANARIFUGL";
    const {
      cases: [id],
    } = await formalised(office, {
      ...{ what: secret, more: secret },
      counterparts: [{ kind: "person", id: demoPeople.ante }],
    });
    if (id === undefined) throw new Error("no case");
    await did(office, roles.leader, id, declaresHabil);
    const number = (await readCase(office, roles.leader, id))?.number ?? "";
    for (const typed of [number, number.replace("-", " ").toLowerCase(), number.slice(3)]) {
      expect(idsOf(await hitsOf(office, roles.leader, typed, "sak"))).toEqual([id]);
    }
    for (const role of ["otherLeader", "upperLeader", "unrelated", "hr", "admin", "left"] as const) {
      expect(await hitsOf(office, roles[role], number)).toEqual([]);
    }
    // The accused has not been told yet: for them there is none.
    expect(await hitsOf(office, demoPeople.ante, number)).toEqual([]);
    // What it is about finds nothing, also for those who may read it, and is in no answer.
    expect(await hitsOf(office, roles.leader, secret)).toEqual([]);
    expect(JSON.stringify(await office.desk.search({ personId: roles.leader }, { words: "sak", kind: null }))).not.toContain(
      secret,
    );
  });

  it("is no reading: searching for a case adds nothing to the log of who has read it", async () => {
    const office = await openOffice();
    const {
      cases: [id],
    } = await formalised(office);
    if (id === undefined) throw new Error("no case");
    await did(office, roles.leader, id, declaresHabil);
    const before = await office.store.read.readings(id, { limit: 50 });
    await hitsOf(office, roles.leader, "sak");
    expect(await office.store.read.readings(id, { limit: 50 })).toEqual(before);
  });

  it("AM-08 finds measures by their words for the unit's leader, and their number and words for nobody without a part in it", async () => {
    const office = await openOffice();
    const cycle = await openCycle(office);
    const process = await processIdOf(office, cycle.id, unitOfCourse);
    for (const step of toThePlan) await act(office, who(roles.leader), process, step);
    await finishPlan(office, process);
    const measures = await hitsOf(office, roles.leader, "tiltak", "tiltak");
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.every(({ to, called }) => to.caseId === process && called === "Tiltak")).toBe(true);
    const words = measures[0]?.about ?? "";
    expect(idsOf(await hitsOf(office, roles.leader, words, "tiltak"))).toContain(process);
    expect(await hitsOf(office, roles.employee, words, "tiltak")).toEqual([]);
    expect(await hitsOf(office, roles.otherLeader, words, "tiltak")).toEqual([]);
    const unit = await hitsOf(office, roles.leader, "bygg", "enhet");
    expect(idsOf(unit)).toContain(process);
    expect(await hitsOf(office, roles.employee, "bygg", "enhet")).toEqual([]);
  });

  it("finds rules, answers and pages for everybody, and pages of a few for those alone", async () => {
    const office = await openOffice();
    for (const typed of ["HO-15", "ho15", "HO 15"])
      expect(idsOf(await hitsOf(office, roles.employee, typed, "regel"))).toEqual(["HO-15"]);
    expect((await hitsOf(office, roles.employee, "utstyr")).map(({ kind }) => kind)).toContain("svar");
    expect((await hitsOf(office, roles.admin, "drift", "side")).map(({ to }) => to.view)).toEqual(["drift"]);
    expect(await hitsOf(office, roles.employee, "drift", "side")).toEqual([]);
    expect((await hitsOf(office, roles.leader, "godkjenninger", "side")).map(({ to }) => to.view)).toContain("godkjenninger");
    expect(await hitsOf(office, roles.employee, "godkjenninger", "side")).toEqual([]);
  });

  it("keeps nothing of what was sought", async () => {
    const office = await openOffice();
    await hitsOf(office, roles.employee, "KANARISOEK");
    expect(await databaseText(office.dataDir)).not.toContain("KANARISOEK");
  });
});
