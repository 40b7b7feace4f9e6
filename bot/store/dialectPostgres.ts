import {
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  sql,
} from "kysely";
import { Client, type ClientBase, type ClientConfig, Pool, types } from "pg";
import type { Engine } from "./engine.ts";
import { identityPassword } from "./identitySignIn.ts";
import { postgresTrouble } from "./postgresError.ts";
import type { Schema } from "./schema.ts";
import { endSilence, lookBy } from "./silentServer.ts";

export const postgresEngine: Engine = {
  // The order of a language changes with the operating system's library, and an index built by the old order is then wrong.
  text: sql`text collate "C"`,
  bytes: sql`bytea`,
  locksRows: true,
  appendOnly: (table) => [
    `create function ${table}_append_only() returns trigger language plpgsql as
      $$ begin raise exception '${table} is append-only'; end $$`,
    ...["update", "delete", "truncate"].map(
      (change) =>
        `create trigger ${table}_no_${change} before ${change} on ${table}
          for each statement execute function ${table}_append_only()`,
    ),
  ],
  commits: (db) => ({
    transaction: (work) => db.transaction().setIsolationLevel("serializable").execute(work),
    statement: (work) => work(db),
  }),
  troubleOf: postgresTrouble,
};

export type PostgresUse = {
  /** How many connections at most. */
  readonly connections: number;
  /** After so many milliseconds the server gives a statement up; 0 for never. */
  readonly statementMs: number;
  readonly readOnly?: boolean;
  /**
   * Whether rows are found by an index in small tables too. PostgreSQL rather reads those from one end to the other, and a transaction
   * that has done so gets in between everybody who writes to the table.
   */
  readonly byIndex?: boolean;
};

const int8 = 20;

/** Where a connection fails before the server has let it in, `pg` may leave it open, and with it the process alive. */
class ClosingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const password = identityPassword(typeof config === "object" ? config.connectionString : config);
    // `pg` asks it at each connection, but takes the address's own, which is empty, for the password that was given beside it.
    if (password !== undefined) Object.defineProperty(this, "password", { value: password, writable: true, configurable: true });
  }

  override connect(): Promise<Client>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<Client> | undefined {
    if (callback === undefined) return super.connect();
    // The types have two kinds of callback; there is one call.
    const told = callback as (error: Error | null, client: Client) => void;
    super.connect((error: Error | null) => {
      if (error !== null) void this.end().catch(() => undefined);
      told(error, this);
    });
    return undefined;
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | undefined {
    // A server that hangs never closes its side, and an open connection keeps the process alive.
    setTimeout(() => this.connection.stream.destroy(), farewellMs).unref();
    if (callback === undefined) return super.end();
    super.end(callback);
    return undefined;
  }
}

type Callback = ((error: Error) => void) | ((error: null, client: Client) => void);
const farewellMs = 2_000;
/** How long a server has, at most, to say what it does for those that have no answer. */
const lookMs = 2_000;

/**
 * Connections to the server, made when they are wanted. The pool goes on when one is lost, and none of them waits for ever for a
 * server that says nothing.
 */
export function openPool(url: string, use: PostgresUse): Pool {
  const { connections, statementMs } = use;
  const look = lookBy(() => new ClosingClient({ connectionString: url, connectionTimeoutMillis: lookMs, query_timeout: lookMs }));
  const pool = new Pool({
    Client: class extends ClosingClient {
      constructor(config?: string | ClientConfig) {
        super(config);
        endSilence(this, look, statementMs);
      }
    },
    onConnect: (client) => prepare(client, use),
    connectionString: url,
    application_name: "dagsorden",
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementMs,
    // A server process that hangs in the midst of a transaction must not keep the others waiting for ever.
    idle_in_transaction_session_timeout: 30_000,
    // Counts come as int8, which `pg` gives as text: larger than a safe integer none of ours can be.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  });
  // A lost connection shows at its next query. Unheard, the event would end the process.
  const unheard = () => undefined;
  pool.on("error", unheard);
  pool.on("connect", (client) => void client.on("error", unheard));
  return pool;
}

/** Where it fails, as when the server has just gone, the pool throws the connection away and has room for another. */
async function prepare(client: ClientBase, { readOnly = false, byIndex = false }: PostgresUse): Promise<void> {
  if (readOnly) await client.query("set session characteristics as transaction read only");
  if (byIndex) await client.query("set enable_seqscan = off");
}

/**
 * A connection of its own, not yet made, for what must not go over whichever one the pool gives. It tells of its end by the events
 * `error` and `end`. A statement that is not answered within so many milliseconds fails.
 */
export function openClient(url: string, answerMs: number): Client {
  const client = new ClosingClient({
    connectionString: url,
    application_name: "dagsorden listening",
    connectionTimeoutMillis: 5_000,
    query_timeout: answerMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // Unheard, the event would end the process; who holds the connection listens as well.
  client.on("error", () => undefined);
  return client;
}

/** Who is asked for what, for an error's line: never the password. Throws where the address cannot be read. */
export function serverName(url: string): string {
  const { database, host, port } = new Client({ connectionString: url });
  return `${database} on ${host}:${port}`;
}

/** Kysely over a pool. */
export function postgresDialect(pool: Pool): Dialect {
  const config: PostgresDialectConfig = { pool };
  const dialect = new PostgresDialect(config);
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new DiscardingDriver(config),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** Why a transaction failed is what matters. Where it cannot even be rolled back, its connection is thrown away. */
class DiscardingDriver extends PostgresDriver {
  override async rollbackTransaction(connection: DatabaseConnection) {
    await super.rollbackTransaction(connection as never).catch(() => undefined);
  }
}

/** What a server is: its version (150004 is 15.4), how this database writes texts, and whether it takes no changes. */
export async function serverFacts(db: Kysely<Schema>) {
  const { rows } = await sql<{ version: number; encoding: string; read_only: boolean }>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as read_only`.execute(db);
  const [facts] = rows;
  if (facts === undefined) throw new Error("the server says nothing of itself");
  return { version: facts.version, encoding: facts.encoding, isReadOnly: facts.read_only };
}

/** What this user may do there, how the connection is, and what time the server has. */
export async function serverRights(db: Kysely<Schema>) {
  const asked = performance.now();
  const { rows } = await sql<{
    superuser: boolean;
    may_create: boolean;
    encrypted: boolean;
    connections: number;
    closed_tables: number;
    foreign_tables: number;
    now: Date;
  }>`
    select (select rolsuper from pg_roles where rolname = current_user) as superuser,
      coalesce(has_schema_privilege(current_user, current_schema(), 'create'), false) as may_create,
      coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as connections,
      (select count(*)::int from pg_tables where schemaname = current_schema() and not (
        has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
        and has_table_privilege(format('%I.%I', schemaname, tablename), 'insert')
        and has_table_privilege(format('%I.%I', schemaname, tablename), 'update')
        and has_table_privilege(format('%I.%I', schemaname, tablename), 'delete'))) as closed_tables,
      (select count(*)::int from pg_tables where schemaname = current_schema()
        and not pg_has_role(current_user, tableowner, 'usage')) as foreign_tables,
      clock_timestamp() as now`.execute(db);
  const answered = performance.now();
  const [rights] = rows;
  if (rights === undefined) throw new Error("the server says nothing of itself");
  return {
    isSuperuser: rights.superuser,
    mayCreate: rights.may_create,
    isEncrypted: rights.encrypted,
    connections: rights.connections,
    closedTables: rights.closed_tables,
    foreignTables: rights.foreign_tables,
    time: rights.now.getTime(),
    /** How long ago, in milliseconds, it said so. */
    agoMs: (answered - asked) / 2,
  };
}
