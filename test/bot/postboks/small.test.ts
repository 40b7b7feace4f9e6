import { describe, expect, it, vi } from "vitest";
import { type Draft, findUnit } from "#bot/postboks/form/draft.ts";
import { isOptional, questionsOf } from "#bot/postboks/form/questions.ts";
import { languageFor } from "#bot/postboks/language.ts";
import { labelOf, optionsOf } from "#bot/postboks/pages/labels.ts";
import { createQuietLog } from "#bot/postboks/quietLog.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { anonymousKinds } from "#domain/melding/model.ts";
import { questions } from "#domain/melding/questions.ts";

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
  const draft = (typed: Draft["typed"]): Draft => ({ kind: "underretning", formId: "", seed: "", relatedCode: "", typed });
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
  const kinds = Object.keys(questions) as (keyof typeof questions)[];

  it("VA-20 asks nothing for the kinds that need a name, and something for all others", () => {
    expect(kinds.filter((kind) => questionsOf(kind).length > 0).toSorted()).toEqual([...anonymousKinds].toSorted());
  });

  it("have words in every language, and choices where one chooses", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      for (const kind of anonymousKinds) {
        for (const question of questionsOf(kind)) expect([kind, question, labelOf(language, kind, question)]).not.toContain("");
      }
      for (const question of ["about", "leaderIsParty", "recipient", "studentBranch"] as const) {
        expect(optionsOf(language, question).length).toBeGreaterThan(1);
      }
    }
  });

  it("VA-21 has to be understood by whoever sends an underretning", () => {
    expect(isOptional("underretning", "acceptsIdentified")).toBe(false);
    expect(isOptional("underretning", "when")).toBe(true);
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
