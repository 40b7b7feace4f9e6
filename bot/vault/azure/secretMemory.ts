import type { CheckpointName, DestroyedKey, StoreMemory } from "../types.ts";
import type { Access } from "./access.ts";
import { statusOf } from "./vaultError.ts";

/*
 * A store's memory in secrets of the vault, where who administers the database has no business, and where every version of a secret
 * stays: the server's identity may set and get secrets, and neither delete nor purge them.
 *
 * `dagsorden-<store>-checkpoint` has a version for each checkpoint. `dagsorden-<store>-destroyed-1`, `-2` and so on hold the destroyed keys, some
 * 250 each: a version for each addition, of which the newest has all of the ones before, so that a start reads one version of each.
 * A vault has no «write if unchanged»: where two servers add at once one of the additions may be missing in the newest version. It
 * comes back within a minute, since each server sees at every checkpoint what any of them has destroyed, and adds what it does not find.
 */

const checkpointValue = /^(\d+) ([0-9a-f]+)$/;
const destroyedLine = /^(\S+) (draft|case) (\S+)$/;
// A secret holds 25 kB.
const longestValue = 24_000;

/** @param before what was remembered of the store elsewhere, before its keys came into the vault */
export function secretMemory(access: Access, store: string, before: StoreMemory | undefined): StoreMemory {
  const checkpointName = `dagsorden-${store}-checkpoint`;
  let lastWrite: Promise<void> = Promise.resolve();
  let addedTo = 1;

  async function newestOf(name: string): Promise<string | undefined> {
    try {
      return (await access.secrets((client, options) => client.getSecret(name, options))).value ?? "";
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  const set = (name: string, value: string) =>
    access.secrets((client, options) => client.setSecret(name, value, { ...options, contentType: "text/plain" }));

  const destroyedName = (number: number) => `dagsorden-${store}-destroyed-${number}`;

  async function* destroyedFrom(first: number): AsyncGenerator<{ readonly number: number; readonly value: string }> {
    for (let number = first; ; number += 1) {
      const value = await newestOf(destroyedName(number));
      if (value === undefined) return;
      yield { number, value };
    }
  }

  async function append(keys: readonly DestroyedKey[]): Promise<void> {
    let lines = keys.map(lineOf);
    let last = "";
    for await (const { number, value } of destroyedFrom(addedTo)) {
      const there = new Set(value.split("\n"));
      lines = lines.filter((line) => !there.has(line));
      [addedTo, last] = [number, value];
    }
    while (lines.length > 0) {
      const room = Math.floor((longestValue - last.length) / Math.max(...lines.map((line) => line.length + 1)));
      const some = lines.slice(0, room);
      if (some.length > 0) await set(destroyedName(addedTo), [...(last === "" ? [] : [last]), ...some].join("\n"));
      lines = lines.slice(some.length);
      if (lines.length > 0) [addedTo, last] = [addedTo + 1, ""];
    }
  }

  async function checkpoint(): Promise<CheckpointName | undefined> {
    const [, number, hash] = checkpointValue.exec((await newestOf(checkpointName)) ?? "") ?? [];
    return hash === undefined ? before?.checkpoint() : { number: Number(number), hash };
  }

  async function rememberCheckpoint({ number, hash }: CheckpointName): Promise<void> {
    const [, newest = "0"] = checkpointValue.exec((await newestOf(checkpointName)) ?? "") ?? [];
    // Another server may be further.
    if (Number(newest) < number) await set(checkpointName, `${number} ${hash}`);
  }

  function rememberDestroyed(keys: readonly DestroyedKey[]): Promise<void> {
    if (keys.length === 0) return Promise.resolve();
    const written = lastWrite.then(() => append(keys));
    lastWrite = written.catch(() => undefined);
    return written;
  }

  return {
    isNear: false,
    checkpoint,
    rememberCheckpoint,
    async destroyed() {
      const found: DestroyedKey[] = [...((await before?.destroyed()) ?? [])];
      for await (const { value } of destroyedFrom(1)) found.push(...value.split("\n").flatMap(keyOfLine));
      return found;
    },
    rememberDestroyed,
    async takeOver() {
      if (before === undefined) return;
      await rememberDestroyed(await before.destroyed());
      const newest = await before.checkpoint();
      if (newest !== undefined) await rememberCheckpoint(newest);
    },
  };
}

const lineOf = ({ id, of, ownerId }: DestroyedKey) => `${encodeURIComponent(id)} ${of} ${encodeURIComponent(ownerId)}`;

function keyOfLine(line: string): DestroyedKey[] {
  const [, id, of, ownerId] = destroyedLine.exec(line) ?? [];
  if (id === undefined || ownerId === undefined) return [];
  return [{ id: decodeURIComponent(id), of: of === "case" ? "case" : "draft", ownerId: decodeURIComponent(ownerId) }];
}
