import { z } from "zod";
import { confirmNoticeRequest, noticePreviewRequest, noticeRequest } from "#domain/contract/noticeCommand.ts";
import type { Desk } from "../desk/desk.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

const language = z.enum(["nb", "nn", "en"]);

/** What staff are told of a rule set (LI-04): read and confirmed by whom it concerns, written and proved by the administrator. */
export function noticeRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/notices", run: ({ who }) => desk.listNotices(who) },
    {
      method: "post",
      path: "/api/notices",
      run: (asked) => read(asked, noticeRequest, (request) => desk.runNoticeOfRuleset(asked.who, request)),
    },
    {
      method: "post",
      path: "/api/notices/preview",
      run: (asked) => read(asked, noticePreviewRequest, (request) => desk.previewNotice(asked.who, request)),
    },
    { method: "get", path: "/api/notices/:id", run: (asked) => about(asked, (id) => desk.readNotice(asked.who, id)) },
    {
      method: "post",
      path: "/api/notices/:id/confirm",
      run: (asked) =>
        about(asked, (id) => read(asked, confirmNoticeRequest, ({ version }) => desk.confirmNotice(asked.who, id, version))),
    },
    {
      method: "get",
      path: "/api/notices/:id/figures",
      run: (asked) => about(asked, (id) => desk.readNoticeFigures(asked.who, id)),
    },
    {
      method: "get",
      path: "/api/notices/:id/figures.csv",
      run: (asked) =>
        about(asked, async (id) => {
          const made = await desk.readNoticeFiguresFile(asked.who, id);
          return made.kind === "done" ? { kind: "file", file: made.value } : made;
        }),
    },
    {
      method: "get",
      path: "/api/notices/:id/paper",
      run: (asked) =>
        about(asked, async (id) => {
          const wanted = language.safeParse(asked.query.get("language"));
          if (!wanted.success) return "invalid";
          const made = await desk.readNoticePaper(asked.who, id, wanted.data);
          return made.kind === "done" ? { kind: "file", file: made.value } : made;
        }),
    },
  ];
}
