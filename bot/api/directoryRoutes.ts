import type { Desk } from "../desk/desk.ts";
import type { Route } from "./resource.ts";

/** How people and units are read, for administrators. */
export function directoryRoutes(desk: Desk): readonly Route[] {
  return [{ method: "get", path: "/api/directory", run: ({ who }) => desk.readDirectory(who) }];
}
