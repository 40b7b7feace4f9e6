import { describe, expect, it } from "vitest";
import { cardData, homeDaysOf, inputsOf, minutesOfHours } from "#bot/teams/cardData.ts";

const inputs = (fields: object) => inputsOf(cardData.parse({ v: 1, verb: "x", ...fields }));

describe("hours a week", () => {
  it.each([
    ["37,5", 2250],
    ["37.5", 2250],
    [" 37,5 t ", 2250],
    ["30 timer", 1800],
    ["30 timar", 1800],
    ["20 hours", 1200],
    ["7,25", 435],
    ["0", 0],
    ["-5", -300],
    ["9999", 599_940],
    ["37,555", null],
    ["1e3", null],
    ["NaN", null],
    ["", null],
    ["37 1/2", null],
    [null, null],
  ])("«%s» are %s minutes", (typed, minutes) => {
    expect(minutesOfHours(typed)).toBe(minutes);
  });
});

describe("inputs", () => {
  it("are read as strings, whatever a client makes of them", () => {
    expect(inputs({ conflict: "true" }).yesNo("conflict")).toBe(true);
    expect(inputs({ conflict: true }).yesNo("conflict")).toBe(true);
    expect(inputs({ conflict: "false" }).yesNo("conflict")).toBe(false);
    for (const odd of ["yes", "1", 1, null, {}, [], ""]) expect(inputs({ conflict: odd }).yesNo("conflict")).toBeNull();
  });

  it("tell of a date that cannot be read once, and never read one month first", () => {
    const read = inputs({ from: "03/04/2021", to: "2021-02-30", on: "2021-02-28" });
    expect([read.date("from"), read.date("from"), read.date("to"), read.date("on"), read.date("none")]).toEqual([
      null,
      null,
      null,
      "2021-02-28",
      null,
    ]);
    expect(read.refusals().map(({ field }) => field)).toEqual(["from", "to"]);
  });

  it("hold only the choices that there are", () => {
    const chosen = inputs({ equipment: "skjerm, stol,mus,skjerm" }).choices("equipment", ["tastatur", "mus", "skjerm"]);
    expect(chosen).toEqual(["mus", "skjerm"]);
  });

  it("count what nobody can see, each field once", () => {
    const read = inputs({ work: "a\u200Bb\u202E", reason: "c" });
    read.text("work");
    read.text("work");
    read.text("reason");
    expect(read.removedCharacters()).toBe(2);
  });

  it("give the days that are switched on, and an impossible span for a time that is none", () => {
    const days = homeDaysOf(
      inputs({
        day1: "true",
        from1: "08:00",
        to1: "15:30",
        day3: "true",
        from3: "25:00",
        to3: "x",
        day4: "false",
        from4: "08:00",
      }),
    );
    expect(days).toEqual([
      { weekday: 1, from: 480, to: 930 },
      { weekday: 3, from: 0, to: 0 },
    ]);
  });
});
