import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBenchPostgres } from "../postgres.ts";
import { tableOf } from "../report.ts";
import { weekLines } from "./lines.ts";
import { measureWeeks } from "./measure.ts";
import { shortWeeks, wholeWeeks } from "./sizes.ts";

// `node test/bench/week/weekBench.ts`: the month of a large unit on both engines, for a look while one works on it.
const folder = await mkdtemp(join(tmpdir(), "dagsorden-bench-week-"));
const postgres = await startBenchPostgres();
try {
  const extent = process.argv.includes("--short") ? shortWeeks : wholeWeeks;
  process.stdout.write(`${tableOf(weekLines(await measureWeeks(folder, extent, postgres)))}\n`);
} finally {
  await postgres.close();
  await rm(folder, { recursive: true, force: true });
}
