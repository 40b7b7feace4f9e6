import { describe, expect, it } from "vitest";
import { workplaceOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { type Instant, osloDate } from "#domain/kernel/instant.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { mainMunicipality, workplacesOf } from "#domain/organisasjon/workplace.ts";
import { concerned } from "#domain/regime/kunngjoering/affected.ts";
import { rulesetNotificationsFor } from "#domain/regime/kunngjoering/notify.ts";
import { regimesOf } from "#domain/regime/kunngjoering/published.ts";
import { regimeChanges } from "#domain/regime/kunngjoering/regimeChanges.ts";
import { isConcerned, normalRegime, regimeOn, regimesOn } from "#domain/regime/regimeOn.ts";
import { chief, house, inBoth, inEast, inNorth, lillestroem, trondheim, union } from "./places.ts";
import { pandemic, published, regulation } from "./rulesets.ts";

const own = published(pandemic);
const local = published({ ...regulation, from: date("2020-12-01") });
const all = [normalRegime, ...regimesOf([own, local])];
const kind = (on: string, municipality = trondheim) => regimeOn(all, date(on), municipality)?.kind;

describe("which rules hold", () => {
  it("PA-01 holds through the last day in Norway, whatever the hour in London", () => {
    const on = (instant: string) => regimeOn(all, osloDate(instant as Instant), trondheim)?.kind;
    expect(on("2020-12-31T22:59:59.000Z")).toBe("PANDEMI");
    expect(on("2020-12-31T23:30:00.000Z")).toBe("NORMAL");
  });

  it("PA-01 does not hold before its first day, nor after one more than its last", () => {
    expect([kind("2020-11-05"), kind("2020-11-06"), kind("2020-12-31")]).toEqual([undefined, "PANDEMI", "PANDEMI"]);
    expect(kind("2021-01-01")).toBe("NORMAL");
  });

  it("LI-01 goes by the municipality one works in: the regulation first, then the employer's own rules", () => {
    expect(kind("2020-12-01", lillestroem)).toBe("KOMMUNE");
    expect(kind("2020-12-01", trondheim)).toBe("PANDEMI");
    expect(regimesOn(all, date("2021-01-01"), lillestroem).map((regime) => regime.kind)).toEqual(["KOMMUNE", "NORMAL"]);
    expect(kind("2020-11-30", lillestroem)).toBe("PANDEMI");
  });

  it("LI-01 finds the place of work at the person, else up the line of their unit, and never a home", () => {
    expect(mainMunicipality(house, inEast)).toBe(lillestroem);
    expect(mainMunicipality(house, inNorth)).toBe(trondheim);
    expect(workplacesOf(house, inBoth).map(({ municipality }) => municipality.number)).toEqual([trondheim, lillestroem]);
    expect(mainMunicipality({ ...house, workplaces: new Map() }, inEast)).toBeUndefined();
  });
});

describe("whom it concerns", () => {
  it("LI-01 gives those at work there something to read until some days after its end, and nobody else", () => {
    const ended = [normalRegime, ...regimesOf([published({ ...regulation, from: date("2020-12-01"), to: date("2021-01-31") })])];
    const at = (on: string, municipalities = [lillestroem]) => isConcerned(ended, municipalities, date(on), 90);
    expect([at("2020-11-01"), at("2020-12-01"), at("2021-05-01"), at("2021-05-02")]).toEqual([true, true, true, false]);
    expect(at("2020-12-01", [trondheim])).toBe(false);
    expect(at("2020-12-01", [trondheim, lillestroem])).toBe(true);
    expect(isConcerned([normalRegime], [lillestroem], date("2021-05-01"), 90)).toBe(false);
  });

  it("LI-01 concerns whoever works there, also as one place of two, and no student and nobody who left", () => {
    expect(concerned(house, regulation)).toEqual([inEast, inBoth]);
    expect(concerned(house, pandemic)).toHaveLength(6);
  });

  it("PA-10 tells those who speak for others first, each once, and not whoever published it", () => {
    const event = {
      type: "RulesetPublished",
      id: local.id,
      plan: local,
      by: "admin" as typeof chief,
      on: date("2020-11-20"),
    } as const;
    const told = rulesetNotificationsFor(local, event, house);
    expect(told.slice(0, 2).map(({ to, copy }) => [to, copy])).toEqual([
      [chief, true],
      [union, true],
    ]);
    expect(told.map(({ to }) => to)).toEqual([chief, union, inEast, inBoth]);
    const everywhere = rulesetNotificationsFor(own, { ...event, plan: own }, house);
    expect(everywhere.filter(({ copy }) => copy).map(({ to }) => to)).toEqual([chief, union]);
    expect(everywhere).toHaveLength(5);
  });

  it("PA-10 forgets no chief safety representative when only the dates change", () => {
    const ended = {
      type: "RulesetEnded",
      lastDay: date("2020-12-10"),
      reason: { textId: "t", length: 1 },
      by: union,
      on: date("2020-12-01"),
    };
    const told = rulesetNotificationsFor(own, ended as Parameters<typeof rulesetNotificationsFor>[1], house);
    expect(told[0]).toEqual({ to: chief, reason: "ruleset-ended", copy: true });
    expect(told.map(({ to }) => to)).not.toContain(union);
  });
});

describe("what would change", () => {
  it("counts people by the rules that decide at their main place of work", () => {
    expect(regimeChanges(house, [normalRegime], [normalRegime, ...regimesOf([own])])).toEqual([
      { from: "2020-11-06", to: "2020-12-31", was: null, becomes: "PANDEMI", people: 6 },
    ]);
    const before = [normalRegime, ...regimesOf([own])];
    // Their own municipality's regulation takes the place of the employer's rules for one, and goes on after them.
    expect(regimeChanges(house, before, all)).toEqual([
      { from: "2020-12-01", to: "2020-12-31", was: "PANDEMI", becomes: "KOMMUNE", people: 1 },
      { from: "2021-01-01", to: null, was: "NORMAL", becomes: "KOMMUNE", people: 1 },
    ]);
    expect(regimeChanges(house, all, all)).toEqual([]);
  });

  it("tells of days that lose their rules as of those that get some", () => {
    const shorter = regimesOf([{ ...own, to: date("2020-12-10") }]);
    expect(regimeChanges(house, [normalRegime, ...regimesOf([own])], [normalRegime, ...shorter])).toEqual([
      { from: "2020-12-11", to: "2020-12-31", was: "PANDEMI", becomes: null, people: 6 },
    ]);
  });
});

describe("the workplace", () => {
  it("PA-02 is at home while everybody who can works there, and on campus again on the day after", () => {
    const on = (day: string) => workplaceOn([], date(day), kind(day));
    expect([on("2020-11-16"), on("2020-12-31"), on("2021-01-01")]).toEqual(["hjemme", "hjemme", "campus"]);
  });

  it("PA-02 applies neither the share nor the six months: no application is asked for, and none is taken", () => {
    const regime = regimeOn(all, date("2020-11-16"), trondheim);
    expect(regime?.kind).toBe("PANDEMI");
    expect(regime).not.toHaveProperty("homeOffice");
  });
});
