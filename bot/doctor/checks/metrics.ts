import type { Config } from "../../config.ts";
import { ask } from "../ask.ts";
import { type Check, doubtful, well } from "../finding.ts";

const about = "metrics";

/** Whether somebody listens where figures are sent; nothing where none are. An empty delivery says nothing and is taken. */
export function metricsCheck({ metricsUrl }: Config): readonly Check[] {
  if (metricsUrl === undefined) return [];
  const { host } = new URL(metricsUrl);
  return [
    {
      about,
      look: async (signal) => {
        const request = { method: "POST", headers: { "content-type": "application/json" }, body: '{"resourceMetrics":[]}' };
        const answered = await ask(metricsUrl, signal, request);
        const todo = "Set right METRICS_URL, or start the collector. The product works without it.";
        if (answered.kind === "none") return [doubtful(about, `${host} cannot be reached: ${answered.why}.`, todo)];
        if (answered.status >= 300) return [doubtful(about, `${host} does not take figures (status ${answered.status}).`, todo)];
        return [well(about, `${host} takes figures.`)];
      },
    },
  ];
}
