import type { EquipmentList } from "#domain/contract/equipment.ts";
import type { UnitWeekRequest, UnitWeeks } from "#domain/contract/unitWeek.ts";
import type { Result } from "./result.ts";

/** The part of the API that following up home office has. */
export type HomeApi = {
  /** For leaders: on which days their units meet. */
  readonly unitWeeks: (signal?: AbortSignal) => Promise<Result<UnitWeeks>>;
  readonly setMeetingDay: (asked: UnitWeekRequest) => Promise<Result<UnitWeeks>>;
  /** For leaders: what their staff have at home (HO-17). */
  readonly equipment: (signal?: AbortSignal) => Promise<Result<EquipmentList>>;
  /** Begins the application for the time after an agreement. It goes on in the chat. */
  readonly renew: (caseId: string) => Promise<Result<{ readonly begun: boolean }>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function homeCalls(request: Request, post: (body: unknown) => RequestInit): HomeApi {
  return {
    unitWeeks: (signal) => request("unit-weeks", {}, signal),
    setMeetingDay: (asked) => request("unit-weeks", post(asked)),
    equipment: (signal) => request("equipment", {}, signal),
    renew: (caseId) => request(`cases/${encodeURIComponent(caseId)}/renewal`, post({})),
  };
}
