import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useLastKnown } from "../api/useLastKnown.ts";
import { useAnnounce } from "../app/announcer.tsx";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalM } });

/** Says that the connection is lost and how old the page is; the page itself stays. */
export function OfflineBar() {
  const styles = useStyles();
  const { t } = useTexts();
  const announce = useAnnounce();
  const { since, isLost } = useLastKnown();
  const wasLost = useRef(false);
  useEffect(() => {
    if (!isLost && wasLost.current) announce(t.failure.backOnline);
    wasLost.current = isLost;
  }, [isLost, announce, t]);
  if (!isLost || since === undefined) return null;
  const time = new Intl.DateTimeFormat("nb-NO", { hour: "2-digit", minute: "2-digit" }).format(since);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t.failure.offline(time)}</MessageBarBody>
    </MessageBar>
  );
}
