import type { UnitWeekRequest, UnitWeeks } from "#domain/contract/unitWeek.ts";
import type { SubstituteList, SubstituteRequest } from "#domain/contract/vikar.ts";
import type { Result } from "./result.ts";

/** The part of the API that following up home office has. */
export type HomeApi = {
  /** For leaders: on which days their units meet. */
  readonly unitWeeks: (signal?: AbortSignal) => Promise<Result<UnitWeeks>>;
  readonly setMeetingDay: (asked: UnitWeekRequest) => Promise<Result<UnitWeeks>>;
  /** For leaders, and who stands in for one. */
  readonly substitutes: (signal?: AbortSignal) => Promise<Result<SubstituteList>>;
  readonly nameSubstitute: (asked: SubstituteRequest) => Promise<Result<SubstituteList>>;
  /** `version` is the one that the person saw. */
  readonly endSubstitute: (id: string, version: number) => Promise<Result<SubstituteList>>;
  /** Begins the application for the time after an agreement. It goes on in the chat. */
  readonly renew: (caseId: string) => Promise<Result<{ readonly begun: boolean }>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function homeCalls(request: Request, post: (body: unknown) => RequestInit): HomeApi {
  return {
    unitWeeks: (signal) => request("unit-weeks", {}, signal),
    setMeetingDay: (asked) => request("unit-weeks", post(asked)),
    substitutes: (signal) => request("substitutes", {}, signal),
    nameSubstitute: (asked) => request("substitutes", post(asked)),
    endSubstitute: (id, version) => request(`substitutes/${encodeURIComponent(id)}/end`, post({ version })),
    renew: (caseId) => request(`cases/${encodeURIComponent(caseId)}/renewal`, post({})),
  };
}
