import type { FileRefused, ReportDetail } from "#domain/contract/meldingViews.ts";
import type { Delivery } from "#domain/oppfolging/enhet/deadlines.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { type Failure, failureOf, type Result } from "./result.ts";
import type { TokenSource } from "./token.ts";

/** A file that arrived: the report as it is now, or why the file or the request was not taken. */
type Sent = { readonly ok: true; readonly value: ReportDetail } | { readonly ok: false; readonly failure: Failure | FileRefused };

/** What is sent to go together: one file that is refused, and nothing of it is. `version` is the one that the person saw. */
export type MessageWithFiles = { readonly text: string | null; readonly version: number; readonly files: readonly Blob[] };

/** Files: of reports by themselves one request a file, so that one that is refused takes nothing else with it. */
export type FileApi = {
  readonly sendReportMessage: (id: string, message: MessageWithFiles, onProgress: (share: number) => void) => Promise<Sent>;
  /** Sends a file; `onProgress` is told how much of it has gone, from 0 to 1. */
  readonly addReportFile: (id: string, file: Blob, onProgress: (share: number) => void) => Promise<Sent>;
  /** The bytes of a file, to be kept or opened by the reader. */
  readonly reportFile: (id: string, fileId: string) => Promise<Result<Blob>>;
  /** A unit's plan or evaluation as PDF. */
  readonly unitDocument: (processId: string, delivery: Delivery) => Promise<Result<Blob>>;
  /** The figures of all years, for a spreadsheet. */
  readonly statisticsFile: () => Promise<Result<Blob>>;
  /** A fixed agreement as PDF, from the leader's approval on. */
  readonly agreementPaper: (caseId: string) => Promise<Result<Blob>>;
  /** Home office in figures, for a spreadsheet. */
  readonly homeOverviewFile: () => Promise<Result<Blob>>;
  /** How far a notice came, for a spreadsheet. */
  readonly noticeFiguresFile: (noticeId: string) => Promise<Result<Blob>>;
  /** What proves that staff were told, as PDF. */
  readonly noticePaper: (noticeId: string, language: Language) => Promise<Result<Blob>>;
  /** A unit's meeting, for one's calendar. */
  readonly meetingFile: (processId: string, meetingId: string) => Promise<Result<Blob>>;
};

// A large file over a slow line; as long as something moves nobody gives up.
const patienceMs = 120_000;

export function fileCalls(tokens: TokenSource): FileApi {
  const at = (...parts: readonly string[]) => `/api/${parts.map(encodeURIComponent).join("/")}`;
  const path = (id: string, ...rest: readonly string[]) => at("reports", id, "files", ...rest);
  const bytesAt = (address: string) =>
    twice<Result<Blob>>(tokens, async (token) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(address, { headers, cache: "no-store" }).catch(() => undefined);
      if (answer === undefined) return { ok: false, failure: { error: "unreachable" } };
      if (answer.ok) return { ok: true, value: await answer.blob() };
      return { ok: false, failure: failureOf(answer.status, await answer.json().catch(() => undefined)) };
    });
  return {
    addReportFile: (id, file, onProgress) =>
      twice<Sent>(tokens, (token) => sendForm(path(id), { files: [file], fields: {} }, token, onProgress)),
    sendReportMessage: (id, { text, version, files }, onProgress) => {
      const fields = { version: String(version), ...(text === null ? {} : { text }) };
      return twice<Sent>(tokens, (token) => sendForm(path(id), { files, fields }, token, onProgress));
    },
    reportFile: (id, fileId) => bytesAt(path(id, fileId)),
    unitDocument: (processId, delivery) => bytesAt(at("processes", processId, "documents", delivery)),
    statisticsFile: () => bytesAt(at("statistics.csv")),
    agreementPaper: (caseId) => bytesAt(at("cases", caseId, "paper")),
    homeOverviewFile: () => bytesAt(at("home-overview.csv")),
    noticeFiguresFile: (noticeId) => bytesAt(at("notices", noticeId, "figures.csv")),
    noticePaper: (noticeId, language) => bytesAt(`${at("notices", noticeId, "paper")}?language=${language}`),
    meetingFile: (processId, meetingId) => bytesAt(at("processes", processId, "meetings", meetingId, "calendar")),
  };
}

type Refused = { readonly ok: false; readonly failure: Failure };

function isTurnedAway(answer: object): boolean {
  return "failure" in answer && (answer.failure as Failure).error === "unauthorized";
}

function isFileRefused(body: unknown): body is FileRefused {
  return typeof body === "object" && body !== null && "error" in body && body.error === "file_refused" && "code" in body;
}

/** A token that the server does not take is asked for once more. */
async function twice<Answer extends { readonly ok: boolean }>(
  tokens: TokenSource,
  ask: (token: string) => Promise<Answer>,
): Promise<Answer | Refused> {
  const once = async (): Promise<Answer | Refused> => {
    const token = await tokens.get().catch(() => undefined);
    return token === undefined ? { ok: false, failure: { error: "no_token" } } : ask(token);
  };
  const first = await once();
  if (!isTurnedAway(first)) return first;
  tokens.forget();
  return once();
}

/** `fetch` tells nothing of how far an upload has come; this does. */
function sendForm(
  url: string,
  { files, fields }: { readonly files: readonly Blob[]; readonly fields: Readonly<Record<string, string>> },
  token: string,
  onProgress: (share: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (failure: Failure | FileRefused) => resolve({ ok: false, failure });
    request.open("POST", url);
    request.responseType = "json";
    request.timeout = patienceMs;
    request.setRequestHeader("authorization", `Bearer ${token}`);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => fail({ error: "unreachable" });
    request.ontimeout = () => fail({ error: "unreachable" });
    request.onload = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300 && response !== null) resolve({ ok: true, value: response });
      else fail(isFileRefused(response) ? response : failureOf(status, response));
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    // Their own names may tell who made them, and go no further than this window.
    for (const file of files) form.append("fil", file, "vedlegg");
    request.send(form);
  });
}
