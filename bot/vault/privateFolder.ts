import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder for this account only (0700), with those above it, where they do not exist. Rejects with the file system's
 * error. Node's own `recursive` spins for ever where an existing folder answers that it does not exist, as /proc does.
 */
export async function makePrivateFolder(path: string): Promise<void> {
  try {
    await make(path);
  } catch (error) {
    const parent = dirname(path);
    if (codeOf(error) !== "ENOENT" || parent === path) throw error;
    await makePrivateFolder(parent);
    await make(path);
  }
}

/** Makes one folder, or leaves the one that is there as it is. */
async function make(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch(async (error: unknown) => {
    if (codeOf(error) !== "EEXIST" || !(await stat(path)).isDirectory()) throw error;
  });
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
