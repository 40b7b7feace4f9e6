import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** A file of a package, by its name. */
type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A folder that the archive fetches from (`ut`) and answers in (`inn`): no protocol, no account, no password. */
export type DropFolder = {
  /**
   * Puts a package there, whole or not at all: it is written under another name and gets its own when every byte is on disk. One that
   * lies there already is replaced.
   */
  readonly put: (name: string, files: readonly DroppedFile[]) => Promise<void>;
  /** Takes a package away; nothing happens where there is none. */
  readonly remove: (name: string) => Promise<void>;
  /** The answers that lie there, in the order of their names. */
  readonly answers: () => Promise<readonly { readonly name: string; readonly text: string }[]>;
  /** Moves an answer away: what was taken, and what could not be. */
  readonly settle: (name: string, as: "lest" | "avvist") => Promise<void>;
};

/** Longest answer that is read, in bytes: it is a list of references. */
const longestAnswer = 5_000_000;

export function dropFolder(folder: string): DropFolder {
  const place = (...parts: string[]) => join(folder, ...parts);
  return {
    put: async (name, files) => {
      const unfinished = place("ut", `.${name}.tmp`);
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(unfinished, { recursive: true });
      for (const file of files) await writeThrough(join(unfinished, file.name), file.bytes);
      await rm(place("ut", name), { recursive: true, force: true });
      await rename(unfinished, place("ut", name));
    },
    remove: (name) => rm(place("ut", name), { recursive: true, force: true }),
    answers: async () => {
      await mkdir(place("inn"), { recursive: true });
      const names = (await readdir(place("inn"), { withFileTypes: true }))
        .filter((entry) => entry.isFile() && /^[^.].*\.csv$/i.test(entry.name))
        .map(({ name }) => name)
        .toSorted();
      return Promise.all(
        names.map(async (name) => {
          const bytes = await readFile(place("inn", name));
          return { name, text: bytes.length > longestAnswer ? "" : bytes.toString("utf8") };
        }),
      );
    },
    settle: async (name, as) => {
      await mkdir(place("inn", as), { recursive: true });
      await rename(place("inn", name), place("inn", as, name));
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w", 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
