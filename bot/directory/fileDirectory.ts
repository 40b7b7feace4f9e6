import { readFile } from "node:fs/promises";
import { type Directory, fixedDirectory } from "./directory.ts";
import { OrganisationFault, organisationFrom } from "./organisationData.ts";

/** A directory file that cannot be used: one line that names the file, and one for each fault in it. */
export class DirectoryFileError extends Error {
  constructor(path: string, why: readonly string[]) {
    super([`The organisation file ${path} cannot be used:`, ...why].join("\n  "));
    this.name = "DirectoryFileError";
  }
}

/**
 * Reads people and units from a JSON file (`{"people": […], "units": […]}`, see `organisationData.ts`). Throws
 * `DirectoryFileError` when there is no such file, it is not JSON, or an entry is wrong; the error names the entry.
 */
export async function fileDirectory(path: string): Promise<Directory> {
  return fixedDirectory(organisationOf(path, parse(path, await read(path))));
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
