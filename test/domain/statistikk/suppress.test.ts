import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallestShown, suppressed } from "#domain/statistikk/suppress.ts";

const cellsOf = (counts: Readonly<Record<string, number>>) => {
  const { cells, total } = suppressed(Object.entries(counts).map(([key, count]) => ({ key, count })));
  return { ...Object.fromEntries(cells.map(({ key, count }) => [key, count])), total };
};

describe("cells below five", () => {
  it("shows what is five or more as it is", () => {
    expect(cellsOf({ klage: 5, varsel: 12 })).toEqual({ klage: 5, varsel: 12, total: 17 });
  });

  it("hides four, and with it the next smallest, which would give it away", () => {
    expect(cellsOf({ klage: 4, varsel: 12, underretning: 30 })).toEqual({
      klage: null,
      varsel: null,
      underretning: 30,
      total: 46,
    });
  });

  it("hides a nought like a four: that nobody reported tells of somebody too", () => {
    expect(cellsOf({ klage: 0, varsel: 4, underretning: 30 })).toEqual({
      klage: null,
      varsel: null,
      underretning: null,
      total: 34,
    });
  });

  it("shows two hidden cells beside the rest where they hold enough together", () => {
    expect(cellsOf({ klage: 2, varsel: 4, underretning: 30 })).toEqual({
      klage: null,
      varsel: null,
      underretning: 30,
      total: 36,
    });
  });

  it("hides the total as well where all of it is below five", () => {
    expect(cellsOf({ klage: 1, varsel: 3 })).toEqual({ klage: null, varsel: null, total: null });
  });

  it("never shows what lies below five, nor leaves a hidden cell to be worked out", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (counts) => {
        const { cells, total } = suppressed(counts.map((count, index) => ({ key: String(index), count })));
        const hidden = cells.filter(({ count }) => count === null);
        expect(cells.every(({ count }) => count === null || count >= smallestShown)).toBe(true);
        if (total === null) {
          expect(hidden).toHaveLength(cells.length);
          return;
        }
        const shown = cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
        // With a total shown, one hidden cell is the difference, and a small difference bounds every hidden one.
        if (hidden.length > 0 && cells.length > 1) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(total - shown).toBeGreaterThanOrEqual(smallestShown);
        }
      }),
    );
  });
});
