/** `npm run rules`: the register as a table, or as JSON with `-- --json`. */
import { join } from "node:path";
import { countRuleTests, namedTests, type RuleLine } from "./ruleCount.ts";

const lines = countRuleTests(await namedTests(join(import.meta.dirname, "..")));

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(lines, null, 2));
} else {
  console.log(table(lines));
  const inForce = lines.filter((line) => line.inForce);
  const tested = inForce.filter((line) => line.tests > 0);
  console.log(`\n${lines.length} rules, ${inForce.length} in force, ${tested.length} tested`);
}

function table(found: readonly RuleLine[]): string {
  const rows = found.map((line) => [
    line.id,
    `${line.source} ${line.sections.join(", ")}`,
    line.strength,
    line.inForce ? "in force" : "",
    String(line.tests),
    `«${line.quote}»`,
  ]);
  const all = [["id", "source and section", "strength", "in force", "tests", "words of the source"], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
