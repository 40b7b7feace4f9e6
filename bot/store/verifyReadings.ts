import type { Kysely } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import { chainStart } from "./chain.ts";
import type { ReadingFault } from "./chainTypes.ts";
import { type ReadingSeals, readingHash } from "./readingTable.ts";
import type { CaseReadingTable, CheckpointReadingTable, ReadingHeadTable, Schema } from "./schema.ts";

// Between two of them the writer gets its turn.
const readingsPerRead = 1_000;

type Report = { readonly readings: number; readonly fault?: ReadingFault };
/** How far one case's chain has been followed. */
type Followed = { readonly caseId: CaseId; readonly number: number; readonly hash: string };
type Said = { readonly head: ReadingHeadTable | undefined; readonly marks: readonly CheckpointReadingTable[] };

/**
 * Follows the readings of every case, in the order of the case ids, up to the first fault. What checkpoints after `through` say has not
 * been verified, and is not asked for.
 */
export async function verifyReadings(db: Kysely<Schema>, seals: ReadingSeals, through: number): Promise<Report> {
  let readings = 0;
  let followed: Followed | undefined;
  for (;;) {
    const page = await readPage(db, followed, through);
    for (const row of page.rows) {
      if (followed !== undefined && followed.caseId !== row.case_id) {
        const fault = await faultAtEnd(followed, page.saidOf(followed.caseId), seals);
        if (fault !== undefined) return { readings, fault };
        followed = undefined;
      }
      const before: Followed = followed ?? { caseId: row.case_id, number: 0, hash: chainStart };
      const fault = faultIn(row, before, page.saidOf(row.case_id), seals.tenantId);
      if (fault !== undefined) return { readings, fault };
      followed = { caseId: row.case_id, number: row.number, hash: row.hash };
      readings += 1;
    }
    if (page.rows.length > 0) continue;
    const fault = followed && (await faultAtEnd(followed, page.saidOf(followed.caseId), seals));
    const found = fault ?? (await withoutReadings(db, through));
    return { readings, ...(found && { fault: found }) };
  }
}

function faultIn(row: CaseReadingTable, before: Followed, said: Said, tenantId: string): ReadingFault | undefined {
  const reading = before.number + 1;
  const fault = (why: ReadingFault["why"], mark?: CheckpointReadingTable) => faultOf(row.case_id, reading, why, mark);
  if (row.number !== reading) return fault("missing");
  if (row.previous_hash !== before.hash) return fault("broken-link");
  if (readingHash(row, tenantId) !== row.hash) return fault("rewritten");
  const other = said.marks.find((mark) => mark.number === reading && mark.head_hash !== row.hash);
  return other && fault("rewritten", other);
}

/** What is amiss with a chain that was followed to its end. */
async function faultAtEnd(
  { caseId, number, hash }: Followed,
  said: Said,
  seals: ReadingSeals,
): Promise<ReadingFault | undefined> {
  const { head, marks } = said;
  if (head !== undefined && head.number > number) return faultOf(caseId, number + 1, "missing");
  // Readings that the head does not know of.
  if (head !== undefined && head.number < number) return faultOf(caseId, head.number + 1, "broken-link");
  if (head === undefined || head.head_hash !== hash || !(await seals.holds(head))) return faultOf(caseId, number, "rewritten");
  const furthest = marks.toSorted((a, b) => a.number - b.number).at(-1);
  if (furthest === undefined || furthest.number <= number) return undefined;
  return faultOf(caseId, number + 1, "rolled-back", furthest);
}

/** A case that has no readings any more, and had some. */
async function withoutReadings(db: Kysely<Schema>, through: number): Promise<ReadingFault | undefined> {
  const head = await db
    .selectFrom("reading_head")
    .select("case_id")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("case_reading").select("case_reading.number").whereRef("case_reading.case_id", "=", "reading_head.case_id"),
        ),
      ),
    )
    .orderBy("case_id")
    .executeTakeFirst();
  if (head !== undefined) return faultOf(head.case_id, 1, "missing");
  const mark = await db
    .selectFrom("checkpoint_reading")
    .selectAll()
    .where("checkpoint", "<=", through)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("case_reading")
            .select("case_reading.number")
            .whereRef("case_reading.case_id", "=", "checkpoint_reading.case_id"),
        ),
      ),
    )
    .orderBy("case_id")
    .orderBy("number", "desc")
    .executeTakeFirst();
  return mark && faultOf(mark.case_id, mark.number, "deleted", mark);
}

/** The next readings, with what is said of their cases and of the one before them, as of one moment. */
async function readPage(db: Kysely<Schema>, after: Followed | undefined, through: number) {
  return db
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      let next = tx.selectFrom("case_reading").selectAll();
      if (after !== undefined)
        next = next.where((reading) =>
          reading.or([
            reading("case_id", ">", after.caseId),
            reading.and([reading("case_id", "=", after.caseId), reading("number", ">", after.number)]),
          ]),
        );
      const rows = await next.orderBy("case_id").orderBy("number").limit(readingsPerRead).execute();
      const ids = [...new Set([...(after ? [after.caseId] : []), ...rows.map((row) => row.case_id)])];
      const heads = ids.length === 0 ? [] : await tx.selectFrom("reading_head").selectAll().where("case_id", "in", ids).execute();
      const found = tx.selectFrom("checkpoint_reading").selectAll().where("checkpoint", "<=", through);
      const marks = ids.length === 0 ? [] : await found.where("case_id", "in", ids).orderBy("checkpoint").execute();
      const headOf = new Map(heads.map((head) => [head.case_id, head]));
      const marksOf = Map.groupBy(marks, (mark) => mark.case_id);
      const saidOf = (caseId: CaseId): Said => ({ head: headOf.get(caseId), marks: marksOf.get(caseId) ?? [] });
      return { rows, saidOf };
    });
}

const faultOf = (caseId: CaseId, reading: number, why: ReadingFault["why"], mark?: CheckpointReadingTable): ReadingFault => ({
  caseId,
  reading,
  why,
  ...(mark && { checkpoint: mark.checkpoint }),
});
