import {
  draftRequest,
  previewRequest,
  reportCommandRequest,
  sendRequest,
  sentWithFiles,
} from "#domain/contract/meldingCommand.ts";
import type { FileRefused } from "#domain/contract/meldingViews.ts";
import type { Refusal } from "#domain/vedlegg/refusal.ts";
import type { Desk } from "../desk/desk.ts";
import { notFound } from "../desk/outcome.ts";
import { about, read } from "./asked.ts";
import { caseIdOf } from "./caseIdOf.ts";
import type { Route } from "./resource.ts";

/** A form of a report, with the longest texts that the rules let through and some that they do not, is longer than other bodies. */
const longestBytes = 2 * 1024 * 1024;

/** Reports: from the form to those who handle them. */
export function reportRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/reports/form", run: ({ who }) => desk.reportForm(who) },
    { method: "post", path: "/api/reports/guidelines", run: ({ who }) => desk.acknowledgeGuidelines(who) },
    { method: "get", path: "/api/reports/people", run: ({ who, query }) => desk.findPeople(who, query.get("q") ?? "") },
    {
      method: "post",
      path: "/api/reports/preview",
      longestBytes,
      run: (asked) => read(asked, previewRequest, ({ answers }) => desk.previewReport(asked.who, answers)),
    },
    { method: "get", path: "/api/reports/drafts", run: ({ who }) => desk.listReportDrafts(who) },
    {
      method: "post",
      path: "/api/reports/drafts",
      longestBytes,
      run: (asked) =>
        read(asked, draftRequest, async ({ id, version, answers }) => {
          const known = id === null ? null : caseIdOf(id);
          return known === undefined ? notFound : desk.saveReportDraft(asked.who, { id: known, version, answers });
        }),
    },
    { method: "get", path: "/api/reports/drafts/:id", run: (asked) => about(asked, (id) => desk.readReportDraft(asked.who, id)) },
    {
      method: "post",
      path: "/api/reports/drafts/:id/discard",
      run: (asked) => about(asked, (id) => desk.discardReportDraft(asked.who, id)),
    },
    {
      method: "get",
      path: "/api/reports",
      run: async ({ who, query }) => {
        const list = query.get("list");
        return list === "inbox" || list === "mine" ? desk.listReports(who, { list, after: query.get("after") }) : "invalid";
      },
    },
    {
      method: "post",
      path: "/api/reports",
      longestBytes,
      run: (asked) =>
        read(asked, sendRequest, async ({ draftId, report }) => {
          const known = draftId === null ? null : caseIdOf(draftId);
          return known === undefined ? notFound : desk.beginReport(asked.who, report, known ?? undefined);
        }),
    },
    { method: "get", path: "/api/reports/:id", run: (asked) => about(asked, (id) => desk.readReport(asked.who, id)) },
    {
      method: "post",
      path: "/api/reports/:id/commands",
      longestBytes,
      run: (asked) =>
        about(asked, (id) =>
          read(asked, reportCommandRequest, ({ version, command }) => desk.runReportCommand(asked.who, id, version, command)),
        ),
    },
    {
      method: "post",
      path: "/api/reports/:id/files",
      takesFiles: true,
      run: (asked) =>
        about(asked, (id) =>
          asked.receive(async ({ fields, files, refusals }) => {
            // Words that are too long are refused as everywhere, beside their field.
            const refusal = refusals.find(({ code }) => code !== "too-much-text");
            if (refusal !== undefined) return { kind: "file_refused", refused: notTaken(refusal) };
            const sent = sentWithFiles.safeParse(Object.fromEntries([...fields].map(([name, [value]]) => [name, value])));
            return files.length === 0 || !sent.success ? "invalid" : desk.addReportFiles(asked.who, id, files, sent.data);
          }),
        ),
    },
    {
      method: "get",
      path: "/api/reports/:id/files/:file",
      run: (asked) =>
        about(asked, async (id) => {
          const file = await desk.readReportFile(asked.who, id, asked.params["file"] ?? "");
          return file.kind === "done" ? { kind: "download", file: file.value } : file;
        }),
    },
  ];
}

/** Why a file was not taken, as the contract says it. What is amiss with the form around it is nothing that people do. */
function notTaken(refusal: Refusal): FileRefused {
  const facts = {
    ...("limit" in refusal ? { limit: refusal.limit } : {}),
    ...("file" in refusal ? { file: refusal.file } : {}),
  };
  switch (refusal.code) {
    case "too-large":
    case "too-much-text":
    case "too-many-fields":
      return { error: "file_refused", code: "file-too-large", ...facts };
    case "not-a-form":
    case "broken-form":
      return { error: "file_refused", code: "broken-file" };
    case "too-slow":
      return { error: "file_refused", code: "takes-too-long" };
    default:
      return { error: "file_refused", code: refusal.code, ...facts };
  }
}
