import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId, demoUnits } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { caseDoes, declaresHabil, did, formalised, handled, readCase } from "#test/support/caseCourse.ts";
import { cyclePeople, given, openCycle, processIdOf, unitOfCourse } from "#test/support/cycleCourse.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { kari, lars, solveig, vera, hilde, berit, ante, gunnhild, elias } = demoPeople;
const arkiv = demoPersonId(21);
const canary = "Kanari: faste fellesmøter.";
const handOn = {
  type: "HandOnMeasure",
  text: canary,
  kind: "organisatorisk",
  due: localDate("2027-05-03"),
} as const satisfies CaseCommandInput;

/** A case of Lars's that was looked at and closed, with an adviser and a party who has been told. */
async function closedCase(): Promise<{ readonly office: Office; readonly id: CaseId; readonly reportId: CaseId }> {
  const office = await openOffice();
  const { cases, reportId } = await formalised(office);
  const [id] = cases as [CaseId];
  await did(office, lars, id, declaresHabil);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  const { parties } = await handled(office, lars, id);
  const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
  await did(office, lars, id, { type: "InformParty", partyId });
  await did(office, ante, id, { type: "PromiseConfidentiality" });
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await did(office, lars, id, {
    type: "Assess",
    ...{ outcome: "ingen-sak", level: "lavt", signs: [], reason: "Ikke mer å gå videre med.", notice: "Vi går ikke videre." },
  });
  await did(office, lars, id, { type: "Close", reason: "Vurdert." });
  return { office, id, reportId };
}

describe("a measure that a case hands on to the yearly cycle", () => {
  it("AM-08 comes into the plan without anything that leads back, and leaves no words in the case", async () => {
    const { office, id, reportId } = await closedCase();
    const { number } = await handled(office, lars, id);
    const cycle = await openCycle(office);
    await did(office, lars, id, handOn);
    const [waiting] = await office.store.read.waitingHanded();
    expect(Object.keys(waiting ?? {}).toSorted()).toEqual(["due", "key", "kind", "text", "unitId"]);
    // Drawn by chance: one of our own ids would tell the moment at which it was made.
    expect(waiting?.key.charAt(14)).toBe("4");
    await office.desk.openUnits(cycle.id);
    const process = await processIdOf(office, cycle.id, unitOfCourse);
    const unit = JSON.stringify(given(await office.desk.readUnit(cyclePeople.leader, process)));
    expect(unit).toContain(canary);
    for (const secret of [id, number, reportId]) expect(unit).not.toContain(secret);
    const stored = await office.store.read.processIn(cycle.id, unitOfCourse);
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${id}|${number}|${reportId}`));

    const page = await handled(office, lars, id);
    expect(page.restoring.handedOn).toEqual([office.clock.date]);
    expect(page.timeline.items.at(-1)).toMatchObject({ type: "MeasureHandedOn", by: "Lars Moen" });
    const kept = JSON.stringify([page, await office.store.read.openSubCase(id), await office.store.read.subCaseEvents(id)]);
    for (const secret of ["Kanari", waiting?.key ?? "", process]) expect(kept).not.toContain(secret);
    // Nor does any row of the database name both.
    const rows = JSON.parse(await databaseText(office.dataDir)) as readonly (readonly unknown[])[];
    const both = rows.map((row) => JSON.stringify(row)).filter((row) => row.includes(id) && row.includes(waiting?.key ?? "-"));
    expect(both).toEqual([]);
    expect(rows.map((row) => JSON.stringify(row)).filter((row) => row.includes("Kanari"))).toEqual([]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("AM-08 is handed on once by a double click, and again only by whoever means it", async () => {
    const { office, id } = await closedCase();
    const { version } = await handled(office, lars, id);
    const click = () => office.desk.runCaseCommand({ personId: lars }, id, version, handOn);
    const outcomes = await Promise.all([click(), click()]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["done", "stale"]);
    expect(await click()).toMatchObject({ kind: "stale" });
    expect(await office.store.read.waitingHanded()).toHaveLength(1);
    await did(office, lars, id, { ...handOn, text: "Et annet tiltak." });
    expect((await office.store.read.waitingHanded()).map(({ text }) => text).toSorted()).toEqual(["Et annet tiltak.", canary]);
    expect((await handled(office, lars, id)).restoring.handedOn).toHaveLength(2);
  });

  it("AM-08 is refused with a name, a case number, nothing in it or a day that has passed, and nothing is noted", async () => {
    const { office, id } = await closedCase();
    const { number, version } = await handled(office, lars, id);
    const wrong = [
      [{ text: "Sørg for at Kari Nygård får ro." }, { code: "HANDED_NAMES", what: "person" }],
      [{ text: `Følg opp ${number}.` }, { code: "HANDED_NAMES", what: "case" }],
      [{ text: "  " }, { code: "MEASURE_INCOMPLETE", field: "text" }],
      [{ text: null }, { code: "MEASURE_INCOMPLETE", field: "text" }],
      [{ kind: null }, { code: "MEASURE_INCOMPLETE", field: "kind" }],
      [{ due: null }, { code: "MEASURE_INCOMPLETE", field: "due" }],
      [{ due: localDate("2020-01-01") }, { code: "MEASURE_DUE_PAST" }],
    ] as const;
    for (const [but, refusal] of wrong) {
      const outcome = await caseDoes(office, lars, id, { ...handOn, ...but });
      expect(outcome).toMatchObject({ kind: "refused", refusals: [refusal] });
    }
    expect((await handled(office, lars, id)).version).toBe(version);
    expect(await office.store.read.waitingHanded()).toEqual([]);
  });

  it("AM-08 goes past a unit that is too small, and nowhere where the whole is", async () => {
    const { office, id } = await closedCase();
    const { people } = office.directory.now;
    const ofUnit = [...people.values()].filter(({ unitId }) => unitId === unitOfCourse);
    const stay = new Set([lars, ...ofUnit.map((one) => one.id)].slice(0, 4));
    const fewer = (keeps: (personId: PersonId) => boolean) => {
      const staff = [...people.values()].map((one) => [one.id, keeps(one.id) ? one : { ...one, active: false }] as const);
      office.directory.now = { ...office.directory.now, people: new Map(staff) };
    };
    const inUnit = new Set(ofUnit.map((one) => one.id));
    fewer((one) => stay.has(one) || !inUnit.has(one));
    await did(office, lars, id, handOn);
    expect(await office.store.read.waitingHanded()).toMatchObject([{ unitId: demoUnits.ingenioerfakultet }]);
    fewer((one) => stay.has(one));
    expect(await caseDoes(office, lars, id, handOn)).toMatchObject({
      kind: "refused",
      refusals: [{ code: "HANDED_UNIT_TOO_SMALL" }],
    });
    expect((await handled(office, lars, id)).restoring.handedOn).toHaveLength(1);
  });

  it("AM-08 is the owner's alone: nobody else is offered it, and whoever has no access is told nothing", async () => {
    const { office, id } = await closedCase();
    const offered: PersonId[] = [];
    for (const person of [lars, hilde, ante, kari, solveig, vera, berit, gunnhild, elias, arkiv]) {
      const page = await readCase(office, person, id);
      if (page?.possible.some(({ type, blocked }) => type === "HandOnMeasure" && blocked.length === 0)) offered.push(person);
      if (person === lars) continue;
      const outcome = await office.desk.runCaseCommand({ personId: person }, id, page?.version ?? 1, handOn);
      expect([person, outcome.kind]).toEqual([person, page === undefined ? "not_found" : "refused"]);
    }
    expect(offered).toEqual([lars]);
    expect(await office.store.read.waitingHanded()).toEqual([]);
  });
});
