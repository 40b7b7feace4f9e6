import type { WrappedKey } from "#bot/vault/types.ts";
import type { Seals } from "./seals.ts";

/** A JSON value sealed whole, in a column that elsewhere holds it open. */
type SealedJson = { readonly sealed: string };

export async function seal(
  seals: Seals,
  key: WrappedKey,
  what: Parameters<Seals["seal"]>[1],
  value: unknown,
): Promise<SealedJson> {
  return { sealed: Buffer.from(await seals.seal(key, what, JSON.stringify(value))).toString("base64") };
}

export async function unseal(seals: Seals, key: WrappedKey, what: Parameters<Seals["open"]>[1], json: string): Promise<unknown> {
  const { sealed } = JSON.parse(json) as SealedJson;
  return JSON.parse(await seals.open(key, what, Buffer.from(sealed, "base64"))) as unknown;
}
