import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareLists } from "../lists.ts";
import { startBenchPostgres } from "../postgres.ts";
import { tableOf } from "../report.ts";
import { planLines } from "./lines.ts";
import { manyAgreements, measurePlanning } from "./measure.ts";

// `node test/bench/home/homeBench.ts`: the reminders of a morning on both engines, for a look while one works on them.
const sizes = [manyAgreements / 10, manyAgreements];
const mornings = 7;
const folder = await mkdtemp(join(tmpdir(), "dagsorden-bench-home-"));
const postgres = await startBenchPostgres();
try {
  const places = await prepareLists(folder, sizes, postgres);
  process.stdout.write(`${tableOf(planLines(await measurePlanning(places, mornings)))}\n`);
} finally {
  await postgres.close();
  await rm(folder, { recursive: true, force: true });
}
