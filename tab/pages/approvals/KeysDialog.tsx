import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Fragment } from "react";
import { useShortcutsOn } from "../../components/useShortcuts.ts";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  what: { margin: 0 },
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every key of «Godkjenninger», and the switch for those that are letters. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [on, set] = useShortcutsOn();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.shortcuts.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <dl className={styles.list}>
              {t.shortcuts.keys.map(({ key, what }) => (
                <Fragment key={key}>
                  <dt>
                    <kbd className={styles.key}>{key}</kbd>
                  </dt>
                  <dd className={styles.what}>{what}</dd>
                </Fragment>
              ))}
            </dl>
            <Text className={styles.quiet}>{t.shortcuts.how}</Text>
            <Switch checked={on} label={t.shortcuts.on} onChange={(_, { checked }) => set(checked)} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t.shortcuts.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
