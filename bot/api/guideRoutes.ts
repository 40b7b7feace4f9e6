import { guideRequest } from "#domain/contract/veilederViews.ts";
import type { Desk } from "../desk/desk.ts";
import { read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** The guide. A question comes in the body: addresses are logged by what lies between. */
export function guideRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/guide", run: ({ who }) => desk.guideStart(who) },
    {
      method: "post",
      path: "/api/guide",
      run: (asked) => read(asked, guideRequest, (request) => desk.askGuide(asked.who, request)),
    },
  ];
}
