import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { notifyManager, type QueryCache, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { Failed } from "../api/client.ts";
import { useAnnounce } from "../app/announcer.tsx";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalM } });

/** When what is on screen was last known to hold, while the server cannot be reached; else `undefined`. */
function lastKnown(cache: QueryCache): number | undefined {
  let oldest: number | undefined;
  for (const { state } of cache.findAll({ type: "active" })) {
    const lost = state.data !== undefined && state.error instanceof Failed && state.error.failure.error === "unreachable";
    if (lost) oldest = Math.min(oldest ?? state.dataUpdatedAt, state.dataUpdatedAt);
  }
  return oldest;
}

/** Says that the connection is lost and how old the page is; the page itself stays. */
export function OfflineBar() {
  const styles = useStyles();
  const { t } = useTexts();
  const cache = useQueryClient().getQueryCache();
  const announce = useAnnounce();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache]);
  const since = useSyncExternalStore(subscribe, () => lastKnown(cache));
  const wasLost = useRef(false);
  useEffect(() => {
    if (since === undefined && wasLost.current) announce(t.failure.backOnline);
    wasLost.current = since !== undefined;
  }, [since, announce, t]);
  if (since === undefined) return null;
  const time = new Intl.DateTimeFormat("nb-NO", { hour: "2-digit", minute: "2-digit" }).format(since);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t.failure.offline(time)}</MessageBarBody>
    </MessageBar>
  );
}
