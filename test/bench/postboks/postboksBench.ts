import { startChild } from "../childServer.ts";
import { tableOf } from "../report.ts";
import { postboksLines } from "./lines.ts";
import { measurePostboks, shortPostboks, wholePostboks } from "./measure.ts";
import { closeReporters } from "./reporter.ts";

// `node test/bench/postboks/postboksBench.ts`: the anonymous page alone, for a look while one works on it.
const server = await startChild("postboks", {});
try {
  const figures = await measurePostboks(server, process.argv.includes("--short") ? shortPostboks : wholePostboks);
  process.stdout.write(`${tableOf(postboksLines(figures))}\n`);
} finally {
  closeReporters();
  await server.close();
}
