import { addDays, type LocalDate } from "../kernel/localDate.ts";
import { type Waiting, waitingKinds } from "./model.ts";

/** In the order in which they are most pressing. What has no date waits now: only what is weeks away can wait longer. */
const urgencies = ["over-fristen", "snart", "uten-frist", "senere"] as const;
export type Urgency = (typeof urgencies)[number];

/** What is due within so many days is soon. Ours: a working week, with the weekend. */
const soonDays = 7;

/** How pressing something is on a day. A deadline is in time for the whole of its day (domain rules 7.6). */
export function urgencyOn({ due }: Pick<Waiting, "due">, today: LocalDate): Urgency {
  if (due === null) return "uten-frist";
  if (due < today) return "over-fristen";
  return due <= addDays(today, soonDays) ? "snart" : "senere";
}

export type WaitingGroup = { readonly urgency: Urgency; readonly items: readonly Waiting[] };

/** All that waits, the most pressing first: by deadline, then by how long it has lain there. Groups that are empty are left out. */
export function groupsOn(waiting: readonly Waiting[], today: LocalDate): readonly WaitingGroup[] {
  const sorted = waiting.toSorted(
    (a, b) => compared(a.due, b.due) || compared(a.since, b.since) || waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind),
  );
  return urgencies.flatMap((urgency) => {
    const items = sorted.filter((one) => urgencyOn(one, today) === urgency);
    return items.length === 0 ? [] : [{ urgency, items }];
  });
}

/** The earlier date first, and none last. */
function compared(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** How many things wait: a line that stands for many counts as many. */
export function countOf(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { count }) => sum + count, 0);
}

/** So many of a kind are named one by one; more are one line, so that a leader with forty applications sees the rest as well. */
const namedAtMost = 3;

/**
 * Lines for things of one kind with one deadline: each by itself while they are few, else one for all, which leads to their list. The date
 * on it is the first of theirs.
 */
export function gathered(many: readonly Waiting[], list: Waiting["place"]): readonly Waiting[] {
  const [first] = many;
  if (first === undefined || many.length <= namedAtMost) return many;
  const earliest = (pick: (one: Waiting) => LocalDate | null) =>
    many.map(pick).reduce((least, one) => (compared(one, least) < 0 ? one : least), null);
  return [
    {
      ...first,
      count: countOf(many),
      about: null,
      due: earliest(({ due }) => due),
      since: earliest(({ since }) => since),
      place: list,
    },
  ];
}
