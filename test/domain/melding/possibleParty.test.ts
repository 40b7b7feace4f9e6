import { describe, expect, it } from "vitest";
import type { UnitId } from "#domain/kernel/ids.ts";
import { isBarred } from "#domain/melding/access.ts";
import { candidatesFor, successorsFor } from "#domain/melding/candidates.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import {
  about,
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
  ledBy,
  mona,
  newId,
  oeyvind,
  organisation,
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
  submit,
  textOf,
  vera,
  where,
} from "./given.ts";

const stab = "stab" as UnitId;
const advising = where({ lars: { roles: ["ansatt", "hr-raadgiver"] } });
/** A klage whose writer does not know whether Lars is a party: Solveig has it. */
const doubtful = (doing: Doing = {}) =>
  having(sent("klage", { leaderIsParty: "vet-ikke" }, kari, doing), facts(solveig, doing), declare());

describe("a nearest leader who may be a party", () => {
  it("VA-03, VA-24 does not receive it as the sjef either", () => {
    const led: Doing = { organisation: ledBy({ stab: sjur }) };
    const toSjef = (leaderIsParty: "ja" | "nei" | "vet-ikke") =>
      submit("klage", { recipient: "sjef", sjefReason: textOf(9), leaderIsParty });
    for (const leaderIsParty of ["ja", "vet-ikke"] as const) {
      expect(refusals(undefined, toSjef(leaderIsParty), facts(mona, led))).toMatchObject([
        { code: "NO_RECIPIENT", why: "NO_SJEF" },
      ]);
    }
    expect(readersOf(having(undefined, facts(mona, led), toSjef("nei")))).toEqual([sjur]);
    // Somebody else's nearest leader is nobody's possible party here.
    expect(readersOf(having(undefined, facts(kari, led), toSjef("ja")))).toEqual([sjur]);
    const inUnit = submit("klage", { recipient: "sjef", sjefReason: textOf(9), leaderIsParty: "ja", unitId: stab });
    expect(refused(undefined, inUnit, facts(kari, led))).toEqual(["VA-24 NO_RECIPIENT"]);
  });

  it("VA-03, VA-06 does not receive it as a safety representative either", () => {
    // A dean who sits at an institute and represents its staff: nearest leader of whoever leads the institute.
    const doing: Doing = { organisation: where({ solveig: { unitId: bygg, roles: ["ansatt", "verneombud"] } }) };
    const to = (leaderIsParty: "ja" | "nei") => sent("underretning", { recipient: "verneombud", leaderIsParty }, lars, doing);
    expect(readersOf(to("ja"))).toEqual([vera]);
    expect(readersOf(to("nei"))).toEqual([solveig, vera]);
  });

  it("VA-03 does not receive it as the chair of the board either, where the top is both", () => {
    const both: Doing = { settings: { ...settings, boardChairId: rektor } };
    const klage = (leaderIsParty: "ja" | "nei") => submit("klage", { leaderIsParty });
    expect(refusals(undefined, klage("ja"), facts(hanne, both))).toMatchObject([{ code: "NO_RECIPIENT", why: "ALL_PARTIES" }]);
    expect(readersOf(having(undefined, facts(hanne, both), klage("nei")))).toEqual([rektor]);
    // Whoever leads the line for others has it as the chair as before.
    expect(readersOf(sent("klage", { counterparts: about(lars, solveig) }, kari, both))).toEqual([rektor]);
  });

  it("VA-03, VA-05 is not asked for help, nor handed it, though another of the line is", () => {
    const doing: Doing = { organisation: advising };
    const report = doubtful(doing);
    expect(readersOf(report)).toEqual([solveig]);
    expect(refused(report, help(true, lars), facts(solveig, doing))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(report, help(true, hilde), facts(solveig, doing))).toEqual([]);
    const { owners, advisers } = candidatesFor(report, advising, settings);
    expect([...owners, ...advisers]).not.toContain(lars);
    expect(advisers).toContain(hilde);
    expect(refused(doubtful(), handOver(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(doubtful(), handOver(oeyvind), facts(solveig))).toEqual([]);
    expect(successorsFor(doubtful(), solveig, organisation, settings)).not.toContain(lars);
  });

  it("VA-03, VA-30 is not among the varslingsmottak that it goes to when it becomes a varsel", () => {
    const known = (...varslingsmottak: (typeof lars)[]): Doing => ({ settings: { ...settings, varslingsmottak } });
    const becomes = (...mottak: (typeof lars)[]) => having(doubtful(), facts(solveig, known(...mottak)), reclassify("varsel"));
    expect(readersOf(becomes(lars, mona))).toEqual([mona]);
    expect(refused(doubtful(), reclassify("varsel"), facts(solveig, known(lars)))).toEqual(["VA-30 NO_RECIPIENT"]);
    const varsel = having(becomes(mona), facts(mona), declare());
    expect(refused(varsel, handOver(lars), facts(mona, known(mona, lars)))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(varsel, assign(lars), facts(mona))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });

  it("VA-03, 7.13 is another than a party's subordinate, who is kept out of the line alone", () => {
    const doing: Doing = { organisation: advising };
    const above = received(sent("klage", { counterparts: about(solveig) }, kari, doing), rektor);
    expect(refused(above, help(true, lars), facts(rektor, doing))).toEqual([]);
    expect(refused(above, handOver(lars), facts(rektor))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });
});

describe("whom the first report is about, in one of retaliation", () => {
  const related = { id: newId, reporterIds: [kari], outIds: [oeyvind] };
  const retaliation = (doing: Doing = { related }) => received(sent("gjengjeldelse", { counterparts: about(per) }, kari, doing));

  it("VA-34 is never handed it, wherever in the house they lead", () => {
    expect(isBarred(retaliation(), oeyvind, organisation)).toBe(true);
    expect(refused(retaliation(), handOver(oeyvind), facts(lars))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(candidatesFor(retaliation(), organisation, settings).owners).not.toContain(oeyvind);
  });

  it("VA-34, VA-08 does not get it from a safety representative either, nor after that", () => {
    const out = { related: { ...related, outIds: [lars] } };
    const toVera = having(sent("gjengjeldelse", { recipient: "verneombud" }, kari, out), facts(vera), declare());
    const begun = eventsOf(toVera, forward(), facts(vera))[1];
    if (begun === undefined) throw new Error("nothing begun");
    const forwarded = evolveReport(undefined, begun);
    expect(readersOf(forwarded)).toEqual([solveig]);
    expect(isBarred(forwarded, lars, organisation)).toBe(true);
    expect(isBarred(forwarded, oeyvind, organisation)).toBe(false);
  });

  it("VA-34 is anybody else where no report of one's own is named, and in every other kind", () => {
    expect(refused(retaliation({}), handOver(oeyvind), facts(lars))).toEqual([]);
    expect(refused(received(sent("klage", {}, kari, { related })), handOver(oeyvind), facts(lars))).toEqual([]);
    expect(refused(retaliation(), handOver(solveig), facts(lars))).toEqual([]);
  });
});
