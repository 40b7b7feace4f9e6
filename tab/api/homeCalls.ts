import type { EquipmentList } from "#domain/contract/equipment.ts";
import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { CalendarQuery, MovePreview, MoveRequest, UnitCalendar } from "#domain/contract/unitCalendar.ts";
import type { UnitWeekRequest, UnitWeeks } from "#domain/contract/unitWeek.ts";
import type { SubstituteList, SubstituteRequest } from "#domain/contract/vikar.ts";
import type { Result } from "./result.ts";

/** The part of the API that following up home office has. */
export type HomeApi = {
  /** For leaders: on which days their units meet. */
  readonly unitWeeks: (signal?: AbortSignal) => Promise<Result<UnitWeeks>>;
  readonly setMeetingDay: (asked: UnitWeekRequest) => Promise<Result<UnitWeeks>>;
  /** The week of a date, or its month, of a unit; without them today's week of one's own. */
  readonly unitCalendar: (asked: CalendarAsked, signal?: AbortSignal) => Promise<Result<UnitCalendar>>;
  /** What the rules say when a leader moves a day of what waits. Nothing is changed by it. */
  readonly previewMove: (caseId: string, move: MoveRequest, signal?: AbortSignal) => Promise<Result<MovePreview>>;
  /** For leaders, and who stands in for one. */
  readonly substitutes: (signal?: AbortSignal) => Promise<Result<SubstituteList>>;
  readonly nameSubstitute: (asked: SubstituteRequest) => Promise<Result<SubstituteList>>;
  /** `version` is the one that the person saw. */
  readonly endSubstitute: (id: string, version: number) => Promise<Result<SubstituteList>>;
  /** For the sjef: home office in figures. */
  readonly homeOverview: (signal?: AbortSignal) => Promise<Result<HomeOverviewView>>;
  /** For leaders: what their staff have at home (HO-17). */
  readonly equipment: (signal?: AbortSignal) => Promise<Result<EquipmentList>>;
  /** Begins the application for the time after an agreement. It goes on in the chat. */
  readonly renew: (caseId: string) => Promise<Result<{ readonly begun: boolean }>>;
};

type CalendarAsked = {
  readonly unit: string | null;
  readonly date: string | null;
  readonly span: CalendarQuery["span"];
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function homeCalls(request: Request, post: (body: unknown) => RequestInit): HomeApi {
  return {
    unitWeeks: (signal) => request("unit-weeks", {}, signal),
    setMeetingDay: (asked) => request("unit-weeks", post(asked)),
    unitCalendar: ({ unit, date, span }, signal) => {
      const query = new URLSearchParams({ span });
      if (unit !== null) query.set("unit", unit);
      if (date !== null) query.set("date", date);
      return request(`unit-calendar?${query}`, {}, signal);
    },
    previewMove: (caseId, move, signal) => request(`cases/${encodeURIComponent(caseId)}/move-preview`, post(move), signal),
    substitutes: (signal) => request("substitutes", {}, signal),
    nameSubstitute: (asked) => request("substitutes", post(asked)),
    endSubstitute: (id, version) => request(`substitutes/${encodeURIComponent(id)}/end`, post({ version })),
    homeOverview: (signal) => request("home-overview", {}, signal),
    equipment: (signal) => request("equipment", {}, signal),
    renew: (caseId) => request(`cases/${encodeURIComponent(caseId)}/renewal`, post({})),
  };
}
