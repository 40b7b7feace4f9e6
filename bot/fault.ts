import { randomBytes } from "node:crypto";
import { property } from "./property.ts";

/** A server's log: structured, ids and codes only. pino's logger fits. */
export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference number to show to a person and to find in the log: eight characters without I, L, O and U. */
export function newReference(): string {
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join("");
}

/**
 * What may be logged of an error that nobody foresaw: its name, its code and where it was thrown. Its message is left out,
 * since it may quote what somebody wrote.
 */
export function faultFacts(thrown: unknown): {
  readonly error: string;
  readonly code: string | null;
  readonly at: readonly string[];
} {
  const name = property(thrown, "name");
  const code = property(thrown, "code");
  return {
    error: typeof name === "string" ? name : typeof thrown,
    code: typeof code === "string" ? code : null,
    at: thrown instanceof Error ? framesOf(thrown) : [],
  };
}

function framesOf(error: Error): readonly string[] {
  const afterMessage = (error.stack ?? "").split(error.message).at(-1) ?? "";
  return afterMessage
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, 6);
}
