import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { UnitWeekRequest, UnitWeeks } from "#domain/contract/unitWeek.ts";
import type { Result } from "./result.ts";

/** The part of the API that following up home office has. */
export type HomeApi = {
  /** For leaders: on which days their units meet. */
  readonly unitWeeks: (signal?: AbortSignal) => Promise<Result<UnitWeeks>>;
  readonly setMeetingDay: (asked: UnitWeekRequest) => Promise<Result<UnitWeeks>>;
  /** For the sjef: home office in figures. */
  readonly homeOverview: (signal?: AbortSignal) => Promise<Result<HomeOverviewView>>;
  /** Begins the application for the time after an agreement. It goes on in the chat. */
  readonly renew: (caseId: string) => Promise<Result<{ readonly begun: boolean }>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function homeCalls(request: Request, post: (body: unknown) => RequestInit): HomeApi {
  return {
    unitWeeks: (signal) => request("unit-weeks", {}, signal),
    setMeetingDay: (asked) => request("unit-weeks", post(asked)),
    homeOverview: (signal) => request("home-overview", {}, signal),
    renew: (caseId) => request(`cases/${encodeURIComponent(caseId)}/renewal`, post({})),
  };
}
