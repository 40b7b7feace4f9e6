import { tableOf } from "../report.ts";
import { directoryLines } from "./lines.ts";
import { measureDirectory } from "./measure.ts";
import { shortDirectory, wholeDirectory } from "./sizes.ts";

// `node test/bench/directory/directoryBench.ts`: a university read from Graph, for a look while one works on it.
const extent = process.argv.includes("--short") ? shortDirectory : wholeDirectory;
process.stdout.write(`${tableOf(directoryLines(await measureDirectory(extent)))}\n`);
