import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { RulesetPlan } from "#domain/regime/kunngjoering/model.ts";
import { regimesOf, standingOn } from "#domain/regime/kunngjoering/published.ts";
import { admin, inNorth, lillestroem, oslo, union } from "./places.ts";
import { decide, pandemic, publish, published, reached, regulation, why } from "./rulesets.ts";

const refused = (plan: RulesetPlan, others: Parameters<typeof decide>[2] = {}) => {
  const decision = decide(undefined, publish(plan), others);
  return decision.ok ? [] : decision.refusals.map(({ rule, code }) => [rule, code]);
};

describe("publishing a rule set", () => {
  it("lets the administrator alone", () => {
    expect(decide(undefined, publish(pandemic)).ok).toBe(true);
    for (const by of [inNorth, union, "nobody" as PersonId]) {
      expect(decide(undefined, publish(pandemic), { by })).toMatchObject({ refusals: [{ code: "ONLY_ADMIN" }] });
    }
  });

  it("PA-01 gives the employer's own rules for a time, and says which field wants the last day", () => {
    expect(refused({ ...pandemic, to: null })).toEqual([["PA-01", "RULESET_END_MISSING"]]);
    expect(refused({ ...pandemic, to: pandemic.from })).toEqual([]);
    expect(refused(regulation)).toEqual([]);
  });

  it("LI-01 asks whose regulation it is", () => {
    expect(refused({ ...regulation, municipality: null })).toEqual([["LI-01", "RULESET_MUNICIPALITY_MISSING"]]);
    expect(refused({ ...regulation, municipality: oslo })).toEqual([]);
  });

  it("PA-10 goes to the unions' chief representatives, who have to be named and to work there still", () => {
    expect(refused({ ...pandemic, copyTo: [] })).toEqual([["PA-10", "RULESET_COPY_MISSING"]]);
    expect(refused({ ...pandemic, copyTo: [union, "left" as PersonId] })).toEqual([["PA-10", "RULESET_COPY_UNKNOWN"]]);
  });

  it("says everything that is wrong at once", () => {
    const empty: RulesetPlan = { ...regulation, municipality: null, name: "", sourceUrl: "intranett", from: null, copyTo: [] };
    expect(refused(empty).map(([, code]) => code)).toEqual([
      "RULESET_MUNICIPALITY_MISSING",
      "RULESET_NAME_WRONG",
      "RULESET_URL_WRONG",
      "RULESET_START_MISSING",
      "RULESET_COPY_MISSING",
    ]);
    expect(refused({ ...pandemic, name: "a".repeat(121) })).toEqual([[null, "RULESET_NAME_WRONG"]]);
    expect(refused({ ...pandemic, name: "a".repeat(120) })).toEqual([]);
    expect(refused({ ...pandemic, to: date("2020-11-05") })).toEqual([[null, "RULESET_ENDS_BEFORE"]]);
    for (const sourceUrl of ["http://example.no", "https://", "https://example.no/ a", "javascript:alert(1)"]) {
      expect(refused({ ...pandemic, sourceUrl })).toEqual([[null, "RULESET_URL_WRONG"]]);
    }
  });

  it("keeps two of a kind from holding on the same day at the same place, and lets one begin on the day after", () => {
    const others = [published(pandemic, {}, "first")];
    const next = { ...pandemic, from: date("2020-12-31"), to: date("2021-01-31") };
    expect(decide(undefined, publish(next), { others })).toMatchObject({
      refusals: [{ code: "RULESET_OVERLAPS", name: pandemic.name, from: pandemic.from, to: pandemic.to }],
    });
    expect(refused({ ...next, from: date("2021-01-01") }, { others })).toEqual([]);
    // A gap is no fault: the normal rules hold in it.
    expect(refused({ ...next, from: date("2021-01-15") }, { others })).toEqual([]);
    expect(refused({ ...regulation, from: pandemic.from }, { others })).toEqual([]);
  });

  it("takes a regulation without end for one that never ends, in its own municipality", () => {
    const others = [published(regulation, {}, "first")];
    expect(refused({ ...regulation, from: date("2030-01-01") }, { others })).toEqual([[null, "RULESET_OVERLAPS"]]);
    expect(refused({ ...regulation, municipality: oslo }, { others })).toEqual([]);
    const withdrawn = [reached(others[0], { type: "WithdrawRuleset", reason: why })];
    expect(refused({ ...regulation, from: date("2030-01-01") }, { others: withdrawn })).toEqual([]);
  });

  it("may come after its first day: a municipality's came overnight, and the history is right", () => {
    const late = published(regulation, { today: date("2021-02-03") });
    expect(late).toMatchObject({ from: "2021-02-01", publishedOn: "2021-02-03", publishedBy: admin });
    expect(regimesOf([late])).toEqual([{ kind: "KOMMUNE", municipality: lillestroem, validity: { from: "2021-02-01" } }]);
    expect(standingOn(late, date("2021-01-31"))).toBe("KOMMENDE");
    expect(standingOn(late, date("2021-02-01"))).toBe("GJELDER");
  });
});
