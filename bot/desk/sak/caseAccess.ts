import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { accessOf, type CaseStanding } from "#domain/sak/access.ts";
import { type CaseDue, nextDue } from "#domain/sak/deadlines.ts";
import type { CaseHouse } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { ownDeadlines } from "#domain/sak/ownDeadlines.ts";
import type { CaseSettings } from "#domain/sak/settings.ts";
import type { SubCaseAccess, SubCaseListName } from "../../store/subCaseTypes.ts";

const handling: ReadonlySet<CaseStanding> = new Set(["eier", "saksbehandler", "bistand", "undersoeker", "mottak"]);

/** Whether somebody who stands to a case like that works with it. */
export const isHandling = (standing: CaseStanding): boolean => handling.has(standing);

/** One row for each person and list, with all that they are to the case in it, and the date that is theirs to know. */
export function accessRows(state: SubCase, house: CaseHouse, settings: CaseSettings, today: LocalDate): readonly SubCaseAccess[] {
  const rows = new Map<string, { personId: PersonId; list: SubCaseListName; standings: CaseStanding[] }>();
  for (const { personId, standing } of accessOf(state, house)) {
    const list = isHandling(standing) ? "handled" : "mine";
    const row = rows.get(`${personId} ${list}`) ?? { personId, list, standings: [] };
    if (!row.standings.includes(standing)) row.standings.push(standing);
    rows.set(`${personId} ${list}`, row);
  }
  return [...rows.values()].map((row) => ({ ...row, due: dueIn(state, row, settings, today) }));
}

function dueIn(
  state: SubCase,
  { personId, list }: { readonly personId: PersonId; readonly list: SubCaseListName },
  settings: CaseSettings,
  today: LocalDate,
): SubCaseAccess["due"] {
  const due = list === "handled" ? nextDue(state, settings, today) : ownDeadlines(state, personId, settings, today)[0];
  return due === undefined ? null : { what: due.what, on: due.on };
}

/** A date as the lists keep it, seen on a day. */
export function dueOn(due: SubCaseAccess["due"], today: LocalDate): CaseDue | null {
  return due === null ? null : { what: due.what as CaseDue["what"], on: due.on, overdue: due.on < today };
}
