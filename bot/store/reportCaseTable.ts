import { type Kysely, sql } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { ChainKeys } from "./caseTable.ts";
import { dueFirst } from "./listOrder.ts";
import type { FoundReport, SaveReport, StoredReportRow } from "./reportTypes.ts";
import type { Schema } from "./schema.ts";
import { openState, type SealedKeys, saveSealed } from "./sealedAggregate.ts";
import type { Seals } from "./seals.ts";

/* Reports are sealed (`sealedAggregate.ts`): nobody reads in the database who reported whom. */

/** Tells a person again without naming them. */
export function personTag({ seals, storeKey }: SealedKeys, personId: PersonId): Promise<string> {
  return seals.tag(storeKey, "report-person", personId);
}

/** The owner under whom somebody's drafts of reports lie. */
export async function draftOwner({ seals, storeKey }: SealedKeys, personId: PersonId): Promise<PersonId> {
  return (await seals.tag(storeKey, "report-draft", personId)) as PersonId;
}

export async function openReport(db: Kysely<Schema>, seals: Seals, id: CaseId): Promise<FoundReport | undefined> {
  const row = await rowsOf(db).select("case_state.state").where("report.case_id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const opened = await openState(db, seals, "report", row);
  return opened === "erased" ? { kind: "erased" } : { kind: "report", report: { ...reportRow(row), ...opened } };
}

export async function saveReport(
  db: Kysely<Schema>,
  keys: SealedKeys,
  save: SaveReport,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const sealed = { ...save, fromDate: save.submittedOn, toDate: save.due?.on ?? save.submittedOn };
  const saved = await saveSealed(db, keys, "report", sealed, chain);
  if (saved === "stale") return saved;
  await saveIndex(db, save);
  await saveAccess(db, keys, save);
  return saved;
}

async function saveIndex(db: Kysely<Schema>, save: SaveReport): Promise<void> {
  const content = {
    kind: save.kind,
    called_as: save.calledAs,
    due_what: save.due?.what ?? null,
    due_on: save.due?.on ?? null,
    open: save.open ? 1 : 0,
    quiet_until: save.quietUntil,
  };
  const closedOn = save.open ? null : osloDate(save.at);
  await db
    .insertInto("report")
    .values({
      case_id: save.id,
      number: save.number,
      submitted_on: save.submittedOn,
      unnamed: save.unnamed ? 1 : 0,
      closed_on: closedOn,
      ...content,
    })
    .onConflict((conflict) =>
      conflict.column("case_id").doUpdateSet({
        ...content,
        // What is written about a report that is closed does not close it once more.
        closed_on: save.open ? null : sql<LocalDate>`coalesce(report.closed_on, ${closedOn})`,
      }),
    )
    .execute();
}

/** Whoever is no longer among them has no access from this moment on: recusal ends it at once. */
async function saveAccess(db: Kysely<Schema>, keys: SealedKeys, save: SaveReport): Promise<void> {
  const rows = save.access.map(async ({ personId, list, standings }) => ({
    case_id: save.id,
    person_tag: await personTag(keys, personId),
    list,
    standings: standings.join(","),
    sort_key: list === "inbox" ? dueFirst({ ...save, due: save.due?.on, begun: save.submittedOn }) : save.submittedOn,
  }));
  await db.deleteFrom("report_access").where("case_id", "=", save.id).execute();
  if (rows.length > 0)
    await db
      .insertInto("report_access")
      .values(await Promise.all(rows))
      .execute();
}

/** The columns that rows of lists are made of. */
export const rowsOf = (db: Kysely<Schema>) =>
  db
    .selectFrom("report")
    .innerJoin("case_state", "case_state.id", "report.case_id")
    .select([
      "report.case_id",
      "report.number",
      "report.kind",
      "report.called_as",
      "report.submitted_on",
      "report.due_what",
      "report.due_on",
      "report.unnamed",
      "report.open",
      "case_state.version",
      "case_state.status",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["executeTakeFirstOrThrow"]>>;

export function reportRow(row: Row): StoredReportRow {
  return {
    id: row.case_id,
    number: row.number,
    kind: row.kind,
    calledAs: row.called_as,
    version: row.version,
    status: row.status,
    submittedOn: row.submitted_on,
    due: row.due_what === null || row.due_on === null ? null : { what: row.due_what, on: row.due_on },
    unnamed: row.unnamed === 1,
    open: row.open === 1,
  };
}

export async function reportNumbered(db: Kysely<Schema>, number: string): Promise<CaseId | undefined> {
  return (await db.selectFrom("report").select("case_id").where("number", "=", number).executeTakeFirst())?.case_id;
}

export async function openReports(
  db: Kysely<Schema>,
  { after, limit }: { readonly after?: CaseId | undefined; readonly limit: number },
): Promise<readonly CaseId[]> {
  const found = db
    .selectFrom("report")
    .select("case_id")
    .where("open", "=", 1)
    .where(after === undefined ? sql<boolean>`1 = 1` : sql<boolean>`case_id > ${after}`);
  return (await found.orderBy("case_id").limit(limit).execute()).map((row) => row.case_id);
}

export async function reportIds(
  db: Kysely<Schema>,
  { after, limit }: { readonly after?: CaseId | undefined; readonly limit: number },
): Promise<readonly CaseId[]> {
  const all = db.selectFrom("report").select("case_id");
  const found = after === undefined ? all : all.where("case_id", ">", after);
  return (await found.orderBy("case_id").limit(limit).execute()).map((row) => row.case_id);
}
