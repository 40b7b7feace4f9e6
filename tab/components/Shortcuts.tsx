import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts/useTexts.ts";
import { useShortcutsOn } from "./useShortcuts.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
    color: tokens.colorNeutralForeground3,
    // Nobody has j and k on a phone.
    "@media (hover: none)": { display: "none" },
  },
});

/** Which keys there are, and the way to switch them off. */
export function Shortcuts() {
  const styles = useStyles();
  const { t } = useTexts();
  const [on, set] = useShortcutsOn();
  return (
    <div className={styles.line}>
      <Switch checked={on} label={t.shortcuts.on} onChange={(_, { checked }) => set(checked)} />
      {on && <Text size={200}>{t.shortcuts.list}</Text>}
    </div>
  );
}
