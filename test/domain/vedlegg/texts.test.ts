import { expect, it } from "vitest";
import { fileWords } from "#domain/texts/vedlegg/index.ts";
import type { Refusal } from "#domain/vedlegg/refusal.ts";

const mebibyte = 1024 * 1024;
const refusals: readonly Refusal[] = [
  { code: "not-a-form" },
  { code: "broken-form" },
  { code: "too-slow" },
  { code: "busy" },
  { code: "too-many-files", limit: 10 },
  { code: "too-many-fields", limit: 60 },
  { code: "too-large", limit: 25 * mebibyte },
  { code: "too-much-text", field: "hva", limit: 100_000 },
  { code: "file-too-large", file: 3, limit: 5 * mebibyte },
  { code: "unknown-type", file: 3 },
  { code: "unknown-type", file: 3, looksLike: "heic" },
  ...(
    [
      "empty-file",
      "broken-file",
      "encrypted-file",
      "active-content",
      "expands-too-much",
      "cannot-be-cleaned",
      "takes-too-long",
      "virus",
      "scanner-unavailable",
    ] as const
  ).map((code) => ({ code, file: 3 })),
];

it.each(["nb", "nn", "en"] as const)(
  "%s: each refusal says which file it is about, and what would be right, in whole sentences",
  (language) => {
    const { refusal } = fileWords[language];
    for (const one of refusals) {
      const text = refusal(one);
      expect(text).toMatch(/^[A-ZÅ].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|[a-z]-[a-z]+-[a-z]/);
      if ("file" in one) expect(text).toContain("3");
      if ("limit" in one && one.code !== "too-many-fields")
        expect(text.replaceAll("\u00a0", "")).toContain(String(one.limit >= mebibyte ? one.limit / mebibyte : one.limit));
      // A hidden name of a field is for nobody to read.
      expect(text).not.toContain("hva»");
    }
  },
);

it("the three languages say it each in its own words", () => {
  for (const one of refusals) {
    const said = (["nb", "nn", "en"] as const).map((language) => fileWords[language].refusal(one));
    expect(new Set(said).size).toBe(3);
  }
});

it("a limit that is no whole number of megabytes is told with the sign of the language", () => {
  const refusal: Refusal = { code: "file-too-large", file: 1, limit: 2.5 * mebibyte };
  expect(fileWords.nb.refusal(refusal)).toContain("2,5 MB");
  expect(fileWords.en.refusal(refusal)).toContain("2.5 MB");
});
