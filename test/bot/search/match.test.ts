import { describe, expect, it } from "vitest";
import { compact, fold } from "#bot/search/fold.ts";
import { type Findable, fitOf, fitting, soughtIn } from "#bot/search/match.ts";

function fits(typed: string, findable: Findable): boolean {
  const sought = soughtIn(typed);
  return sought !== undefined && fitOf(sought, findable) > 0;
}
const named = (name: string): Findable => ({ names: [name] });

describe("what is sought", () => {
  it.each([
    ["Bjørk", "Bjoerk"],
    ["Bjørk", "BJÖRK"],
    ["Håkon", "Haakon"],
    ["Åse", "aase"],
    ["Sætre", "Saetre"],
    ["Sætre", "Sätre"],
    ["José", "jose"],
    ["Strauß", "strauss"],
  ])("folds %s and %s to one", (one, other) => expect(fold(one)).toBe(fold(other)));

  it.each(["bjork", "Bjørk lars", "LARS", "lars bjo", "bjrøk", "Larss"])("finds Lars Bjørk by «%s»", (typed) =>
    expect(fits(typed, named("Lars Bjørk"))).toBe(true),
  );

  it.each(["kari", "lars hansen", "l", "", "la rs hansen"])("does not find Lars Bjørk by «%s»", (typed) =>
    expect(fits(typed, named("Lars Bjørk"))).toBe(false),
  );

  it("forgives a slip in a name and none in another word", () => {
    expect(fits("Gunnhlid", named("Gunnhild Moe"))).toBe(true);
    expect(fits("avslåttt", { words: ["Avslått"] })).toBe(false);
    // Three letters with one wrong are another name: the boundary.
    expect(fits("Ola", named("Ole"))).toBe(false);
    expect(fits("Olav", named("Olaf"))).toBe(true);
  });

  it.each(["26-K7QM3", "26k7qm3", "k7qm3", "26 K7QM3", "k7q"])("finds a number by «%s»", (typed) =>
    expect(fits(typed, { numbers: ["26-K7QM3"] })).toBe(true),
  );

  it.each(["27-K7QM3", "k7", "k7qm4"])("does not find a number by «%s»", (typed) =>
    expect(fits(typed, { numbers: ["26-K7QM3"] })).toBe(false),
  );

  it("tells the second of a month from a year that begins so", () => {
    expect(fits("2. mars", { words: ["2. mars 2026"] })).toBe(true);
    expect(fits("20. mars", { words: ["2. mars 2026"] })).toBe(false);
    expect(compact("09.03.2026")).toBe("09032026");
  });

  it("gives the better fit first, and equals in the order they came", () => {
    const sought = soughtIn("kari");
    if (sought === undefined) throw new Error("too short");
    const found = fitting(sought, ["Karin", "Kari A", "Karl", "Kari B"], named);
    expect(found).toEqual(["Kari A", "Kari B", "Karin", "Karl"]);
  });

  it("finds a word within a longer one, but not a syllable", () => {
    expect(fits("kontor", { words: ["hjemmekontor"] })).toBe(true);
    expect(fits("tor", { words: ["hjemmekontor"] })).toBe(false);
  });
});
