import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "../childServer.ts";
import { closeClient } from "../client.ts";
import { measurePostboks, shortPostboks, wholePostboks } from "../postboks/measure.ts";
import { closeReporters } from "../postboks/reporter.ts";
import { tableOf } from "../report.ts";
import { startStandIn } from "../standIn.ts";
import { chatReportLines } from "./lines.ts";
import { measureChatReport, shortChatReport, wholeChatReport } from "./measure.ts";
import { startReporting } from "./reporter.ts";

// `node test/bench/chatReport/chatReportBench.ts`: reports in the chat, beside the anonymous page, for a look while one works on them.
const isShort = process.argv.includes("--short");
const folder = await mkdtemp(join(tmpdir(), "dagsorden-bench-chat-"));
const standIn = await startStandIn();
const page = await startChild("postboks", {});
const store = { dataDir: join(folder, "data"), keyDir: join(folder, "keys") };
const server = await startReporting(store, standIn);
try {
  const extent = { ...(isShort ? shortPostboks : wholePostboks), reporters: 1 };
  const beside = await measurePostboks(page, extent);
  const figures = await measureChatReport({ server, standIn }, isShort ? shortChatReport : wholeChatReport);
  process.stdout.write(`${tableOf(chatReportLines(figures, beside))}\n`);
} finally {
  closeReporters();
  closeClient();
  for (const one of [page, server, standIn]) await one.close();
  await rm(folder, { recursive: true, force: true });
}
