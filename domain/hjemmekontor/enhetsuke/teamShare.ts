import type { PersonId } from "../../kernel/ids.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { reportsOf } from "../../organisasjon/nearestLeader.ts";
import { isStaff } from "../../organisasjon/unitPeople.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import type { FastAvtale } from "../fastAvtale/model.ts";

/** How many of a team have an agreement that runs. */
export type TeamShare = { readonly agreed: number; readonly size: number };

/** Those whose nearest leader this is and who are at work here; students who only report are no part of a team. */
export function teamOf(organisation: Organisation, leaderId: PersonId): readonly PersonId[] {
  return reportsOf(organisation, leaderId).filter((id) => isStaff(organisation, id));
}

/** The share on a date; `also` is somebody whose agreement is about to be made. */
export function teamShareOn(
  team: readonly PersonId[],
  agreements: readonly FastAvtale[],
  date: LocalDate,
  also?: PersonId,
): TeamShare {
  const agreed = new Set(agreements.filter((agreement) => runsOn(agreement, date)).map(({ employeeId }) => employeeId));
  if (also !== undefined) agreed.add(also);
  return { agreed: team.filter((id) => agreed.has(id)).length, size: team.length };
}

/** HO-27: more than the share of the team that asks for a plan. One person alone has nobody to take turns with. */
export function asksForPlan({ agreed, size }: TeamShare, { turnusAbovePercent }: HomeOfficeSettings): boolean {
  return agreed > 1 && agreed * 100 > turnusAbovePercent * size;
}

/** The day on which the team last came to more than that share, where it still is; only the start of an agreement brings it there. */
export function planAskedOn(
  team: readonly PersonId[],
  agreements: readonly FastAvtale[],
  settings: HomeOfficeSettings,
  today: LocalDate,
): LocalDate | null {
  const asks = (date: LocalDate) => asksForPlan(teamShareOn(team, agreements, date), settings);
  if (!asks(today)) return null;
  const starts = new Set(agreements.flatMap(({ acceptance }) => acceptance?.effectiveFrom ?? []));
  const crossed = [...starts].filter((date) => date <= today && asks(date) && !asks(addDays(date, -1)));
  return crossed.sort().at(-1) ?? null;
}

/** Whether an agreement is in force on a date. */
export function runsOn({ acceptance, termination, agreement }: FastAvtale, date: LocalDate): boolean {
  if (acceptance === null || date < acceptance.effectiveFrom) return false;
  return date <= (termination?.lastDay ?? agreement.end);
}
