import { type Query, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { LiveMessage } from "#domain/contract/live.ts";
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
        if (message.type !== "all" && message.type !== "case" && message.type !== "cycle") return;
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

/** Of reports and their cases nothing is told over the stream, and a reading is recorded: they are asked for by their own pages. */
const own: ReadonlySet<unknown> = new Set([keys.reports[0], keys.subCases[0]]);

/** Whether a change may make something else of an answer. A case's page tells of the employee's other cases as well. */
function touches(message: LiveMessage, { queryKey, state }: Query): boolean {
  if (message.type === "all") return true;
  const [resource, part, processId] = queryKey;
  const isYear = resource === keys.year[0];
  if (message.type === "cycle") {
    // A cycle's dates stand on every page of it, a process on its own and in the lists.
    if (!isYear || message.kind === "syklus" || part !== keys.process("")[1]) return isYear;
    return processId === message.caseId && !isNewer(state.data, message.version);
  }
  if (message.type !== "case" || isYear || own.has(resource)) return false;
  const id = part;
  if (resource !== keys.details[0] || id !== message.caseId) return true;
  // What this page did itself has come back as the answer.
  return !isNewer(state.data, message.version);
}

/** Whether what is held is of this version or a later one. */
function isNewer(held: unknown, version: number): boolean {
  const detail = held as { readonly version: number } | undefined;
  return detail !== undefined && detail.version >= version;
}
