import type { Trouble } from "./engine.ts";
import type { StoreOpenCode } from "./storeOpenError.ts";

/** SQLSTATE of a server's error, or the code of the operating system's error on the way to it. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/* Errors that `pg` makes itself bear no code. */
const lostWords = [
  "Connection terminated",
  "Client has encountered a connection error",
  "Client was closed",
  "timeout exceeded when trying to connect",
  "timeout expired",
];
const isNetworkError = (error: unknown) => error instanceof Error && "syscall" in error;

/** Class 08: connection exceptions; 57P01 to 57P05: ended by an administrator, a crash, or for having been idle; 25P03 likewise. */
const lostCode = /^(?:08|57P0[1-5]|25P03)/;

/** What an error means to the transaction, or to the query, that it came from. */
export function postgresTrouble(error: unknown): Trouble | undefined {
  const code = codeOf(error);
  // Serialization failure, deadlock: the server has rolled back and says that it may be tried again.
  if (code === "40001" || code === "40P01") return "conflict";
  // Disk full, and read-only, as a managed server makes itself before its disk is full.
  if (code === "53100" || code === "25006") return "unwritable";
  if (code !== undefined && lostCode.test(code)) return "lost";
  return isNetworkError(error) || hasWords(error, lostWords) ? "lost" : undefined;
}

const openCodes: readonly (readonly [RegExp, StoreOpenCode])[] = [
  [/^28/, "refused"], // Wrong password, or no such user.
  [/^3D000/, "no-database"],
  [/^(?:42501|25006|53100)/, "not-writable"], // No right, read-only, disk full.
  [/^(?:53300|53400|57P03|55P03|57014)/, "busy"], // Too many connections, starting up, a lock that is held for too long.
  [/^(?:08|57P)/, "unreachable"],
  [/^XX00[12]/, "corrupt"],
];

/** Node's codes for a certificate that does not hold, and for an answer that is no encryption at all. */
const untrustedCode = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECODE))/;

/** Why a store on PostgreSQL cannot be opened, where the error says. */
export function postgresOpenCode(error: unknown): StoreOpenCode | undefined {
  const code = codeOf(error);
  if (untrustedCode.test(code ?? "") || hasWords(error, ["SSL connection"])) return "untrusted";
  // The name of the file is the same in every language that a server speaks.
  if (code === "28000" && hasWords(error, ["pg_hba.conf"])) return "unencrypted";
  const found = code === undefined ? undefined : openCodes.find(([pattern]) => pattern.test(code));
  if (found !== undefined) return found[1];
  // An empty password, or one that the server asks for and that is not there.
  if (hasWords(error, ["SASL", "password"])) return "refused";
  return isNetworkError(error) || hasWords(error, lostWords) ? "unreachable" : undefined;
}

function hasWords(error: unknown, words: readonly string[]): boolean {
  return error instanceof Error && words.some((some) => error.message.includes(some));
}
