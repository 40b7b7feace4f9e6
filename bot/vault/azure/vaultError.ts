import { property } from "#bot/property.ts";
import { VaultFault } from "../vaultFault.ts";

/** An error of the client as the fault that it means. Nothing of its message is kept: it may quote what was sent. */
export function faultOf(error: unknown, vault: string): unknown {
  if (error instanceof VaultFault) return error;
  const name = property(error, "name");
  // No managed identity, or one that gets no token.
  if (name === "CredentialUnavailableError" || name === "AuthenticationError" || name === "AuthenticationRequiredError")
    return new VaultFault("VAULT_REFUSED", vault, "no token for the managed identity", error);
  if (name === "AbortError" || name === "TimeoutError") return new VaultFault("VAULT_UNREACHABLE", vault, "", error);
  if (name !== "RestError") return error;
  const status = statusOf(error);
  if (status === undefined || status >= 500) return new VaultFault("VAULT_UNREACHABLE", vault, "", error);
  if (status === 429) return new VaultFault("VAULT_BUSY", vault, "", error);
  if (status === 401 || status === 403) return new VaultFault("VAULT_REFUSED", vault, codeOf(error), error);
  return new VaultFault("VAULT_UNUSABLE", vault, `${status} ${codeOf(error)}`.trim(), error);
}

/** The status that the vault answered with; of a fault, that of its cause. */
export function statusOf(error: unknown): number | undefined {
  const cause = error instanceof VaultFault ? error.cause : error;
  const status = property(cause, "statusCode");
  return typeof status === "number" ? status : undefined;
}

/** The vault's own word for what it refused: `Forbidden`, `KeyDisabled`. */
function codeOf(error: unknown): string {
  const inner = property(property(property(property(error, "details"), "error"), "innerError"), "code");
  const code = typeof inner === "string" ? inner : property(error, "code");
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "";
}
