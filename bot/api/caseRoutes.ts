import { caseCommandRequest } from "#domain/contract/sakCommand.ts";
import type { Desk } from "../desk/desk.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** Minutes and reports with the longest texts that the rules let through, and some that they do not, are longer than other bodies. */
const longestBytes = 4 * 1024 * 1024;

/** Cases that reports have become (SB-19): each for whoever stands to it, and to nobody else is there one. */
export function caseRoutes(desk: Desk): readonly Route[] {
  return [
    {
      method: "get",
      path: "/api/sub-cases",
      run: async ({ who, query }) => {
        const list = query.get("list");
        return list === "handled" || list === "mine" ? desk.listSubCases(who, { list, after: query.get("after") }) : "invalid";
      },
    },
    { method: "get", path: "/api/sub-cases/:id", run: (asked) => about(asked, (id) => desk.readSubCase(asked.who, id)) },
    {
      method: "post",
      path: "/api/sub-cases/:id/commands",
      longestBytes,
      run: (asked) =>
        about(asked, (id) =>
          read(asked, caseCommandRequest, ({ version, command }) => desk.runCaseCommand(asked.who, id, version, command)),
        ),
    },
  ];
}
