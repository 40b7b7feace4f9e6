import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { startCleaning } from "#bot/files/clean/cleaning.ts";
import { ordinaryLimits } from "#bot/files/form/limits.ts";
import { createFileIntake } from "#bot/files/receiveFiles.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { startPostboks } from "#bot/postboks/startPostboks.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { benchClock } from "../benchClock.ts";
import { openBenchStore } from "../benchStore.ts";
import { serveParent } from "./asked.ts";

// The anonymous page as the product starts it, over an embedded store of its own, with the demo's people.
const folder = mkdtempSync(join(tmpdir(), "dagsorden-bench-postboks-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const write = (fields: object, message: string) => void process.stderr.write(`${JSON.stringify({ message, ...fields })}\n`);
const { port } = await startPostboks({
  desk: createPostboksDesk({
    store: await openBenchStore({ dataDir: join(folder, "data"), keyDir: join(folder, "keys") }),
    directory: { organisation: () => demoOrganisation },
    clock: benchClock,
    reports: () => demoReportSettings(null),
    regimes: [normalRegime],
    holidays: norwegianHolidays(),
    newId: randomUUID,
    wake: () => undefined,
  }),
  intake: createFileIntake({ limits: ordinaryLimits, cleaning: startCleaning() }),
  limits: ordinaryLimits,
  log: { info: () => undefined, warn: write, error: write },
  port: 0,
  host: "127.0.0.1",
  isSecure: false,
});
serveParent(`http://127.0.0.1:${port}`, async () => undefined);
