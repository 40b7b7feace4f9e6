import { z } from "zod";
import { commandRequest } from "#domain/contract/command.ts";
import { troublePlace, troubleRequest } from "#domain/contract/troubles.ts";
import type { Desk } from "../desk/desk.ts";
import { listNames } from "../desk/lists.ts";
import { notFound, refused } from "../desk/outcome.ts";
import { assessmentRoutes } from "./assessmentRoutes.ts";
import { caseIdOf } from "./caseIdOf.ts";
import { caseRoutes } from "./caseRoutes.ts";
import { cycleRoutes } from "./cycleRoutes.ts";
import { directoryRoutes } from "./directoryRoutes.ts";
import { gatheringRoutes } from "./gatheringRoutes.ts";
import { guideRoutes } from "./guideRoutes.ts";
import { homeOverviewRoutes } from "./homeOverviewRoutes.ts";
import { homeRoutes } from "./homeRoutes.ts";
import type { LiveStreams } from "./live/liveStreams.ts";
import { noteRoutes } from "./noteRoutes.ts";
import { noticeRoutes } from "./noticeRoutes.ts";
import { notificationRoutes } from "./notificationRoutes.ts";
import { presenceRoutes } from "./presenceRoutes.ts";
import { regimeRoutes } from "./regimeRoutes.ts";
import { reportRoutes } from "./reportRoutes.ts";
import type { Route } from "./resource.ts";
import { retentionRoutes } from "./retentionRoutes.ts";
import { searchRoutes } from "./searchRoutes.ts";
import { startRoutes } from "./startRoutes.ts";
import { statisticsRoutes } from "./statisticsRoutes.ts";
import { unreadableDate } from "./unreadableDate.ts";
import { weekRoutes } from "./weekRoutes.ts";

const listName = z.enum(listNames);

/** Every route of the tab's API. Tests of access are made from this list, so that a new one cannot be forgotten. */
export function apiRoutes(desk: Desk, live: LiveStreams): readonly Route[] {
  return [
    { method: "get", path: "/api/me", run: ({ who }) => desk.readMe(who) },
    {
      method: "get",
      path: "/api/stream",
      run: async ({ who, position, until }) => {
        if (!desk.isKnown(who)) return notFound;
        const answer = live.stream({ ...who, position, until });
        return answer === undefined ? "full" : { kind: "stream", answer };
      },
    },
    {
      method: "get",
      path: "/api/cases",
      run: async ({ who, query }) => {
        const name = listName.safeParse(query.get("list"));
        return name.success ? desk.listCases(who, name.data) : "invalid";
      },
    },
    {
      method: "get",
      path: "/api/cases/:id",
      run: async ({ who, params }) => {
        const id = caseIdOf(params["id"]);
        return id === undefined ? notFound : desk.readCase(who, id);
      },
    },
    {
      method: "post",
      path: "/api/cases/:id/commands",
      run: async ({ who, params, body }) => {
        const id = caseIdOf(params["id"]);
        if (id === undefined) return notFound;
        const request = commandRequest.safeParse(body);
        if (request.success) return desk.runCommand(who, id, request.data.version, request.data.command);
        const unread = unreadableDate(request.error, body);
        return unread === undefined ? "invalid" : refused([unread]);
      },
    },
    ...startRoutes(desk),
    ...homeRoutes(desk),
    ...weekRoutes(desk),
    ...homeOverviewRoutes(desk),
    ...regimeRoutes(desk),
    ...assessmentRoutes(desk),
    ...presenceRoutes(desk),
    ...noticeRoutes(desk),
    ...gatheringRoutes(desk),
    ...cycleRoutes(desk),
    ...reportRoutes(desk),
    ...caseRoutes(desk),
    ...noteRoutes(desk),
    ...retentionRoutes(desk),
    ...statisticsRoutes(desk),
    ...guideRoutes(desk),
    ...searchRoutes(desk),
    ...notificationRoutes(desk),
    ...directoryRoutes(desk),
    {
      method: "get",
      path: "/api/troubles",
      run: async ({ who, query }) => {
        if (!query.has("latest")) return desk.listTroubles(who);
        const after = troublePlace.safeParse({ latest: query.get("latest"), personId: query.get("personId") });
        return after.success ? desk.listTroubles(who, after.data) : "invalid";
      },
    },
    {
      method: "post",
      path: "/api/troubles",
      run: async ({ who, body }) => {
        const request = troubleRequest.safeParse(body);
        return request.success ? desk.actOnTroubles(who, request.data) : "invalid";
      },
    },
  ];
}
