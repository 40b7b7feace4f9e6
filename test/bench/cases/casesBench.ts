import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeClient } from "../client.ts";
import { startBenchPostgres } from "../postgres.ts";
import { tableOf } from "../report.ts";
import { startStandIn } from "../standIn.ts";
import { caseLines } from "./lines.ts";
import { compareCases, prepareCases } from "./measure.ts";
import { shortCases, wholeCases } from "./sizes.ts";

// `node test/bench/cases/casesBench.ts`: long cases and full inboxes on both engines, for a look while one works on them.
const extent = process.argv.includes("--short") ? shortCases : wholeCases;
const folder = await mkdtemp(join(tmpdir(), "dagsorden-bench-cases-"));
const standIn = await startStandIn();
const postgres = await startBenchPostgres();
try {
  const places = await prepareCases(folder, extent.sizes, postgres);
  process.stdout.write(`${tableOf(caseLines(await compareCases(places, standIn, extent)))}\n`);
} finally {
  closeClient();
  for (const one of [postgres, standIn]) await one.close();
  await rm(folder, { recursive: true, force: true });
}
