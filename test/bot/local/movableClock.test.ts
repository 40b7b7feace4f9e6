import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMovableClock } from "#bot/local/movableClock.ts";
import { localDate } from "#domain/kernel/localDate.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (iso: string) => () => Date.parse(iso);

describe("the movable clock", () => {
  it("shows the machine's time until it is moved", () => {
    const clock = createMovableClock(folder, at("2026-10-16T06:00:00.000Z"));
    expect(clock.now()).toBe("2026-10-16T06:00:00.000Z");
    expect(clock.today()).toBe("2026-10-16");
    expect(clock.movedDays()).toBe(0);
  });

  it("moves the domain's time and leaves the machine's", () => {
    const clock = createMovableClock(folder, at("2026-10-16T06:00:00.000Z"));
    clock.move(-1);
    expect(clock.now()).toBe("2026-10-15T06:00:00.000Z");
    expect(clock.wallNow()).toBe("2026-10-16T06:00:00.000Z");
  });

  it("keeps the hour in Oslo when summer time ends", () => {
    const clock = createMovableClock(folder, at("2026-10-24T06:00:00.000Z"));
    clock.move(1);
    expect(clock.now()).toBe("2026-10-25T07:00:00.000Z");
    clock.set(localDate("2027-03-28"));
    expect(clock.now()).toBe("2027-03-28T06:00:00.000Z");
  });

  it("comes to the morning of a date when it is moved in the evening or at night, and goes on from there", () => {
    for (const [wall, shown] of [
      ["2026-06-01T05:59:59.000Z", "2026-06-08T07:00:59.000Z"],
      ["2026-06-01T06:00:00.000Z", "2026-06-08T06:00:00.000Z"],
      ["2026-06-01T15:59:00.000Z", "2026-06-08T15:59:00.000Z"],
      ["2026-06-01T16:00:00.000Z", "2026-06-08T07:00:00.000Z"],
      ["2026-06-01T21:59:00.000Z", "2026-06-08T07:00:00.000Z"],
      ["2026-06-01T22:10:00.000Z", "2026-06-09T07:00:00.000Z"],
    ] as const) {
      const clock = createMovableClock(folder, at(wall));
      clock.reset();
      clock.move(7);
      expect(clock.now()).toBe(shown);
    }
  });

  it("stands where it stood when it is moved to its own date, runs on over the machine's midnight, and knows its hour after a restart", () => {
    let wall = Date.parse("2026-06-01T21:50:00.000Z");
    const clock = createMovableClock(folder, () => wall);
    clock.set(localDate("2026-09-10"));
    wall += 20 * 60_000;
    clock.set(localDate("2026-09-10"));
    expect(clock.now()).toBe("2026-09-10T07:20:00.000Z");
    expect(createMovableClock(folder, () => wall).now()).toBe("2026-09-10T07:20:00.000Z");
    clock.move(1);
    expect(clock.now()).toBe("2026-09-11T07:20:00.000Z");
    clock.set(localDate("2026-06-01"));
    expect([clock.now(), clock.movedDays()]).toEqual(["2026-06-01T07:20:00.000Z", -1]);
    clock.reset();
    expect(clock.now()).toBe("2026-06-01T22:10:00.000Z");
  });

  it("never leaves the date it was set to, on the days with 23 and 25 hours", () => {
    for (let hour = 0; hour < 48; hour++) {
      const clock = createMovableClock(folder, () => Date.parse("2026-06-01T22:00:00.000Z") + hour * 1_800_000);
      for (const date of ["2026-10-25", "2027-03-28"]) {
        clock.set(localDate(date));
        expect(clock.today()).toBe(date);
      }
    }
  });

  it("sets a date, tells its listeners, and goes back", () => {
    const clock = createMovableClock(folder, at("2026-02-28T22:59:59.999Z"));
    const told: string[] = [];
    const end = clock.onMove(() => told.push(clock.today()));
    clock.set(localDate("2028-02-29"));
    clock.reset();
    end();
    clock.move(3);
    expect(told).toEqual(["2028-02-29", "2026-02-28"]);
  });

  it("is where it was after a restart, and at the machine's time when its file is broken", () => {
    createMovableClock(folder, at("2026-10-16T06:00:00.000Z")).move(12);
    expect(createMovableClock(folder, at("2026-10-17T06:00:00.000Z")).today()).toBe("2026-10-29");
    for (const broken of ["", "{", "[]", '{"movedDays":"12"}', '{"movedDays":1.5}', '{"movedDays":1e9}', '{"movedDays":60000}']) {
      writeFileSync(join(folder, "local-clock.json"), broken);
      expect(createMovableClock(folder, at("2026-10-16T06:00:00.000Z")).movedDays()).toBe(0);
    }
  });

  it("refuses to leave the years that the product knows", () => {
    const clock = createMovableClock(folder, at("2026-10-16T06:00:00.000Z"));
    expect(() => clock.move(60_000)).toThrow(RangeError);
    expect(clock.movedDays()).toBe(0);
  });
});
