import { randomUUID } from "node:crypto";
import type { Attributes } from "@opentelemetry/api";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader, type PushMetricExporter } from "@opentelemetry/sdk-metrics";
import type { QueueFigures } from "../store/types.ts";
import type { Metrics } from "./metrics.ts";
import { watchProcess } from "./process.ts";
import { routeLabel } from "./routeLabel.ts";

const everyMs = 60_000;
const seconds = { unit: "s", advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] } };

/** Hands figures to an exporter once a minute. It changes nothing of other modules: each figure is told where it arises. */
export function createMetrics(exporter: PushMetricExporter): Metrics {
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: everyMs, exportTimeoutMillis: 10_000 });
  const provider = new MeterProvider({
    readers: [reader],
    // An id of its own, so that two servers are told apart, and no name of a machine.
    resource: resourceFromAttributes({ "service.name": "dagsorden", "service.instance.id": randomUUID() }),
  });
  const meter = provider.getMeter("dagsorden");
  const requests = meter.createHistogram("dagsorden.http.request.duration", { ...seconds, description: "Requests answered" });
  const turns = meter.createHistogram("dagsorden.chat.turn.duration", { ...seconds, description: "Turns of the chat" });
  const transactions = meter.createHistogram("dagsorden.store.transaction.duration", { ...seconds, description: "Transactions" });
  const again = meter.createCounter("dagsorden.store.transaction.again", { description: "Transactions begun once more" });
  const jobs = meter.createCounter("dagsorden.job.settled", { description: "Attempts at jobs, by how they ended" });
  const sent = meter.createCounter("dagsorden.connector.sent", { description: "Messages to Teams, by how they ended" });
  watchProcess(meter);

  return {
    request: ({ method, route, status, ms }) => {
      const told: Attributes = {
        "http.request.method": method,
        "http.route": routeLabel(route),
        "http.response.status_code": status,
      };
      requests.record(ms / 1_000, told);
    },
    turn: (kind, outcome, ms) => turns.record(ms / 1_000, { kind, outcome }),
    transaction: (outcome, runs, ms) => {
      transactions.record(ms / 1_000, { outcome });
      if (runs > 1) again.add(runs - 1);
    },
    job: (outcome) => jobs.add(1, { outcome }),
    sent: (outcome) => sent.add(1, { outcome }),
    watchQueue: (figures) => {
      const gauge = (name: string, unit?: string) =>
        meter.createObservableGauge(`dagsorden.job.${name}`, unit === undefined ? {} : { unit });
      const gauges = {
        due: gauge("due"),
        oldestSeconds: gauge("oldest_due", "s"),
        retrying: gauge("retrying"),
        uncertain: gauge("uncertain"),
        failed: gauge("failed"),
      } satisfies Record<keyof QueueFigures, unknown>;
      meter.addBatchObservableCallback(async (result) => {
        // While the database is gone nothing is known of the queue, and nothing is told.
        const found = await figures().catch(() => undefined);
        if (found === undefined) return;
        for (const name of Object.keys(gauges) as (keyof QueueFigures)[]) result.observe(gauges[name], found[name]);
      }, Object.values(gauges));
    },
    stop: () => provider.shutdown().catch(() => undefined),
  };
}
