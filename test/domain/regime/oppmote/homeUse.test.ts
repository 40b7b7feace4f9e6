import { describe, expect, it } from "vitest";
import { type Instant, osloDate } from "#domain/kernel/instant.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { availableHomeCommands } from "#domain/regime/oppmote/available.ts";
import { decideHomeUse, lastHomeDay } from "#domain/regime/oppmote/hjemmebruk/decide.ts";
import { inBoth, inEast } from "../places.ts";
import { both, codes, east, homeFacts, leader, memoAlone, north, register, substitute, used, written } from "./presence.ts";

const decide = (...[state, command, given]: Parameters<typeof used>) => decideHomeUse(state, command, homeFacts(given));
const registered = used(undefined, register({ equipment: ["skjerm", "stol", "skjerm"] }));
const byLeader = { by: leader };
const settle = { type: "SettleEquipment", arranged: [], declined: [], reason: null } as const;

describe("home use under a special rule set", () => {
  it("PA-03 is registered by whoever works at home, and cleared by the nearest leader, once", () => {
    expect(registered).toMatchObject({ from: "2020-11-16", where: "eget-hjem", clarified: null });
    const cleared = used(registered, { type: "ClarifyHome" }, byLeader);
    expect(cleared.clarified).toEqual({ by: leader, for: null, on: "2020-11-16" });
    expect(codes(decide(cleared, { type: "ClarifyHome" }, byLeader))).toEqual(["HOME_CLARIFIED_ALREADY"]);
  });

  it("PA-03 is cleared by nobody for themselves", () => {
    const deciders = [{ id: inBoth, onBehalfOf: null }];
    expect(codes(decide(registered, { type: "ClarifyHome" }, { deciders }))).toEqual(["PRESENCE_OWN"]);
    expect(codes(decide(registered, { type: "ClarifyHome" }, { by: substitute }))).toEqual(["PRESENCE_NOT_LEADER"]);
    expect(codes(decide(undefined, register(), byLeader))).toEqual(["PRESENCE_ONLY_EMPLOYEE"]);
  });

  it("PA-03 names what is missing", () => {
    const empty = register({ from: null, siteId: null, where: null });
    expect(codes(decide(undefined, empty, { hasLeader: false }))).toEqual([
      "PRESENCE_NO_LEADER",
      "PRESENCE_DATE_MISSING",
      "PRESENCE_PLACE_MISSING",
      "HOME_PLACE_MISSING",
    ]);
  });

  it("may have begun up to fourteen days ago, and is registered once for each place", () => {
    const today = { today: date("2020-11-30") };
    expect(codes(decide(undefined, register({ from: date("2020-11-16") }), today))).toEqual([]);
    expect(codes(decide(undefined, register({ from: date("2020-11-15") }), today))).toEqual(["PRESENCE_DATE_PAST"]);
    const running = [{ siteId: north, from: date("2020-11-10") }];
    expect(codes(decideHomeUse(undefined, register(), homeFacts({}, running)))).toEqual(["HOME_REGISTERED_ALREADY"]);
    expect(codes(decideHomeUse(undefined, register({ siteId: east }), homeFacts({}, running)))).toEqual([]);
  });

  it("LI-01 goes by the place where one works: home in Oslo and work in Lillestrøm is Lillestrøm", () => {
    const january = { today: date("2021-01-04"), employee: inEast, by: inEast };
    expect(codes(decide(undefined, register({ from: date("2021-01-04"), siteId: east }), january))).toEqual([]);
    expect(codes(decide(undefined, register({ from: date("2021-01-04"), siteId: north }), january))).toEqual([
      "HOME_NOT_SPECIAL",
    ]);
  });

  it("PA-01 ends with the rules, at midnight in Norway on 31 December", () => {
    const at = (instant: string) => {
      const today = osloDate(instant as Instant);
      return codes(decide(registered, { type: "ClarifyHome" }, { by: leader, today, regimes: memoAlone }));
    };
    expect(at("2020-12-31T22:59:00.000Z")).toEqual([]);
    expect(at("2020-12-31T23:00:00.000Z")).toEqual(["HOME_OVER"]);
    expect(lastHomeDay(registered, homeFacts({ regimes: memoAlone }))).toBe("2020-12-31");
    expect(lastHomeDay({ ...registered, siteId: east }, homeFacts({ regimes: both }))).toBeNull();
  });

  it("ends sooner where the employee says so", () => {
    const end = (lastDay: string) => ({ type: "EndHome", lastDay: date(lastDay) }) as const;
    const ended = used(registered, end("2020-11-20"));
    expect(lastHomeDay(ended, homeFacts())).toBe("2020-11-20");
    expect(codes(decide(registered, end("2020-11-15")))).toEqual(["HOME_LAST_DAY_WRONG"]);
    expect(codes(decide(registered, end("2021-01-01")))).toEqual(["HOME_LAST_DAY_WRONG"]);
    expect(codes(decide(registered, end("2020-11-20"), byLeader))).toEqual(["PRESENCE_ONLY_EMPLOYEE"]);
    expect(codes(decide(ended, end("2020-11-20"), { today: date("2020-11-21") }))).toEqual(["HOME_OVER"]);
  });
});

describe("equipment that is moved home", () => {
  it("PA-08 makes a task for the leader of each thing that somebody wants moved", () => {
    const waiting = { status: "VENTER", reason: null };
    expect(registered.equipment).toEqual([
      { kind: "skjerm", ...waiting },
      { kind: "stol", ...waiting },
    ]);
    expect(availableHomeCommands(registered, homeFacts(byLeader))).toEqual(["ClarifyHome", "SettleEquipment"]);
    expect(availableHomeCommands(registered, homeFacts())).toEqual(["EndHome"]);
  });

  it("PA-08 lets the leader tick off what is arranged, and say no with a reason", () => {
    const after = used(registered, { ...settle, arranged: ["skjerm"], declined: ["stol"], reason: written(12) }, byLeader);
    expect(after.equipment).toEqual([
      { kind: "skjerm", status: "ORDNET", reason: null },
      { kind: "stol", status: "AVVIST", reason: written(12) },
    ]);
    expect(codes(decide(registered, { ...settle, declined: ["stol"] }, byLeader))).toEqual(["PRESENCE_REASON_MISSING"]);
    expect(codes(decide(after, { ...settle, arranged: ["skjerm"] }, byLeader))).toEqual(["HOME_NOTHING_WAITS"]);
  });

  it("PA-08 refuses nothing chosen, the same thing twice, what was never asked for, and the employee's own hand", () => {
    expect(codes(decide(registered, settle, byLeader))).toEqual(["HOME_NOTHING_SETTLED"]);
    const twice = { ...settle, arranged: ["stol"], declined: ["stol"], reason: written(5) } as const;
    expect(codes(decide(registered, twice, byLeader))).toEqual(["HOME_EQUIPMENT_SETTLED"]);
    expect(codes(decide(registered, { ...settle, arranged: ["pult"] }, byLeader))).toEqual(["HOME_EQUIPMENT_SETTLED"]);
    expect(codes(decide(registered, { ...settle, arranged: ["stol"] }))).toEqual(["PRESENCE_OWN"]);
  });
});

describe("a home office shared with a colleague", () => {
  const december = { today: date("2020-12-02") };
  const shared = { where: "hos-kollega", siteId: east, from: date("2020-12-02") } as const;

  it("LI-12 warns whoever will be at a colleague's under a municipality's regulation", () => {
    expect(codes(decide(undefined, register(shared), december))).toEqual(["HOME_WITH_COLLEAGUE"]);
  });

  it("LI-12 lets them go on once they have read it, and says so to the leader", () => {
    expect(used(undefined, register({ ...shared, goesOn: true }), december).warned).toBe(true);
  });

  it("LI-12 says nothing where no regulation holds, nor of one's own home", () => {
    expect(used(undefined, register({ ...shared, siteId: north }), december).warned).toBe(false);
    expect(used(undefined, register({ ...shared, where: "eget-hjem" }), december).warned).toBe(false);
    const before = { ...shared, from: date("2020-11-30") };
    expect(used(undefined, register(before), { today: date("2020-11-30") }).warned).toBe(false);
  });
});
