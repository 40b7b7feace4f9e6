import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { findOrInstallBrowser } from "#test/support/browser.ts";
import { serveFrameless } from "./frameless.ts";
import { startLocalProduct } from "./localProduct.ts";

/*
 * `npm run lighthouse`: Lighthouse on every main page of the local product's built tab and on the anonymous page, as on a desktop whose
 * processor is four times as slow. Prints the scores, the median of so many rounds (`-- --rounds 3`), and what is amiss; ends with 1
 * where a score is below what is wanted. `-- --only mine` looks at one.
 */
const wanted = { performance: 98, accessibility: 100, "best-practices": 100 } as const;
const flags = [
  ...["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
].join(" ");
const { hilde, lars, kari } = demoPeople;
const pages: readonly (readonly [view: string, personId: PersonId])[] = [
  ...(["godkjenninger", "aarshjul", "uke", "regelsett"] as const).map((view) => [view, lars] as const),
  ...(["mine", "ifra", "spoer", "regler"] as const).map((view) => [view, kari] as const),
  ["saker", hilde],
];

type Category = keyof typeof wanted;
type Report = {
  readonly categories: Readonly<
    Record<Category, { readonly score: number | null; readonly auditRefs: readonly { id: string }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>
  >;
};

const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const rounds = process.argv.includes("--rounds") ? Number(argument("--rounds")) : 3;
const only = process.argv.includes("--only") ? argument("--only") : undefined;
const run = promisify(execFile);
const chrome = await findOrInstallBrowser();

async function reportOf(url: string): Promise<Report> {
  const file = join(tmpdir(), `dagsorden-lighthouse-${process.pid}.json`);
  const how = ["--preset=desktop", "--throttling.cpuSlowdownMultiplier=4", `--only-categories=${Object.keys(wanted).join(",")}`];
  await run("lighthouse", [url, ...how, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${flags}`], {
    env: { ...process.env, CHROME_PATH: chrome },
    maxBuffer: 64 << 20,
  });
  const report: Report = JSON.parse(await readFile(file, "utf8"));
  await rm(file);
  return report;
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const score = (report: Report, category: Category) => Math.round((report.categories[category].score ?? 0) * 100);
let below = 0;

async function look(name: string, url: string): Promise<void> {
  const reports: Report[] = [];
  for (let round = 0; round < rounds; round++) reports.push(await reportOf(url));
  const scores = (Object.keys(wanted) as Category[]).map((category) => {
    const value = median(reports.map((report) => score(report, category)));
    if (value < wanted[category]) below++;
    return `${category} ${String(value).padStart(3)}`;
  });
  const [last] = reports.toSorted((a, b) => score(a, "performance") - score(b, "performance"));
  const told = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
  const figures = told.map((id) => last?.audits[id]?.displayValue ?? "–").join("  ");
  process.stdout.write(`${name.padEnd(15)}${scores.join("  ")}  (worst: ${figures})\n`);
  for (const category of ["accessibility", "best-practices"] as const) {
    for (const { id } of last?.categories[category].auditRefs ?? []) {
      if (last?.audits[id]?.score === 0) process.stdout.write(`  ${id}: ${last.audits[id].title}\n`);
    }
  }
}

const product = await startLocalProduct();
try {
  for (const [view, personId] of pages) {
    if (only !== undefined && only !== view) continue;
    const { url, server } = await serveFrameless(product.tab, personId);
    await look(view, `${url}/tab/?view=${view}`);
    server.closeAllConnections();
    server.close();
  }
  if (only === undefined || only === "postboks") await look("postboks", product.postboks);
} finally {
  await product.close();
}
process.exitCode = below === 0 ? 0 : 1;
