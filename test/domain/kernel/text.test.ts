import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "#domain/kernel/text.ts";

describe("a text as it is typed", () => {
  it.each([
    ["null and bell", "a\u0000b\u0007c", "abc", 2],
    ["C1 controls", "a\u0085b\u009Fc", "abc", 2],
    ["zero-width space and joiner of words", "a\u200Bb\u2060c", "abc", 2],
    ["direction marks", "a\u200Eb\u200Fc\u061Cd", "abcd", 3],
    ["overrides of direction", "fakt\u202Egpj.exe\u202C", "faktgpj.exe", 2],
    ["isolates of direction", "a\u2066b\u2069c", "abc", 2],
    ["byte order mark", "\uFEFFabc", "abc", 1],
    ["soft hyphen", "arbeids\u00ADmiljø", "arbeidsmiljø", 1],
    ["tags that nobody sees", "a\u{E0041}\u{E0042}b", "ab", 2],
  ])("loses %s, and says how many", (_, typed, text, removed) => {
    expect(cleanText(typed)).toEqual({ text, removed });
  });

  it.each([
    ["Norwegian and Sámi letters", "Ærlig talt: blåbærøl, čáppa, Yılmaz"],
    ["scripts from right to left", "مرحبا שלום"],
    ["emoji of several signs", "👩‍💻 👍🏽"],
    ["HTML and Markdown, which are only text", "<b>x</b> [y](https://z) **w** & \" '"],
    ["tabs and line breaks", "a\tb\nc"],
  ])("keeps %s", (_, typed) => {
    expect(cleanText(typed)).toEqual({ text: typed.normalize("NFC"), removed: 0 });
  });

  it("has one kind of line break and no space at either end", () => {
    expect(cleanText("  a\r\nb\rc\u2028d \n").text).toBe("a\nb\nc\nd");
  });

  it("composes letters, so that the same word has the same length", () => {
    expect(cleanText("a\u030Arsak").text).toBe("årsak");
    expect(cleanText("a\u200B\u030Arsak").text).toBe("årsak");
  });

  it.each(["", " ", "\n\t ", "\u200B\u200E", "\u200D\u200C", "\u00A0\u3000", "\uFE0F", "\u3164", "\u0301"])(
    "finds nothing in %j",
    (typed) => {
      expect(cleanText(typed).text).toBe("");
    },
  );

  it("is done after one time, and can be kept as UTF-8, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const { text } = cleanText(typed);
        expect(cleanText(text)).toEqual({ text, removed: 0 });
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(cleanText("a\uD800b").text.isWellFormed()).toBe(true);
  });
});
