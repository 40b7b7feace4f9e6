/**
 * What went wrong with the keys while they were needed:
 * `VAULT_UNKNOWN_KEY` the key-encryption key that wrapped a data key is not there, or no longer opens anything;
 * `VAULT_UNREACHABLE` the vault does not answer, or not in time;
 * `VAULT_BUSY` it turns the request away for the time being;
 * `VAULT_REFUSED` it does not let this server do that;
 * `VAULT_UNUSABLE` what it answered makes no sense.
 */
export type VaultFaultCode = "VAULT_UNKNOWN_KEY" | "VAULT_UNREACHABLE" | "VAULT_BUSY" | "VAULT_REFUSED" | "VAULT_UNUSABLE";

const words: Record<VaultFaultCode, (vault: string, detail: string) => string> = {
  VAULT_UNKNOWN_KEY: (vault, detail) =>
    `the key-encryption key ${detail} is not in ${vault}: put it back there, what it wraps cannot be opened without it`,
  VAULT_UNREACHABLE: (vault) => `${vault} cannot be reached, or does not answer in time`,
  VAULT_BUSY: (vault) => `${vault} takes no more requests for the time being`,
  VAULT_REFUSED: (vault, detail) => `${vault} does not let this server in, or not to do that (${detail})`,
  VAULT_UNUSABLE: (vault, detail) => `${vault} answered what cannot be used (${detail})`,
};

/** Nothing was sealed or opened, and nothing is lost: the next call asks anew. The message holds neither keys nor content. */
export class VaultFault extends Error {
  readonly code: VaultFaultCode;
  /** Of `VAULT_UNKNOWN_KEY`: which one. */
  readonly kekId: string | undefined;
  constructor(code: VaultFaultCode, vault: string, detail = "", cause?: unknown) {
    super(words[code](vault, detail), { cause });
    this.name = "VaultFault";
    this.code = code;
    this.kekId = code === "VAULT_UNKNOWN_KEY" ? detail : undefined;
  }
}
