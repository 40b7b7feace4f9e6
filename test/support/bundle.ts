import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, copyFile, cp, link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { people } from "#bot/local/demo/people.ts";
import { units } from "#bot/local/demo/units.ts";
import { workplaces } from "#bot/local/demo/workplaces.ts";
import { bundlePart } from "../../infra/bundle/onePart.ts";

const root = join(import.meta.dirname, "../..");

/** A user who owns nothing: neither the bundle nor any folder that is not given to it. */
export const nobody = 65_532;

export type Bundle = {
  readonly folder: string;
  /** `server.js` and what lies beside it. */
  readonly server: string;
  /** This Node, where that other user reaches it: a checkout may lie in a folder of one's own. */
  readonly node: string;
  readonly remove: () => Promise<void>;
};

/** What `.dockerignore` lets into an image's build, and what it keeps out of that. */
export async function sentToBuild(): Promise<{ readonly taken: readonly string[]; readonly left: readonly string[] }> {
  const [all, ...lines] = (await readFile(join(root, ".dockerignore"), "utf8")).trim().split("\n");
  if (all !== "*") throw new Error(".dockerignore does not begin with keeping everything out");
  return {
    taken: lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1)),
    left: lines.filter((line) => !line.startsWith("!")),
  };
}

/** Makes the bundle as the Dockerfile does, of nothing but what is sent to its build. Whoever asks for it removes it. */
export async function makeBundle(): Promise<Bundle> {
  const home = await mkdtemp(join(tmpdir(), "dagsorden-bundle-"));
  // The server is to be another user than the one who made this.
  await promisify(execFile)("chmod", ["755", home]);
  const folder = join(home, "dist");
  const source = join(home, "source");
  const { taken, left } = await sentToBuild();
  const isLeft = (from: string) => left.some((path) => from === join(root, path));
  for (const path of taken) await cp(join(root, path), join(source, path), { recursive: true, filter: (from) => !isLeft(from) });
  await symlink(join(root, "node_modules"), join(source, "node_modules"));
  // Vitest's own NODE_ENV would build React for development, which is another program and over the tab's budget.
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, [join(source, "infra/bundle/bundle.ts"), folder], { cwd: source, env });
  // What tries parts of the server that nobody reaches without signing in.
  await bundlePart(root, join(folder, "server"), { name: "probe", source: "test/infra/probe/paper.ts" });
  await promisify(execFile)("chmod", ["-R", "a-w,a+rX", folder]);
  const remove = async () => {
    await promisify(execFile)("chmod", ["-R", "u+w", home]);
    await rm(home, { recursive: true, force: true });
  };
  const node = join(home, "node");
  await link(process.execPath, node).catch(() => copyFile(process.execPath, node));
  return { folder, server: join(folder, "server"), node, remove };
}

/** What the bundle's own package.json starts it with: Node's flags and the file. */
export async function startOf({ server }: Bundle): Promise<readonly string[]> {
  const { scripts }: { scripts: { start: string } } = JSON.parse(await readFile(join(server, "package.json"), "utf8"));
  return scripts.start.split(" ").slice(1);
}

/** A folder that belongs to the server's user, with an organisation in it. */
export async function writableFolder(bundle: Bundle, name: string): Promise<string> {
  const folder = join(bundle.folder, "..", name);
  await mkdir(folder);
  await writeFile(join(folder, "organisation.json"), JSON.stringify({ people, units, workplaces }));
  if (process.getuid?.() === 0) await chown(folder, nobody, nobody);
  return folder;
}

export type Run = {
  readonly child: ChildProcess;
  readonly written: { out: string; error: string };
  readonly ended: Promise<number | null>;
};

/** Runs a file of the bundle in the bundle's folder, as a user who may write nothing there, and with these settings alone. */
export function runBundle(bundle: Bundle, values: readonly string[], settings: Readonly<Record<string, string>>): Run {
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const child = spawn(bundle.node, values, {
    cwd: bundle.server,
    env: settings,
    stdio: ["ignore", "pipe", "pipe"],
    ...user,
  });
  const written = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    written.error += text;
  });
  return { child, written, ended: once(child, "close").then(([code]) => code) };
}
