import { callOffRequest, gatheringQuestion, gatheringRequest } from "#domain/contract/gatherings.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Desk } from "../desk/desk.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** Meetings and events under rule sets: asked about by everybody employed, recorded and called off by leaders (PA-05, LI-05, LI-07). */
export function gatheringRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/gatherings", run: ({ who }) => desk.listGatherings(who) },
    { method: "get", path: "/api/gatherings/form", run: ({ who }) => desk.gatheringChoices(who) },
    {
      method: "post",
      path: "/api/gatherings/ask",
      run: (asked) => read(asked, gatheringQuestion, ({ plan }) => desk.askGathering(asked.who, plan)),
    },
    {
      method: "post",
      path: "/api/gatherings",
      run: (asked) =>
        read(asked, gatheringRequest, (request) => desk.recordGathering(asked.who, desk.newId() as CaseId, request)),
    },
    {
      method: "post",
      path: "/api/gatherings/:id/call-off",
      run: (asked) =>
        about(asked, (id) => read(asked, callOffRequest, ({ version }) => desk.callOffGathering(asked.who, id, version))),
    },
  ];
}
