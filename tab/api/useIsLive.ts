import { createContext, useContext } from "react";

const LiveContext = createContext(false);
export const LiveStateProvider = LiveContext.Provider;

/** Whether this page is told of changes as they happen. */
export function useIsLive(): boolean {
  return useContext(LiveContext);
}
