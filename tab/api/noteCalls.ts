import type { NotatCommandInput, NotatRequest, notatCommandRequest } from "#domain/contract/notatCommand.ts";
import type { NotatAnswer, NotatDetail, NotatList } from "#domain/contract/notatViews.ts";
import type { Result } from "./result.ts";

type CommandBody = ReturnType<(typeof notatCommandRequest)["parse"]>;

/** The part of the API that confidential notes have. Each is its writer's alone. */
export type NoteApi = {
  readonly notes: (signal?: AbortSignal) => Promise<Result<NotatList>>;
  readonly note: (id: string, signal?: AbortSignal) => Promise<Result<NotatDetail>>;
  /** Sent twice under one id, it is one note. */
  readonly writeNote: (note: NotatRequest) => Promise<Result<NotatAnswer>>;
  /** `version` is the one that the person saw. */
  readonly noteCommand: (id: string, version: number, command: NotatCommandInput) => Promise<Result<NotatAnswer>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function noteCalls(request: Request, post: (body: unknown) => RequestInit): NoteApi {
  const one = (id: string) => `notes/${encodeURIComponent(id)}`;
  return {
    notes: (signal) => request("notes", {}, signal),
    note: (id, signal) => request(one(id), {}, signal),
    writeNote: (note) => request("notes", post(note)),
    noteCommand: (id, version, command) => request(`${one(id)}/commands`, post({ version, command } satisfies CommandBody)),
  };
}
