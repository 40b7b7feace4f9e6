import { describe, expect, it } from "vitest";
import type { CaseId } from "#domain/kernel/ids.ts";
import { pageStart, routeOf, routeOfLink, searchOf } from "../../tab/app/route.ts";
import { matching, unitsOf } from "../../tab/pages/approvals/filter.ts";
import { placeRoute } from "../../tab/pages/start/placeRoute.ts";

describe("the tab's address", () => {
  it("is read and written without loss, and keeps what is not its own", () => {
    const route = { ...pageStart, view: "godkjenninger", section: "avgjort", caseId: "a b" } as const;
    const search = searchOf(route, "?x=1");
    expect(routeOf(search)).toEqual(route);
    expect(new URLSearchParams(search).get("x")).toBe("1");
    const year = { ...pageStart, view: "aarshjul", side: "enheter", unitId: "u", cycleId: "c" } as const;
    expect(routeOf(searchOf(year, ""))).toEqual(year);
    const oneCase = { ...pageStart, view: "saker", caseId: "c", side: "moeter" } as const;
    expect(routeOf(searchOf(oneCase, ""))).toEqual(oneCase);
  });

  it("knows every page", () => {
    const views = ["start", "godkjenninger", "aarshjul", "ifra", "saker", "mine", "uke", "oppbevaring", "drift"];
    expect(views.map((view) => routeOf(`?view=${view}`).view)).toEqual(views);
  });

  it("is led to by links of Teams: a case of reports to «Saker», everything else within the tab that was opened", () => {
    expect(routeOfLink("sak-7b4b")).toEqual({ ...pageStart, view: "saker", caseId: "7b4b" });
    expect(routeOfLink("start")).toEqual({ ...pageStart, view: "start" });
    expect(routeOfLink("oppbevaring")).toEqual({ ...pageStart, view: "oppbevaring" });
    expect(routeOfLink("beskjed-7b4b")).toEqual({ ...pageStart, view: "regelsett", side: "beskjeder", caseId: "7b4b" });
    expect(routeOfLink("7b4b")).toEqual({ caseId: "7b4b" });
  });

  it("is where a line of «Start» leads: a list of the leader's, a side of a page, one thing, or nothing that the tab has", () => {
    expect(placeRoute({ page: "godkjenninger", id: null, side: "loepende" })).toEqual({
      ...{ ...pageStart, view: "godkjenninger", section: "loepende" },
    });
    expect(placeRoute({ page: "aarshjul", id: null, side: "enheter" })).toEqual({
      ...pageStart,
      view: "aarshjul",
      side: "enheter",
    });
    expect(placeRoute({ page: "saker", id: "c" as CaseId, side: null })).toEqual({ ...pageStart, view: "saker", caseId: "c" });
    expect(placeRoute({ page: "chat" })).toBeUndefined();
  });

  it("reads nonsense as nothing", () => {
    expect(routeOf("?view=admin&del=alt&vis=x")).toEqual({ ...pageStart, view: null });
  });
});

type Cases = Parameters<typeof matching>[0];

const cases = [
  { employee: { name: "Kari Nygård" }, unitName: "Bygg" },
  { employee: { name: "Åse Øy" }, unitName: "Arkitektur" },
  { employee: { name: "Per Utsi" }, unitName: "Bygg" },
] as unknown as Cases;

describe("the leader's filter", () => {
  it("finds names by any part, and units exactly", () => {
    const names = (name: string, unit = "") => matching(cases, { name, unit }).map(({ employee }) => employee.name);
    expect(names(" NYGÅRD ")).toEqual(["Kari Nygård"]);
    expect(names("øy")).toEqual(["Åse Øy"]);
    expect(names("", "Bygg")).toEqual(["Kari Nygård", "Per Utsi"]);
    expect(names("kari", "Arkitektur")).toEqual([]);
  });

  it("names each unit once", () => {
    expect(unitsOf(cases)).toEqual(["Arkitektur", "Bygg"]);
  });
});
