import { describe, expect, it } from "vitest";
import { type Instant, osloDate } from "#domain/kernel/instant.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { availableWishCommands } from "#domain/regime/oppmote/available.ts";
import { datesThatNeedIt, decideWish } from "#domain/regime/oppmote/decide.ts";
import { presenceGrounds } from "#domain/regime/oppmote/model.ts";
import { inBoth } from "../places.ts";
import { ask, both, codes, east, leader, memoAlone, north, substitute, wished, wishFacts, written } from "./presence.ts";

const decide = (...[state, command, given]: Parameters<typeof wished>) => decideWish(state, command, wishFacts(given));
const asked = wished(undefined, ask());
const approve = { type: "ApprovePresence", infectionControl: true } as const;
const byLeader = { by: leader };

describe("a wish to be on campus", () => {
  it("PA-03 lies with the nearest leader, who says yes, or no with a reason", () => {
    expect(asked.status).toBe("OENSKER_CAMPUS");
    expect(wished(asked, approve, byLeader)).toMatchObject({ status: "CAMPUS_GODKJENT", decidedBy: leader, decidedFor: null });
    const declined = wished(asked, { type: "DeclinePresence", reason: written(20) }, byLeader);
    expect(declined).toMatchObject({ status: "AVSLAATT", decidedBy: leader, reason: written(20) });
    expect(codes(decide(asked, { type: "DeclinePresence", reason: null }, byLeader))).toEqual(["PRESENCE_REASON_MISSING"]);
    expect(codes(decide(asked, { type: "DeclinePresence", reason: written(1001) }, byLeader))).toEqual([
      "PRESENCE_TEXT_TOO_LONG",
    ]);
  });

  it("PA-03 is decided by nobody for themselves, and by no other leader", () => {
    const everybody = { deciders: [{ id: inBoth, onBehalfOf: null }] };
    expect(codes(decide(asked, approve, { by: inBoth, ...everybody }))).toEqual(["PRESENCE_OWN"]);
    expect(codes(decide(asked, approve, { by: substitute }))).toEqual(["PRESENCE_NOT_LEADER"]);
    expect(codes(decide(undefined, ask(), byLeader))).toEqual(["PRESENCE_ONLY_EMPLOYEE"]);
    expect(codes(decide(undefined, ask(), { hasLeader: false }))).toEqual(["PRESENCE_NO_LEADER"]);
  });

  it("PA-03 is decided by who stands in for the leader, in their place", () => {
    const deciders = [
      { id: leader, onBehalfOf: null },
      { id: substitute, onBehalfOf: leader },
    ];
    expect(wished(asked, approve, { by: substitute, deciders })).toMatchObject({ decidedBy: substitute, decidedFor: leader });
  });

  it("PA-03 is taken back by the employee alone, until its last day is over", () => {
    const back = { type: "WithdrawPresence" } as const;
    expect(codes(decide(asked, back, byLeader))).toEqual(["PRESENCE_ONLY_EMPLOYEE"]);
    const approved = wished(asked, approve, byLeader);
    expect(wished(approved, back, { today: date("2020-11-17") }).status).toBe("TRUKKET");
    expect(codes(decide(approved, back, { today: date("2020-11-18") }))).toEqual(["PRESENCE_OVER"]);
    expect(codes(decide(wished(asked, back), approve, byLeader))).toEqual(["PRESENCE_WRONG_STATE"]);
  });

  it("PA-04 needs one ground, and takes every one of the memo's", () => {
    expect(codes(decide(undefined, ask({ ground: null })))).toEqual(["PRESENCE_GROUND_MISSING"]);
    for (const ground of presenceGrounds.filter((one) => one !== "annet"))
      expect(wished(undefined, ask({ ground })).ground).toBe(ground);
  });

  it("PA-04 needs words for another ground: from 3 to 300 characters", () => {
    const other = (length: number) => codes(decide(undefined, ask({ ground: "annet", other: written(length) })));
    expect(codes(decide(undefined, ask({ ground: "annet" })))).toEqual(["PRESENCE_OTHER_MISSING"]);
    expect([other(2), other(3), other(300), other(301)]).toEqual([
      ["PRESENCE_OTHER_MISSING"],
      [],
      [],
      ["PRESENCE_TEXT_TOO_LONG"],
    ]);
  });

  it("PA-04 asks for nothing about a difficulty at home, and keeps nothing that was written there", () => {
    const kept = wished(undefined, ask({ ground: "arbeidsmiljoe", other: written(50) }));
    expect(kept).toMatchObject({ ground: "arbeidsmiljoe", other: null });
    expect(wished(undefined, ask({ ground: "annet", other: written(50) })).other).toEqual(written(50));
  });

  it("PA-07 refuses to permit presence while infection control in the room is not confirmed", () => {
    for (const infectionControl of [null, false])
      expect(codes(decide(asked, { ...approve, infectionControl }, byLeader))).toEqual(["PRESENCE_CONTROL_UNCONFIRMED"]);
    expect(codes(decide(asked, approve, byLeader))).toEqual([]);
  });

  it("PA-07 needs to know which room it is about, in at most 100 characters", () => {
    expect(codes(decide(undefined, ask({ where: null })))).toEqual(["PRESENCE_WHERE_MISSING"]);
    expect(codes(decide(undefined, ask({ where: written(100) })))).toEqual([]);
    expect(codes(decide(undefined, ask({ where: written(101) })))).toEqual(["PRESENCE_TEXT_TOO_LONG"]);
  });

  it("PA-07 asks no such thing of a leader who says no", () => {
    expect(codes(decide(asked, { type: "DeclinePresence", reason: written(5) }, byLeader))).toEqual([]);
  });

  it("offers each only what is theirs to do now", () => {
    expect(availableWishCommands(asked, wishFacts())).toEqual(["WithdrawPresence"]);
    expect(availableWishCommands(asked, wishFacts(byLeader))).toEqual(["ApprovePresence", "DeclinePresence"]);
    expect(availableWishCommands(asked, wishFacts({ by: substitute }))).toEqual([]);
    expect(availableWishCommands(wished(asked, approve, byLeader), wishFacts(byLeader))).toEqual([]);
  });
});

describe("the dates of a wish", () => {
  it("are not in the past, nor the wrong way round, nor none", () => {
    expect(codes(decide(undefined, ask({ from: null })))).toEqual(["PRESENCE_DATE_MISSING"]);
    expect(codes(decide(undefined, ask({ from: date("2020-11-15") })))).toEqual(["PRESENCE_DATE_PAST"]);
    expect(codes(decide(undefined, ask({ from: date("2020-11-16") })))).toEqual([]);
    expect(codes(decide(undefined, ask({ to: date("2020-11-16") })))).toEqual(["PRESENCE_END_BEFORE_START"]);
    const weekend = { from: date("2020-11-21"), to: date("2020-11-22"), weekdays: [1, 2, 3, 4, 5] as const };
    expect(codes(decide(undefined, ask(weekend)))).toEqual(["PRESENCE_NO_WEEKDAY"]);
    expect(codes(decide(undefined, ask({ siteId: null })))).toEqual(["PRESENCE_PLACE_MISSING"]);
  });

  it("are those weekdays of the span, and not more than forty", () => {
    const dates = wished(undefined, ask({ to: date("2020-11-26"), weekdays: [2, 4] })).dates;
    expect(dates).toEqual(["2020-11-17", "2020-11-19", "2020-11-24", "2020-11-26"]);
    const every = [1, 2, 3, 4, 5, 6, 7] as const;
    expect(wished(undefined, ask({ to: date("2020-12-26"), weekdays: every })).dates).toHaveLength(40);
    expect(codes(decide(undefined, ask({ to: date("2020-12-27"), weekdays: every })))).toEqual(["PRESENCE_TOO_MANY_DATES"]);
    expect(codes(decide(undefined, ask({ to: date("2199-12-31"), weekdays: every })))).toEqual(["PRESENCE_TOO_MANY_DATES"]);
  });

  it("are asked for once at one place, and again at another", () => {
    const others = [{ dates: [date("2020-11-17")], siteId: north }];
    expect(codes(decide(undefined, ask(), { others }))).toEqual(["PRESENCE_ASKED_ALREADY"]);
    expect(codes(decide(undefined, ask({ siteId: east }), { others }))).toEqual([]);
  });

  it("LI-01 need a special rule set at the wanted place of work: its municipality decides, also for who works in two", () => {
    const january = { from: date("2021-01-04") };
    expect(codes(decide(undefined, ask({ ...january, siteId: north })))).toEqual(["PRESENCE_NOT_NEEDED"]);
    expect(codes(decide(undefined, ask({ ...january, siteId: east })))).toEqual([]);
    const across = decide(undefined, ask({ from: date("2020-12-31"), to: date("2021-01-01"), weekdays: [4, 5] }));
    expect(across).toMatchObject({ refusals: [{ rule: "LI-01", code: "PRESENCE_NOT_NEEDED", dates: ["2021-01-01"] }] });
  });

  it("PA-01 end at midnight in Norway on 31 December: the minute before one asks, the minute after one need not", () => {
    const at = (instant: string) => {
      const today = osloDate(instant as Instant);
      return codes(decide(undefined, ask({ from: today }), { today, regimes: memoAlone }));
    };
    expect(at("2020-12-31T22:59:00.000Z")).toEqual([]);
    expect(at("2020-12-31T23:00:00.000Z")).toEqual(["PRESENCE_NOT_NEEDED"]);
  });

  it("LI-01 need no permission any more where the rules were shortened, and nothing is left to permit", () => {
    const wide = wished(undefined, ask({ to: date("2020-11-19"), weekdays: [2, 3, 4] }));
    const shortened = memoAlone.map((regime) =>
      regime.kind === "PANDEMI" ? { ...regime, validity: { ...regime.validity, to: date("2020-11-17") } } : regime,
    );
    expect(datesThatNeedIt(wide, wishFacts())).toHaveLength(3);
    expect(datesThatNeedIt(wide, wishFacts({ regimes: shortened }))).toEqual(["2020-11-17"]);
    const after = { by: leader, regimes: shortened, today: date("2020-11-18") };
    expect(codes(decide(wide, approve, after))).toEqual(["PRESENCE_NO_LONGER_NEEDED"]);
    expect(availableWishCommands(wide, wishFacts(after))).toEqual(["DeclinePresence"]);
    expect(datesThatNeedIt({ ...wide, siteId: east }, wishFacts({ regimes: both, today: date("2020-11-18") }))).toHaveLength(2);
  });
});
