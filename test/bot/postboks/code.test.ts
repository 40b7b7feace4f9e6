import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf, readCode } from "#bot/postboks/code.ts";

const code = "0123456789ABCDEFGHJK";
const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];

describe("a receipt code", () => {
  it("is read however it is written", () => {
    for (const typed of [
      code,
      code.toLowerCase(),
      "0123-4567-89AB-CDEF-GHJK",
      " 0123 4567 89ab cdef ghjk ",
      "o1234567–89abcdefghjk".replace("1", "I"),
    ]) {
      expect([typed, readCode(typed)]).toEqual([typed, code]);
    }
    expect(readCode("OIL0-0000-0000-0000-0000")).toBe("01100000000000000000");
  });

  it("is none with a character too few, too many, or of another alphabet", () => {
    for (const typed of ["", code.slice(1), `${code}0`, `U${code.slice(1)}`, `${code.slice(1)}é`, "0".repeat(1_000_000)]) {
      expect(readCode(typed)).toBeUndefined();
    }
  });

  it("comes back from the groups in which it is shown", () => {
    const codes = fc.array(fc.constantFrom(...alphabet), { minLength: 20, maxLength: 20 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(codes, fc.constantFrom("-", " ", ""), fc.boolean(), (given, between, isSmall) => {
        const groups = groupsOf(given);
        expect(groups.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4]);
        const shown = groups.join(between);
        expect(readCode(isSmall ? shown.toLowerCase() : shown)).toBe(given);
      }),
    );
  });

  it("never fails on what is no code", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const read = readCode(typed);
        expect(read === undefined || read.length === 20).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
