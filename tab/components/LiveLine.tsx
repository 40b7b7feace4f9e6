import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { useEffect, useState } from "react";
import { useIsLive } from "../api/useIsLive.ts";
import { useLastKnown } from "../api/useLastKnown.ts";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({
  // At the lower edge, where it moves nothing of what somebody is reading or filling in.
  line: {
    position: "sticky",
    bottom: tokens.spacingVerticalS,
    display: "flex",
    width: "fit-content",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalL} 0 0 auto`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    pointerEvents: "none",
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});

/** A new connection after a short break is nothing to speak of, nor is the first one on its way. */
const graceMs = 4_000;

/** Says that the page is not told of changes just now, and how old it is; silent where it is, or where nothing answers at all. */
export function LiveLine() {
  const styles = useStyles();
  const { t } = useTexts();
  const isLive = useIsLive();
  const { since, isLost } = useLastKnown();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isLive) return setLate(false);
    const timer = setTimeout(() => setLate(true), graceMs);
    return () => clearTimeout(timer);
  }, [isLive]);
  if (isLive || !isLate || isLost || since === undefined) return null;
  const time = new Intl.DateTimeFormat("nb-NO", { hour: "2-digit", minute: "2-digit" }).format(since);
  return (
    <footer className={styles.line} data-not-live>
      <PlugDisconnectedRegular className={styles.icon} aria-hidden />
      <Text size={200}>{t.notLive(time)}</Text>
    </footer>
  );
}
