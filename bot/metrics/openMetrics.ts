import type { Metrics } from "./metrics.ts";

/** Figures go to that address; without one there are none, and nothing of OpenTelemetry is even loaded: it takes 0.2 s and 25 MB. */
export async function openMetrics(url: string | undefined): Promise<Metrics | undefined> {
  if (url === undefined) return undefined;
  const [{ createMetrics }, { OTLPMetricExporter }] = await Promise.all([
    import("./openTelemetry.ts"),
    import("@opentelemetry/exporter-metrics-otlp-http"),
  ]);
  return createMetrics(new OTLPMetricExporter({ url, timeoutMillis: 5_000 }));
}
