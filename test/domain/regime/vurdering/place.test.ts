import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { decidingNext, decidingOn, eraseOn, worksInSeveral } from "#domain/regime/vurdering/deciding.ts";
import { defaultPlaceOn } from "#domain/regime/vurdering/defaultPlace.ts";
import type { Vurdering } from "#domain/regime/vurdering/model.ts";
import { inBoth, inEast, inNorth } from "../places.ts";
import { regulation, reached as ruled, published as ruling, why } from "../rulesets.ts";
import { assessed, campus, home, inForce, memo, regulated, team } from "./team.ts";

const rulesets = [memo, regulated];
const on = (personId: PersonId, day: string, assessments: readonly Vurdering[] = [], organisation: Organisation = team) => {
  const { place, rule } = defaultPlaceOn({ organisation, rulesets, assessments, agreements: [] }, personId, date(day));
  return [place, rule];
};

describe("where somebody is to work", () => {
  it("PA-02 is at home by default on 16 November 2020, with nothing assessed", () => {
    expect(on(inNorth, "2020-11-16")).toEqual(["hjemme", "PA-02"]);
    expect(on(inNorth, "2020-11-05")).toEqual(["campus", "HO-02"]);
    expect(on(inNorth, "2021-01-01")).toEqual(["campus", "HO-02"]);
  });

  it("PA-12 is on campus by default on 16 November 2020 for who cleans, as the leader confirmed", () => {
    const cleaning = assessed({ ...campus, ground: "RENHOLD" }, { ruleset: memo, personId: inNorth });
    expect(on(inNorth, "2020-11-16", [cleaning])).toEqual(["campus", "PA-12"]);
    expect(on(inNorth, "2020-12-31", [cleaning])).toEqual(["campus", "PA-12"]);
    expect(on(inEast, "2020-11-16", [cleaning])).toEqual(["hjemme", "PA-02"]);
    const atHome = assessed(home, { ruleset: memo, personId: inNorth });
    expect(on(inNorth, "2020-11-16", [atHome])).toEqual(["hjemme", "PA-02"]);
  });

  it("LI-02 is at home where the regulation holds, on its first day and not the day before", () => {
    expect(on(inEast, "2021-02-01")).toEqual(["hjemme", "LI-02"]);
    expect(on(inEast, "2021-01-31")).toEqual(["campus", "HO-02"]);
    expect(on(inNorth, "2021-02-01")).toEqual(["campus", "HO-02"]);
  });

  it("LI-03 is at work for whom it is not possible in practice, under that rule set alone", () => {
    const caring = assessed({ ...campus, ground: "PASIENTSTELL" });
    expect(on(inEast, "2021-02-03", [caring])).toEqual(["campus", "LI-03"]);
    expect(on(inEast, "2020-11-16", [caring])).toEqual(["hjemme", "PA-02"]);
  });

  it("LI-03 is home again for who has come to another unit: that was another job", () => {
    const caring = assessed({ ...campus, ground: "PASIENTSTELL" });
    const moved: Organisation = {
      ...team,
      people: new Map([...team.people].map(([id, one]) => [id, id === inEast ? { ...one, unitId: "house" as UnitId } : one])),
    };
    expect(on(inEast, "2021-02-03", [caring], moved)).toEqual(["hjemme", "LI-02"]);
  });

  it("LI-01 goes by the main place of who works in two municipalities, and it can be said that it does", () => {
    expect(on(inBoth, "2021-02-03")).toEqual(["campus", "HO-02"]);
    expect([inBoth, inEast, inNorth].map((id) => worksInSeveral(team, id))).toEqual([true, false, false]);
  });

  it("LI-01 lets the regulation decide before the employer's own rules, and names the next to come before it begins", () => {
    const both = [ruling({ ...regulation, from: date("2020-11-10") }, {}, "early"), memo];
    expect(decidingOn(both, team, inEast, inForce.memo)?.id).toBe("early");
    expect(decidingOn(both, team, inNorth, inForce.memo)?.id).toBe("memo");
    expect(decidingOn(both, team, inEast, date("2020-11-09"))?.id).toBe("memo");
    expect(decidingNext(rulesets, team, inEast, date("2021-01-15"))?.id).toBe("regulation");
    expect(decidingNext(rulesets, team, inNorth, date("2021-01-15"))).toBeUndefined();
  });
});

describe("when it is erased", () => {
  it("is so many days after the rules' last day, and never while no end is known", () => {
    expect(eraseOn(memo, 90)).toBe("2021-04-01");
    expect(eraseOn(memo, 0)).toBe("2021-01-01");
    expect(eraseOn(regulated, 90)).toBeNull();
  });

  it("counts from the day of the withdrawal where they never held", () => {
    const withdrawn = ruled(regulated, { type: "WithdrawRuleset", reason: why }, { today: date("2021-01-10") });
    expect(eraseOn(withdrawn, 90)).toBe("2021-04-11");
  });
});
