import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mask, type MaskGround, maskGrounds } from "#domain/sak/document.ts";
import { maskedText } from "#domain/sak/masking.ts";

const words = (ground: MaskGround) => ground;
const mask = (from: number, to: number, ground: MaskGround = "helse"): Mask => ({ from, to, ground });
/** The mask of a passage, found by its words. */
const over = (text: string, passage: string, ground?: MaskGround) => {
  const from = text.indexOf(passage);
  return mask(from, from + passage.length, ground);
};
const bar = "■■■■■";

describe("a text as a party may read it", () => {
  it("SB-02 puts a bar with the ground in the place of a passage, and keeps the rest", () => {
    const text = "Hun var syk i mars, og møtet ble flyttet.";
    expect(maskedText(text, [over(text, "syk i mars")], words)).toBe(`Hun var ${bar} [helse], og møtet ble flyttet.`);
  });

  it("SB-02 gives a text without masks as it is", () => {
    expect(maskedText("Alt kan leses.", [], words)).toBe("Alt kan leses.");
  });

  it("SB-02 says the ground in the words that it is given", () => {
    expect(maskedText("Per og Kari", [mask(0, 3, "vitne")], () => "forvaltningsloven § 19")).toBe(
      `${bar} [forvaltningsloven § 19] og Kari`,
    );
  });

  it("SB-02 masks all of a text", () => {
    expect(maskedText("Alt", [mask(0, 3)], words)).toBe(`${bar} [helse]`);
  });

  it("SB-02 leaves the original untouched", () => {
    const masks = Object.freeze([Object.freeze(mask(4, 7)), Object.freeze(mask(0, 3))]);
    maskedText("Per Ola", masks, words);
    expect(masks).toEqual([mask(4, 7), mask(0, 3)]);
  });

  it("SB-02 makes one of passages that meet, overlap, or have only space between them, with every ground once", () => {
    const text = "Navn Navnesen bor der";
    const one = `${bar} [helse; vitne] bor der`;
    expect(maskedText(text, [mask(0, 4, "vitne"), mask(5, 13)], words)).toBe(one);
    expect(maskedText(text, [mask(0, 8, "vitne"), mask(4, 13), mask(2, 3)], words)).toBe(one);
    expect(maskedText(text, [mask(0, 6, "vitne"), mask(6, 13)], words)).toBe(one);
  });

  it("SB-02 keeps passages apart that have a word between them, in whatever order they come", () => {
    const text = "Per og Kari";
    expect(maskedText(text, [over(text, "Kari"), over(text, "Per")], words)).toBe(`${bar} [helse] og ${bar} [helse]`);
  });

  it("SB-02 takes in all of a character that a mask cuts: pairs, accents, joined emoji", () => {
    for (const letter of ["😀", "e\u0301", "👩‍👧", "🇳🇴", "\r\n"]) {
      const text = `a${letter}b`;
      for (let from = 1; from < 1 + letter.length; from += 1) {
        expect(maskedText(text, [mask(from, from + 1)], words)).toBe(`a${bar} [helse]b`);
      }
    }
  });

  it("SB-02 ignores a mask of nothing and cuts one that goes beyond the text", () => {
    expect(maskedText("abc", [mask(1, 1), mask(3, 9)], words)).toBe("abc");
    expect(maskedText("abc", [mask(-2, 1), mask(2, 99)], words)).toBe(`${bar} [helse]b${bar} [helse]`);
  });

  const letters = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

  it("SB-02 tells nothing of a passage: texts that differ only there read the same", () => {
    fc.assert(
      fc.property(letters, letters, letters, letters, fc.constantFrom(...maskGrounds), (before, one, other, after, ground) => {
        // On a line of its own, so that the passage is no part of a character outside it.
        const read = (passage: string) => {
          const text = `${before}\n${passage}\n${after}`;
          const from = before.length + 1;
          return maskedText(text, [mask(from, from + passage.length, ground)], words);
        };
        fc.pre(![one, other].some((passage) => passage.endsWith("\r")));
        expect(read(one)).toBe(read(other));
      }),
    );
  });

  it("SB-02 never leaves half a character, and never a letter of what is masked", () => {
    const many = fc.array(fc.tuple(fc.nat(80), fc.nat(20), fc.constantFrom(...maskGrounds)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), many, (text, cuts) => {
        const masks = cuts.map(([from, length, ground]) => mask(from, from + length, ground));
        const read = maskedText(text, masks, words);
        expect(read.isWellFormed()).toBe(text.isWellFormed());
        const kept = read.replaceAll(/■{5} \[[a-z-; ]+\]/g, "").length;
        const covered = new Set(
          masks.flatMap(({ from, to }) =>
            Array.from({ length: Math.max(0, Math.min(to, text.length) - from) }, (_, at) => from + at),
          ),
        );
        expect(kept).toBeLessThanOrEqual(text.length - covered.size);
      }),
    );
  });
});
