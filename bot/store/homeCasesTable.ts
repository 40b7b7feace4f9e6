import type { Kysely } from "kysely";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { StoredHomeCase } from "./caseTypes.ts";
import type { Schema } from "./schema.ts";

type Span = { readonly from: LocalDate; readonly to: LocalDate };

/** What of home office these people have asked for or agreed that reaches into a span. */
export async function homeCasesIn(
  db: Kysely<Schema>,
  employeeIds: readonly PersonId[],
  span: Span,
): Promise<readonly StoredHomeCase[]> {
  // An empty list matches nothing, and `in ()` is not portable.
  if (employeeIds.length === 0) return [];
  const rows = await homeCasesQuery(db, employeeIds, span).execute();
  return rows.flatMap(({ kind, state, updated_at }) =>
    kind === "fast-avtale" || kind === "enkeltdag" ? [{ kind, state: JSON.parse(state) as unknown, updatedAt: updated_at }] : [],
  );
}

/**
 * Found by each person's own index entries from `from`
 * on (`case_state_employee_id_to_date`): neither other people's cases nor their own old ones are looked at.
 */
export function homeCasesQuery(db: Kysely<Schema>, employeeIds: readonly PersonId[], { from, to }: Span) {
  const found = db.selectFrom("case_state").select(["kind", "state", "updated_at"]).where("employee_id", "in", employeeIds);
  return found.where("to_date", ">=", from).where("from_date", "<=", to);
}
