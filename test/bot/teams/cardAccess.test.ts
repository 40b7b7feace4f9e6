import { describe, expect, it } from "vitest";
import { buttons, card, execute, subheading, text, textInput } from "#bot/teams/cards/elements.ts";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import { textsFor } from "#domain/texts/index.ts";
import { cardAccessFindings } from "#test/support/cardAccess.ts";
import { partsOfType } from "#test/support/cardParts.ts";
import { fullCards, written } from "#test/support/fullCards.ts";

const languages = ["nb", "nn", "en"] as const;
const send = execute("Send", { verb: "x" });
const usual = card(textsFor("nb"), "Søknad", [text("Skriv hvorfor."), textInput("why", "Hvorfor?", null)], [send]);
const cut = <Key extends keyof typeof usual>(key: Key) => {
  const { [key]: _, ...rest } = usual;
  return rest;
};

describe("universal design of the cards", () => {
  it.each(Object.keys(fullCards))("LM-05 lets %s go out: what everybody needs is on it, in each language", (maker) => {
    const makes = fullCards[maker];
    for (const language of languages) {
      for (const made of makes?.(textsFor(language), chatTextsFor(language), written(200, "a")) ?? []) {
        // Everybody and everything in the house of these cards has the same name, which stands in some of the labels.
        const found = cardAccessFindings(made).filter((one) => !one.startsWith("twice: ") || !one.includes("[Navn"));
        expect([language, made.fallbackText, found]).toEqual([language, made.fallbackText, []]);
      }
    }
  });

  it("LM-05 refuses a card without fallback text, words to be read, language or heading", () => {
    expect(cardAccessFindings(usual)).toEqual([]);
    expect(cardAccessFindings(cut("fallbackText"))).toEqual(["no fallbackText"]);
    expect(cardAccessFindings(cut("speak"))).toEqual(["no speak"]);
    expect(cardAccessFindings(cut("lang"))).toEqual(["no language"]);
    expect(cardAccessFindings({ ...usual, body: usual.body.slice(1) })).toEqual(["does not begin with a heading"]);
  });

  it("LM-05 refuses a field without a label, one that demands and does not say what, a sign alone, and colour alone", () => {
    const found = (...body: object[]) =>
      cardAccessFindings({ ...usual, body: [...usual.body, ...body] }).map((one) => one.split(":")[0]);
    expect(found({ type: "Input.Text", id: "a" })).toEqual(["no label"]);
    expect(found({ type: "Input.Toggle", id: "a", label: "Ja" })).toEqual(["no label"]);
    expect(found({ type: "Input.Date", id: "a", label: "Dato", isRequired: true })).toEqual(["no errorMessage"]);
    expect(found(text("⚠"))).toEqual(["no words"]);
    expect(found({ type: "TextBlock", text: "Langt" }, { ...text("Langt"), maxLines: 2 })).toEqual(["is cut off", "is cut off"]);
    expect(found({ type: "Container", style: "attention", items: [] })).toEqual(["colour alone"]);
    expect(found({ type: "Image", url: "https://example.no/a.png" })).toEqual(["no alternative"]);
    // An Execute has the same as a Submit, for old clients.
    expect(found(buttons([execute("", { verb: "x" })]))).toEqual(["no title", "no title"]);
  });

  it("LM-05 is met from the first letter on: empty is not a label, one word is, and the same word twice is not", () => {
    const labelled = (...labels: string[]) =>
      cardAccessFindings({ ...usual, body: [usual.body[0], ...labels.map((label, at) => textInput(`f${at}`, label, null))] });
    expect(labelled(" ")).toHaveLength(1);
    expect(labelled("…")).toHaveLength(1);
    expect(labelled("Når?")).toEqual([]);
    expect(labelled("Når?", "Hvor?")).toEqual([]);
    expect(labelled("Når?", "Når?")).toEqual(["twice: Når?"]);
  });

  it("LM-05 has the parts of a card be headings, to whoever goes from one to the next", () => {
    expect(subheading("Utstyr")).toMatchObject({ style: "heading" });
    const bold = Object.values(fullCards).flatMap((makes) => makes(textsFor("nb"), chatTextsFor("nb"), "a"));
    expect(bold.some((made) => partsOfType(made, "TextBlock").filter(({ style }) => style === "heading").length > 1)).toBe(true);
  });
});
