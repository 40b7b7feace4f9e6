import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { z } from "zod";
import { StartError } from "#bot/startFailure.ts";

/** Exactly this one, which README and the tests speak of. */
const version = "0.2.28";
const name = "@microsoft/m365agentsplayground";
const wanted = `${name}@${version}`;

const notice =
  `Not part of Dagsorden: npx will ask whether to download ${wanted} from npm (about 4 MB), Microsoft 365 Agents Playground, under ` +
  `Microsoft's own terms for pre-release software (LICENSE in the package). To answer yes is to accept them.\n`;

/**
 * The script of Microsoft's Agents Playground, out of npx's cache. When it is not there, says what it is and whose terms hold, and
 * lets npx ask and fetch it; where nobody can answer, nothing is fetched. Throws `StartError`.
 */
export async function obtainPlayground(interrupted: AbortSignal): Promise<string> {
  const cached = await inCache(interrupted);
  if (cached !== undefined) return cached;
  process.stdout.write(notice);
  // Without a terminal, or with CI set, npx would not ask: it would fetch.
  if (!process.stdin.isTTY || (process.env["CI"] ?? "") !== "") {
    throw new StartError(
      `Nobody can be asked here, so nothing was downloaded. Run it in a terminal once, or accept by: npx --yes ${wanted} --version`,
    );
  }
  const { code } = await npx(["--fetch-retries=1", wanted, "--version"], "inherit", interrupted);
  const fetched = code === 0 ? await inCache(interrupted) : undefined;
  if (fetched !== undefined) return fetched;
  throw new StartError(
    "The Agents Playground was not fetched: either the answer was no, or npm could not reach its registry (its lines above say which). Nothing is running.",
  );
}

/** Asks npx, which then neither asks nor fetches, where the package lies: its folder of commands comes first on the path. */
async function inCache(interrupted: AbortSignal): Promise<string | undefined> {
  const where = ["--offline", "--no", `--package=${wanted}`, "--", "node", "-p", "process.env.PATH"];
  const { out } = await npx(where, "silent", interrupted);
  for (const commands of out.trim().split(delimiter)) {
    const folder = join(commands, "..", name);
    if ((await versionIn(folder)) === version) return join(folder, "cli.js");
  }
  return undefined;
}

async function versionIn(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => "null");
  return z.looseObject({ version: z.string() }).safeParse(JSON.parse(text)).data?.version;
}

type Outcome = { readonly code: number | null; readonly out: string };

function npx(values: readonly string[], talk: "inherit" | "silent", interrupted: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn("npx", values, {
      stdio: talk === "inherit" ? "inherit" : ["ignore", "pipe", "ignore"],
      // On Windows it is a script of the shell's. None of the values holds anything that a shell would read.
      shell: process.platform === "win32",
      signal: interrupted,
    });
    let out = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.once("error", (error: NodeJS.ErrnoException) => {
      reject(new StartError(error.code === "ENOENT" ? "There is no npx on the path: it comes with npm." : "Stopped."));
    });
    child.once("close", (code) => resolve({ code, out }));
  });
}
