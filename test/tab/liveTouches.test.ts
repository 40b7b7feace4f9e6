import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { CaseId } from "#domain/kernel/ids.ts";
import { type News, noteNews, touches } from "../../tab/api/touches.ts";
import { keys } from "../../tab/api/useApi.ts";

const id = "r1" as CaseId;
const held = (sight: string, version: number) => ({ sight, version });
const all: News = { type: "all" };
const report = (version: number): News => ({ type: "report", caseId: id, version });
const note = (version: number): News => ({ type: "note", caseId: id, version });
const subCase: News = { type: "sub-case", caseId: id, version: 3 };
const one: News = { type: "case", kind: "fast-avtale", caseId: id, version: 2 };
const cycle: News = { type: "cycle", kind: "enhet", caseId: id, version: 2 };

/** Which of these a message has asked for anew. */
function asked(message: News, data: unknown): string[] {
  const places: Readonly<Record<string, readonly string[]>> = {
    inbox: keys.reportList("inbox"),
    mine: keys.reportList("mine"),
    report: keys.report(id),
    "another report": keys.report("r2"),
    form: keys.reportForm,
    notes: keys.noteList,
    note: keys.note(id),
    cases: keys.list("pending"),
    calendar: keys.unitCalendar(null, null, "uke"),
    "another calendar": keys.unitCalendar("u", "2026-03-02", "maaned"),
    preview: keys.movePreview(id, "2026-03-02", "2026-03-03"),
    case: keys.detail(id),
    year: keys.cycles,
    "list of sub-cases": keys.subCaseList("handled"),
    "sub-case": keys.subCase(id),
    "part of a sub-case": keys.subCasePart(id, 1, "tidslinje"),
  };
  const queries = new QueryClient();
  for (const queryKey of Object.values(places)) queries.setQueryData(queryKey, data);
  const cache = queries.getQueryCache();
  return Object.entries(places).flatMap(([name, queryKey]) => {
    const query = cache.find({ queryKey });
    return query !== undefined && touches(message, query) ? [name] : [];
  });
}

describe("«Start»", () => {
  it("is asked for anew whatever has changed that may wait for somebody, and not for a colleague's day", () => {
    const queries = new QueryClient();
    queries.setQueryData(keys.start, {});
    const query = queries.getQueryCache().find({ queryKey: keys.start });
    if (query === undefined) throw new Error("nothing is held");
    for (const message of [all, report(3), note(3), subCase, one, cycle]) expect(touches(message, query)).toBe(true);
    expect(touches({ type: "week" }, query)).toBe(false);
  });
});

describe("what a page asks for anew", () => {
  it("is the lists and its reporter's own page when a report has changed", () => {
    expect(asked(report(3), held("melder", 2))).toEqual(["inbox", "mine", "report"]);
    expect(asked(report(3), held("melder", 3))).toEqual(["inbox", "mine"]);
  });

  it.each(["mottaker", "foer-aapning", "habilitet"])("is never a report for somebody whose reading is recorded: %s", (sight) => {
    expect(asked(report(3), held(sight, 2))).toEqual(["inbox", "mine"]);
    expect(asked(all, held(sight, 2))).not.toContain("report");
    expect(asked(one, held(sight, 1))).not.toContain("report");
  });

  it("is the lists of cases when one of them has changed, and never a page of one nor a part of it: each reading is recorded", () => {
    expect(asked(subCase, held("saksbehandling", 2))).toEqual(["list of sub-cases"]);
    expect(asked(all, held("part", 2))).toContain("list of sub-cases");
    for (const page of ["sub-case", "part of a sub-case"]) expect(asked(all, held("part", 2))).not.toContain(page);
    expect(asked(report(3), held("part", 2))).not.toContain("list of sub-cases");
  });

  it("is the notes when a note has changed, and neither with a case or a cycle", () => {
    expect(asked(note(3), held("", 2))).toEqual(["notes", "note"]);
    expect(asked(note(3), held("", 3))).toEqual(["notes"]);
    expect(asked(one, held("", 1))).toEqual(["cases", "calendar", "another calendar", "preview", "case"]);
    expect(asked(cycle, held("", 1))).toEqual(["year"]);
  });
});

it("when the week of a unit is another: the weeks, and what is warned of by the day on which it meets", () => {
  expect(asked({ type: "week" }, held("", 1))).toEqual(["cases", "calendar", "another calendar", "preview", "case"]);
});

it("of a report that is on screen it is kept that it has changed, or that it may have after a break", () => {
  const queries = new QueryClient();
  queries.setQueryData(keys.report(id), held("mottaker", 2));
  noteNews(queries, one);
  expect(queries.getQueryData(keys.reportNews(id))).toBeUndefined();
  noteNews(queries, report(3));
  expect(queries.getQueryData(keys.reportNews(id))).toEqual({ version: 3 });
  noteNews(queries, all);
  expect(queries.getQueryData(keys.reportNews(id))).toBe("maybe");
  expect(queries.getQueryData(keys.reportNews("r2"))).toBeUndefined();
});
