import { rulesetCommandRequest, rulesetPreviewRequest, rulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { Desk } from "../desk/desk.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** Rule sets that hold for a time: seen by everybody in the house, published and changed by the administrator. */
export function regimeRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/rulesets", run: ({ who }) => desk.listRulesets(who) },
    {
      method: "post",
      path: "/api/rulesets",
      run: (asked) => read(asked, rulesetRequest, (request) => desk.publishRuleset(asked.who, request)),
    },
    {
      method: "post",
      path: "/api/rulesets/preview",
      run: (asked) => read(asked, rulesetPreviewRequest, (request) => desk.previewRuleset(asked.who, request)),
    },
    {
      method: "post",
      path: "/api/rulesets/:id/commands",
      run: (asked) =>
        about(asked, (id) =>
          read(asked, rulesetCommandRequest, ({ version, command }) => desk.runRulesetCommand(asked.who, id, version, command)),
        ),
    },
  ];
}
