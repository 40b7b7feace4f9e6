import { VaultFault } from "#bot/vault/vaultFault.ts";
import { sqliteCode } from "./dialect.ts";
import { postgresOpenCode } from "./postgresError.ts";

/**
 * Why a store cannot be opened: `missing` (nothing there, and it is only to be read), `not-writable` (folder or file), `busy`
 * (another process holds it for too long), `corrupt` (no database, or a damaged one), `newer-schema` (written by a newer
 * version of the product), `wrong-keys` (the key folder is not the one of this data), `other-tenant`, `migration-failed`.
 * Of a database server also: `no-address` (the setting is none), `unreachable`, `untrusted` (the setting asks for encryption, and there
 * is none, or none that can be trusted), `unencrypted` (the server asks for it), `refused` (user or password), `no-database`,
 * `unfit` (too old, or not UTF-8).
 */
export type StoreOpenCode =
  | "missing"
  | "not-writable"
  | "busy"
  | "corrupt"
  | "newer-schema"
  | "wrong-keys"
  | "other-tenant"
  | "migration-failed"
  | "no-address"
  | "unreachable"
  | "untrusted"
  | "unencrypted"
  | "refused"
  | "no-database"
  | "unfit";

export class StoreOpenError extends Error {
  readonly code: StoreOpenCode;
  /** Folder or file that it is about, or name of the database, its server and port. */
  readonly path: string;
  /** The setting that says where the store is. */
  readonly setting: "DATA_DIR" | "DATABASE_URL";
  /** Of `wrong-keys`: the key-encryption key that is wanted and not there, where that is what is wrong. */
  get kekId(): string | undefined {
    return this.cause instanceof VaultFault ? this.cause.kekId : undefined;
  }
  constructor(code: StoreOpenCode, path: string, cause?: unknown, setting: "DATA_DIR" | "DATABASE_URL" = "DATA_DIR") {
    super(`store ${path}: ${code}`, { cause });
    this.name = "StoreOpenError";
    this.code = code;
    this.path = path;
    this.setting = setting;
  }
}

const codes: ReadonlyMap<number, StoreOpenCode> = new Map([
  [5, "busy"], // SQLITE_BUSY
  [8, "not-writable"], // SQLITE_READONLY
  [11, "corrupt"], // SQLITE_CORRUPT
  [13, "not-writable"], // SQLITE_FULL
  [14, "not-writable"], // SQLITE_CANTOPEN
  [26, "corrupt"], // SQLITE_NOTADB
]);

/** The error as a `StoreOpenError`, where it is one of those that a store may fail with; else `otherwise`. */
export function asOpenError(error: unknown, path: string, otherwise: StoreOpenCode): StoreOpenError {
  if (error instanceof StoreOpenError) return error;
  const code = codes.get(sqliteCode(error) ?? -1) ?? postgresOpenCode(error) ?? otherwise;
  return new StoreOpenError(code, path, error);
}
