import { z } from "zod";
import { caseCommandRequest } from "#domain/contract/sakCommand.ts";
import type { CasePagePart, CasePdfKind } from "#domain/contract/sakViews.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { PartyId } from "#domain/sak/model.ts";
import type { Desk } from "../desk/desk.ts";
import { notFound } from "../desk/outcome.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

const kinds = {
  innkalling: true,
  referat: true,
  mandat: true,
  rapport: true,
  beslutning: true,
  tidslinje: true,
} as const satisfies Record<CasePdfKind, true>;
const casePdfKind = z.enum(Object.keys(kinds) as [CasePdfKind, ...CasePdfKind[]]);

const parts = { tidslinje: true, logg: true, dokumenter: true, moeter: true } as const satisfies Record<CasePagePart, true>;
const casePart = z.enum(Object.keys(parts) as [CasePagePart, ...CasePagePart[]]);

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
      method: "get",
      path: "/api/sub-cases/:id/parts/:part",
      run: (asked) =>
        about(asked, (id) => {
          const part = casePart.safeParse(asked.params["part"]);
          if (!part.success) return Promise.resolve(notFound);
          return desk.readCasePage(asked.who, id, { part: part.data, before: asked.query.get("before") ?? "" });
        }),
    },
    {
      method: "get",
      path: "/api/sub-cases/:id/texts/:documentId",
      run: (asked) =>
        about(asked, (id) => desk.readDocumentWords(asked.who, id, (asked.params["documentId"] ?? "") as DocumentId)),
    },
    {
      method: "get",
      path: "/api/sub-cases/:id/minutes/:meetingId",
      run: (asked) => about(asked, (id) => desk.readMinutesWords(asked.who, id, (asked.params["meetingId"] ?? "") as MeetingId)),
    },
    {
      method: "get",
      path: "/api/sub-cases/:id/candidates",
      run: (asked) => about(asked, (id) => desk.readCaseCandidates(asked.who, id)),
    },
    {
      method: "get",
      path: "/api/sub-cases/:id/documents/:kind",
      run: (asked) =>
        about(asked, async (id) => {
          const kind = casePdfKind.safeParse(asked.params["kind"]);
          if (!kind.success) return notFound;
          const meetingId = asked.query.get("meeting") as MeetingId | null;
          const partyId = asked.query.get("party") as PartyId | null;
          const made = await desk.readCaseDocument(asked.who, id, { kind: kind.data, meetingId, partyId });
          return made.kind === "done" ? { kind: "file", file: made.value } : made;
        }),
    },
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
