import { type Kysely, sql } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { retentionEventTypes } from "#domain/oppbevaring/model.ts";
import { caseKey, keyForSealing } from "./caseKeys.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { NewEvent } from "./caseTypes.ts";
import type { FoundReport, SaveReport, StoredReportEvent, StoredReportRow } from "./reportTypes.ts";
import type { CaseEventTable, Schema } from "./schema.ts";
import { seal, unseal } from "./sealedJson.ts";
import type { Seals } from "./seals.ts";

/*
 * Reports lie among the cases, so that chains and checkpoints hold them as all others; their state, and the data and actors of their
 * events, are sealed under the report's own key. What a thief of the database gets is that there is a report, of which kind, and when
 * something happened to it: not who reported whom.
 */

export type ReportKeys = { readonly seals: Seals; readonly storeKey: WrappedKey };

export const sealedState = (id: CaseId, version: number) => ({ owner: id, object: "report-state", version });
const sealedEvent = (id: CaseId, version: number, what: "data" | "actor") => ({
  owner: id,
  object: `report-event-${what}`,
  version,
});

/** Tells a person again without naming them. */
export function personTag({ seals, storeKey }: ReportKeys, personId: PersonId): Promise<string> {
  return seals.tag(storeKey, "report-person", personId);
}

/** The owner under whom somebody's drafts of reports lie. */
export async function draftOwner({ seals, storeKey }: ReportKeys, personId: PersonId): Promise<PersonId> {
  return (await seals.tag(storeKey, "report-draft", personId)) as PersonId;
}

export async function openReport(db: Kysely<Schema>, seals: Seals, id: CaseId): Promise<FoundReport | undefined> {
  const row = await rowsOf(db).select("case_state.state").where("report.case_id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const key = await caseKey(db, id);
  if (key === undefined || key === "destroyed") return { kind: "erased" };
  const state = await unseal(seals, key, sealedState(id, row.version), row.state);
  return { kind: "report", report: { ...reportRow(row), state } };
}

export async function reportEvents(db: Kysely<Schema>, seals: Seals, id: CaseId): Promise<readonly StoredReportEvent[]> {
  const key = await caseKey(db, id);
  if (key === undefined || key === "destroyed") return [];
  // The steps of its retention are not sealed: `reportRetention.ts` has them.
  const written = db.selectFrom("case_event").selectAll().where("case_id", "=", id).where("type", "not in", retentionEventTypes);
  const rows = await written.orderBy("version").execute();
  return Promise.all(rows.map((row) => openedEvent(seals, key, row)));
}

async function openedEvent(seals: Seals, key: WrappedKey, row: CaseEventTable): Promise<StoredReportEvent> {
  const { case_id: caseId, version, type, at } = row;
  const data = await unseal(seals, key, sealedEvent(caseId, version, "data"), row.data);
  const actor = await unseal(seals, key, sealedEvent(caseId, version, "actor"), row.actor);
  return { caseId, version, type, data, actor, at };
}

export async function saveReport(
  db: Kysely<Schema>,
  keys: ReportKeys,
  save: SaveReport,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const { seals } = keys;
  const { id, at, expectedVersion } = save;
  if (expectedVersion === 0 && (await exists(db, id))) return "stale";
  const key = await keyForSealing(db, seals, id);
  const version = expectedVersion + save.events.length;
  const events = save.events.map(async ({ type, data, actor }, index): Promise<NewEvent> => {
    const of = (what: "data" | "actor") => sealedEvent(id, expectedVersion + index + 1, what);
    return { type, data: await seal(seals, key, of("data"), data), actor: await seal(seals, key, of("actor"), actor), at };
  });
  const columns = {
    id,
    kind: "melding" as const,
    state: JSON.stringify(await seal(seals, key, sealedState(id, version), save.state)),
    // The columns were made for cases of people. Whose this one is, nobody shall read here.
    employee_id: "" as PersonId,
    unit_id: "" as UnitId,
    status: save.status,
    from_date: save.submittedOn,
    to_date: save.due?.on ?? save.submittedOn,
    submitted_at: expectedVersion === 0 ? at : await submittedAt(db, id, at),
    updated_at: at,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  };
  const saved = await saveRow(db, columns, { events: await Promise.all(events), expectedVersion }, chain);
  if (saved === "stale") return saved;
  await saveIndex(db, save);
  await saveAccess(db, keys, save);
  return saved;
}

async function exists(db: Kysely<Schema>, id: CaseId): Promise<boolean> {
  return (await db.selectFrom("case_state").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

async function submittedAt(db: Kysely<Schema>, id: CaseId, otherwise: SaveReport["at"]): Promise<SaveReport["at"]> {
  const row = await db.selectFrom("case_state").select("submitted_at").where("id", "=", id).executeTakeFirst();
  return row?.submitted_at ?? otherwise;
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
async function saveAccess(db: Kysely<Schema>, keys: ReportKeys, save: SaveReport): Promise<void> {
  const rows = save.access.map(async ({ personId, list, standings }) => ({
    case_id: save.id,
    person_tag: await personTag(keys, personId),
    list,
    standings: standings.join(","),
    sort_key: list === "inbox" ? inboxKey(save) : save.submittedOn,
  }));
  await db.deleteFrom("report_access").where("case_id", "=", save.id).execute();
  if (rows.length > 0)
    await db
      .insertInto("report_access")
      .values(await Promise.all(rows))
      .execute();
}

/** What is open comes first, by its deadline; what is closed comes last, the newest of it first. */
function inboxKey({ open, due, submittedOn }: SaveReport): string {
  if (open) return `0 ${due?.on ?? "9999-12-31"} ${submittedOn}`;
  const [year, month, day] = submittedOn.split("-").map(Number) as [number, number, number];
  return `1 ${String(99_999_999 - (year * 10_000 + month * 100 + day))}`;
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
