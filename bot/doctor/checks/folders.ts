import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Config } from "../../config.ts";
import { amiss, type Check, doubtful, type Finding, well } from "../finding.ts";

const mebibyte = 1 << 20;
/** Below this the next busy day may fill it; below the other something fails before anybody has looked. */
const scarce = 1_024 * mebibyte;
const spent = 200 * mebibyte;

type Folder = { readonly about: string; readonly setting: string; readonly path: string };

/** The folders that the product writes to: whether it may, and how much space is left. */
export function folderChecks(config: Config): readonly Check[] {
  const data = { about: "data folder", setting: "DATA_DIR", path: config.dataDir };
  const keys = { about: "key folder", setting: "KEY_DIR", path: config.keyDir };
  const hasData = config.databaseUrl === undefined || config.mode === "local";
  const hasKeys = config.keyVaultUrl === undefined;
  const checks = [...(hasData ? [data] : []), ...(hasKeys ? [keys] : [])].map(writable);
  if (hasData && hasKeys && config.mode === "production") checks.push(apart(data.path, keys.path));
  if (config.archiveDir !== undefined) checks.push(archive(config.archiveDir));
  return checks;
}

function writable(folder: Folder): Check {
  return { about: folder.about, look: async () => [await spaceIn(folder)] };
}

async function spaceIn({ about, setting, path }: Folder): Promise<Finding> {
  const there = await nearest(resolve(path));
  const mayWrite = await access(there, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite || !(await stat(there)).isDirectory())
    return amiss(about, `${path} cannot be written to.`, `See to its permissions, or choose another with ${setting}.`);
  const { bavail, bsize } = await statfs(there);
  const free = bavail * bsize;
  const words = `${Math.floor(free / mebibyte)} MiB are free on the disk of ${path}.`;
  if (free < spent) return amiss(about, words, "Make room: nothing can be saved when it is full.");
  return free < scarce ? doubtful(about, words, "Make room before it is full.") : well(about, words);
}

/** The folder itself, or the nearest one above that is there: the others would be made. */
async function nearest(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined || dirname(path) === path ? path : nearest(dirname(path));
}

function apart(data: string, keys: string): Check {
  const about = "key folder";
  return {
    about,
    look: async () => {
      const [ofData, ofKeys] = await Promise.all(
        [data, keys].map(async (path) => (await stat(await nearest(resolve(path)))).dev),
      );
      if (ofData !== ofKeys) return [];
      return [
        doubtful(
          about,
          `${keys} lies on the same disk as ${data}.`,
          "Put keys and data on different disks and into different backups: whoever gets both reads everything.",
        ),
      ];
    },
  };
}

/** Closed cases lie there in clear until the archive has fetched them. */
function archive(path: string): Check {
  const about = "archive folder";
  return {
    about,
    look: async () => {
      const found = await stat(path).catch(() => undefined);
      if (found === undefined)
        return [
          amiss(about, `There is no folder ${path}.`, "Make it, for the server and the archive alone, or take ARCHIVE_DIR away."),
        ];
      const space = await spaceIn({ about, setting: "ARCHIVE_DIR", path });
      if (process.platform === "win32" || (found.mode & 0o007) === 0) return [space];
      return [space, amiss(about, `Everybody on this machine may open ${path}, where cases lie in clear.`, `chmod o= "${path}"`)];
    },
  };
}
