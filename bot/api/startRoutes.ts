import { choiceRequest } from "#domain/contract/startViews.ts";
import type { Desk } from "../desk/desk.ts";
import { read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** «Start»: what waits for whoever asks, and what they have chosen for themselves. Nothing in them names anybody whose it is. */
export function startRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/start", run: ({ who }) => desk.readStart(who) },
    {
      method: "post",
      path: "/api/choices",
      run: (asked) => read(asked, choiceRequest, (request) => desk.choose(asked.who, request)),
    },
  ];
}
