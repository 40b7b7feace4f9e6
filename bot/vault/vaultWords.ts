import type { VaultFault, VaultFaultCode } from "./vaultFault.ts";

/** What somebody can do about each. */
export const vaultAdvice: Readonly<Record<VaultFaultCode, string>> = {
  VAULT_UNREACHABLE: "See to KEY_VAULT_URL, to the vault's network rules, and to the name service of this machine.",
  VAULT_REFUSED:
    "Let the server's identity (KEY_VAULT_CLIENT_ID, else the bot's) get the key, wrap and unwrap with it, and get and set secrets.",
  VAULT_BUSY: "Try again in a while, and see to the vault's limits.",
  VAULT_UNKNOWN_KEY: "Put the key back in the vault, or set right KEY_VAULT_KEY.",
  VAULT_UNUSABLE: "See to it that KEY_VAULT_KEY names an RSA key that may wrap and unwrap.",
};

/** The line for whoever starts a server that cannot get at its keys: what is wrong, and what to do about it. */
export const vaultWords = ({ code, message }: VaultFault) => `Dagsorden cannot get at its keys: ${message}. ${vaultAdvice[code]}`;
