import type { AutumnFigures } from "../faults/autumn/compare.ts";
import { runMorning } from "../faults/autumn/morning.ts";
import { holds } from "../faults/breach.ts";

export type DeadlinePlan = {
  readonly units: number;
  readonly recipients: number;
  readonly seed: number;
  /** Address of an empty PostgreSQL database; the embedded engine where absent. */
  readonly databaseUrl?: string | undefined;
};

const mostWithinASecond = 30;

/**
 * The morning of a deadline: everybody is reminded of it by the yearly cycle's own cards, through the product's queue, in a time that
 * passes only when nothing is left to do in it. The connector is in good health and refuses what is over the limit, so that nothing is
 * excused: each person gets theirs, once. Throws a `Breach` where it is not so.
 */
export async function runDeadline(plan: DeadlinePlan): Promise<AutumnFigures> {
  const figures = await runMorning({ ...plan, kills: 0, manner: "smooth" });
  const { recipients, arrived, unknown, peak, overLimit } = figures;
  holds(arrived === recipients && unknown === 0, () => `${arrived} of ${recipients} were reached, ${unknown} perhaps`);
  holds(peak <= mostWithinASecond, () => `${peak} messages within a second`);
  holds(overLimit === 0, () => `the connector had to refuse ${overLimit} that were over the limit`);
  return figures;
}
