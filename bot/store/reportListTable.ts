import type { ExpressionBuilder, Kysely } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { personTag, reportRow, rowsOf } from "./reportCaseTable.ts";
import type { ListedReport, ReportListName, ReportPage, ReportReader } from "./reportTypes.ts";
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

/** Who may open a report, by their tags. */
export async function reportReaders(db: Kysely<Schema>, id: CaseId): Promise<readonly ReportReader[]> {
  const rows = await db.selectFrom("report_access").select(["person_tag", "list"]).where("case_id", "=", id).execute();
  return rows.map(({ person_tag: personTag, list }) => ({ personTag, list }));
}

/** Whoever looks again and again would see at which minute somebody without a name has sent it. */
const isSeen = (today: LocalDate) => (eb: ExpressionBuilder<Schema, "report">) =>
  eb.or([eb("report.unnamed", "=", 0), eb("report.submitted_on", "<", today)]);

/** A page of somebody's reports, filtered in the query. A position that is none gives the first page. */
export async function listReports(db: Kysely<Schema>, keys: SealedKeys, page: ReportPage): Promise<readonly ListedReport[]> {
  const tag = await personTag(keys, page.personId);
  const inbox = page.list === "inbox";
  const mine = rowsOf(db)
    .innerJoin("report_access", "report_access.case_id", "report.case_id")
    .select(["report_access.standings", "report_access.sort_key"])
    .where("report_access.person_tag", "=", tag)
    .where("report_access.list", "=", page.list)
    .where(isSeen(page.today));
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
  { personId, list, today }: Pick<ReportPage, "personId" | "list" | "today">,
): Promise<number> {
  const tag = await personTag(keys, personId);
  const counted = await db
    .selectFrom("report_access")
    .innerJoin("report", "report.case_id", "report_access.case_id")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("report_access.person_tag", "=", tag)
    .where("report_access.list", "=", list)
    .where("report.open", "=", 1)
    .where(isSeen(today))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}

/** How many events of each of these were written at a moment. */
export async function eventsAt(db: Kysely<Schema>, ids: readonly CaseId[], at: Instant): Promise<ReadonlyMap<CaseId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("case_event")
    .select((eb) => ["case_id", eb.fn.countAll().as("count")])
    .where("case_id", "in", ids)
    .where("at", "=", at)
    .groupBy("case_id")
    .execute();
  return new Map(rows.map((row) => [row.case_id, Number(row.count)]));
}
