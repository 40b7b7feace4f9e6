import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { directPackages, lockedPackages, sizeOf } from "./packages.ts";
import { installScripts, why } from "./why.ts";

/* `npm run dependencies`: writes `.github/DEPENDENCIES.md` from package.json, the lock file and what is written in `why.ts`. */

const root = join(import.meta.dirname, "../..");
const page = join(root, ".github/DEPENDENCIES.md");
const locked = await lockedPackages(root);
const byName = new Map(locked.filter(({ path, name }) => path === `node_modules/${name}`).map((entry) => [entry.name, entry]));
const before = await readFile(page, "utf8").catch(() => "");

/** A package for another kind of machine is not here: then what was written of it elsewhere stays. */
async function sizeWords(name: string): Promise<string> {
  const size = await sizeOf(root, name);
  if (size !== undefined) return size.toLocaleString("en");
  const row = before.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
  return row?.split("|")[4]?.trim() ?? "–";
}

async function table(names: readonly string[]): Promise<readonly string[]> {
  const rows = await Promise.all(
    names.map(async (name) => {
      const { version = "–", licence = "–" } = byName.get(name) ?? {};
      return `| \`${name}\` | ${version} | ${licence} | ${await sizeWords(name)} | ${why[name] ?? "–"} |`;
    }),
  );
  return ["| package | version | licence | kB | why |", "|---|---|---|---|---|", ...rows];
}

function licences(): readonly string[] {
  const counts = new Map<string, number>();
  for (const { licence = "–", isDev } of locked) if (!isDev) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([licence, count]) => `${licence} ${count}`);
}

const scripts = [...new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))];
const tables = await Promise.all(
  (await directPackages(root)).map(async ({ heading, names }) => [`## ${heading}`, "", ...(await table(names)), ""]),
);
const text = [
  "# Dependencies",
  "",
  "Written by `npm run dependencies`; the words are in `infra/dependencies/why.ts`. A test fails when a package has no reason here, has an",
  "install script that is not listed, a licence that asks for more than to be named, or no integrity in the lock file. kB is what the package",
  "itself takes when it is installed, without what it brings along and before anything is bundled.",
  "",
  ...tables.flat(),
  "## Licences of all that the product is made of",
  "",
  `${licences().join(", ")}.`,
  "",
  "## Install scripts",
  "",
  ...scripts.map((name) => `- \`${name}\`: ${installScripts[name] ?? "–"}.`),
  "",
].join("\n");
await writeFile(page, text);
process.stdout.write(`${locked.length} packages\n`);
