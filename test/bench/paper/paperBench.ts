import { tableOf } from "../report.ts";
import { paperLines } from "./lines.ts";
import { measurePaper, shortPaper, wholePaper } from "./measure.ts";

// `node test/bench/paper/paperBench.ts`: agreements as PDF alone, for a look while one works on them.
const extent = process.argv.includes("--short") ? shortPaper : wholePaper;
process.stdout.write(`${tableOf(paperLines(await measurePaper(extent)))}\n`);
