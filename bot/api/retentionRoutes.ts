import { retentionRequest } from "#domain/contract/retention.ts";
import type { Desk } from "../desk/desk.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** How long closed reports are kept, and their erasure, for those with the records role. */
export function retentionRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/retention", run: ({ who, query }) => desk.listRetention(who, query.get("after")) },
    {
      method: "post",
      path: "/api/retention/:id/commands",
      run: (asked) =>
        about(asked, (id) =>
          read(asked, retentionRequest, ({ version, command }) => desk.runReportRetention(asked.who, id, version, command)),
        ),
    },
  ];
}
