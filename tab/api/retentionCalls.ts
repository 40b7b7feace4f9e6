import type { RetentionCommandInput, RetentionList, RetentionRow, retentionRequest } from "#domain/contract/retention.ts";
import type { Result } from "./result.ts";

type CommandBody = ReturnType<(typeof retentionRequest)["parse"]>;

/** The part of the API that the keeping and erasing of reports has, for those with the records role. */
export type RetentionApi = {
  /** `after` is where the page before ended. */
  readonly retention: (after: string | null, signal?: AbortSignal) => Promise<Result<RetentionList>>;
  /** `version` is the one that the person saw. */
  readonly retentionCommand: (id: string, version: number, command: RetentionCommandInput) => Promise<Result<RetentionRow>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function retentionCalls(request: Request, post: (body: unknown) => RequestInit): RetentionApi {
  return {
    retention: (after, signal) => request(`retention${after === null ? "" : `?${new URLSearchParams({ after })}`}`, {}, signal),
    retentionCommand: (id, version, command) =>
      request(`retention/${encodeURIComponent(id)}/commands`, post({ version, command } satisfies CommandBody)),
  };
}
