import { useCallback, useSyncExternalStore } from "react";

/** Pages; `drift` is there for administrators only, `oppbevaring` for the records role, `statistikk` for the sjef and the AMU. */
export const views = [
  "start",
  "godkjenninger",
  "aarshjul",
  "ifra",
  "saker",
  "mine",
  "uke",
  "spoer",
  "regler",
  "oppbevaring",
  "statistikk",
  "regelsett",
  "drift",
  "varsler",
  "tilgjengelighet",
] as const;
export type View = (typeof views)[number];
/** The leader's lists: what waits, what runs, what was decided, and the equipment at home (HO-17). */
export const sections = ["venter", "loepende", "avgjort", "utstyr"] as const;
export type Section = (typeof sections)[number];
/** Sides of «Årshjul»: what waits for oneself, the units of the house, and the cycle itself, for those who keep it. */
export const yearSides = ["mitt", "enheter", "syklus"] as const;
export type YearSide = (typeof yearSides)[number];
/** Sides of «Si fra»: to report, one's own reports, and those that one handles, confidential notes, and the two that a leader begins. */
export const reportSides = ["meld", "meldinger", "innboks", "notater", "muntlig", "undersoekelse"] as const;
export type ReportSide = (typeof reportSides)[number];
/** Sides of «Saker»: those that one handles, and those that concern oneself. */
export const caseSides = ["behandler", "egne"] as const;
export type CaseSide = (typeof caseSides)[number];
/** How much of a unit's calendar is looked at. */
export const weekSides = ["uke", "maaned"] as const;
export type WeekSide = (typeof weekSides)[number];
/** Parts of one case's page. */
export const caseTabs = ["tidslinje", "parter", "moeter", "dokumenter", "behandling", "tilgang"] as const;
export type CaseTab = (typeof caseTabs)[number];
/** Sides of «Statistikk»: reports and cases, and home office. */
export const statisticsSides = ["saker-i-tall", "hjemmekontor"] as const;
export type StatisticsSide = (typeof statisticsSides)[number];
/** Sides of «Regelsett»: what holds, presence on campus, meetings, notices, and whom the leader has assessed. */
export const rulesetSides = ["gjelder", "oppmoete", "samlinger", "beskjeder", "vurderinger"] as const;
export type RulesetSide = (typeof rulesetSides)[number];
const sides = [...yearSides, ...reportSides, ...caseSides, ...caseTabs, ...weekSides, ...statisticsSides, ...rulesetSides];
/** What is on screen; it stands in the address, so that back, reload and links work. `null` where nothing was chosen. */
export type Route = {
  readonly view: View | null;
  readonly section: Section;
  /** A case; in «Spør» an answer's number, in «Regler» a rule's id, in «Årshjul» a unit's process, in «Si fra» a report, in «Saker» a case of one, or under «notater» a confidential note. */
  readonly caseId: string | null;
  readonly side: YearSide | ReportSide | CaseSide | CaseTab | WeekSide | StatisticsSide | RulesetSide | null;
  /** The unit whose branch of the map, or whose week, is looked at. */
  readonly unitId: string | null;
  /** Another cycle than the newest. */
  readonly cycleId: string | null;
  /** A day of the week or month that is looked at, where it is not today's. */
  readonly date: string | null;
};

/** Nothing chosen within a page. */
export const pageStart: Omit<Route, "view"> = {
  ...{ section: "venter", caseId: null, side: null },
  ...{ unitId: null, cycleId: null, date: null },
};

const changed = "dagsorden:route";

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(changed, listener);
  };
}

/** The route that an address stands for. */
export function routeOf(search: string): Route {
  const query = new URLSearchParams(search);
  const view = query.get("view");
  const section = query.get("del");
  const side = query.get("vis");
  return {
    view: views.find((one) => one === view) ?? null,
    section: sections.find((one) => one === section) ?? "venter",
    caseId: query.get("sak"),
    side: sides.find((one) => one === side) ?? null,
    unitId: query.get("enhet"),
    cycleId: query.get("syklus"),
    date: query.get("dag"),
  };
}

/** How a link of Teams names a case of reports, so that it is not taken for a report. */
const caseLink = "sak-";
/** And how it names a rule. */
const ruleLink = "regel-";

/** And a notice, under «Regelsett». */
const noticeLink = "beskjed-";

/** Where a link of Teams leads to within the tab that it opens. «Oppbevaring» is none of those that the manifest names; «Start» may be led to from any. */
export function routeOfLink(subPageId: string): Partial<Route> {
  if (subPageId === "oppbevaring" || subPageId === "start") return { ...pageStart, view: subPageId };
  if (subPageId.startsWith(ruleLink)) return { ...pageStart, view: "regler", caseId: subPageId.slice(ruleLink.length) };
  if (subPageId.startsWith(caseLink)) return { ...pageStart, view: "saker", caseId: subPageId.slice(caseLink.length) };
  if (subPageId.startsWith(noticeLink)) {
    return { ...pageStart, view: "regelsett", side: "beskjeder", caseId: subPageId.slice(noticeLink.length) };
  }
  return { caseId: subPageId };
}

/** The address of the page alone: without what somebody was looking at. */
export function searchOfPage(search: string): string {
  return searchOf({ ...pageStart, view: routeOf(search).view }, "");
}

/** The address of a route; what else the address holds is kept. */
export function searchOf(route: Route, search: string): string {
  const query = new URLSearchParams(search);
  const set = (name: string, value: string | null) => (value === null ? query.delete(name) : query.set(name, value));
  set("view", route.view);
  set("del", route.section === "venter" ? null : route.section);
  set("sak", route.caseId);
  set("vis", route.side);
  set("enhet", route.unitId);
  set("syklus", route.cycleId);
  set("dag", route.date);
  return `?${query}`;
}

/** The route, and the way to another. `replace` leaves no step to go back to. */
export function useRoute(): readonly [Route, (to: Partial<Route>, how?: "push" | "replace") => void] {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const go = useCallback((to: Partial<Route>, how: "push" | "replace" = "push") => {
    const next = searchOf({ ...routeOf(window.location.search), ...to }, window.location.search);
    if (next === window.location.search) return;
    window.history[how === "push" ? "pushState" : "replaceState"](null, "", next);
    window.dispatchEvent(new Event(changed));
  }, []);
  return [routeOf(search), go];
}
