import type { HomeUseInput, PresenceCommandInput, PresenceList, PresencePage, WishInput } from "#domain/contract/presence.ts";
import type { Result } from "./result.ts";

/** The part of the API that presence under special rules has. */
export type PresenceApi = {
  readonly presence: (signal?: AbortSignal) => Promise<Result<PresencePage>>;
  readonly askPresence: (wish: WishInput) => Promise<Result<PresencePage>>;
  readonly registerHome: (home: HomeUseInput) => Promise<Result<PresencePage>>;
  /** `version` is the one that the person saw. */
  readonly commandPresence: (id: string, version: number, command: PresenceCommandInput) => Promise<Result<PresencePage>>;
  /** Each reading is logged: it is asked for when somebody asks for it, and not by itself. */
  readonly presenceList: (site: string, date: string, signal?: AbortSignal) => Promise<Result<PresenceList>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function presenceCalls(request: Request, post: (body: unknown) => RequestInit): PresenceApi {
  return {
    presence: (signal) => request("presence", {}, signal),
    askPresence: (wish) => request("presence/wishes", post(wish)),
    registerHome: (home) => request("presence/homes", post(home)),
    commandPresence: (id, version, command) => request(`presence/${encodeURIComponent(id)}/commands`, post({ version, command })),
    presenceList: (site, date, signal) => request(`presence/list?${new URLSearchParams({ site, date })}`, {}, signal),
  };
}
