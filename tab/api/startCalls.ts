import type { ChoiceRequest, OwnChoicesView, StartView } from "#domain/contract/startViews.ts";
import type { Result } from "./result.ts";

/** The part of the API that «Start» has: what waits for oneself, and what one chooses for oneself. */
export type StartApi = {
  readonly start: (signal?: AbortSignal) => Promise<Result<StartView>>;
  readonly choose: (request: ChoiceRequest) => Promise<Result<OwnChoicesView>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function startCalls(request: Request, post: (body: unknown) => RequestInit): StartApi {
  return {
    start: (signal) => request("start", {}, signal),
    choose: (asked) => request("choices", post(asked)),
  };
}
