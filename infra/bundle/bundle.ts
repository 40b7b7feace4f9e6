import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { build, type Plugin } from "vite";
import { notices } from "./notices.ts";
import { commands, type Part, server, startFlags, threadPattern, threads } from "./parts.ts";

/*
 * `npm run bundle [folder]`: what an installation runs, in `dist/`. The server is one file with its source map and needs no
 * node_modules. Beside it lie what cannot be in that file: threads, which Node starts from a file; two fonts and a colour profile, which
 * documents are made with; and the commands of an operator.
 */
const root = join(import.meta.dirname, "../..");
const out = resolve(root, process.argv[2] ?? "dist");
const outServer = join(out, "server");

/** Threads lie beside the bundle under their own names, and are JavaScript there. */
const threadsBeside: Plugin = {
  name: "threads-beside",
  transform: {
    filter: { id: /\/bot\/.*\.ts$/ },
    handler: (code) => ({ code: code.replaceAll(threadPattern, 'new URL("./$1.js", import.meta.url)'), map: null }),
  },
};

/**
 * Leaves packages out of the source map: with them it takes twice the memory and twice the time at a start, and an error's way through
 * our own code is what the log is read for.
 */
const ownCodeMapped: Plugin = {
  name: "own-code-mapped",
  enforce: "post",
  transform: { filter: { id: /\/node_modules\// }, handler: (code) => ({ code, map: { mappings: "" } }) },
};

async function bundle({ name, source }: Part): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [threadsBeside, ownCodeMapped],
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: source,
      outDir: outServer,
      emptyOutDir: false,
      target: "node24",
      // Names stay: the log tells where an error was thrown, and who has no source map at hand can read that too.
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { entryFileNames: `${name}.js`, codeSplitting: false, sourcemapExcludeSources: true } },
    },
  });
}

/** Copies a file of an installed package to where the bundle looks for it. */
async function take(from: string, to: string): Promise<void> {
  await mkdir(dirname(join(outServer, to)), { recursive: true });
  await cp(join(root, "node_modules", from), join(outServer, to));
}

const font = "@expo-google-fonts/source-sans-3";
await rm(out, { recursive: true, force: true });
for (const part of [server, ...(await threads(root)), ...(await commands(root))]) await bundle(part);
await take("pdfkit/js/data/sRGB_IEC61966_2_1.icc", "data/sRGB_IEC61966_2_1.icc");
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
await writeFile(
  join(outServer, "package.json"),
  `${JSON.stringify({ name: "dagsorden", private: true, type: "module", scripts: { start } }, undefined, 2)}\n`,
);
await writeFile(join(out, "THIRD-PARTY.txt"), await notices(root));
process.stdout.write(`bundle: ${relative(process.cwd(), out) || "."}\n`);
