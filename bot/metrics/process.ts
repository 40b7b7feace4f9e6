import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Meter } from "@opentelemetry/api";

const nanoseconds = 1e9;

/** How the process is: how late its turns come, and what memory it holds. */
export function watchProcess(meter: Meter): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const late = meter.createObservableGauge("dagsorden.event_loop.delay", { unit: "s", description: "Since the last look" });
  late.addCallback((result) => {
    for (const [quantile, share] of [
      ["0.5", delay.percentile(50)],
      ["0.99", delay.percentile(99)],
      ["1", delay.max],
    ] as const)
      result.observe(share / nanoseconds, { quantile });
    delay.reset();
  });
  const memory = meter.createObservableGauge("dagsorden.memory", { unit: "By" });
  memory.addCallback((result) => {
    const { rss, heapUsed, external } = process.memoryUsage();
    result.observe(rss, { of: "resident" });
    result.observe(heapUsed, { of: "heap" });
    result.observe(external, { of: "external" });
  });
}
