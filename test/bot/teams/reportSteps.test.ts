import { describe, expect, it } from "vitest";
import { stepBeside, stepNamed, stepsOf } from "#bot/teams/cards/melding/steps.ts";
import { reporterKinds } from "#domain/melding/model.ts";
import { questionsFor } from "#domain/melding/questions.ts";

const both = [true, false];
const askers = both.flatMap((isStudent) =>
  both.flatMap((isTillitsvalgt) => both.map((isVerneombud) => ({ isStudent, isTillitsvalgt, isVerneombud }))),
);

describe.each(reporterKinds)("the steps of a %s", (kind) => {
  it("ask every question of C5 to C10 once, of everybody whom the rules ask it of", () => {
    for (const who of askers) {
      const asked = stepsOf(kind, who).flatMap(({ fields }) => fields.map(String));
      const wanted = questionsFor(kind, { ...who, unnamed: false }).map(({ field }) => String(field));
      expect(asked.filter((field, index) => asked.indexOf(field) !== index)).toEqual([]);
      expect([who, wanted.filter((field) => !asked.includes(field))]).toEqual([who, []]);
      // C10: what a safety representative is asked besides.
      expect(asked.filter((field) => !wanted.includes(field))).toEqual(asked.filter((field) => field === "danger"));
    }
  });

  it("7.22 VA-20 begin with anonymity where it is possible at all, and end with what is sent", () => {
    for (const who of askers) {
      const names = stepsOf(kind, who).map(({ name }) => name);
      const mayBeAnonymous = kind !== "klage" && kind !== "soeknad-om-endring";
      expect([names.indexOf("anonym"), names.at(-1)]).toEqual([mayBeAnonymous ? 0 : -1, "send"]);
    }
  });
});

describe("a step", () => {
  const steps = stepsOf("varsel", { isStudent: false, isTillitsvalgt: false, isVerneombud: false });
  const [first] = steps;
  const last = steps.at(-1);

  it("of a name that is none is the first", () => {
    for (const name of [undefined, "", "gren", "constructor"]) expect(stepNamed(steps, name)).toBe(first);
    expect(stepNamed(steps, "send")).toBe(last);
  });

  it("has none before the first and none after the last", () => {
    if (first === undefined || last === undefined) throw new Error("no steps");
    expect([stepBeside(steps, first, -1), stepBeside(steps, last, 1)]).toEqual([first, last]);
    expect(stepBeside(steps, first, 1).name).toBe("hva");
  });
});
