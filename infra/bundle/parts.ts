import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A file of the bundle: its name without an ending, and where its source is, from the root. */
export type Part = { readonly name: string; readonly source: string };

/** The server itself, with nothing in it of what stands in for Microsoft on one's own machine. */
export const server: Part = { name: "server", source: "bot/mainProduction.ts" };

/** How a module starts a thread: the name of the thread's own module, which lies beside it. */
export const threadPattern = /new URL\("\.\/(\w+)\.ts", import\.meta\.url\)/g;

/** Threads that the server starts. Node gives a thread a file, so each is one of its own. */
export async function threads(root: string): Promise<readonly Part[]> {
  const files = (await readdir(join(root, "bot"), { recursive: true })).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("local"),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, "bot", file), "utf8");
      return [...text.matchAll(threadPattern)].map(([, name = ""]) => ({ name, source: join("bot", file, "..", `${name}.ts`) }));
    }),
  );
  return found.flat();
}

/** What an operator calls beside the server: every script of package.json that runs a module of the bot, but those for one's own machine. */
export async function commands(root: string): Promise<readonly Part[]> {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return Object.entries(scripts).flatMap(([name, script]) => {
    const source = /^node (bot\/(?!local\/)\S+\.ts)$/.exec(script)?.[1];
    return source === undefined ? [] : [{ name, source }];
  });
}

/** Flags of Node that `npm start` has, and what a bundle needs besides. */
export async function startFlags(root: string): Promise<readonly string[]> {
  const { scripts }: { scripts: { start: string } } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return [
    ...scripts.start.split(" ").slice(1, -1),
    "--enable-source-maps",
    // A package of botbuilder's uses `punycode`. Node says nothing of it in node_modules, but a bundle looks like our own code.
    "--disable-warning=DEP0040",
  ];
}
