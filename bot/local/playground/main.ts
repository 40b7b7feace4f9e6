import { run } from "../../run.ts";
import { startWithPlayground } from "./startWithPlayground.ts";

// A folder of its own: there people are reached through the Playground, which a server without it would try in vain.
const dataDir = process.env["DATA_DIR"]?.trim();
await run(
  { ...process.env, DATA_DIR: dataDir === undefined || dataDir === "" ? ".dagsorden/playground" : dataDir },
  startWithPlayground,
);
