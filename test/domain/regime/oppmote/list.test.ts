import { describe, expect, it } from "vitest";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { listScope, presenceStanding } from "#domain/regime/oppmote/access.ts";
import { isToBeErased } from "#domain/regime/oppmote/keeping.ts";
import type { CampusWish } from "#domain/regime/oppmote/model.ts";
import { presenceNotificationsFor } from "#domain/regime/oppmote/notify.ts";
import { presentOn } from "#domain/regime/oppmote/presentOn.ts";
import { defaultPresenceSettings } from "#domain/regime/oppmote/settings.ts";
import { chief, house, inBoth, inEast, inNorth, union } from "../places.ts";
import { ask, east, north, wished } from "./presence.ts";

const institute = "institute" as UnitId;
const led: Organisation = {
  ...house,
  units: new Map([...house.units].map(([id, unit]) => [id, id === institute ? { ...unit, leaderId: chief } : unit])),
};
const nobodyStandsIn = new Map();
const day = date("2020-11-17");
const approved: CampusWish = { ...wished(undefined, ask()), status: "CAMPUS_GODKJENT" };
const settings = { ...defaultPresenceSettings, infectionContacts: [{ siteId: north, people: [union] }] };
const scopeOf = (...[site, person]: [typeof north, typeof union]) => listScope(led, nobodyStandsIn, settings, site, person);

describe("who sees who is present", () => {
  it("is whoever the employer names for that place of work, all of it and of no other place", () => {
    expect(scopeOf(north, union)).toEqual({ kind: "all" });
    expect(scopeOf(east, union)).toEqual({ kind: "none" });
    expect(scopeOf("nowhere" as typeof north, union)).toEqual({ kind: "none" });
  });

  it("is the nearest leader, of their own people, and nobody else", () => {
    const scope = scopeOf(north, chief);
    expect(scope.kind === "own" && scope.people.includes(inBoth)).toBe(true);
    expect(scopeOf(north, inNorth)).toEqual({ kind: "none" });
    expect(presenceStanding(led, nobodyStandsIn, inBoth, chief)).toBe("leader");
    expect(presenceStanding(led, nobodyStandsIn, inBoth, inBoth)).toBe("employee");
    expect(presenceStanding(led, nobodyStandsIn, inBoth, union)).toBeUndefined();
  });
});

describe("who is present on a day", () => {
  const at = (wishes: readonly CampusWish[], scope = scopeOf(north, union), siteId = north) =>
    presentOn({ siteId, date: day }, wishes, [], scope).map(({ personId }) => personId);

  it("is whoever has permission for that day and place", () => {
    expect(at([approved])).toEqual([inBoth]);
    expect(at([approved], { kind: "none" })).toEqual([]);
    expect(at([approved], { kind: "own", people: [inNorth] })).toEqual([]);
    expect(at([approved], { kind: "all" }, east)).toEqual([]);
    for (const status of ["OENSKER_CAMPUS", "AVSLAATT", "TRUKKET"] as const) expect(at([{ ...approved, status }])).toEqual([]);
    expect(at([{ ...approved, dates: [date("2020-11-18")] }])).toEqual([]);
  });

  it("is also whoever is expected there without asking, once, and never with a ground", () => {
    const expected = [
      { personId: inBoth, siteId: north },
      { personId: inNorth, siteId: north },
      { personId: inEast, siteId: east },
    ];
    const present = presentOn({ siteId: north, date: day }, [approved], expected, { kind: "all" });
    expect(present).toEqual([
      { personId: inBoth, wishId: "w1" as CaseId, where: approved.where },
      { personId: inNorth, wishId: null, where: null },
    ]);
  });
});

describe("how long presence is kept", () => {
  it("is so many days after its last date, and for as long as no last date is known", () => {
    const on = (today: string) => isToBeErased(day, defaultPresenceSettings, date(today));
    expect([on("2020-11-30"), on("2020-12-01"), on("2021-12-01")]).toEqual([false, true, true]);
    expect(isToBeErased(null, defaultPresenceSettings, date("2030-01-01"))).toBe(false);
  });
});

describe("who is told", () => {
  it("PA-03 tells the leader what the employee does, and the employee what the leader does", () => {
    const on = day;
    const told = (event: Parameters<typeof presenceNotificationsFor>[1]) =>
      presenceNotificationsFor(approved, event, led, nobodyStandsIn);
    const { id, employeeId, unitId, dates, siteId, ground, other, where } = approved;
    const asked = { type: "PresenceAsked", id, employeeId, unitId, dates, siteId, ground, other, where, on } as const;
    expect(told(asked)).toEqual([{ to: chief, reason: "presence-asked" }]);
    expect(told({ type: "PresenceWithdrawn", on })).toEqual([{ to: chief, reason: "presence-withdrawn" }]);
    const yes = { type: "PresenceApproved", by: chief, infectionControl: true, on } as const;
    expect(told(yes)).toEqual([{ to: inBoth, reason: "presence-approved" }]);
    expect(presenceNotificationsFor(approved, asked, house, nobodyStandsIn)).toEqual([]);
  });
});
