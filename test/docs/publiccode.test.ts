import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Language } from "#domain/organisasjon/model.ts";

/* The keys and limits of publiccode.yml 0.4, which catalogues of public bodies' software read. */

const languages: readonly Language[] = ["nb", "nn", "en"];
const root = join(import.meta.dirname, "../..");
const described = parse(await readFile(join(root, "publiccode.yml"), "utf8"));
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

describe("publiccode.yml", () => {
  it("has every key that the standard asks for", () => {
    const wanted = [
      "publiccodeYmlVersion",
      "name",
      "url",
      "platforms",
      "developmentStatus",
      "softwareType",
      "description",
      "legal",
    ];
    for (const key of [...wanted, "maintenance", "localisation"]) expect(described, key).toHaveProperty(key);
    expect(["concept", "development", "beta", "stable", "obsolete"]).toContain(described.developmentStatus);
    expect(described.maintenance.type).toBe("internal");
    expect(described.maintenance.contacts[0].name).toBeTruthy();
    expect(described.legal.license).toMatch(/^[\w.+-]+$/);
    expect(described.intendedAudience.countries).toEqual(["NO"]);
  });

  it("describes the version that package.json names, in every language of the product", () => {
    expect(described.softwareVersion).toBe(version);
    expect(described.localisation.availableLanguages).toEqual(languages);
    expect(Object.keys(described.description)).toEqual(languages);
  });

  it("keeps to the lengths that catalogues show", () => {
    for (const [language, { shortDescription, longDescription, features }] of Object.entries<Record<string, string>>(
      described.description,
    )) {
      expect(shortDescription?.length, language).toBeLessThanOrEqual(150);
      expect(longDescription?.length, language).toBeGreaterThanOrEqual(150);
      expect(longDescription?.length, language).toBeLessThanOrEqual(10_000);
      expect(features?.length, language).toBeGreaterThan(0);
    }
  });
});
