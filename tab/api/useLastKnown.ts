import { notifyManager, type QueryCache, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { Failed } from "./client.ts";

/** How old what is on screen is: `since` in milliseconds since 1970, and whether the server cannot be reached. */
export function useLastKnown(): { readonly since: number | undefined; readonly isLost: boolean } {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache]);
  const lost = useSyncExternalStore(subscribe, () => oldest(cache, true));
  const known = useSyncExternalStore(subscribe, () => oldest(cache, false));
  return { since: lost ?? known, isLost: lost !== undefined };
}

function oldest(cache: QueryCache, lost: boolean): number | undefined {
  let found: number | undefined;
  for (const { state } of cache.findAll({ type: "active" })) {
    if (state.data === undefined) continue;
    const isLost = state.error instanceof Failed && state.error.failure.error === "unreachable";
    if (isLost || !lost) found = Math.min(found ?? state.dataUpdatedAt, state.dataUpdatedAt);
  }
  return found;
}
