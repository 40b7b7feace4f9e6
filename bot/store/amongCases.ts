import type { Kysely, RawBuilder } from "kysely";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { Schema } from "./schema.ts";

/** What lies among the cases and is nobody's application: read back as it was put, with the version to save the next from. */
export type StoredAmongCases = {
  readonly id: CaseId;
  readonly version: number;
  readonly state: unknown;
  readonly createdAt: Instant;
};

/** The rows of one kind. The kind stands in the text: an index of some rows is used only where the condition says the same. */
export const rowsAmongCases = (db: Kysely<Schema>, ofThisKind: RawBuilder<boolean>) =>
  db.selectFrom("case_state").select(["id", "version", "state", "submitted_at"]).where(ofThisKind);

type Row = Awaited<ReturnType<ReturnType<typeof rowsAmongCases>["execute"]>>[number];

/** The rows as they were put. */
export const storedAmongCases = (rows: readonly Row[]): readonly StoredAmongCases[] =>
  rows.map(({ id, version, state, submitted_at }) => ({
    id,
    version,
    state: JSON.parse(state) as unknown,
    createdAt: submitted_at,
  }));

/** In the place of an employee and of a unit, where there is none: as for cases of the yearly cycle. */
export const nobody = "" as PersonId;
export const nowhere = "" as UnitId;
