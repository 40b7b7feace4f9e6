import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

/** What is typed and not yet sent, by case. In memory only: nothing that somebody writes is left behind in the browser. */
type Drafts = Map<string, unknown>;

const DraftsContext = createContext<Drafts | undefined>(undefined);

/** Keeps half-filled forms while one looks at something else. */
export function DraftKeeper({ children }: { readonly children: ReactNode }) {
  const [drafts] = useState<Drafts>(() => new Map());
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

/**
 * Form state that outlives its component. `key` names case and form, and a key is always used with one type; `drop` forgets it
 * once it is sent.
 */
export function useDraft<Draft>(key: string, initial: () => Draft): readonly [Draft, (next: Draft) => void, () => void] {
  const drafts = useContext(DraftsContext);
  if (drafts === undefined) throw new Error("no DraftKeeper");
  const [draft, setState] = useState<Draft>(() => (drafts.has(key) ? (drafts.get(key) as Draft) : initial()));
  const set = useCallback(
    (next: Draft) => {
      drafts.set(key, next);
      setState(next);
    },
    [drafts, key],
  );
  const drop = useCallback(() => {
    drafts.delete(key);
  }, [drafts, key]);
  return [draft, set, drop];
}
