import type { Waiting, WaitingKind } from "#domain/start/model.ts";

/** One line, of which only that is said which is not the usual. */
export function oneWaiting(kind: WaitingKind, but: Partial<Waiting> & Pick<Waiting, "place">): Waiting {
  return { kind, due: null, since: null, count: 1, about: null, duty: null, ...but };
}
