import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "vite";
import { notices } from "./notices.ts";
import { bundlePart } from "./onePart.ts";
import { commands, server, startFlags, threads } from "./parts.ts";

/*
 * `npm run bundle [folder]`: what an installation runs, in `dist/`. The server is one file with its source map and needs no
 * node_modules. Beside it lie what cannot be in that file: threads, which Node starts from a file; fonts and a colour profile, which
 * documents are made with; and the commands of an operator.
 */
const root = join(import.meta.dirname, "../..");
const out = resolve(root, process.argv[2] ?? "dist");
const outServer = join(out, "server");

/** Copies a file or folder of an installed package to where the bundle looks for it. */
async function take(from: string, to: string): Promise<void> {
  await mkdir(dirname(join(outServer, to)), { recursive: true });
  await cp(join(root, "node_modules", from), join(outServer, to), { recursive: true });
}

const font = "@expo-google-fonts/source-sans-3";
await rm(out, { recursive: true, force: true });
for (const part of [server, ...(await threads(root)), ...(await commands(root))]) await bundlePart(root, outServer, part);
await take("pdfkit/js/data/sRGB_IEC61966_2_1.icc", "data/sRGB_IEC61966_2_1.icc");
// pdfkit begins with a font of its own before it is given ours, and asks for it by a name in its own package.json.
await take("pdfkit/js/standard-fonts", "data/standard-fonts");
for (const file of [
  "package.json",
  "LICENSE_FONT",
  "400Regular/SourceSans3_400Regular.ttf",
  "600SemiBold/SourceSans3_600SemiBold.ttf",
]) {
  await take(join(font, file), join("node_modules", font, file));
}
await build({ configFile: join(root, "vite.config.ts"), logLevel: "warn", build: { outDir: join(out, "tab/dist") } });
const start = ["node", ...(await startFlags(root)), "server.js"].join(" ");
const itself = {
  name: "dagsorden",
  private: true,
  type: "module",
  imports: { "#standard-fonts/*": "./data/standard-fonts/*.cjs" },
  scripts: { start },
};
await writeFile(join(outServer, "package.json"), `${JSON.stringify(itself, undefined, 2)}\n`);
await writeFile(join(out, "THIRD-PARTY.txt"), await notices(root));
process.stdout.write(`bundle: ${relative(process.cwd(), out) || "."}\n`);
