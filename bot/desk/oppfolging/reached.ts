import type { PersonId } from "#domain/kernel/ids.ts";
import { deliveries } from "#domain/oppfolging/enhet/deadlines.ts";
import { openDuties } from "#domain/oppfolging/paaminnelser/duties.ts";
import type { Cycle } from "#domain/oppfolging/syklus/model.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { unreachedAmong } from "../elsewhere.ts";
import type { LoadedProcess } from "./cycleCase.ts";

/** Those with an open duty in these processes whom no message reaches. */
export async function unreached(
  context: DeskContext,
  reads: StoreReads,
  cycle: Cycle,
  processes: readonly LoadedProcess[],
): Promise<ReadonlySet<PersonId>> {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const holders = new Set(
    processes.flatMap(({ process }) =>
      deliveries.flatMap((delivery) =>
        openDuties(process, cycle, organisation, delivery, today).flatMap((duty) => duty.holders.map(({ id }) => id)),
      ),
    ),
  );
  return unreachedAmong(context, reads, [...holders]);
}
