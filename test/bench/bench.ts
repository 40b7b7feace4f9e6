import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { AutumnFigures } from "../faults/autumn/compare.ts";
import { runMorning } from "../faults/autumn/morning.ts";
import { compareCases, prepareCases } from "./cases/measure.ts";
import { measureChatReport } from "./chatReport/measure.ts";
import { startReporting } from "./chatReport/reporter.ts";
import { type ChildServer, startChild } from "./childServer.ts";
import { closeClient } from "./client.ts";
import { measureDirectory } from "./directory/measure.ts";
import { manyAgreements, measurePlanning } from "./home/measure.ts";
import { compareLists, prepareLists } from "./lists.ts";
import { measurePaper } from "./paper/measure.ts";
import { phase } from "./phase.ts";
import { measurePostboks } from "./postboks/measure.ts";
import { closeReporters } from "./postboks/reporter.ts";
import { startBenchPostgres } from "./postgres.ts";
import { type Figures, linesOf, tableOf } from "./report.ts";
import { type Extent, engineOf, type StorePlace, short, whole } from "./settings.ts";
import { startStandIn } from "./standIn.ts";
import { compareStarts } from "./starts.ts";
import { atOnce, compareTurns, type ProductArm } from "./turnFigures.ts";
import { prepareTurns, submitting, takeRound } from "./turns.ts";
import { measureWeeks } from "./week/measure.ts";

// `npm run bench`: figures of the product beside a bare echo bot's, on both engines, in one run. What is absolute in them belongs to
// the machine and to whatever else it does; the ratios are what to look at.
const asJson = process.argv.includes("--json");
const extent: Extent = process.argv.includes("--short") ? short : whole;

const say = (doing: string) => {
  if (!asJson) process.stderr.write(`${doing} …\n`);
};

async function measure(folder: string): Promise<Figures> {
  const running: { close(): Promise<void> }[] = [{ close: async () => closeClient() }];
  const kept = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    running.push(part);
    return part;
  };
  try {
    say("servers, and applications to send");
    const compared = extent.warmUpTurns + extent.rounds * extent.roundTurns;
    const { standIn, postgres, embedded, onPostgres, echo } = await phase("preparing", 5, async () => {
      const standIn = kept(await startStandIn());
      const postgres = kept(await startBenchPostgres());
      const product = async (store: StorePlace, count: number): Promise<ProductArm> => {
        const prepared = await prepareTurns(store, standIn, count);
        const server: ChildServer = kept(await startChild("product", { ...standIn.surroundings, store }));
        return { engine: engineOf(store), server, prepared };
      };
      const place = { dataDir: join(folder, "data"), keyDir: join(folder, "keys") };
      return {
        standIn,
        postgres,
        embedded: await product(place, extent.memoryTurns),
        onPostgres: await product({ ...place, databaseUrl: await postgres.newDatabase("turns") }, compared),
        echo: kept(await startChild("echo", standIn.surroundings)),
      };
    });
    say("our turn and the echo bot's");
    const turn = await phase("turns", 10, () => compareTurns([embedded, onPostgres], echo, standIn, extent));
    say("start to ready");
    const started = await phase("starts", 5, () => compareStarts(folder, extent.starts));
    say(`memory after ${extent.memoryTurns} turns; beside it, agreements are stored`);
    // Memory is no matter of time, so that the two may share the machine.
    const [places] = await phase("memory and storing", 15, () =>
      Promise.all([
        prepareLists(join(folder, "lists"), extent.listSizes, postgres),
        takeRound(embedded.server, submitting(embedded.server, standIn), embedded.prepared.slice(compared), atOnce),
      ]),
    );
    const memory = { turns: extent.memoryTurns, product: await embedded.server.usage(), echo: await echo.usage() };
    say("«Godkjenninger»");
    const lists = await phase("lists", 5, () => compareLists(places, standIn, extent.listRequests));
    say("home-office reminders of a morning, planned");
    const someAgreements = places.filter(({ agreements }) => agreements <= manyAgreements);
    const plans = await phase("planning", 10, () => measurePlanning(someAgreements, extent.plannedMornings));
    const mornings: AutumnFigures[] = [];
    for (const { units, recipients } of extent.mornings) {
      say(`a morning on which ${recipients} people of ${units} units are reminded`);
      mornings.push(await phase("a morning", 60, () => runMorning({ units, recipients, kills: 0, seed: 1 })));
    }
    say("the anonymous page");
    const page = kept(await startChild("postboks", {}));
    const postboks = await phase("anonymous page", 10, () => measurePostboks(page, extent.postboks));
    closeReporters();
    say("reports in the chat, and reports of others");
    const forReports = { dataDir: join(folder, "reports"), keyDir: join(folder, "reportKeys") };
    const reporting = kept(await startReporting(forReports, standIn));
    const chatReport = await phase("reports in the chat", 10, () =>
      measureChatReport({ server: reporting, standIn }, extent.chatReport),
    );
    say("long cases, and full inboxes of cases");
    const stored = await phase("storing cases", 20, () => prepareCases(join(folder, "cases"), extent.cases.sizes, postgres));
    const cases = await phase("cases", 5, () => compareCases(stored, standIn, extent.cases));
    say("agreements as PDF");
    const paper = await phase("agreements as PDF", 5, () => measurePaper(extent.paper));
    say("the month of a large unit");
    const weeks = await phase("weeks", 10, () => measureWeeks(folder, extent.weeks, postgres));
    say("people and units from Graph");
    const directory = await phase("directory", 5, () => measureDirectory(extent.directory));
    return { turn, lists, plans, starts: started, memory, mornings, postboks, chatReport, cases, paper, weeks, directory };
  } finally {
    for (const one of running.reverse()) await one.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), "dagsorden-bench-"));
// The servers end by themselves when this process is gone; the folder does not.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
}
try {
  const begun = performance.now();
  const figures = await measure(folder);
  const lines = linesOf(figures);
  const machine = {
    node: process.version,
    cores: cpus().length,
    load: loadavg()[0],
    seconds: (performance.now() - begun) / 1_000,
  };
  process.stdout.write(asJson ? `${JSON.stringify({ machine, lines, figures }, null, 2)}\n` : `\n${tableOf(lines)}\n`);
  if (!asJson) process.stdout.write(`\n${JSON.stringify(machine)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
