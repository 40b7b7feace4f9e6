import { describe, expect, it } from "vitest";
import { languages } from "#bot/postboks/language.ts";
import { lixOf } from "#test/support/language/lix.ts";
import { notNynorsk } from "#test/support/language/notNynorsk.ts";
import { nynorskSpelling, wordsIn } from "#test/support/language/nynorsk.ts";
import { ownTerms } from "#test/support/language/ownTerms.ts";
import { gap, writtenTexts } from "#test/support/language/writtenTexts.ts";

const text = (words: string) => ({ file: "here", line: 1, words });

describe("nynorsk", () => {
  it("is written with words that a nynorsk dictionary has, the product's own terms apart", () => {
    expect(notNynorsk().map(({ word, file, line }) => `${word} ${file}:${line}`)).toEqual([]);
  });

  it("tells bokmål from nynorsk, also in words that are put together", () => {
    const isNynorsk = nynorskSpelling();
    for (const word of ["ikke", "hvordan", "hjemmekontor", "arbeidsgiveren", "saksbehandler", "noen", "selv"])
      expect([word, isNynorsk(word)]).toEqual([word, false]);
    for (const word of [
      "ikkje",
      "korleis",
      "heimekontor",
      "arbeidsgivaren",
      "saksbehandlar",
      "nokon",
      "sjølv",
      "hovudverneombod",
    ])
      expect([word, isNynorsk(word)]).toEqual([word, true]);
  });

  it("reads whole words alone: no part of one that a value is put into, no address, no number", () => {
    expect(wordsIn(text(`Du har ${gap}ane til kl. 14b, sjå https://nrk.no/ikke, «maksGang» og IKKE_NO. Hugs e-posten.`))).toEqual(
      [...["Du", "har", "til", "kl", "sjå", "og", "Hugs", "e-posten"]],
    );
  });

  it("has no exception that no text uses any more", () => {
    const used = new Set(
      writtenTexts("nn")
        .flatMap(wordsIn)
        .map((word) => word.toLowerCase()),
    );
    expect([...ownTerms].filter((term) => !used.has(term))).toEqual([]);
  });
});

describe("plain language", () => {
  it("counts words a sentence and long words of a hundred, and no label", () => {
    expect(lixOf(text("Hei på deg du. Kom hit nå."))).toBe(3.5);
    expect(lixOf(text("Lederen avgjør om du kan jobbe hjemme."))).toBeCloseTo(7 + 100 / 7, 5);
    expect(lixOf(text("Uka i enheten"))).toBeUndefined();
    expect(lixOf(text("Regelsett."))).toBeUndefined();
  });

  it.each(languages)("is on average no harder than 40 in %s", (language) => {
    const figures = writtenTexts(language)
      .map(lixOf)
      .filter((lix) => lix !== undefined);
    expect(figures.length).toBeGreaterThan(1000);
    expect(figures.reduce((sum, lix) => sum + lix, 0) / figures.length).toBeLessThanOrEqual(40);
  });
});
