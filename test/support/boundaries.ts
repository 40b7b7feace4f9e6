import { spawnSync } from "node:child_process";
import { join } from "node:path";

// dependency-cruiser says «no violations» when it could read nothing at all (seen with TypeScript 7), so the number of modules
// is checked as well.
const cli = join(import.meta.dirname, "../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const folders = ["domain", "bot", "tab"];
const cruise = spawnSync(process.execPath, [cli, ...folders, "--config", ".dependency-cruiser.cjs", "--output-type", "json"], {
  encoding: "utf8",
  maxBuffer: 256 << 20,
});
if (cruise.stdout === "") {
  process.stderr.write(cruise.stderr);
  process.exit(1);
}
type Report = {
  modules: { source: string; dependencies: unknown[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};
const report: Report = JSON.parse(cruise.stdout);
const own = report.modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
const linked = own.filter(({ dependencies }) => dependencies.length > 0);
for (const { rule, from, to } of report.summary.violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
if (own.length < 20 || linked.length < 10) {
  process.stderr.write(
    `dependency-cruiser read ${own.length} modules, ${linked.length} with imports: it did not see the project\n`,
  );
  process.exit(1);
}
process.stdout.write(`boundaries: ${own.length} modules, ${report.summary.violations.length} violations\n`);
process.exit(report.summary.violations.length > 0 ? 1 : 0);
