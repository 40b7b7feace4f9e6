import { useDraft } from "../../app/drafts.tsx";

type Kept<Value> = { readonly value: Value; readonly basis: string };

/** What somebody is writing in the place of what is saved. */
export type Edited<Value> = {
  readonly value: Value;
  readonly change: (part: Partial<Value>) => void;
  /** Something else was saved since one began to write: both are kept until one has chosen. */
  readonly isOutdated: boolean;
  /** Goes on with one's own words, knowing what is saved now. */
  readonly keep: () => void;
  /** Goes back to what is saved. */
  readonly reset: () => void;
};

/** A form over something saved. What is typed outlives the form; while nothing is typed it follows what is saved. */
export function useEdited<Value extends object>(key: string, saved: Value): Edited<Value> {
  const [kept, setKept, drop] = useDraft<Kept<Value> | null>(key, () => null);
  const now = JSON.stringify(saved);
  // What was typed and taken back again is no edit.
  const own = kept !== null && JSON.stringify(kept.value) !== kept.basis ? kept : null;
  const value = own === null ? saved : own.value;
  return {
    value,
    isOutdated: own !== null && own.basis !== now && JSON.stringify(own.value) !== now,
    change: (part) => setKept({ value: { ...value, ...part }, basis: own === null ? now : own.basis }),
    keep: () => setKept({ value, basis: now }),
    reset: () => {
      setKept(null);
      drop();
    },
  };
}
