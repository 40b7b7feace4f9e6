import type { Change } from "../../changes/changes.ts";

type Entry = { readonly at: number; readonly change: Change };

/** The latest changes in the order in which they came, for readers who were away or are slow. */
export type ChangeLog = {
  /** Place of the newest change; 0 before the first. */
  readonly head: () => number;
  readonly add: (change: Change) => void;
  /** What came after a place, of each case only the newest that the same people hear of; `undefined` when that is no longer known. */
  readonly since: (at: number) => readonly Entry[] | undefined;
};

/** A log of at most so many changes. */
export function changeLog(kept: number): ChangeLog {
  const entries: Entry[] = [];
  const newest = new Map<string, number>();
  let head = 0;
  let forgotten = 0;
  const keyOf = (change: Change) => {
    if (change.kind === "own-choices") return `${change.kind} of ${change.personId}`;
    if (!("caseId" in change)) return change.kind;
    // Nor do colleagues hear of a change that shows in no week.
    if (change.kind === "case" && !change.inWeek) return `${change.caseId} beside the week`;
    // Each change of such a case is for others: none of them covers another.
    if (change.kind === "sub-case") return `${change.caseId} at ${change.version}`;
    // What the reporter may hear of is not covered by what they may not.
    return change.kind === "report" && !change.forReporter ? `${change.caseId} among handlers` : change.caseId;
  };
  return {
    head: () => head,
    add: (change) => {
      head += 1;
      entries.push({ at: head, change });
      newest.set(keyOf(change), head);
      if (entries.length <= kept) return;
      const oldest = entries.shift();
      if (oldest === undefined) return;
      forgotten = oldest.at;
      if (newest.get(keyOf(oldest.change)) === oldest.at) newest.delete(keyOf(oldest.change));
    },
    since: (at) => {
      if (at < forgotten || at > head) return undefined;
      let from = entries.length;
      while ((entries[from - 1]?.at ?? 0) > at) from -= 1;
      return entries.slice(from).filter((entry) => newest.get(keyOf(entry.change)) === entry.at);
    },
  };
}
