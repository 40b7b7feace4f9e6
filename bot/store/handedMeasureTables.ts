import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/**
 * Measures that were handed over and wait for a unit's plan. All that one says is sealed, its unit too; once it lies in a plan the row
 * holds the key alone, so that handing it over again is known.
 */
export async function handedMeasureTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("handed_measure")
    .addColumn("id", engine.text, (column) => column.primaryKey())
    .addColumn("sealed", engine.bytes)
    .execute();
}
