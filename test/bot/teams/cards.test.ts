import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import { verbNamed, verbs } from "#bot/teams/verbs/register.ts";
import { textsFor } from "#domain/texts/index.ts";
import { buttonsOf, type Part, partsOf, partsOfType } from "#test/support/cardParts.ts";
import { fullCards, written } from "#test/support/fullCards.ts";
import { fullCaseCards } from "#test/support/fullCaseCards.ts";
import { fullCycleCards } from "#test/support/fullCycleCards.ts";
import { fullReportCards } from "#test/support/fullReportCards.ts";
import { parserFindings } from "#test/support/officialParser.ts";

const folder = join(import.meta.dirname, "../../../bot/teams/cards");
const languages = ["nb", "nn", "en"] as const;
const fillings = { "three bytes each": "世", emoji: "👩‍🔬", quotes: '"\\', lines: "a\n" } as const;
/** Longest text of a home-office case, and of a unit's process. */
const longest = 1_000;
const longestOf = (maker: string) =>
  [fullCycleCards(""), fullReportCards(""), fullCaseCards()].some((cards) => maker in cards) ? 2_000 : longest;

const cardsOf = (maker: string, language: (typeof languages)[number], text: string) =>
  (fullCards[maker] ?? (() => []))(textsFor(language), chatTextsFor(language), text);
const all = languages.flatMap((language) =>
  Object.keys(fullCards).flatMap((maker) =>
    cardsOf(maker, language, written(longestOf(maker), "世")).map((card) => ({ maker, language, card })),
  ),
);

/** A message as it goes over the wire. */
function envelope(card: object): string {
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
  return JSON.stringify({ type: "message", summary: "x".repeat(200), attachments });
}

describe("every card", () => {
  it("is among those that are tried here", async () => {
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
    const modules: readonly object[] = await Promise.all(
      files.map((file) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)),
    );
    const makers = modules
      .flatMap((module) => Object.entries(module))
      .filter(([name, made]) => typeof made === "function" && /(Card|Form)$/.test(name))
      .map(([name]) => name);
    expect(makers.sort()).toEqual(Object.keys(fullCards).sort());
    expect(makers.length).toBeGreaterThan(10);
  });

  it.each(Object.keys(fullCards))("%s is one to Microsoft's own parser, in each language", (maker) => {
    for (const language of languages) {
      for (const card of cardsOf(maker, language, written(longest, "世"))) {
        expect(parserFindings(card)).toEqual([]);
        expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: language });
        expect(card.fallbackText.length).toBeGreaterThan(3);
      }
    }
  });

  it("is one that the parser would have complained of with a fault in it", () => {
    const [card] = cardsOf("helpCard", "nb", "");
    expect(parserFindings({ ...card, body: [{ type: "Input.Text" }, { type: "TextBlok" }] })).not.toEqual([]);
  });

  it.each(Object.entries(fillings))("fits into 25 KB with the longest texts, of %s", (_, filling) => {
    for (const maker of Object.keys(fullCards)) {
      for (const language of languages) {
        for (const card of cardsOf(maker, language, written(longestOf(maker), filling))) {
          expect([maker, Buffer.byteLength(envelope(card)) <= 25_000]).toEqual([maker, true]);
        }
      }
    }
  });

  it("fits into 25 KB also when a form comes back with far more than is allowed", () => {
    const forms = [
      ...Object.keys(fullCycleCards("")).filter((maker) => maker.endsWith("Form")),
      ...["reportStepCard", "reportReadCard", "oralForm", "examineForm"],
    ];
    for (const maker of ["draftCard", "assessCard", "rejectDayCard", "dayForm", ...forms]) {
      for (const card of cardsOf(maker, "nn", written(20_000, "世"))) {
        expect([maker, Buffer.byteLength(envelope(card)) <= 25_000]).toEqual([maker, true]);
      }
    }
  });

  it("has whole quotes where there is room for them", () => {
    const [card] = cardsOf("assessCard", "nb", written(longest, "a"));
    expect(JSON.stringify(card)).not.toContain("[…]");
  });

  it("gives each input a label and an id of its own", () => {
    for (const { maker, card } of all) {
      const inputs = partsOfType(card, /^Input\./);
      for (const input of inputs) {
        const label = input["type"] === "Input.Toggle" ? input["title"] : input["label"];
        expect([maker, input["id"], typeof label === "string" && label.length > 1]).toEqual([maker, input["id"], true]);
      }
      expect(new Set(inputs.map((input) => input["id"])).size).toBe(inputs.length);
    }
  });

  it("calls no input what a button's own data is called: what is filled in would take its place", () => {
    const own = ["v", "verb", "id", "version", "about", "template", "hash", "called", "step", "msteams"];
    const clashing = all.flatMap(({ maker, card }) =>
      partsOfType(card, /^Input\./).flatMap(({ id }) => (own.includes(String(id)) ? [`${maker}: ${String(id)}`] : [])),
    );
    expect([...new Set(clashing)]).toEqual([]);
  });

  it("has at most three buttons in its row, and none of them twice", () => {
    for (const { maker, card } of all) {
      const titles = (card.actions ?? []).map((action) => action.title);
      expect([maker, titles.length <= 3]).toEqual([maker, true]);
      expect(new Set(buttonsOf(card.actions)).size).toBe(buttonsOf(card.actions).length);
    }
  });

  it("sends with a Submit what it sends with an Execute, and nothing that says who acts", () => {
    for (const { maker, card } of all) {
      for (const action of partsOfType(card, "Action.Execute")) {
        const { data, title, fallback, verb } = action;
        expect(fallback).toEqual({ type: "Action.Submit", title, data });
        expect(data).toMatchObject({ v: 1, verb });
        const known = ["v", "verb", "id", "version", "about", "called", "template", "hash"];
        // Of the guide: which of its answers, for which day, place and language.
        if (verb === "guide.show") known.push("answer", "on", "place", "language");
        if (verb === "language.set") known.push("language");
        expect([maker, Object.keys(data as Part).filter((key) => !known.includes(key))]).toEqual([maker, []]);
      }
    }
  });

  it("sends from a dialog, or opens one, with a Submit, and nothing that says who acts", () => {
    for (const { maker, card } of all) {
      const fallbacks = partsOfType(card, "Action.Execute").map((action) => action["fallback"]);
      for (const action of partsOfType(card, "Action.Submit").filter((one) => !fallbacks.includes(one))) {
        const { data } = action;
        expect(data).toMatchObject({ v: 1, verb: expect.any(String) });
        const known = ["v", "verb", "id", "version", "called", "step", "msteams"];
        expect([maker, Object.keys(data as Part).filter((key) => !known.includes(key))]).toEqual([maker, []]);
        // A card in the chat has but the one Submit of its own: that which opens a dialog.
        if (partsOfType(card, "Action.Execute").length > 0) expect(data).toMatchObject({ msteams: { type: "task/fetch" } });
      }
    }
  });

  it("asks for nothing but what the register of verbs knows, and every verb has a button", () => {
    const asked = new Set(
      all.flatMap(({ card }) =>
        partsOfType(card, "Action.Submit").map((action) => String((action["data"] as Readonly<Record<string, unknown>>)["verb"])),
      ),
    );
    for (const verb of asked) expect([verb, typeof verbNamed(verb)]).toEqual([verb, "function"]);
    expect([...asked].sort()).toEqual(Object.keys(verbs).sort());
  });
});

/** How every text of `written` begins, whether or not it was escaped. */
const someWrote = /skrevet \\*\[x/;

describe("what people wrote", () => {
  it("stands only where Markdown is not read, and names only with nothing in them that it would act on", () => {
    for (const { maker, card } of all) {
      for (const shown of markdownOf(card)) {
        expect([maker, someWrote.test(shown)]).toEqual([maker, false]);
        expect([maker, shown, /(?<!\\)[[\]*_<>`#]/.test(shown)]).toEqual([maker, shown, false]);
        expect([maker, shown, /^\s*(\d+\.|-)\s/m.test(shown)]).toEqual([maker, shown, false]);
        expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      }
      expect(card.fallbackText).not.toMatch(someWrote);
      expect(card.speak).not.toMatch(someWrote);
    }
  });

  it("is found there at all: the check above sees what it is to see", () => {
    const seen = all.flatMap(({ card }) => markdownOf(card));
    expect(seen.some((shown) => shown.includes("\\[Navn\\]"))).toBe(true);
    expect(all.some(({ card }) => someWrote.test(JSON.stringify(partsOfType(card, "RichTextBlock"))))).toBe(true);
  });
});

/** All that a client may read as Markdown: texts, facts, labels, titles of toggles, choices and buttons. */
function markdownOf(card: unknown): readonly string[] {
  return partsOf(card).flatMap((part) => {
    if (part["type"] === "TextRun" || part["type"] === "AdaptiveCard") return [];
    const isFact = part["type"] === undefined && "title" in part && "value" in part;
    return [part["text"], part["label"], part["title"], part["placeholder"], isFact ? part["value"] : undefined].filter(
      (shown) => typeof shown === "string",
    );
  });
}
