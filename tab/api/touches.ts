import type { Query, QueryClient } from "@tanstack/react-query";
import type { LiveMessage } from "#domain/contract/live.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import { keys } from "./useApi.ts";

/** What of the stream may make something else of what is on screen. */
export type News = Exclude<LiveMessage, { readonly type: "ready" | "beat" | "replaced" }>;

/** Whether a change may make something else of an answer. A case's page tells of the employee's other cases as well. */
export function touches(message: News, { queryKey, state }: Pick<Query, "queryKey" | "state">): boolean {
  const [resource, part, id] = queryKey;
  const isOneReport = resource === keys.reports[0] && part === keys.report("")[1];
  // A handler's reading is recorded, and nobody reads a page that lies open: they are told that there is something new instead.
  if (isOneReport && !isReporters(state.data)) return false;
  // Everybody's reading of a case is, and of each part of it.
  if (resource === keys.subCaseParts("")[0] || (resource === keys.subCases[0] && part === keys.subCase("")[1])) return false;
  // Anything may be what waits, and nothing that is read there is recorded.
  if (resource === keys.start[0]) return message.type !== "week";
  switch (message.type) {
    case "all":
      return true;
    case "cycle":
      // A cycle's dates stand on every page of it, a process on its own and in the lists.
      if (resource !== keys.year[0]) return false;
      if (message.kind === "syklus" || part !== keys.process("")[1]) return true;
      return id === message.caseId && !isNewer(state.data, message.version);
    case "case":
      if (apart.has(resource)) return false;
      // What this page did itself has come back as the answer.
      return resource !== keys.details[0] || part !== message.caseId || !isNewer(state.data, message.version);
    case "week":
      // What waits is warned of by the day on which the unit meets.
      return (
        resource === keys.unitCalendars[0] ||
        resource === keys.movePreview("", "", "")[0] ||
        resource === keys.unitWeeks[0] ||
        resource === keys.lists[0] ||
        resource === keys.details[0]
      );
    case "report":
      if (isOneReport) return id === message.caseId && !isNewer(state.data, message.version);
      return resource === keys.reports[0] && part === keys.reportList("inbox")[1];
    case "sub-case":
      return resource === keys.subCases[0];
    case "note":
      if (resource !== keys.notes[0]) return false;
      return part !== keys.note("")[1] || (id === message.caseId && !isNewer(state.data, message.version));
  }
}

/** Nothing of these depends on a case. */
const apart: ReadonlySet<unknown> = new Set([
  keys.year[0],
  keys.reports[0],
  keys.notes[0],
  keys.subCases[0],
  keys.reportNews("")[0],
  keys.subCaseNews("")[0],
]);

/** That there is something new in what is on screen: from which version on, or that nobody knows. */
export type Heard = { readonly version: number } | "maybe";

/** Whose pages are told that something is new, and are not asked for anew: one of them, and what was heard of it. */
const told = [
  { type: "report", one: keys.report, news: keys.reportNews },
  { type: "sub-case", one: keys.subCase, news: keys.subCaseNews },
] as const;

/** Keeps what pages are to say of reports and cases that have changed since they were read. */
export function noteNews(queries: QueryClient, message: News): void {
  for (const { type, one, news } of told) {
    const keep = (id: string, heard: Heard) => queries.setQueryData(news(id), heard);
    if (message.type === type) keep(message.caseId, { version: message.version });
    if (message.type !== "all") continue;
    for (const [[, , id]] of queries.getQueriesData({ queryKey: one("").slice(0, 2) })) {
      if (typeof id === "string") keep(id, "maybe");
    }
  }
}

function isReporters(held: unknown): boolean {
  return (held as ReportDetail | undefined)?.sight === "melder";
}

/** Whether what is held is of this version or a later one. */
function isNewer(held: unknown, version: number): boolean {
  const detail = held as { readonly version: number } | undefined;
  return detail !== undefined && detail.version >= version;
}
