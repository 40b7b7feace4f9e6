import { build, type Plugin } from "vite";
import { type Part, threadPattern } from "./parts.ts";

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

/** Makes one file of a module and all that it imports, in a folder, with its source map. */
export async function bundlePart(root: string, folder: string, { name, source }: Part): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [threadsBeside, ownCodeMapped],
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      target: "node24",
      // Names stay: the log tells where an error was thrown, and who has no source map at hand can read that too.
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { entryFileNames: `${name}.js`, codeSplitting: false, sourcemapExcludeSources: true } },
    },
  });
}
