import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Cloud } from "../cloud.ts";
import type { ProductionConfig } from "../config.ts";
import type { Log } from "../fault.ts";
import type { Vault } from "../vault/types.ts";
import type { LiveDirectory } from "./directory.ts";
import { DirectoryFileError, fileDirectory } from "./fileDirectory.ts";
import { directoryToken } from "./graph/directoryToken.ts";
import { openGraphDirectory } from "./graph/graphDirectory.ts";
import { type GraphMapping, mappingFrom } from "./graph/mapping.ts";
import { mirrorFile } from "./graph/mirrorFile.ts";

/** What the settings name: a directory that is a file, or how Graph is to be read. */
export type DirectoryFiles = LiveDirectory | { readonly mapping: GraphMapping; readonly mappingHash: string };

/** Reads it, before anything is made or opened. Throws `DirectoryFileError`. */
export async function readDirectoryFiles(
  { directoryFile, directoryGraph }: Pick<ProductionConfig, "directoryFile" | "directoryGraph">,
  log: Log,
): Promise<DirectoryFiles> {
  return directoryGraph === undefined ? fileDirectory(directoryFile ?? "", log) : readMapping(directoryGraph);
}

export type DirectoryParts = {
  readonly config: ProductionConfig;
  readonly cloud: Pick<Cloud, "loginUrl" | "graphUrl">;
  readonly vault: Vault;
  readonly log: Log;
};

/** The directory. From Graph it is read now, where nothing was kept from before. Throws `GraphDirectoryError`. */
export async function openDirectory(
  files: DirectoryFiles,
  { config, cloud, vault, log }: DirectoryParts,
): Promise<LiveDirectory> {
  if (!("mapping" in files)) return files;
  return openGraphDirectory({
    ...files,
    graphUrl: cloud.graphUrl,
    token: directoryToken(config, cloud),
    memory: mirrorFile(config.dataDir, vault, config.tenantId, log),
    log,
  });
}

async function readMapping(path: string) {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new DirectoryFileError(path, [error instanceof Error ? error.message : String(error)]);
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new DirectoryFileError(path, [`not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const read = mappingFrom(data);
  if ("faults" in read) throw new DirectoryFileError(path, read.faults);
  return { mapping: read.mapping, mappingHash: createHash("sha256").update(text).digest("hex") };
}
