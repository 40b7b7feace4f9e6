import type { IncomingMessage, ServerResponse } from "node:http";
import { assessmentRoutes } from "#bot/api/assessmentRoutes.ts";
import { caseRoutes } from "#bot/api/caseRoutes.ts";
import { cycleRoutes } from "#bot/api/cycleRoutes.ts";
import { directoryRoutes } from "#bot/api/directoryRoutes.ts";
import { gatheringRoutes } from "#bot/api/gatheringRoutes.ts";
import { guideRoutes } from "#bot/api/guideRoutes.ts";
import { homeOverviewRoutes } from "#bot/api/homeOverviewRoutes.ts";
import { homeRoutes } from "#bot/api/homeRoutes.ts";
import { noteRoutes } from "#bot/api/noteRoutes.ts";
import { noticeRoutes } from "#bot/api/noticeRoutes.ts";
import { notificationRoutes } from "#bot/api/notificationRoutes.ts";
import { presenceRoutes } from "#bot/api/presenceRoutes.ts";
import { regimeRoutes } from "#bot/api/regimeRoutes.ts";
import { reportRoutes } from "#bot/api/reportRoutes.ts";
import { retentionRoutes } from "#bot/api/retentionRoutes.ts";
import { searchRoutes } from "#bot/api/searchRoutes.ts";
import { startRoutes } from "#bot/api/startRoutes.ts";
import { statisticsRoutes } from "#bot/api/statisticsRoutes.ts";
import { weekRoutes } from "#bot/api/weekRoutes.ts";
import type { Who } from "#bot/desk/context.ts";
import type { Desk } from "#bot/desk/desk.ts";
import type { Outcome } from "#bot/desk/outcome.ts";
import { sendDownload } from "#bot/files/download.ts";
import type { FileIntake } from "#bot/files/receiveFiles.ts";
import type { ApiError } from "#domain/contract/views.ts";

export type Answered = readonly [status: number, body: unknown];

type Asked = {
  readonly desk: Desk;
  readonly intake: FileIntake;
  readonly who: Who;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** Routes of the product's own register, asked as its server asks them. `sent`: a file went out already. `undefined`: none fits. */
export async function routeAnswer({ desk, intake, who, url, request, response }: Asked): Promise<Answered | "sent" | undefined> {
  const asked = url.pathname.split("/");
  const routes = [
    ...homeRoutes(desk),
    ...guideRoutes(desk),
    ...searchRoutes(desk),
    ...notificationRoutes(desk),
    ...directoryRoutes(desk),
    ...weekRoutes(desk),
    ...homeOverviewRoutes(desk),
    ...regimeRoutes(desk),
    ...assessmentRoutes(desk),
    ...presenceRoutes(desk),
    ...noticeRoutes(desk),
    ...gatheringRoutes(desk),
    ...cycleRoutes(desk),
    ...reportRoutes(desk),
    ...noteRoutes(desk),
    ...retentionRoutes(desk),
    ...caseRoutes(desk),
    ...statisticsRoutes(desk),
    ...startRoutes(desk),
  ];
  for (const { method, path, takesFiles, run } of routes) {
    const parts = path.split("/");
    if (method.toUpperCase() !== request.method || parts.length !== asked.length) continue;
    if (!parts.every((part, index) => part.startsWith(":") || part === asked[index])) continue;
    const params = Object.fromEntries(
      parts.flatMap((part, at) => (part.startsWith(":") ? [[part.slice(1), asked[at] ?? ""]] : [])),
    );
    const body = method === "post" && takesFiles !== true ? await bodyOf(request) : undefined;
    const answer = await run({
      who,
      params,
      query: url.searchParams,
      body,
      receive: (use) => intake.receive(request, response, use),
      position: undefined,
      until: 0,
    });
    if (answer === "invalid") return [400, { error: "invalid" } satisfies ApiError];
    if (typeof answer === "string") throw new Error(`${path}: ${answer}`);
    switch (answer.kind) {
      case "file_refused":
        return [422, answer.refused];
      case "download":
        sendDownload(response, answer.file);
        return "sent";
      case "file":
        response.writeHead(200, { "content-type": answer.file.type, "content-disposition": "attachment" });
        response.end(answer.file.bytes);
        return "sent";
      case "stream":
        throw new Error(`${path} answers with a thing`);
      default:
        return wire(answer);
    }
  }
  return undefined;
}

export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

export function wire(outcome: Outcome<unknown, unknown>): Answered {
  switch (outcome.kind) {
    case "done":
      return [200, outcome.value];
    case "not_found":
      return [404, { error: "not_found" }];
    case "stale":
      return [409, { error: "stale", current: outcome.current }];
    case "refused":
      return [422, { error: "refused", refusals: outcome.refusals }];
  }
}
