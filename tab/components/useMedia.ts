import { useCallback, useSyncExternalStore } from "react";

/** Whether the window fits a media query, such as `(max-width: 60rem)`: for what has to stand in another place, not only look otherwise. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
