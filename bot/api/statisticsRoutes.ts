import type { Desk } from "../desk/desk.ts";
import type { Route } from "./resource.ts";

/** Reports and cases in figures, for the sjef and the work-environment committee. */
export function statisticsRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/statistics", run: ({ who }) => desk.readStatistics(who) },
    {
      method: "get",
      path: "/api/statistics.csv",
      run: async ({ who }) => {
        const made = await desk.readStatisticsFile(who);
        return made.kind === "done" ? { kind: "file", file: made.value } : made;
      },
    },
  ];
}
