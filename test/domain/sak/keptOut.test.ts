import { describe, expect, it } from "vitest";
import { isBarred, sightOf, standingsTo } from "#domain/sak/access.ts";
import { caseCandidates } from "#domain/sak/candidates.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { deciderFor, mayOwn, sjefFor } from "#domain/sak/succession.ts";
import {
  about,
  assign,
  facts as at,
  declare as declareOn,
  formalise,
  having as havingReport,
  kari,
  lars,
  ledBy,
  march,
  mona,
  newId,
  oeyvind,
  ola,
  organisation,
  per,
  received,
  rektor,
  sent,
  sjur,
  solveig,
  textOf,
  vera,
  where,
} from "../melding/given.ts";
import {
  addHandler,
  among,
  assignTo,
  casesOf,
  challenge,
  declare,
  facts,
  first,
  having,
  help,
  inform,
  mandate,
  opened,
  partyId,
  passedOver,
  promise,
  refused,
  serious,
  stepBack,
  strain,
} from "./given.ts";

const begun = () => having(passedOver(), facts(solveig), declare());
/** The same case opened before it was kept whom the report passed over. */
const older = (): SubCase => {
  const { keptOut: _keptOut, ...rest } = begun();
  return rest;
};
const caseOf = (report: Parameters<typeof casesOf>[0], by = lars) => first(casesOf(havingReport(report, at(by), formalise), by));

describe("a leader whom the report passed over as a possible party", () => {
  it("VA-03 is not handed the case, nor offered as its owner", () => {
    expect(begun().handlers).toMatchObject([{ personId: solveig, as: "eier" }]);
    expect(refused(begun(), assignTo(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(begun(), assignTo(oeyvind), facts(solveig))).toEqual([]);
    const { owners } = caseCandidates(begun(), facts(solveig));
    expect(owners).not.toContain(lars);
    expect(owners).toContain(oeyvind);
    expect(mayOwn(begun(), lars, facts(solveig))).toBe("sperret");
  });

  it("VA-03 has no other part in it: neither working with it, nor advising, nor examining, nor looking after the strain", () => {
    const roles = where({ lars: { roles: ["ansatt", "hr-raadgiver", "verneombud", "arkiv"] } });
    const asked = facts(solveig, { organisation: roles });
    expect(refused(begun(), addHandler(lars), asked)).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(begun(), help(true, lars), asked)).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(begun(), strain(lars), asked)).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const { advisers, verneombud } = caseCandidates(begun(), asked);
    expect([...advisers, ...verneombud]).not.toContain(lars);
    expect(verneombud).toContain(vera);
    const planned: SubCase = { ...serious(), handlers: begun().handlers, habilitet: begun().habilitet, keptOut: [lars] };
    expect(refused(planned, mandate([lars]), facts(solveig))).toContain("VA-03 PERSON_IS_BARRED");
    expect(refused(planned, mandate([ola]), facts(solveig))).not.toContain("VA-03 PERSON_IS_BARRED");
    expect(standingsTo({ ...begun(), status: "AVSLUTTET" }, lars, among(roles))).toEqual([]);
  });

  it("VA-03 sees nothing of it, and hears nothing of it, also where they are the sjef and nobody owns it", () => {
    expect(sightOf(begun(), lars, among())).toBeUndefined();
    const vacant: SubCase = { ...begun(), handlers: [], vacant: true, keptOut: [sjur] };
    expect(sightOf(vacant, sjur, among())).toBeUndefined();
    const event = { type: "HandlersChanged", added: [], removed: [], reason: null, deciders: [], vacant: true } as const;
    // Somebody has to hear that it lies unowned: whoever stands in for the sjef.
    expect(caseNotificationsFor(vacant, { ...event, by: null, on: march }, among())).toEqual([
      { to: rektor, reason: "nobody-owns" },
    ]);
    expect(sightOf({ ...vacant, keptOut: [] }, sjur, among())).toBe("foer-aapning");
    expect(sjefFor({ ...begun(), keptOut: [sjur] }, facts(solveig))).not.toBe(sjur);
  });

  it("VA-03, VA-04 neither takes it over when its owner leaves, nor decides who is habil", () => {
    const up: SubCase = { ...begun(), keptOut: [lars, rektor] };
    expect(having(up, facts(solveig), stepBack).handlers).toMatchObject([{ personId: "styre", as: "eier" }]);
    expect(deciderFor(up, solveig, facts(solveig))).toBe("styre");
    expect(deciderFor(begun(), solveig, facts(solveig))).toBe(rektor);
    const informed = having(having(begun(), facts(solveig), inform(partyId(begun(), per))), facts(per), promise);
    expect(having(informed, facts(per), challenge(solveig)).habilitet.at(-1)?.deciderId).toBe(rektor);
    // Left to somebody of the unit below, it would go up their line past whom the report kept out.
    const below = ledBy({ bygg: oeyvind, fakultet: lars });
    const handed: SubCase = { ...begun(), handlers: [{ personId: oeyvind, as: "eier", since: march, reason: null }] };
    expect(having(handed, facts(oeyvind, { organisation: below }), stepBack).handlers).toMatchObject([{ personId: rektor }]);
  });

  it("VA-03 is kept also where the report went to the sjef, who names an owner", () => {
    const toSjef = { recipient: "sjef", sjefReason: textOf(9), leaderIsParty: "ja" } as const;
    const report = havingReport(received(sent("klage", toSjef), sjur), at(sjur), assign(solveig));
    const one = caseOf(havingReport(report, at(solveig), declareOn()), solveig);
    expect(one.keptOut).toEqual([lars]);
    expect(refused(having(one, facts(solveig), declare()), assignTo(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });

  it("VA-34 is as well whom the first report is about, in a case of retaliation", () => {
    const related = { id: newId, reporterIds: [kari], outIds: [oeyvind] };
    const one = caseOf(received(sent("gjengjeldelse", {}, kari, { related })));
    expect(one.keptOut).toEqual([oeyvind]);
    expect(refused(having(one, facts(lars), declare()), assignTo(oeyvind), facts(lars))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(having(one, facts(lars), declare()), assignTo(solveig), facts(lars))).toEqual([]);
  });
});

describe("who is not kept out by that", () => {
  it("VA-03 is the nearest leader who is no party by the reporter's word, or had left", () => {
    expect(opened().keptOut).toEqual([]);
    expect(isBarred(opened(), lars, organisation)).toBe(false);
    const gone = { organisation: where({ lars: { active: false } }) };
    const report = received(sent("klage", {}, kari, gone), solveig);
    expect(caseOf(report, solveig).keptOut).toEqual([]);
  });

  it("SB-19 is nobody who is a party of one of the cases: each stands in their own alone", () => {
    const report = received(sent("klage", { counterparts: about(per, lars) }), solveig);
    const cases = casesOf(havingReport(report, at(solveig), formalise), solveig);
    expect(cases.map(({ keptOut }) => keptOut)).toEqual([[], []]);
    expect(JSON.stringify(cases[0])).not.toContain(`"${lars}"`);
  });

  it("7.13 is a party's subordinate, who may work with it and not own it", () => {
    const report = received(sent("klage", { counterparts: about(solveig) }), rektor);
    const one = having(caseOf(report, rektor), facts(rektor), declare());
    expect(one.keptOut).toEqual([]);
    expect(refused(one, assignTo(lars), facts(rektor))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(one, addHandler(lars), facts(rektor))).toEqual([]);
  });

  it("VA-03 is whoever handles the report by now, where the line has changed since it was sent", () => {
    const report = havingReport(received(sent("klage", { leaderIsParty: "ja" }), solveig), at(solveig), formalise);
    const now = ledBy({ bygg: solveig });
    const one = first(casesOf(report, solveig, march, now));
    expect(one.keptOut).toEqual([lars]);
    expect(sightOf(one, solveig, among(now))).toBe("foer-aapning");
  });

  it("VA-03 is nobody in a case from before that was kept: it is read as it was", () => {
    expect(refused(older(), assignTo(lars), facts(solveig))).toEqual([]);
    expect(isBarred(older(), mona, organisation)).toBe(false);
    expect(having(older(), facts(solveig), stepBack).handlers).toMatchObject([{ personId: rektor }]);
  });
});
