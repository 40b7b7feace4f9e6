import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitId } from "#domain/kernel/ids.ts";
import { noticeFigures, type ReachCount } from "#domain/regime/beskjed/figures.ts";
import { type ReachStep, reachSteps } from "#domain/regime/beskjed/receipt.ts";

const unit = (id: string, told: number, reached: number, shown: number, confirmed: number): ReachCount => ({
  unitId: id as UnitId,
  ...{ told, reached, shown, confirmed },
});
const lines = (...counts: readonly ReachCount[]) =>
  noticeFigures(1, counts).units.map(({ told, reached, shown, confirmed }) => [told, reached, shown, confirmed]);

const counts = fc
  .array(
    fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40)).map((sizes) => sizes.toSorted((a, b) => b - a)),
    { minLength: 1, maxLength: 7 },
  )
  .map((all) =>
    all.map(([told = 0, reached = 0, shown = 0, confirmed = 0], i) => unit(`u${i}`, told, reached, shown, confirmed)),
  );

const isFew = (count: number) => Math.abs(count) < 5;

describe("figures of a notice", () => {
  it("LI-04 shows what tells of five and more, in a unit and in all", () => {
    expect(lines(unit("a", 40, 34, 28, 20), unit("b", 30, 25, 20, 15))).toEqual([
      [40, 34, 28, 20],
      [30, 25, 20, 15],
    ]);
    expect(noticeFigures(1, [unit("a", 40, 34, 28, 20), unit("b", 30, 25, 20, 15)]).whole).toEqual({
      ...{ told: 70, reached: 59, shown: 48, confirmed: 35 },
    });
  });

  it("LI-04 hides a unit of four, and the smallest of the others with it: else it would follow from the whole", () => {
    expect(lines(unit("a", 40, 30, 25, 20), unit("b", 4, 4, 4, 4), unit("c", 30, 25, 20, 15))).toEqual([
      [40, 30, 25, 20],
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });

  it("LI-04 hides that all but four have confirmed as well, and shows it at five", () => {
    const other = [unit("b", 40, 34, 28, 20), unit("c", 40, 34, 28, 20)];
    expect(lines(unit("a", 30, 30, 30, 26), ...other)[0]).toEqual([30, null, null, null]);
    expect(lines(unit("a", 30, 30, 30, 25), ...other)[0]).toEqual([30, null, null, 25]);
  });

  it("LI-04 says of the whole on which side a hidden number lies, so that the document proves what it is for", () => {
    const whole = (...of: [number, number, number, number]) => noticeFigures(1, [unit("a", ...of)]).whole;
    expect(whole(900, 900, 600, 500)).toEqual({ told: 900, reached: "nearly-all", shown: 600, confirmed: 500 });
    expect(whole(900, 896, 600, 4)).toEqual({ told: 900, reached: "nearly-all", shown: 600, confirmed: "few" });
    expect(whole(900, 895, 502, 500)).toEqual({ told: 900, reached: 895, shown: null, confirmed: 500 });
  });

  it("LI-04 lets no number below five be worked out within a unit", () => {
    fc.assert(
      fc.property(counts, (of) => {
        for (const figures of noticeFigures(1, of).units) {
          const known = reachSteps.flatMap((step) => figures[step] ?? []);
          for (const one of known) {
            expect(one).toBeGreaterThanOrEqual(5);
            for (const other of known) if (other !== one) expect(isFew(one - other)).toBe(false);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("LI-04 lets none be worked out from the whole and the units that are shown", () => {
    fc.assert(
      fc.property(counts, (of) => {
        const { units } = noticeFigures(1, of);
        const sum = (step: ReachStep, among: readonly ReachCount[]) => among.reduce((all, count) => all + count[step], 0);
        for (const step of reachSteps) {
          const hidden = of.filter(({ unitId }) => units.find((one) => one.unitId === unitId)?.[step] === null);
          if (hidden.length === 0) continue;
          const isAll = hidden.length === of.length;
          if (isAll) continue;
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum(step, hidden)).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
