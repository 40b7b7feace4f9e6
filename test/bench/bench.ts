import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./childServer.ts";
import { closeClient } from "./client.ts";
import { compareLists, prepareLists } from "./lists.ts";
import { type Figures, linesOf, tableOf } from "./report.ts";
import { startStandIn } from "./standIn.ts";
import { compareStarts } from "./starts.ts";
import { compareTurns } from "./turnFigures.ts";
import { prepareTurns, submitting, takeRound } from "./turns.ts";

// `npm run bench`: figures of the product beside a bare echo bot's, in one run. What is absolute in them belongs to the machine and to
// whatever else it does; the ratios are what to look at.
const rounds = 4;
const roundTurns = 250;
const warmUpTurns = 200;
const memoryTurns = 10_000;
const listRequests = 300;
const starts = 3;
const atOnce = 16;

const asJson = process.argv.includes("--json");
const say = (doing: string) => {
  if (!asJson) process.stderr.write(`${doing} …\n`);
};

async function measure(folder: string): Promise<Figures> {
  const standIn = await startStandIn();
  const store = { engine: "embedded", dataDir: join(folder, "data"), keyDir: join(folder, "keys") } as const;
  const running: { close(): Promise<void> }[] = [standIn, { close: async () => closeClient() }];
  try {
    const prepared = await prepareTurns(store, standIn, memoryTurns);
    const product = await startChild("product", { ...standIn.surroundings, store });
    running.push(product);
    const echo = await startChild("echo", standIn.surroundings);
    running.push(echo);
    say("our turn and the echo bot's");
    const compared = warmUpTurns + rounds * roundTurns;
    const plan = { prepared: prepared.slice(0, compared), rounds, warmUp: warmUpTurns };
    const turn = await compareTurns(product, echo, standIn, plan);
    say("start to ready");
    const started = await compareStarts(folder, starts);
    say(`memory after ${memoryTurns} turns; beside it, agreements are stored`);
    // Memory is no matter of time, so that the two may share the machine.
    const [places] = await Promise.all([
      prepareLists(join(folder, "lists")),
      takeRound(product, submitting(product, standIn), prepared.slice(compared), atOnce),
    ]);
    const memory = { turns: memoryTurns, product: await product.usage(), echo: await echo.usage() };
    say("«Godkjenninger»");
    const lists = await compareLists(places, standIn, listRequests);
    return { turn, lists, starts: started, memory };
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
