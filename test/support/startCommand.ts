import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly scripts: { readonly start: string };
};
const [program, ...rest] = scripts.start.split(" ");
if (program !== "node" || rest.at(-1) !== "bot/main.ts") throw new Error(`npm start is something else: ${scripts.start}`);

/** Node's flags in `npm start`. */
export const startFlags: readonly string[] = rest.slice(0, -1);

/** What Node is given to start the product as `npm start` does, from any folder. */
export const startArguments: readonly string[] = [...startFlags, join(root, "bot/main.ts")];
