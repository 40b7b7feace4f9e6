import { run } from "./run.ts";

// What stands in for Microsoft is loaded only when it is wanted, so that no production bundle can hold it.
await run(process.env, async (config, log) =>
  config.mode === "local"
    ? (await import("./local/startLocal.ts")).startLocal(config, log)
    : (await import("./startProduction.ts")).startProduction(config, log),
);
