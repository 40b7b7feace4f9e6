import { describe, expect, it, vi } from "vitest";
import { type Draft, findUnit } from "#bot/postboks/form/draft.ts";
import { questionsOf, requiredOf } from "#bot/postboks/form/questions.ts";
import { languageFor } from "#bot/postboks/language.ts";
import { createQuietLog } from "#bot/postboks/quietLog.ts";
import { postboksTexts } from "#bot/postboks/texts/index.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { anonymousKinds } from "#domain/melding/model.ts";

describe("the language of the first page", () => {
  it.each([
    [undefined, "nb"],
    ["", "nb"],
    ["nn-NO,nb;q=0.8,en;q=0.5", "nn"],
    ["no,en;q=0.5", "nb"],
    ["sv-SE,en;q=0.5", "nb"],
    ["pl,en-GB;q=0.7,nn;q=0.9", "nn"],
    ["pl", "en"],
    ["nn;q=0,en", "en"],
    ["*", "en"],
    ["x".repeat(5_000), "nb"],
  ] as const)("%s gives %s", (asked, language) => {
    expect(languageFor(asked)).toBe(language);
  });
});

describe("the unit", () => {
  const unit = (id: string, name: string) => ({ id: id as UnitId, name });
  const units = [
    unit("a", "Institutt for bygg"),
    unit("b", "Institutt for data"),
    unit("c", "Administrasjon"),
    unit("d", "Administrasjon"),
  ];
  const draft = (typed: Draft["typed"]): Draft => ({ kind: "underretning", formId: "", relatedCode: "", typed });
  const found = (typed: Draft["typed"]) => findUnit(draft(typed), units, "top" as UnitId);

  it("is found by its name, or by the part of it that no other has", () => {
    expect(found({ unit: "institutt for BYGG " })).toEqual({ id: "a" });
    expect(found({ unit: "data" })).toEqual({ id: "b" });
    expect(found({})).toEqual({ id: null });
    expect(found({ unit: "data", unitUnknown: "ja" })).toEqual({ id: "top" });
  });

  it("is asked for when it may be several or none, and what is picked answers that", () => {
    expect(found({ unit: "Institutt" })).toEqual({ id: undefined, near: [units[0], units[1]] });
    expect(found({ unit: "Administrasjon" })).toEqual({ id: undefined, near: [units[2], units[3]] });
    expect(found({ unit: "Administrasjon", unitPick: "d" })).toEqual({ id: "d" });
    expect(found({ unit: "Kantina" })).toEqual({ id: undefined, near: [] });
  });

  it("is not what was picked for another name", () => {
    expect(found({ unit: "data", unitPick: "c" })).toEqual({ id: "b" });
    expect(found({ unit: "data", unitPick: "nowhere" })).toEqual({ id: "b" });
  });
});

describe("the questions", () => {
  it("VA-20 asks nothing for the kinds that need a name, and something for all others", () => {
    const asked = Object.entries(questionsOf).filter(([, questions]) => questions.length > 0);
    expect(asked.map(([kind]) => kind).toSorted()).toEqual([...anonymousKinds].toSorted());
  });

  it("have a label in every language, and are marked as required only where they are asked", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      const { form } = postboksTexts(language);
      for (const kind of anonymousKinds) {
        expect(form.what[kind]).not.toBe("");
        for (const question of questionsOf[kind]) if (question !== "what") expect(form.question[question].label).not.toBe("");
        expect(requiredOf[kind].filter((question) => !questionsOf[kind].includes(question))).toEqual([]);
      }
    }
  });
});

describe("the log of the anonymous page", () => {
  function recorded() {
    const lines: unknown[] = [];
    const note = (fields: object, message: string) => void lines.push({ ...fields, message });
    return { lines, quiet: createQuietLog({ info: note, warn: note, error: note }) };
  }

  it("tells of faults in bundles, without what they quote", () => {
    const { lines, quiet } = recorded();
    for (let count = 0; count < 9; count += 1) quiet.fault(new Error("kanari"));
    expect(lines).toEqual([]);
    quiet.fault(new TypeError("kanari"));
    expect(lines).toMatchObject([
      { error: "Error", count: 9 },
      { error: "TypeError", count: 1 },
    ]);
    expect(JSON.stringify(lines)).not.toContain("kanari");
    quiet.close();
  });

  it("tells what there is once a day, and at the end", () => {
    vi.useFakeTimers();
    const { lines, quiet } = recorded();
    quiet.fault(new Error("one"));
    vi.advanceTimersByTime(23 * 3_600_000);
    expect(lines).toHaveLength(0);
    vi.advanceTimersByTime(2 * 3_600_000);
    expect(lines).toHaveLength(1);
    quiet.fault(new Error("two"));
    quiet.close();
    expect(lines).toHaveLength(2);
    vi.useRealTimers();
  });

  it("tells of wrong codes when they are a flood", () => {
    const { lines, quiet } = recorded();
    quiet.wrongCodes(999);
    expect(lines).toEqual([]);
    quiet.wrongCodes(1);
    expect(lines).toMatchObject([{ count: 1_000 }]);
    quiet.close();
  });
});
