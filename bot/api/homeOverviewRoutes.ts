import type { Desk } from "../desk/desk.ts";
import type { Route } from "./resource.ts";

/** Home office in figures, for the sjef. */
export function homeOverviewRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/home-overview", run: ({ who }) => desk.readHomeOverview(who) },
    {
      method: "get",
      path: "/api/home-overview.csv",
      run: async ({ who }) => {
        const made = await desk.readHomeOverviewFile(who);
        return made.kind === "done" ? { kind: "file", file: made.value } : made;
      },
    },
  ];
}
