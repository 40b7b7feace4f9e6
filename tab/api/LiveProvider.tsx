import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { listen } from "./live.ts";
import { type News, noteNews, touches } from "./touches.ts";
import { useApi } from "./useApi.ts";
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
    let heard: News[] = [];
    let isFirst = true;
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
        const isBeginning = isFirst;
        isFirst = false;
        if (message.type === "ready" || message.type === "beat" || message.type === "replaced") return;
        // At the beginning nothing has been missed yet.
        if (message.type !== "all" || !isBeginning) noteNews(queries, message);
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
