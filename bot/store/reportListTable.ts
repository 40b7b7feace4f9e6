import type { Kysely } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { personTag, reportRow, rowsOf } from "./reportCaseTable.ts";
import type { ListedReport, ReportListName, ReportPage } from "./reportTypes.ts";
import type { Schema } from "./schema.ts";
import type { SealedKeys } from "./sealedAggregate.ts";

/** In which of their lists somebody has a report. */
export async function reportLists(
  db: Kysely<Schema>,
  keys: SealedKeys,
  id: CaseId,
  personId: PersonId,
): Promise<readonly ReportListName[]> {
  const tag = await personTag(keys, personId);
  const rows = await db
    .selectFrom("report_access")
    .select("list")
    .where("case_id", "=", id)
    .where("person_tag", "=", tag)
    .execute();
  return rows.map(({ list }) => list);
}

/** A page of somebody's reports, filtered in the query. A position that is none gives the first page. */
export async function listReports(db: Kysely<Schema>, keys: SealedKeys, page: ReportPage): Promise<readonly ListedReport[]> {
  const tag = await personTag(keys, page.personId);
  const inbox = page.list === "inbox";
  const mine = rowsOf(db)
    .innerJoin("report_access", "report_access.case_id", "report.case_id")
    .select(["report_access.standings", "report_access.sort_key"])
    .where("report_access.person_tag", "=", tag)
    .where("report_access.list", "=", page.list);
  const [sortKey, id] = page.after?.split("|") ?? [];
  const from =
    sortKey === undefined || id === undefined
      ? mine
      : mine.where((eb) => {
          const beyond = inbox ? ">" : "<";
          const same = eb.and([eb("report_access.sort_key", "=", sortKey), eb("report_access.case_id", beyond, id as CaseId)]);
          return eb.or([eb("report_access.sort_key", beyond, sortKey), same]);
        });
  const direction = inbox ? "asc" : "desc";
  const sorted = from.orderBy("report_access.sort_key", direction).orderBy("report_access.case_id", direction);
  const rows = await sorted.limit(page.limit).execute();
  return rows.map((row) => ({
    ...reportRow(row),
    standings: row.standings.split(","),
    position: `${row.sort_key}|${row.case_id}`,
  }));
}

/** How many open reports somebody has in a list. */
export async function countReports(
  db: Kysely<Schema>,
  keys: SealedKeys,
  personId: PersonId,
  list: ReportListName,
): Promise<number> {
  const tag = await personTag(keys, personId);
  const counted = await db
    .selectFrom("report_access")
    .innerJoin("report", "report.case_id", "report_access.case_id")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("report_access.person_tag", "=", tag)
    .where("report_access.list", "=", list)
    .where("report.open", "=", 1)
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}
