import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { mentionedIn } from "#domain/melding/mentioned.ts";

const { kari, lars, oddvar } = demoPeople;
const named = (...texts: string[]) => mentionedIn(demoOrganisation, texts, kari);

describe("names in what somebody writes", () => {
  it.each(["Lars Moen svarer aldri.", "Det er LARS MOEN, sa hun.", "«lars  moen»", "Snakk med Lars\nMoen", "(Lars Moen)"])(
    "VA-22 finds a full name in %j",
    (text) => {
      expect(named(text)).toEqual([lars]);
    },
  );

  it.each([
    "Lars svarer aldri.",
    "Moen Lars",
    "Lars og Moen",
    "Larsine Moen",
    "Lars Moens kontor",
    "",
    "Kari Nygård er meg",
    "Oddvar Lie har sluttet",
  ])("VA-22 finds nobody in %j", (text) => {
    expect(named(text)).toEqual([]);
    expect(demoOrganisation.people.get(oddvar)?.active).toBe(false);
  });

  it("VA-22 finds names of several parts, and each once", () => {
    expect(named("Liv Torunn Haugland og Henrik Dahl-Olsen", "Liv Torunn Haugland")).toEqual([
      demoPersonId(46),
      demoPersonId(55),
    ]);
  });
});
