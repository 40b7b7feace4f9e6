import { searchRequest } from "#domain/contract/search.ts";
import type { Desk } from "../desk/desk.ts";
import { read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** Search. What is sought comes in the body: addresses are logged by what lies between. */
export function searchRoutes(desk: Desk): readonly Route[] {
  return [
    {
      method: "post",
      path: "/api/search",
      run: (asked) => read(asked, searchRequest, (request) => desk.search(asked.who, request)),
    },
  ];
}
