import { readFile, stat } from "node:fs/promises";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import type { Log } from "../fault.ts";
import type { DirectoryState, LiveDirectory } from "./directory.ts";
import { OrganisationFault, organisationFrom } from "./organisationData.ts";

/** A directory file that cannot be used: one line that names the file, and one for each fault in it. */
export class DirectoryFileError extends Error {
  constructor(path: string, why: readonly string[]) {
    super([`The organisation file ${path} cannot be used:`, ...why].join("\n  "));
    this.name = "DirectoryFileError";
  }
}

/**
 * Reads people and units from a JSON file (`{"people": […], "units": […]}`, see `organisationData.ts`), and anew where it was replaced while
 * the server runs. Throws `DirectoryFileError` when there is no such file, it is not JSON, or an entry is wrong; the error names the
 * entry. A file that is wrong later changes nothing: what was read before holds, and administrators see that it does.
 */
export async function fileDirectory(path: string, log: Pick<Log, "warn">): Promise<LiveDirectory> {
  let seen = await markOf(path);
  let organisation = await readOrganisation(path);
  let readAt = now();
  let trouble: DirectoryState["trouble"] = null;
  return {
    organisation: () => organisation,
    state: () => ({ source: "file", readAt, trouble, held: null, drift: [] }),
    stop: () => undefined,
    look: async () => {
      const mark = await markOf(path);
      if (mark === seen) {
        if (trouble === null) readAt = now();
        return false;
      }
      try {
        organisation = await readOrganisation(path);
        [readAt, trouble] = [now(), null];
        return true;
      } catch (thrown) {
        // What is wrong names people: whoever starts a server with the file, or imports it, is told.
        if (!(thrown instanceof DirectoryFileError)) throw thrown;
        log.warn({ code: "directory-file" }, "the directory file cannot be used: the one before holds");
        trouble = { code: "file", since: trouble?.since ?? now() };
        return false;
      } finally {
        seen = mark;
      }
    },
  };
}

/** The organisation that such a file holds; throws `DirectoryFileError`. */
export async function readOrganisation(path: string) {
  return organisationOf(path, parse(path, await read(path)));
}

const now = (): Instant => instantOf(Date.now());

/** What tells a file that was replaced; `undefined` while there is none. */
async function markOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new DirectoryFileError(path, [error instanceof Error ? error.message : String(error)]);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DirectoryFileError(path, [`not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function organisationOf(path: string, data: unknown) {
  try {
    return organisationFrom(data);
  } catch (error) {
    if (error instanceof OrganisationFault) throw new DirectoryFileError(path, error.faults);
    throw error;
  }
}
