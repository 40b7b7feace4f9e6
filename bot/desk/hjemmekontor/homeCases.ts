import { type HomeDate, homeDatesOf } from "#domain/hjemmekontor/enhetsuke/homeDates.ts";
import type { Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import type { Span } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { Holidays } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { DeskContext } from "../context.ts";

/** The days of these people within a span. */
export type ReadHomeDates = {
  readonly agreements: readonly FastAvtale[];
  readonly datesOf: (personId: PersonId) => readonly HomeDate[];
  /** When a case was last changed. */
  readonly changedAt: (id: CaseId) => Instant | undefined;
  readonly holidays: Holidays;
};

export async function readHomeDates(context: DeskContext, people: readonly PersonId[], span: Span): Promise<ReadHomeDates> {
  const stored = await context.store.read.homeCasesIn(people, span);
  // Written by `evolve`, and trusted: nothing here asks for what older ones did not keep.
  const agreements = stored.flatMap(({ kind, state }) => (kind === "fast-avtale" ? [state as FastAvtale] : []));
  const days = stored.flatMap(({ kind, state }) => (kind === "enkeltdag" ? [state as Enkeltdag] : []));
  const holidays = await context.holidays.around(context.clock.today());
  const dates = homeDatesOf({ agreements, days }, span, holidays);
  const changed = new Map(stored.map(({ state, updatedAt }) => [(state as FastAvtale | Enkeltdag).id, updatedAt]));
  return { agreements, datesOf: (id) => dates.get(id) ?? [], changedAt: (id) => changed.get(id), holidays };
}
