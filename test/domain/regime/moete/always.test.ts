import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import type { Regime } from "#domain/regime/model.ts";
import { type AskedGathering, mayHold } from "#domain/regime/moete/mayHold.ts";
import { gatheringForms, gatheringKinds } from "#domain/regime/moete/model.ts";
import { gatheringOutcomes } from "#domain/regime/moete/verdict.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { lillestroem, oslo, trondheim } from "../places.ts";

const start = date("2020-11-01");
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(start, days));
const place = fc.constantFrom(trondheim, lillestroem, oslo);

const special: fc.Arbitrary<Regime> = fc
  .record({ from: day, days: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }), municipality: fc.option(place) })
  .map(({ from, days, municipality }): Regime => {
    const validity = days === undefined ? { from } : { from, to: addDays(from, days) };
    return municipality === null ? { kind: "PANDEMI", validity } : { kind: "KOMMUNE", municipality, validity };
  });
const regimes = fc.array(special, { maxLength: 5 }).map((some) => [normalRegime, ...some]);

const question: fc.Arbitrary<AskedGathering> = fc.record({
  kind: fc.constantFrom(...gatheringKinds),
  form: fc.constantFrom(...gatheringForms),
  municipalities: fc.uniqueArray(place, { maxLength: 3 }),
  date: day,
  number: fc.integer({ min: 1, max: 100_000 }),
  digitalConsidered: fc.constantFrom(true, false, null),
  businessNeed: fc.option(fc.record({ length: fc.integer({ min: 0, max: 40 }) })),
});

const rank = (some: readonly Regime[], asked: AskedGathering) => gatheringOutcomes.indexOf(mayHold(some, asked).outcome);

describe("whatever is asked", () => {
  it("LI-05, PA-05 is never answered more mildly because one more rule set holds", () => {
    fc.assert(
      fc.property(regimes, special, question, (some, more, asked) => rank([...some, more], asked) >= rank(some, asked)),
      { numRuns: 2000 },
    );
  });

  it("LI-01 is never answered more mildly because it is held at one more place", () => {
    fc.assert(
      fc.property(regimes, question, place, (some, asked, more) => {
        if (asked.municipalities.length === 0) return true;
        return rank(some, { ...asked, municipalities: [...asked.municipalities, more] }) >= rank(some, asked);
      }),
    );
  });

  it("LI-05 does not go by how many come", () => {
    fc.assert(
      fc.property(regimes, question, fc.integer({ min: 1, max: 100_000 }), (some, asked, number) => {
        expect(mayHold(some, { ...asked, number })).toEqual(mayHold(some, asked));
      }),
    );
  });

  it("LI-06 is allowed where nobody comes together, with no condition", () => {
    fc.assert(
      fc.property(regimes, question, (some, asked) => {
        const found = mayHold(some, { ...asked, form: "DIGITALT" });
        return found.outcome === "ALLOWED" && found.conditions.length === 0 && found.alternatives.length === 0;
      }),
    );
  });

  it("LI-07, PA-05 is answered by its strictest reason, and a condition that is not met is said wherever it decides", () => {
    fc.assert(
      fc.property(regimes, question, (some, asked) => {
        const { outcome, reasons, conditions } = mayHold(some, asked);
        const ranks = reasons.map((reason) => gatheringOutcomes.indexOf(reason.outcome));
        expect(Math.max(...ranks)).toBe(gatheringOutcomes.indexOf(outcome));
        if (outcome === "ONLY_IF") expect(conditions.some(({ met }) => !met)).toBe(true);
        if (outcome === "ALLOWED") expect(conditions.every(({ met }) => met)).toBe(true);
      }),
    );
  });

  it("LI-05 may be held as it is on the day to which it is suggested to be put off", () => {
    fc.assert(
      fc.property(regimes, question, (some, asked) => {
        const later = mayHold(some, asked).alternatives.find(({ code }) => code === "POSTPONE");
        if (later?.code !== "POSTPONE") return;
        expect(later.from > asked.date).toBe(true);
        const then = { ...asked, date: later.from, digitalConsidered: null, businessNeed: null };
        expect(mayHold(some, then).outcome).toBe("ALLOWED");
      }),
    );
  });
});
