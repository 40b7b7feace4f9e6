import type {
  GatheringAnswer,
  GatheringChoices,
  GatheringInput,
  GatheringList,
  GatheringRequest,
  GatheringView,
} from "#domain/contract/gatherings.ts";
import type { Result } from "./result.ts";

/** The part of the API that meetings have. Everybody employed may ask; the rest is for leaders and who stands in. */
export type GatheringApi = {
  readonly gatheringChoices: (signal?: AbortSignal) => Promise<Result<GatheringChoices>>;
  readonly askGathering: (plan: GatheringInput, signal?: AbortSignal) => Promise<Result<GatheringAnswer>>;
  readonly gatherings: (signal?: AbortSignal) => Promise<Result<GatheringList>>;
  readonly recordGathering: (request: GatheringRequest) => Promise<Result<GatheringView>>;
  /** `version` is the one that the person saw. */
  readonly callOffGathering: (id: string, version: number) => Promise<Result<GatheringView>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function gatheringCalls(request: Request, post: (body: unknown) => RequestInit): GatheringApi {
  return {
    gatheringChoices: (signal) => request("gatherings/form", {}, signal),
    askGathering: (plan, signal) => request("gatherings/ask", post({ plan }), signal),
    gatherings: (signal) => request("gatherings", {}, signal),
    recordGathering: (asked) => request("gatherings", post(asked)),
    callOffGathering: (id, version) => request(`gatherings/${encodeURIComponent(id)}/call-off`, post({ version })),
  };
}
