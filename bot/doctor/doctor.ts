import { parseArgs } from "node:util";
import { publicCloud } from "../cloud.ts";
import { examine } from "./examine.ts";
import { reportOf } from "./report.ts";

/*
 * `npm run doctor [-- --json] [-- --manifest <file>]`: reads the settings as the server does, looks at all that it needs, and says
 * what to do about what is amiss. Changes nothing, also beside a running server. Exit code 1 where something is amiss.
 */

const longestMs = 10_000;

async function main(): Promise<number> {
  let options: { readonly json?: boolean | undefined; readonly manifest?: string | undefined };
  try {
    options = parseArgs({ options: { json: { type: "boolean" }, manifest: { type: "string" } } }).values;
  } catch {
    console.error("It takes nothing but --json and --manifest <file>.");
    return 1;
  }
  const findings = await examine(process.env, {
    cloud: publicCloud,
    addressOf: (host) => `https://${host}`,
    now: Date.now,
    manifest: options.manifest,
    longestMs,
  });
  const { text, isWell } = reportOf(findings, options.json === true ? "json" : "words");
  process.stdout.write(text);
  return isWell ? 0 : 1;
}

process.exitCode = await main();
