import { useQuery } from "@tanstack/react-query";
import type { CycleDetail, CycleList, CycleUnits, UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";

/** The published cycles, newest first, and for those who publish what comes next. */
export function useCycles() {
  const api = useApi();
  return useQuery<CycleList, Failed>({
    queryKey: keys.cycles,
    queryFn: ({ signal }) => unwrap(api.cycles(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
}

/** All of one cycle, for those who keep it. */
export function useCycle(id: string) {
  const api = useApi();
  return useQuery<CycleDetail, Failed>({
    queryKey: keys.cycle(id),
    queryFn: ({ signal }) => unwrap(api.cycle(id, signal)),
    refetchInterval: useEvery(listEveryMs),
  });
}

// Hundreds of units: where nobody tells of changes they are asked for less often than a single one.
const unitsEveryMs = { live: 60_000, alone: 15_000 };

/** The units of a cycle that one has a part in. */
export function useUnits(cycleId: string) {
  const api = useApi();
  return useQuery<CycleUnits, Failed>({
    queryKey: keys.units(cycleId),
    queryFn: ({ signal }) => unwrap(api.units(cycleId, signal)),
    refetchInterval: useEvery(unitsEveryMs),
  });
}

/** One unit's process, kept fresh while it is open. */
export function useProcess(id: string) {
  const api = useApi();
  return useQuery<UnitDetail, Failed>({
    queryKey: keys.process(id),
    queryFn: ({ signal }) => unwrap(api.process(id, signal)),
    refetchInterval: useEvery(listEveryMs),
  });
}
