import type { OwnDuty } from "#domain/contract/oppfolgingViews.ts";
import { daysBetween, type LocalDate } from "#domain/kernel/localDate.ts";
import { deliveries } from "#domain/oppfolging/enhet/deadlines.ts";
import type { UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { openDuties } from "#domain/oppfolging/paaminnelser/duties.ts";
import type { Cycle } from "#domain/oppfolging/syklus/model.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { Who } from "../context.ts";

/** The open duties that this person has in a process on a date. */
export function ownDuties(
  process: UnitProcess,
  cycle: Cycle,
  organisation: Organisation,
  today: LocalDate,
  { personId }: Who,
): readonly OwnDuty[] {
  return deliveries.flatMap((delivery) =>
    openDuties(process, cycle, organisation, delivery, today).flatMap(({ duty, due, holders }) =>
      holders
        .filter(({ id }) => id === personId)
        .map(({ why, what }) => ({ duty, due, daysLeft: daysBetween(today, due), why, what })),
    ),
  );
}
