import { type Logger, pino } from "pino";
import { type Config, readConfig } from "./config.ts";
import { faultFacts } from "./fault.ts";
import { startFailure } from "./startFailure.ts";

/** A server that has started: where it is reached, it and the anonymous page, and how to end it. */
type Running = { readonly address: string; readonly postboks?: string | undefined; readonly close: () => Promise<void> };

/**
 * Starts a server by these settings, prints its address, and ends it when the process is told to end. What keeps it from starting
 * is said in one line, and the process ends with 1.
 */
export async function run(
  environment: NodeJS.ProcessEnv,
  start: (config: Config, log: Logger) => Promise<Running>,
): Promise<void> {
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
    const config = readConfig(environment);
    log.level = config.logLevel;
    const running = await start(config, log);
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
    const page = running.postboks === undefined ? "" : `Postboks: ${running.postboks}\n`;
    process.stdout.write(`Dagsorden: ${running.address}\n${page}`);
  } catch (thrown) {
    const known = startFailure(thrown);
    if (known === undefined) log.error(faultFacts(thrown), "start failed");
    process.stderr.write(`${known ?? "Dagsorden could not start: see the log line above."}\n`);
    process.exit(1);
  }
}
