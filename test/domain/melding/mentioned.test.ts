import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { mentionedIn } from "#domain/melding/mentioned.ts";
import { ola, per, vera, where, kari as writer } from "./given.ts";

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

  it("VA-22 knows those who work here by their full names, and by nothing less, each time that the directory is another", () => {
    const house = () =>
      where({
        per: { name: "Per Aas" },
        ola: { name: "Ola Berg", active: false },
        kari: { name: "Kari Vik" },
        vera: { name: "Vera" },
      });
    const text = ["Per Aas sa det til Ola Berg, til Vera og til Kari Vik. Per Berg var der ikke."];
    expect(mentionedIn(house(), text, writer)).toEqual([per]);
    expect(mentionedIn(house(), text, null)).toEqual([per, writer]);
    const known = house();
    expect(mentionedIn(known, text, vera)).toEqual(mentionedIn(known, text, ola));
    expect(mentionedIn(house(), ["17. mai 2021", "!"], null)).toEqual([]);
    expect(mentionedIn(where({ per: { name: "123 456" } }), ["123 456"], null)).toEqual([]);
  });

  it("VA-22 finds names of several parts, and each once", () => {
    expect(named("Liv Torunn Haugland og Henrik Dahl-Olsen", "Liv Torunn Haugland")).toEqual([
      demoPersonId(46),
      demoPersonId(55),
    ]);
  });
});
