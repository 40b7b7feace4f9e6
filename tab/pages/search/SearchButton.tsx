import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useEffect, useState } from "react";
import type { SearchPlace } from "#domain/contract/search.ts";
import { usePageKeys } from "../../components/usePageKeys.ts";
import { useShortcutsOn } from "../../components/useShortcuts.ts";
import { useTexts } from "../../texts/useTexts.ts";

// Whoever does not search does not fetch it.
const SearchDialog = lazy(async () => ({ default: (await import("./SearchDialog.tsx")).SearchDialog }));

const useStyles = makeStyles({
  line: {
    display: "flex",
    justifyContent: "flex-end",
    paddingTop: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
});

/** The way to search from every page: the button, «/», or Ctrl and K, which works while one types too. */
export function SearchButton({ onGo }: { readonly onGo: (place: SearchPlace) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [hasKeys] = useShortcutsOn();
  usePageKeys((key) => {
    if (key !== "/" || !hasKeys) return false;
    setOpen(true);
    return true;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      // A form in a dialog is finished first.
      if (event.target instanceof HTMLElement && event.target.closest("[role=dialog]") !== null) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <div className={styles.line}>
      <Button
        size="small"
        appearance="subtle"
        icon={<SearchRegular />}
        aria-haspopup="dialog"
        aria-keyshortcuts={hasKeys ? "/ Control+K" : "Control+K"}
        onClick={() => setOpen(true)}
      >
        {t.nav.search}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <SearchDialog
            onClose={() => setOpen(false)}
            onGo={(place) => {
              setOpen(false);
              onGo(place);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
