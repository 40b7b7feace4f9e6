import type {
  CycleCommandInput,
  CycleRequest,
  cycleCommandRequest,
  snoozeRequest,
  UnitCommandInput,
} from "#domain/contract/oppfolgingCommand.ts";
import type { ChaseAnswer, CycleDetail, CycleList, CycleUnits, UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CalendarFeedAbout } from "#domain/contract/unitCalendar.ts";
import type { Snooze } from "#domain/oppfolging/paaminnelser/model.ts";
import type { Result } from "./result.ts";

type SnoozeInput = ReturnType<(typeof snoozeRequest)["parse"]>;
type CycleCommandBody = ReturnType<(typeof cycleCommandRequest)["parse"]>;

/** The yearly cycle's part of the API. */
export type CycleApi = {
  readonly cycles: (signal?: AbortSignal) => Promise<Result<CycleList>>;
  readonly publishCycle: (request: CycleRequest) => Promise<Result<CycleDetail>>;
  readonly cycle: (id: string, signal?: AbortSignal) => Promise<Result<CycleDetail>>;
  /** `version` is the one that the person saw. */
  readonly cycleCommand: (id: string, version: number, command: CycleCommandInput) => Promise<Result<CycleDetail>>;
  readonly units: (cycleId: string, signal?: AbortSignal) => Promise<Result<CycleUnits>>;
  readonly chase: (cycleId: string, processIds: readonly string[]) => Promise<Result<ChaseAnswer>>;
  readonly snooze: (cycleId: string, input: SnoozeInput) => Promise<Result<Snooze | null>>;
  /** The secret address of a calendar of one's own, that of deadlines where nothing else is said: told once, or taken away. */
  readonly calendar: (action: "make" | "revoke", about?: CalendarFeedAbout) => Promise<Result<{ readonly path: string | null }>>;
  readonly process: (id: string, signal?: AbortSignal) => Promise<Result<UnitDetail>>;
  readonly unitCommand: (id: string, version: number, command: UnitCommandInput) => Promise<Result<UnitDetail>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function cycleCalls(request: Request, post: (body: unknown) => RequestInit): CycleApi {
  const one = (resource: string, id: string) => `${resource}/${encodeURIComponent(id)}`;
  return {
    cycles: (signal) => request("cycles", {}, signal),
    publishCycle: (asked) => request("cycles", post(asked)),
    cycle: (id, signal) => request(one("cycles", id), {}, signal),
    cycleCommand: (id, version, command) =>
      request(`${one("cycles", id)}/commands`, post({ version, command } satisfies CycleCommandBody)),
    units: (cycleId, signal) => request(`${one("cycles", cycleId)}/units`, {}, signal),
    chase: (cycleId, processIds) => request(`${one("cycles", cycleId)}/chase`, post({ processIds })),
    snooze: (cycleId, input) => request(`${one("cycles", cycleId)}/snooze`, post(input)),
    calendar: (action, about) => request("calendar", post(about === undefined ? { action } : { action, about })),
    process: (id, signal) => request(one("processes", id), {}, signal),
    unitCommand: (id, version, command) => request(`${one("processes", id)}/commands`, post({ version, command })),
  };
}
