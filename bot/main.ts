import { pino } from "pino";
import { readConfig } from "./config.ts";
import { faultFacts } from "./fault.ts";
import { startFailure } from "./startFailure.ts";

// Errors are written at once, whatever becomes of the process.
const log = pino({ level: "warn" }, pino.destination(2));

/** Nothing that was typed may reach the log, and an error's message may quote it: so only its name and where it arose. */
const endOnFault = (thrown: unknown) => {
  log.fatal(faultFacts(thrown), "fault outside of any request");
  process.exit(1);
};
process.on("uncaughtException", endOnFault);
process.on("unhandledRejection", endOnFault);

try {
  const config = readConfig(process.env);
  log.level = config.logLevel;
  // What stands in for Microsoft is loaded only when it is wanted, so that no production bundle can hold it.
  const running =
    config.mode === "local"
      ? await (await import("./local/startLocal.ts")).startLocal(config, log)
      : await (await import("./startProduction.ts")).startProduction(config, log);
  const stop = () => {
    running.close().then(
      () => process.exit(0),
      (thrown: unknown) => {
        log.error(faultFacts(thrown), "stopping failed");
        process.exit(1);
      },
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.stdout.write(`Dagsorden: ${running.address}\n`);
} catch (thrown) {
  const known = startFailure(thrown);
  if (known === undefined) log.error(faultFacts(thrown), "start failed");
  process.stderr.write(`${known ?? "Dagsorden could not start: see the log line above."}\n`);
  process.exit(1);
}
