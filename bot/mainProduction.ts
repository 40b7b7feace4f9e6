import { run } from "./run.ts";
import { StartError } from "./startFailure.ts";
import { startProduction } from "./startProduction.ts";

/*
 * The server of an installation, and nothing that stands in for Microsoft: what the production bundle starts. It is a real
 * installation whatever the environment says, so that a setting that was forgotten is refused and never taken for one's own machine.
 */
await run({ ...process.env, NODE_ENV: "production" }, async (config, log) => {
  if (config.mode !== "production") throw new StartError("This server is for a tenant.");
  return startProduction(config, log);
});
