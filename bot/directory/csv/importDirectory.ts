import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readOrganisation } from "../fileDirectory.ts";
import { changesIn } from "./changesIn.ts";
import { type CsvFile, merge } from "./merge.ts";

/*
 * `npm run import-directory -- --people people.csv --units units.csv [--workplaces places.csv] [--out organisation.json] [--dry-run]`: makes
 * the directory file of tables from a spreadsheet or a personnel system. It prints what changes, and every fault with its line; where there
 * is a fault, or too many are gone at once, nothing is written. Exit code 1 then. A server that runs reads the new file by itself.
 */

const usage =
  "Use: npm run import-directory -- --people people.csv --units units.csv [--workplaces places.csv] [--out organisation.json] " +
  "[--dry-run] [--most-gone 10] [--accept-many-gone]";
/** More faults than anybody reads at once. */
const shownFaults = 200;

class ImportError extends Error {}

async function importDirectory(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ people: { type: "string" }, units: { type: "string" }, workplaces: { type: "string" }, out: { type: "string" } },
      ...{
        "dry-run": { type: "boolean" },
        "most-gone": { type: "string", default: "10" },
        "accept-many-gone": { type: "boolean" },
      },
    },
  });
  const out = values.out ?? process.env["DIRECTORY_FILE"];
  if (values.people === undefined || values.units === undefined) throw new ImportError(usage);
  if (out === undefined)
    throw new ImportError(`Where is the directory file? Set DIRECTORY_FILE, or name it with --out.\n${usage}`);
  const mostGone = Number(values["most-gone"]);
  if (!(mostGone >= 1 && mostGone <= 100)) throw new ImportError("--most-gone is a number of per cent, from 1 to 100");
  const before = existsSync(out) ? await readOrganisation(out) : undefined;
  const merged = merge(
    {
      people: await fileAt(values.people),
      units: await fileAt(values.units),
      workplaces: values.workplaces === undefined ? undefined : await fileAt(values.workplaces),
    },
    before,
  );
  if ("faults" in merged) {
    const lines = merged.faults.slice(0, shownFaults).map(({ file, line, words }) => `${file}, line ${line}: ${words}`);
    const more = merged.faults.length > shownFaults ? [`and ${merged.faults.length - shownFaults} more`] : [];
    const count = merged.faults.length === 1 ? "1 fault" : `${merged.faults.length} faults`;
    throw new ImportError([`Nothing was written: ${count}.`, ...lines, ...more].join("\n"));
  }
  // Names are for whoever sits there, and not for a log that this is written to.
  const { lines, tooMany } = changesIn(before, merged.organisation, { withNames: process.stdout.isTTY === true, mostGone });
  process.stdout.write(`${lines.join("\n")}\n`);
  if (tooMany !== null && values["accept-many-gone"] !== true) {
    throw new ImportError(
      `Nothing was written: ${tooMany.gone} of ${tooMany.of} ${tooMany.what} would be gone, which is more than ${mostGone} per cent. ` +
        "Is it the right file, and all of it? If so, say --accept-many-gone.",
    );
  }
  if (values["dry-run"] === true) {
    process.stdout.write("Nothing was written: this was a dry run.\n");
    return;
  }
  await writeWhole(out, `${JSON.stringify(merged.data, null, 1)}\n`);
  process.stdout.write(`${out} is written. A server that runs reads it within five minutes.\n`);
}

async function fileAt(path: string): Promise<CsvFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw new ImportError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A server that reads meanwhile finds the old file or the new one, never half of it. The new one belongs to whom the old one did: a server
 * that runs as somebody else could not read it.
 */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await writeFile(beside, text, { mode: 0o600, flush: true });
    const old = await stat(path).catch(() => undefined);
    const { uid, gid } = await stat(beside);
    if (old !== undefined && (old.uid !== uid || old.gid !== gid)) await chown(beside, old.uid, old.gid);
    if (old !== undefined) await chmod(beside, old.mode & 0o777);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new ImportError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

try {
  await importDirectory();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
