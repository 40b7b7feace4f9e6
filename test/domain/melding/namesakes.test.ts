import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { isBarred } from "#domain/melding/access.ts";
import { candidatesFor, successorsFor } from "#domain/melding/candidates.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { Counterpart, Namesakes } from "#domain/melding/model.ts";
import { namesakesOf } from "#domain/melding/namesakes.ts";
import { reportNotificationsFor } from "#domain/melding/notify.ts";
import { openCases } from "#domain/sak/open.ts";
import {
  assign,
  bygg,
  type Doing,
  declare,
  eventsOf,
  facts,
  forward,
  handOver,
  hanne,
  having,
  help,
  hilde,
  kari,
  lars,
  march,
  mikkel,
  mona,
  oeyvind,
  organisation,
  outsider,
  per,
  readersOf,
  received,
  reclassify,
  refusals,
  refused,
  rektor,
  sent,
  settings,
  sjur,
  solveig,
  styre,
  submit,
  unnamed,
  vera,
  where,
} from "./given.ts";

const written = (...names: readonly string[]): readonly Counterpart<string>[] =>
  names.map((name) => ({ kind: "outside", name, external: false }));
const house = where({
  lars: { name: "Lars Erik Moen" },
  kari: { name: "Kari Ås" },
  per: { name: "Kari Ås" },
  ola: { name: "Ola" },
  oeyvind: { name: "Øyvind Anne-Moen", active: false },
});
const idsOf = (...names: readonly string[]) => namesakesOf(house, written(...names)).flatMap(({ personIds }) => personIds);

describe("a name that was only written", () => {
  it.each(["Lars Erik Moen", "lars moen", " MOEN,  Lars ", "Lars E. Moen (lederen)", "Kari Å og Lars Moen"])(
    "VA-03 is somebody's by first and last name, in whatever order: %s",
    (name) => {
      expect(idsOf(name)).toEqual([lars]);
    },
  );

  it.each(["Lars", "Moen", "Erik Moen", "Lars Moene", "Larserik Moen", "Øyvind Anne-Moen", "Ola Nordmann", "", " . "])(
    "VA-03 is nobody's by part of it, nor of who has left: %s",
    (name) => {
      expect(idsOf(name)).toEqual([]);
    },
  );

  it("VA-03 is each of those who have it, at the place where it was written", () => {
    expect(namesakesOf(house, written("Ingen Her", "Kari Ås", "ola"))).toEqual([
      { place: 1, personIds: [kari, per] },
      { place: 2, personIds: ["ola"] },
    ]);
    // However the letters are put together.
    expect(idsOf("Kari Ås".normalize("NFD"))).toEqual([kari, per]);
    // A group has the name of somebody as well, and whoever was found in the directory has been found.
    expect(
      namesakesOf(house, [
        { kind: "group", name: "Lars Moen og de andre" },
        { kind: "group", name: null },
      ]),
    ).toEqual([{ place: 0, personIds: [lars] }]);
    expect(namesakesOf(house, [{ kind: "person", id: lars }])).toEqual([]);
  });
});

const counterparts = [outsider(false), outsider(false)];
const named = (...personIds: readonly PersonId[]): Doing => ({ namesakes: [{ place: 1, personIds }] });
const without = (kind: Parameters<typeof sent>[0], doing: Doing, changes: Parameters<typeof sent>[1] = {}) =>
  sent(kind, { counterparts, unitId: bygg, ...changes }, unnamed, doing);

describe("who has such a name", () => {
  it("VA-03, VA-34 receives nothing, nor does who is below them, and it is told nowhere", () => {
    for (const kind of ["gjengjeldelse", "underretning", "bekymringsmelding"] as const) {
      expect(readersOf(without(kind, {}))).toEqual([lars]);
      expect(without(kind, named(lars)).recipient).toEqual({ kind: "leder", personId: solveig, level: 2, passedOver: [] });
      expect(without(kind, named(solveig)).recipient).toEqual({ kind: "leder", personId: rektor, level: 3, passedOver: [] });
      expect(readersOf(without(kind, named(per)))).toEqual([lars]);
    }
    expect(without("underretning", named(lars, solveig, rektor)).recipient).toEqual({
      ...{ kind: "styreleder", personId: styre, passedOver: [] },
    });
    const all = submit("underretning", { counterparts, unitId: bygg });
    expect(refusals(undefined, all, facts(unnamed, named(lars, solveig, rektor, styre)))).toMatchObject([
      { rule: "VA-03", code: "NO_RECIPIENT", why: "ALL_PARTIES" },
    ]);
  });

  it("VA-03 shows who is passed over for another reason as before", () => {
    const report = without("underretning", named(solveig), { leaderIsParty: "ja" });
    expect(report.recipient).toEqual({
      ...{ kind: "leder", personId: rektor, level: 3 },
      passedOver: [{ personId: lars, why: "part" }],
    });
  });

  it("VA-06, VA-30 receives nothing as a safety representative or in the varslingsmottak either", () => {
    expect(readersOf(without("underretning", named(vera), { recipient: "verneombud" }))).toEqual([hanne]);
    expect(readersOf(without("varsel", named(mona)))).toEqual([mikkel]);
    expect(refusals(undefined, submit("varsel", { counterparts }), facts(unnamed, named(mona, mikkel)))).toMatchObject([
      { rule: "VA-30", code: "NO_RECIPIENT", why: "NO_MOTTAK" },
    ]);
  });

  it("VA-03 is never given it later: as owner, as help, as one of the mottak, or by whoever leaves", () => {
    const report = received(without("underretning", named(lars, hilde, mona, sjur)), solveig);
    expect(isBarred(report, lars, organisation)).toBe(true);
    expect(refused(report, handOver(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(report, handOver(oeyvind), facts(solveig))).toEqual([]);
    expect(refused(report, help(true, hilde), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const { owners, advisers } = candidatesFor(report, organisation, settings);
    expect([...owners, ...advisers]).not.toContain(lars);
    const varsel = having(report, facts(solveig), reclassify("varsel"));
    expect(readersOf(varsel)).toEqual([mikkel]);
    const read = having(varsel, facts(mikkel), declare());
    expect(successorsFor(read, mikkel, organisation, settings)).not.toContain(mona);
    expect(refused(read, assign(lars), facts(mikkel))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const gone = { organisation: where({ mikkel: { active: false } }) };
    expect(readersOf(having(read, facts({ kind: "system" }, gone), { type: "ReplaceGone" }))).toEqual([styre]);
  });

  it("VA-03 hears of it no more than others where nobody is left to read it", () => {
    const report = without("underretning", named(sjur));
    const event = { type: "HandlersChanged", added: [], removed: [], reason: null, deciders: [], vacant: "ALL_PARTIES" } as const;
    const told = (state: typeof report) => reportNotificationsFor(state, { ...event, by: null, on: march }, organisation);
    const toSjur = { to: { kind: "person", id: sjur }, reason: "nobody-reads" };
    expect(told(report)).not.toContainEqual(toSjur);
    expect(told(without("underretning", {}))).toContainEqual(toSjur);
  });

  it("VA-08, VA-03 does not get what a safety representative forwards, and is kept out of that as well", () => {
    const toVera = having(without("underretning", named(lars), { recipient: "verneombud" }), facts(vera), declare());
    expect(refused(toVera, forward(lars), facts(vera))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const begun = eventsOf(toVera, forward(), facts(vera))[1];
    if (begun === undefined) throw new Error("nothing begun");
    const forwarded = evolveReport(undefined, begun);
    expect(forwarded.recipient).toMatchObject({ personId: solveig, passedOver: [] });
    expect(isBarred(forwarded, lars, organisation)).toBe(true);
    const ordinary = having(without("underretning", {}, { recipient: "verneombud" }), facts(vera), declare());
    expect(eventsOf(ordinary, forward(), facts(vera))[1]).toMatchObject({ recipient: { personId: lars } });
  });

  it("SB-19, VA-03 is kept out of the case about that name, and stands in no other", () => {
    const namesakes: readonly Namesakes[] = [
      { place: 0, personIds: [oeyvind] },
      { place: 1, personIds: [lars] },
    ];
    const report = received(without("underretning", { namesakes }), solveig);
    let last = 0;
    const newCase = (id: string) => ({ id: id as never, number: id, newId: () => `id-${++last}` });
    const cases = openCases(report, [newCase("a"), newCase("b")], organisation, solveig, march);
    expect(cases.map(({ keptOut }) => keptOut)).toEqual([[oeyvind], [lars]]);
    expect(JSON.stringify(cases[0])).not.toContain(`"${lars}"`);
  });
});
