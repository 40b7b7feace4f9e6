import { makeStyles } from "@fluentui/react-components";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** A live region for what changes without the reader's doing. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ message: "", count: 0 });
  const announce = useCallback((message: string) => setSaid(({ count }) => ({ message, count: count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.hidden}>
        {/* A new element each time, so that the same sentence twice is read twice. */}
        <span key={said.count}>{said.message}</span>
      </div>
    </AnnounceContext>
  );
}

/** Says something to screen readers. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
