import { type Kysely, sql } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";
import { assessmentIndex } from "./assessmentTable.ts";
import { caseListIndex } from "./caseListIndex.ts";
import { checkpointTables } from "./checkpointTables.ts";
import { cycleTables } from "./cycleTables.ts";
import type { Engine } from "./engine.ts";
import { gatheringIndexes } from "./gatheringTable.ts";
import { handedMeasureTables } from "./handedMeasureTables.ts";
import { jobClaimIndex } from "./jobClaimIndex.ts";
import { jobLane } from "./jobLane.ts";
import { jobSettled } from "./jobSettled.ts";
import { noteTables } from "./noteTables.ts";
import { noticeTables } from "./noticeTables.ts";
import { notificationTables } from "./notificationTables.ts";
import { ownChoiceTables } from "./ownChoiceTables.ts";
import { ownExaminationTables } from "./ownExaminationTables.ts";
import { presenceTables } from "./presenceTables.ts";
import { quarterTables } from "./quarterTables.ts";
import { readingTables } from "./readingTables.ts";
import { reportTables } from "./reportTables.ts";
import { retentionColumns } from "./retentionColumns.ts";
import { rulesetIndex } from "./rulesetTable.ts";
import { sealedFileTables } from "./sealedFileTables.ts";
import { silentChat } from "./silentChat.ts";
import { subCaseTables } from "./subCaseTables.ts";
import { subCaseViewTables } from "./subCaseViewTables.ts";
import { vikarIndex } from "./vikarIndex.ts";
import { weekTables } from "./weekTables.ts";

/**
 * The migrations, by name, in the order of their names. One that has been released never changes: a later one mends it. They
 * know tables as text only, since today's schema types are not those of the day on which a migration was written.
 */
export function migrationsFor(engine: Engine): MigrationProvider {
  const migrations: Record<string, Migration> = {
    "0001_cases_texts_jobs": { up: (db) => first(db, engine) },
    "0002_case_list_index": { up: caseListIndex },
    "0003_checkpoints": { up: (db) => checkpointTables(db, engine) },
    "0004_job_lane": { up: (db) => jobLane(db, engine) },
    "0005_job_settled": { up: (db) => jobSettled(db, engine) },
    "0006_yearly_cycle": { up: (db) => cycleTables(db, engine) },
    "0007_case_readings": { up: (db) => readingTables(db, engine) },
    "0008_reports": { up: (db) => reportTables(db, engine) },
    "0009_sealed_files": { up: (db) => sealedFileTables(db, engine) },
    "0010_job_claim_index": { up: jobClaimIndex },
    "0011_notes": { up: (db) => noteTables(db, engine) },
    "0012_silent_chat": { up: (db) => silentChat(db, engine) },
    "0013_retention": { up: (db) => retentionColumns(db, engine) },
    "0014_own_examination": { up: (db) => ownExaminationTables(db, engine) },
    "0015_handed_measures": { up: (db) => handedMeasureTables(db, engine) },
    "0016_quarter_answers": { up: (db) => quarterTables(db, engine) },
    "0017_cases_of_reports": { up: (db) => subCaseTables(db, engine) },
    "0018_unit_weeks": { up: (db) => weekTables(db, engine) },
    "0019_substitutes": { up: vikarIndex },
    "0020_rulesets": { up: rulesetIndex },
    "0021_case_views": { up: (db) => subCaseViewTables(db, engine) },
    "0022_presence": { up: (db) => presenceTables(db, engine) },
    "0023_assessments": { up: assessmentIndex },
    "0024_gatherings": { up: gatheringIndexes },
    "0025_notices": { up: (db) => noticeTables(db, engine) },
    "0026_first_steps": { up: (db) => ownChoiceTables(db, engine) },
    "0027_notification_choices": { up: (db) => notificationTables(db, engine) },
  };
  return { getMigrations: async () => migrations };
}

async function first(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("store_identity")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("tenant_id", engine.text, (column) => column.notNull())
    .addColumn("kek_id", engine.text, (column) => column.notNull())
    .addColumn("wrapped_key", engine.bytes, (column) => column.notNull())
    .addColumn("proof", engine.bytes, (column) => column.notNull())
    .addCheckConstraint("store_identity_one_row", sql`id = 1`)
    .execute();
  await cases(db, engine);
  await texts(db, engine);
  await chats(db, engine);
  await jobs(db, engine);
}

async function cases(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("case_state")
    .addColumn("id", engine.text, (column) => column.primaryKey())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("state", engine.text, (column) => column.notNull())
    .addColumn("employee_id", engine.text, (column) => column.notNull())
    .addColumn("unit_id", engine.text, (column) => column.notNull())
    .addColumn("status", engine.text, (column) => column.notNull())
    .addColumn("from_date", engine.text, (column) => column.notNull())
    .addColumn("to_date", engine.text, (column) => column.notNull())
    .addColumn("submitted_at", engine.text, (column) => column.notNull())
    .addColumn("updated_at", engine.text, (column) => column.notNull())
    .addColumn("decided_by", engine.text)
    .addColumn("copied_to_hr", "integer", (column) => column.notNull())
    .addColumn("head_hash", engine.text, (column) => column.notNull())
    .addColumn("head_seal", engine.bytes, (column) => column.notNull())
    .execute();
  for (const columns of [
    ["employee_id", "submitted_at"],
    ["status", "submitted_at"],
    ["submitted_at", "id"],
    ["updated_at", "id"],
    ["decided_by", "updated_at"],
  ]) {
    await db.schema
      .createIndex(`case_state_${columns.join("_")}`)
      .on("case_state")
      .columns(columns)
      .execute();
  }
  // No cascade: the log outlives what it tells about.
  await db.schema
    .createTable("case_event")
    .addColumn("case_id", engine.text, (column) => column.notNull().references("case_state.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("type", engine.text, (column) => column.notNull())
    .addColumn("data", engine.text, (column) => column.notNull())
    .addColumn("actor", engine.text, (column) => column.notNull())
    .addColumn("at", engine.text, (column) => column.notNull())
    .addColumn("previous_hash", engine.text, (column) => column.notNull())
    .addColumn("hash", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("case_event_pk", ["case_id", "version"])
    .execute();
  for (const statement of engine.appendOnly("case_event")) await sql.raw(statement).execute(db);
}

async function texts(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("case_key")
    .addColumn("case_id", engine.text, (column) => column.primaryKey())
    .addColumn("kek_id", engine.text, (column) => column.notNull())
    .addColumn("wrapped_key", engine.bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("sealed_text")
    .addColumn("text_id", engine.text, (column) => column.primaryKey())
    .addColumn("case_id", engine.text, (column) => column.notNull())
    .addColumn("object", engine.text, (column) => column.notNull())
    .addColumn("sealed", engine.bytes, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sealed_text_case_id").on("sealed_text").column("case_id").execute();
  await db.schema
    .createTable("draft")
    .addColumn("id", engine.text, (column) => column.primaryKey())
    .addColumn("owner_id", engine.text, (column) => column.notNull())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("step", engine.text, (column) => column.notNull())
    .addColumn("case_id", engine.text)
    .addColumn("sealed", engine.bytes, (column) => column.notNull())
    .addColumn("kek_id", engine.text, (column) => column.notNull())
    .addColumn("wrapped_key", engine.bytes, (column) => column.notNull())
    .addColumn("updated_at", engine.text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("draft_owner_id_updated_at").on("draft").columns(["owner_id", "updated_at"]).execute();
}

async function chats(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("conversation")
    .addColumn("person_id", engine.text, (column) => column.primaryKey())
    .addColumn("reference", engine.text, (column) => column.notNull())
    .addColumn("updated_at", engine.text, (column) => column.notNull())
    .execute();
  // An activity id is unique within its conversation only: two people's cards may bear the same one.
  await db.schema
    .createTable("card")
    .addColumn("activity_id", engine.text, (column) => column.notNull())
    .addColumn("person_id", engine.text, (column) => column.notNull())
    .addColumn("case_id", engine.text, (column) => column.notNull())
    .addColumn("sent_at", engine.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("card_pk", ["activity_id", "person_id"])
    .execute();
  await db.schema.createIndex("card_case_id_sent_at").on("card").columns(["case_id", "sent_at"]).execute();
}

async function jobs(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("job")
    .addColumn("id", engine.text, (column) => column.primaryKey())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("delivery_key", engine.text, (column) => column.notNull().unique())
    .addColumn("payload", engine.text, (column) => column.notNull())
    .addColumn("due_at", engine.text, (column) => column.notNull())
    .addColumn("clock", engine.text, (column) => column.notNull())
    .addColumn("status", engine.text, (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("last_error", engine.text)
    .addColumn("lease_until", engine.text)
    .execute();
  await db.schema.createIndex("job_status_clock_due_at").on("job").columns(["status", "clock", "due_at"]).execute();
}
