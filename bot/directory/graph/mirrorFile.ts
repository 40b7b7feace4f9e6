import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Person } from "#domain/organisasjon/model.ts";
import { faultFacts, type Log } from "../../fault.ts";
import { makePrivateFolder } from "../../vault/privateFolder.ts";
import type { Vault } from "../../vault/types.ts";
import type { Mirror, MirrorGroup, MirrorUser } from "./mirror.ts";

/** What is kept of Graph from one start to the next. */
type Kept = {
  readonly mirror: Mirror;
  /** Everybody of the organisation that was made of it, those who had left before included. */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Of the mapping that it was read with. */
  readonly mappingHash: string;
  /** Milliseconds since 1970 of the last reading of everything. */
  readonly fullAt: number;
};

/** Where it is kept. What cannot be opened is as if it were not there: then everything is read again. */
export type MirrorMemory = { load(): Promise<Kept | undefined>; save(kept: Kept): Promise<void> };

const fileName = "directory.sealed";
const version = 1;
const wrapping = z.object({ version: z.literal(version), kekId: z.string(), wrapped: z.base64(), sealed: z.base64() });

/** As it lies in the file. It was sealed here: what opens is what was written, by this version. */
type Written = {
  readonly users: readonly (readonly [string, MirrorUser])[];
  readonly groups: readonly (readonly [string, { readonly people: readonly string[]; readonly groups: readonly string[] }])[];
  readonly links: readonly (readonly [string, string])[];
  readonly people: readonly Person[];
  readonly mappingHash: string;
  readonly fullAt: number;
};

/**
 * A file in the data folder, sealed as the cases are: it holds everybody's name, and whoever could write it could make themself an
 * administrator. Another server with the same folder may write it as well; each wrote a whole one.
 */
export function mirrorFile(folder: string, vault: Vault, tenantId: string, log: Pick<Log, "warn">): MirrorMemory {
  const path = join(folder, fileName);
  const binding = `${tenantId}|directory|mirror|${version}`;
  return {
    async load() {
      const text = await readFile(path, "utf8").catch(() => undefined);
      if (text === undefined) return undefined;
      try {
        const { kekId, wrapped, sealed } = wrapping.parse(JSON.parse(text));
        const key = { kekId, wrapped: Buffer.from(wrapped, "base64") };
        return keptIn(JSON.parse(await vault.open(key, binding, Buffer.from(sealed, "base64"))) as Written);
      } catch (thrown) {
        log.warn(faultFacts(thrown), "what was kept of the directory cannot be opened: everything is read again");
        return undefined;
      }
    },
    async save(kept) {
      const key = await vault.newKey();
      const sealed = await vault.seal(key, binding, JSON.stringify(written(kept)));
      const file = {
        ...{ version, kekId: key.kekId, wrapped: Buffer.from(key.wrapped).toString("base64") },
        sealed: Buffer.from(sealed).toString("base64"),
      };
      await makePrivateFolder(folder);
      const beside = `${path}.${randomUUID()}`;
      try {
        await writeFile(beside, JSON.stringify(file), { mode: 0o600, flush: true });
        await rename(beside, path);
      } catch (thrown) {
        await rm(beside, { force: true });
        throw thrown;
      }
    },
  };
}

function written({ mirror, people, mappingHash, fullAt }: Kept): Written {
  const plain = ({ people: members, groups }: MirrorGroup) => ({ people: [...members], groups: [...groups] });
  return {
    users: [...mirror.users],
    groups: [...mirror.groups].map(([id, group]) => [id, plain(group)] as const),
    ...{ links: [...mirror.links], people: [...people.values()], mappingHash, fullAt },
  };
}

function keptIn({ users, groups, links, people, mappingHash, fullAt }: Written): Kept {
  const members = groups.map(([id, group]) => [id, { people: new Set(group.people), groups: new Set(group.groups) }] as const);
  return {
    mirror: { users: new Map(users), groups: new Map(members), links: new Map(links) },
    people: new Map(people.map((person) => [person.id, person])),
    ...{ mappingHash, fullAt },
  };
}
