import { useDraft } from "../../app/drafts.tsx";

type Kept<Value> = { readonly value: Value; readonly basis: string };

/** What somebody is writing in the place of what is saved. */
export type Edited<Value> = {
  readonly value: Value;
  readonly change: (part: Partial<Value>) => void;
  /** Something else was saved since one began to write: both are kept until one has chosen. */
  readonly isOutdated: boolean;
  readonly isChanged: boolean;
  /** Goes on with one's own words, knowing what is saved now. */
  readonly keep: () => void;
  /** Goes back to what is saved. */
  readonly reset: () => void;
};

/** A form over something saved. What is typed outlives the form; while nothing is typed it follows what is saved. */
export function useEdited<Value extends object>(key: string, saved: Value): Edited<Value> {
  const [kept, setKept, drop] = useDraft<Kept<Value> | null>(key, () => null);
  const now = JSON.stringify(saved);
  const value = kept === null ? saved : kept.value;
  const isChanged = kept !== null && JSON.stringify(kept.value) !== now;
  return {
    value,
    isChanged,
    isOutdated: isChanged && kept.basis !== now,
    change: (part) => setKept({ value: { ...value, ...part }, basis: kept === null || !isChanged ? now : kept.basis }),
    keep: () => setKept({ value, basis: now }),
    reset: () => {
      setKept(null);
      drop();
    },
  };
}
