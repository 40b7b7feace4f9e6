import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { licencesRead } from "./why.ts";

export type Package = {
  /** Where npm puts it, from the root. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  readonly integrity: string | undefined;
  readonly resolved: string | undefined;
  readonly hasInstallScript: boolean;
  /** For development alone. */
  readonly isDev: boolean;
};

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
};

/** Every package that the lock file names. */
export async function lockedPackages(root: string): Promise<readonly Package[]> {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (path === "") return [];
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const { version = "", license, integrity, resolved, hasInstallScript = false, dev = false } = locked;
    return [{ path, name, version, licence: license ?? licencesRead[name], integrity, resolved, hasInstallScript, isDev: dev }];
  });
}

export type Direct = { readonly heading: string; readonly names: readonly string[] };

/** The packages that package.json names, in its own order. */
export async function directPackages(root: string): Promise<readonly Direct[]> {
  const read = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const names = (group: string) => Object.keys(read[group]);
  return [
    { heading: "In the product", names: names("dependencies") },
    { heading: "To develop and test it", names: names("devDependencies") },
    { heading: "Node itself", names: names("optionalDependencies") },
  ];
}

/** How much of the disk a package takes without those that it brings along, in kB; `undefined` where it is not installed here. */
export async function sizeOf(root: string, name: string): Promise<number | undefined> {
  const folder = join(root, "node_modules", name);
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (files === undefined) return undefined;
  const own = files.filter(
    (file) => file.isFile() && !join(file.parentPath, "/").slice(folder.length).startsWith("/node_modules/"),
  );
  const sizes = await Promise.all(own.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000);
}
