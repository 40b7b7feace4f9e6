import { describe, expect, it } from "vitest";
import {
  caseSides,
  caseTabs,
  reportSides,
  routeOf,
  rulesetSides,
  sections,
  statisticsSides,
  type View,
  views,
  weekSides,
  yearSides,
} from "../../../tab/app/route.ts";
import { allRows } from "./register.ts";
import type { House } from "./seedHouse.ts";

/** Every address leads somewhere: what a row asks of the house is there. */
const anyHouse = new Proxy({}, { get: (_, name) => String(name) }) as House;
const routes = allRows.map(({ search }) => routeOf(search(anyHouse)));
const sidesSeen = (view: View) => new Set(routes.filter((route) => route.view === view).map(({ side }) => side));
const ofPage: readonly (readonly [View, readonly string[]])[] = [
  ["aarshjul", yearSides],
  ["ifra", reportSides],
  ["saker", [...caseSides, ...caseTabs]],
  ["uke", weekSides.filter((side) => side !== "uke")],
  ["statistikk", statisticsSides],
  ["regelsett", rulesetSides],
];

describe("the register of pages", () => {
  it("LM-05 has a row for every page of the tab: one that is new and is not tried fails here", () => {
    expect(views.filter((view) => !routes.some((route) => route.view === view))).toEqual([]);
  });

  it.each(ofPage)("LM-05 has a row for every side of %s", (view, sides) => {
    const seen = sidesSeen(view);
    expect(sides.filter((side) => ![...seen].includes(side as never))).toEqual([]);
  });

  it("has a row for every list of «Godkjenninger», and calls no two rows the same", () => {
    const seen = new Set(routes.filter(({ view }) => view === "godkjenninger").map(({ section }) => section));
    expect([...seen].sort()).toEqual([...sections].sort());
    expect(new Set(allRows.map(({ what }) => what)).size).toBe(allRows.length);
  });
});
