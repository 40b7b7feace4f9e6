import { isDeepStrictEqual } from "node:util";
import { type Kysely, sql } from "kysely";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { ChainKeys } from "./caseTable.ts";
import { dueFirst, newestFirst } from "./listOrder.ts";
import type { Schema } from "./schema.ts";
import { openState, type SealedKeys, saveSealed } from "./sealedAggregate.ts";
import type { Seals } from "./seals.ts";
import type {
  FoundSubCase,
  ListedSubCase,
  SaveSubCase,
  StoredSubCaseRow,
  SubCaseListName,
  SubCaseLists,
  SubCasePage,
} from "./subCaseTypes.ts";
import { forgetViews, saveViews } from "./subCaseViewTable.ts";

/*
 * Cases are sealed (`sealedAggregate.ts`), each under its own key (SB-19): nobody reads in the database who is a party to one, who
 * handles it, or which of them come from the same report.
 */

/** Tells a person again without naming them. */
export function subCaseTag({ seals, storeKey }: SealedKeys, personId: PersonId): Promise<string> {
  return seals.tag(storeKey, "case-person", personId);
}

const reportTag = ({ seals, storeKey }: SealedKeys, reportId: CaseId, place: number) =>
  seals.tag(storeKey, "case-of-report", `${reportId}/${place}`);

export async function openSubCase(db: Kysely<Schema>, seals: Seals, id: CaseId): Promise<FoundSubCase | undefined> {
  const row = await rowsOf(db).select("case_state.state").where("sub_case.case_id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const opened = await openState(db, seals, "sub-case", row);
  return opened === "erased" ? { kind: "erased" } : { kind: "case", case: { ...subCaseRow(row), ...opened } };
}

export async function saveSubCase(
  db: Kysely<Schema>,
  keys: SealedKeys,
  save: SaveSubCase,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const sealed = { ...save, fromDate: save.openedOn, toDate: save.openedOn };
  const saved = await saveSealed(db, keys, "sub-case", sealed, chain);
  if (saved === "stale") return saved;
  await saveIndex(db, keys, save);
  await saveSubCaseAccess(db, keys, save);
  const tags = await Promise.all(save.seenAnew.map((personId) => subCaseTag(keys, personId)));
  await saveViews(db, save.id, tags, save.expectedVersion + save.events.length);
  return saved;
}

async function saveIndex(db: Kysely<Schema>, keys: SealedKeys, save: SaveSubCase): Promise<void> {
  const { id, from, number, openedOn } = save;
  const content = { open: save.open ? 1 : 0 };
  if (from === null) {
    await db.updateTable("sub_case").set(content).where("case_id", "=", id).execute();
    return;
  }
  const tag = await reportTag(keys, from.reportId, from.place);
  await db
    .insertInto("sub_case")
    .values({ case_id: id, number, report_tag: tag, opened_on: openedOn, ...content })
    .execute();
}

/** Takes a case from every list. That there was one stays in its chain. */
export async function forgetSubCase(db: Kysely<Schema>, id: CaseId): Promise<void> {
  await db.deleteFrom("sub_case_access").where("case_id", "=", id).execute();
  await forgetViews(db, id);
  await db.updateTable("sub_case").set({ open: 0 }).where("case_id", "=", id).execute();
}

/** Whoever is no longer among them has no access from this moment on: recusal ends it at once. */
export async function saveSubCaseAccess(
  db: Kysely<Schema>,
  keys: SealedKeys,
  { id, openedOn, open, access }: SubCaseLists,
): Promise<void> {
  const rows = access.map(async ({ personId, list, standings, due }) => ({
    case_id: id,
    person_tag: await subCaseTag(keys, personId),
    list,
    standings: standings.join(","),
    due_what: due?.what ?? null,
    due_on: due?.on ?? null,
    sort_key: list === "handled" ? dueFirst({ open, due: due?.on, begun: openedOn }) : newestFirst(openedOn),
  }));
  const all = await Promise.all(rows);
  const there = await db.selectFrom("sub_case_access").selectAll().where("case_id", "=", id).execute();
  // Most mornings, and at most saves, nothing about them is new.
  if (there.length === all.length && all.every((row) => there.some((one) => isDeepStrictEqual({ ...one }, row)))) return;
  await db.deleteFrom("sub_case_access").where("case_id", "=", id).execute();
  if (all.length > 0) await db.insertInto("sub_case_access").values(all).execute();
}

/** The columns that rows of lists are made of. */
const rowsOf = (db: Kysely<Schema>) =>
  db
    .selectFrom("sub_case")
    .innerJoin("case_state", "case_state.id", "sub_case.case_id")
    .select([
      "sub_case.case_id",
      "sub_case.number",
      "sub_case.opened_on",
      "sub_case.open",
      "case_state.version",
      "case_state.status",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["executeTakeFirstOrThrow"]>>;

function subCaseRow(row: Row): StoredSubCaseRow {
  return {
    id: row.case_id,
    number: row.number,
    version: row.version,
    status: row.status,
    openedOn: row.opened_on,
    open: row.open === 1,
  };
}

/** In which of their lists somebody has a case. */
export async function subCaseLists(
  db: Kysely<Schema>,
  keys: SealedKeys,
  id: CaseId,
  personId: PersonId,
): Promise<readonly SubCaseListName[]> {
  const tag = await subCaseTag(keys, personId);
  const mine = db.selectFrom("sub_case_access").select("list").where("case_id", "=", id).where("person_tag", "=", tag);
  return (await mine.execute()).map(({ list }) => list);
}

/** A page of somebody's cases, filtered in the query. A position that is none gives the first page. */
export async function listSubCases(db: Kysely<Schema>, keys: SealedKeys, page: SubCasePage): Promise<readonly ListedSubCase[]> {
  const tag = await subCaseTag(keys, page.personId);
  const theirs = rowsOf(db)
    .innerJoin("sub_case_access", "sub_case_access.case_id", "sub_case.case_id")
    .select(["sub_case_access.standings", "sub_case_access.due_what", "sub_case_access.due_on", "sub_case_access.sort_key"])
    .where("sub_case_access.person_tag", "=", tag)
    .where("sub_case_access.list", "=", page.list);
  const [sortKey, id] = page.after?.split("|") ?? [];
  const from =
    sortKey === undefined || id === undefined
      ? theirs
      : theirs.where((eb) => {
          const same = eb.and([eb("sub_case_access.sort_key", "=", sortKey), eb("sub_case_access.case_id", ">", id as CaseId)]);
          return eb.or([eb("sub_case_access.sort_key", ">", sortKey), same]);
        });
  const sorted = from.orderBy("sub_case_access.sort_key").orderBy("sub_case_access.case_id");
  const rows = await sorted.limit(page.limit).execute();
  return rows.map((row) => ({
    ...subCaseRow(row),
    standings: row.standings.split(","),
    due: row.due_what === null || row.due_on === null ? null : { what: row.due_what, on: row.due_on },
    position: `${row.sort_key}|${row.case_id}`,
  }));
}

export async function subCaseNumbered(db: Kysely<Schema>, number: string): Promise<CaseId | undefined> {
  return (await db.selectFrom("sub_case").select("case_id").where("number", "=", number).executeTakeFirst())?.case_id;
}

/** The cases of a report, by the tag of each place among them, until there is none. */
export async function subCasesOf(db: Kysely<Schema>, keys: SealedKeys, reportId: CaseId): Promise<readonly CaseId[]> {
  const found: CaseId[] = [];
  for (;;) {
    const tag = await reportTag(keys, reportId, found.length);
    const row = await db.selectFrom("sub_case").select("case_id").where("report_tag", "=", tag).executeTakeFirst();
    if (row === undefined) return found;
    found.push(row.case_id);
  }
}

export async function openSubCases(
  db: Kysely<Schema>,
  { after, limit }: { readonly after?: CaseId | undefined; readonly limit: number },
): Promise<readonly CaseId[]> {
  const found = db
    .selectFrom("sub_case")
    .select("case_id")
    .where("open", "=", 1)
    .where(after === undefined ? sql<boolean>`1 = 1` : sql<boolean>`case_id > ${after}`);
  return (await found.orderBy("case_id").limit(limit).execute()).map((row) => row.case_id);
}

export async function subCaseIds(
  db: Kysely<Schema>,
  { after, limit }: { readonly after?: CaseId | undefined; readonly limit: number },
): Promise<readonly CaseId[]> {
  const all = db.selectFrom("sub_case").select("case_id");
  const found = after === undefined ? all : all.where("case_id", ">", after);
  return (await found.orderBy("case_id").limit(limit).execute()).map((row) => row.case_id);
}
