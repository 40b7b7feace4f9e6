import { existsSync, statSync } from "node:fs";
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from "kysely";
import { commitTogether } from "./commitTogether.ts";
import type { Engine } from "./engine.ts";

export const sqliteEngine: Engine = {
  text: sql`text`,
  bytes: sql`blob`,
  // One writer at a time: `begin immediate` has locked the whole database.
  locksRows: false,
  appendOnly: (table) =>
    ["update", "delete"].map(
      (change) =>
        `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    ),
  commits: (db) => {
    const together = commitTogether(db);
    return { transaction: together, statement: together };
  },
  // One transaction at a time, in this process: none gets in between another.
  troubleOf: (error) => (unwritable.has(extendedCode(error) ?? 0) ? "unwritable" : undefined),
};

/** SQLITE_FULL, SQLITE_IOERR_WRITE (a file that may not grow) and SQLITE_IOERR_SHMSIZE (no space for the log's index). */
const unwritable: ReadonlySet<number> = new Set([13, 778, 4874]);
const statementsKept = 200;
const sqliteCorrupt = 11;

// Files up to this size (64 MiB, well under a second) are read through at every start.
const checkedBytes = 64 * 1024 * 1024;

/** Opens the file and sets it up: WAL, every commit synced to disk, deleted content overwritten. Throws what SQLite throws. */
export function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  try {
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off");
    if (statSync(file).size <= checkedBytes) refuseDamage(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws where pages of the file contradict each other: better now than in the middle of somebody's application. */
function refuseDamage(database: DatabaseSync): void {
  const found = database.prepare("pragma quick_check(1)").get()?.["quick_check"];
  if (found !== "ok") throw Object.assign(new Error("the database is damaged"), { errcode: sqliteCorrupt });
}

/** Opens the file for reading only; a server may be writing to it. */
export function openSqliteForReading(file: string): DatabaseSync {
  return new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
}

/**
 * Opens the file for reading only, and leaves nothing beside it: without a log of changes nobody writes to it, and SQLite need not make
 * one in order to read. Throws what SQLite throws, also for a damaged file that is not too large to be read through.
 */
export function openSqliteUntouched(file: string): DatabaseSync {
  const resting = Object.assign(pathToFileURL(file), { search: "?immutable=1" });
  const database = existsSync(`${file}-wal`) ? openSqliteForReading(file) : new DatabaseSync(resting, { readOnly: true });
  try {
    if (statSync(file).size <= checkedBytes) refuseDamage(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Copies a database, as it is at one moment, into an empty file, and reads the copy through. Whoever writes to the database goes
 * on doing so. Throws what SQLite throws, also when the copy is damaged.
 */
export async function copySqlite(source: string, target: string): Promise<void> {
  const original = openSqliteForReading(source);
  try {
    // All pages in one step: in several, each write in between would make it begin again.
    await backup(original, target, { rate: 0x7fff_ffff });
  } finally {
    original.close();
  }
  const copy = new DatabaseSync(target);
  try {
    // One file that needs no others beside it. The server puts it back to WAL.
    copy.exec("pragma journal_mode = delete");
    refuseDamage(copy);
  } finally {
    copy.close();
  }
}

/** Kysely over `node:sqlite`. There is one connection; Kysely hands it to one query or transaction at a time. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  const config: SqliteDialectConfig = { database: withKeptStatements(database) };
  const dialect = new SqliteDialect(config);
  return {
    createAdapter: () => new TransactionalDdlAdapter(),
    createDriver: () => new ImmediateDriver(config, database),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** All migrations run in one transaction, so that two servers starting at once do not both run them. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** A transaction that will write takes the write lock at once: a later upgrade could fail half-way. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(config: SqliteDialectConfig, database: DatabaseSync) {
    super(config);
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === "read only" ? "begin" : "begin immediate"));
  }

  /** SQLite has rolled back by itself where the disk is full; another try would fail and hide that error. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

function withKeptStatements(database: DatabaseSync): SqliteDialectConfig["database"] {
  type Kept = { readonly statement: StatementSync; readonly reader: boolean };
  const kept = new Map<string, Kept>();
  const prepared = (text: string): Kept => {
    const statement = database.prepare(text);
    return { statement, reader: statement.columns().length > 0 };
  };
  const statementOf = (text: string): Kept => {
    const statement = kept.get(text) ?? prepared(text);
    kept.delete(text);
    kept.set(text, statement);
    const oldest = kept.keys().next().value;
    if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    close: () => database.close(),
    prepare: (text) => {
      const { statement, reader } = statementOf(text);
      return {
        reader,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/** SQLite's result code of an error (its low byte), where it is one. */
export function sqliteCode(error: unknown): number | undefined {
  const code = extendedCode(error);
  return code === undefined ? undefined : code & 0xff;
}

function extendedCode(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode : undefined;
}
