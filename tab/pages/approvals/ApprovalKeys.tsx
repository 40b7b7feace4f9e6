import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { lazy, Suspense, useState } from "react";
import { focusHeading } from "../../components/focusHeading.ts";
import { Shortcuts } from "../../components/Shortcuts.tsx";
import { usePageKeys } from "../../components/usePageKeys.ts";
import { useShortcutsOn } from "../../components/useShortcuts.ts";
import { useTexts } from "../../texts/useTexts.ts";

// Few open it: nobody waits for it.
const KeysDialog = lazy(async () => ({ default: (await import("./KeysDialog.tsx")).KeysDialog }));

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    columnGap: tokens.spacingHorizontalL,
    // Nobody has these keys on a phone.
    "@media (hover: none)": { display: "none" },
  },
});

/** Below the leader's lists and cases: the keys with which all of it is worked, and the way to a list of them. */
export function ApprovalKeys() {
  const styles = useStyles();
  const { t } = useTexts();
  const [on] = useShortcutsOn();
  // What had the focus when it was opened; `null` while it is closed.
  const [opener, setOpener] = useState<Element | null>(null);
  const open = () => setOpener(document.activeElement ?? document.body);
  const close = () => {
    setOpener(null);
    // Once the dialog is gone and the page can have the focus again.
    setTimeout(() => {
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
      else focusHeading();
    });
  };
  usePageKeys((key) => {
    if (!on || key !== "?") return false;
    open();
    return true;
  });
  return (
    <div className={styles.line}>
      <Shortcuts />
      <Button
        appearance="subtle"
        size="small"
        icon={<KeyboardRegular />}
        {...(on ? { "aria-keyshortcuts": "?" } : {})}
        onClick={open}
      >
        {t.shortcuts.help}
      </Button>
      {opener !== null && (
        <Suspense fallback={null}>
          <KeysDialog onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
