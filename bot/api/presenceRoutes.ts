import { homeUseRequest, presenceCommandRequest, wishRequest } from "#domain/contract/presence.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import type { Desk } from "../desk/desk.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** «Oppmøte»: presence under special rules, for everybody who works here, and the lists of places of work for those who may see them. */
export function presenceRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/presence", run: ({ who }) => desk.readPresencePage(who) },
    {
      method: "get",
      path: "/api/presence/list",
      run: async ({ who, query }) => {
        const date = parseLocalDate(query.get("date") ?? "");
        const site = query.get("site");
        return date === undefined || site === null || site.length > 80
          ? "invalid"
          : desk.readPresenceList(who, site as SiteId, date);
      },
    },
    {
      method: "post",
      path: "/api/presence/wishes",
      run: (asked) => read(asked, wishRequest, (request) => desk.askPresence(asked.who, desk.newId() as CaseId, request)),
    },
    {
      method: "post",
      path: "/api/presence/homes",
      run: (asked) => read(asked, homeUseRequest, (request) => desk.registerHome(asked.who, desk.newId() as CaseId, request)),
    },
    {
      method: "post",
      path: "/api/presence/:id/commands",
      run: (asked) =>
        about(asked, (id) =>
          read(asked, presenceCommandRequest, ({ version, command }) => desk.runPresenceCommand(asked.who, id, version, command)),
        ),
    },
  ];
}
