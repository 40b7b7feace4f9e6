import type { GuideReply, GuideRequest, GuideStart } from "#domain/contract/veilederViews.ts";
import type { Result } from "./result.ts";

/** The part of the API that the guide has. */
export type GuideApi = {
  readonly guideStart: (signal?: AbortSignal) => Promise<Result<GuideStart>>;
  /** Asks. What is asked goes in the body, and nothing of it comes back or stays. */
  readonly askGuide: (asked: GuideRequest) => Promise<Result<GuideReply>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function guideCalls(request: Request, post: (body: unknown) => RequestInit): GuideApi {
  return {
    guideStart: (signal) => request("guide", {}, signal),
    askGuide: (asked) => request("guide", post(asked)),
  };
}
