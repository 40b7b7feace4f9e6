import { pino } from "pino";
import { ConfigError, readConfig } from "./config.ts";
import { DirectoryFileError } from "./directory/fileDirectory.ts";
import { faultFacts } from "./fault.ts";
import { PortError } from "./server.ts";
import { FolderLockError } from "./store/folderLock.ts";
import { StoreOpenError } from "./store/storeOpenError.ts";
import { KeyFolderError } from "./vault/keyFiles.ts";

/** What can be wrong with a machine or its settings: told in one line, with exit code 1. Anything else is a fault of ours. */
const expected = [ConfigError, DirectoryFileError, PortError, FolderLockError, StoreOpenError, KeyFolderError];

const log = pino({ level: process.env["LOG_LEVEL"] ?? "warn" }, pino.destination(2));

try {
  const config = readConfig(process.env);
  // What stands in for Microsoft is loaded only when it is wanted, so that no production bundle can hold it.
  const running =
    config.mode === "local"
      ? await (await import("./local/startLocal.ts")).startLocal(config, log)
      : await (await import("./startProduction.ts")).startProduction(config, log);
  process.stdout.write(`Dagsorden: ${running.address}\n`);
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
} catch (thrown) {
  const known = expected.some((kind) => thrown instanceof kind);
  if (!known) log.error(faultFacts(thrown), "start failed");
  process.stderr.write(
    `${known && thrown instanceof Error ? thrown.message : "Dagsorden could not start: see the log line above."}\n`,
  );
  process.exit(1);
}
