import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fields } from "#bot/files/form/readForm.ts";
import type { FileIntake } from "#bot/files/receiveFiles.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { isLanguage, languageFor } from "../language.ts";
import { faultPage, noticePage } from "../pages/notice.ts";

import { routes } from "../routes.ts";
import { postboksTexts } from "../texts/index.ts";
import { type Answer, type Parts, shown } from "../visits/visit.ts";

export type Answering = {
  readonly parts: Parts;
  readonly intake: FileIntake;
  readonly headers: Readonly<Record<string, string>>;
  readonly onFault: (thrown: unknown) => void;
};

/** Answers one request. Looks at its method, path and body, and at nothing else of it that could tell who sends it. */
export async function answerRequest(answering: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.sendDate = false;
  for (const [name, value] of Object.entries(answering.headers)) response.setHeader(name, value);
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  const isPost = request.method === "POST";
  if (!isPost) endBody(request, response);
  if (!isPost && request.method !== "GET" && request.method !== "HEAD")
    return finish(request, response, wrongMethod("nb", "GET, HEAD, POST", response));
  if (path === "/" && !isPost) return redirect(response, `/${languageFor(request.headers["accept-language"])}/`);
  const [, first = "", name = "", ...rest] = path.split("/");
  if (isLanguage(first) && path === `/${first}` && !isPost) return redirect(response, `/${first}/`);
  const language = isLanguage(first) ? first : "nb";
  const route = isLanguage(first) && rest.length === 0 && Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route === undefined || path === `/${first}`) {
    endBody(request, response);
    return finish(request, response, shown(noticePage(language, postboksTexts(language).trouble.unknownPage), 404));
  }
  if (!isPost) {
    const { get } = route;
    if (get === undefined) return finish(request, response, wrongMethod(language, "POST", response));
    return finish(request, response, await orFault(answering, language, name, new Map(), () => get(answering.parts, language)));
  }
  const { post } = route;
  if (post === undefined) {
    endBody(request, response);
    return finish(request, response, wrongMethod(language, "GET, HEAD", response));
  }
  // Another site must not have people send forms here, or try codes through the browsers of its visitors.
  const from = request.headers["sec-fetch-site"];
  if (from === "cross-site" || from === "same-site") {
    endBody(request, response);
    return finish(request, response, shown(noticePage(language, postboksTexts(language).trouble.otherSite), 403));
  }
  await answering.intake.receive(request, response, async ({ fields, files, refusals }) => {
    const visit = { language, fields, files, refusals };
    finish(request, response, await orFault(answering, language, name, fields, () => post(answering.parts, visit)));
  });
}

async function orFault(
  { onFault }: Answering,
  language: Language,
  name: string,
  fields: Fields,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    onFault(thrown);
    return shown(faultPage(language, name, fields), 500);
  }
}

function wrongMethod(language: Language, allowed: string, response: ServerResponse): Answer {
  response.setHeader("allow", allowed);
  return shown(noticePage(language, postboksTexts(language).trouble.onlyByForm), 405);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to, "content-length": 0 });
  response.end();
}

function finish(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.destroyed || response.headersSent) return;
  const isFile = answer.kind === "file";
  const body = isFile ? Buffer.from(answer.file.bytes) : Buffer.from(answer.page);
  response.writeHead(isFile ? 200 : answer.status, {
    "content-type": isFile ? answer.file.type : "text/html; charset=utf-8",
    "content-length": body.length,
    ...(isFile ? { "content-disposition": `attachment; filename="${answer.file.name.replace(/[^\w.-]/g, "_")}"` } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A body that nobody reads: the connection ends with the answer. */
function endBody(request: IncomingMessage, response: ServerResponse): void {
  const { "content-length": length = "0", "transfer-encoding": encoding } = request.headers;
  if (length === "0" && encoding === undefined) return;
  response.setHeader("connection", "close");
  response.once("close", () => request.destroy());
}
