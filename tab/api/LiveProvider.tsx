import { type Query, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { LiveMessage } from "#domain/contract/live.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import { listen } from "./live.ts";
import { keys, useApi } from "./useApi.ts";
import { LiveStateProvider } from "./useIsLive.ts";

/** The first change shows at once; while more of them follow, what is on screen is asked for once a second. */
const firstMs = 30;
const nextMs = 1_000;

/** Listens to the server, and has asked anew what a change may have touched. What somebody has typed is not a query's. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    let heard: LiveMessage[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let refreshedAt = Number.NEGATIVE_INFINITY;
    const refresh = () => {
      timer = undefined;
      refreshedAt = performance.now();
      const messages = heard;
      heard = [];
      void queries.invalidateQueries({ predicate: (query) => messages.some((message) => touches(message, query)) });
    };
    const stop = listen(api, {
      live: setLive,
      hear: (message) => {
        if (message.type !== "all" && message.type !== "case") return;
        heard = message.type === "all" ? [message] : [...heard, message];
        timer ??= setTimeout(refresh, Math.max(firstMs, refreshedAt + nextMs - performance.now()));
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [api, queries]);
  return <LiveStateProvider value={isLive}>{children}</LiveStateProvider>;
}

/** Whether a change may make something else of an answer. A case's page tells of the employee's other cases as well. */
function touches(message: LiveMessage, { queryKey, state }: Query): boolean {
  if (message.type === "all") return true;
  if (message.type !== "case") return false;
  const [resource, id] = queryKey;
  if (resource !== keys.details[0] || id !== message.caseId) return true;
  // What this page did itself has come back as the answer.
  const detail = state.data as CaseDetail | undefined;
  return detail === undefined || detail.version < message.version;
}
