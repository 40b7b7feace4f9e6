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

/** As `unseal` for many under one key, in their order. */
export async function unsealMany(
  seals: Seals,
  key: WrappedKey,
  many: readonly { readonly what: Parameters<Seals["open"]>[1]; readonly json: string }[],
): Promise<readonly unknown[]> {
  const sealed = many.map(({ what, json }) => ({ what, sealed: bytesIn(json) }));
  return (await seals.openMany(key, sealed)).map((text) => JSON.parse(text) as unknown);
}

const bytesIn = (json: string) => Buffer.from((JSON.parse(json) as SealedJson).sealed, "base64");

export async function unseal(seals: Seals, key: WrappedKey, what: Parameters<Seals["open"]>[1], json: string): Promise<unknown> {
  return JSON.parse(await seals.open(key, what, bytesIn(json))) as unknown;
}
