import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Point = { readonly attributes: readonly { readonly key: string; readonly value: object }[]; readonly count?: unknown };
type Metric = { readonly name: string } & Readonly<
  Record<"histogram" | "sum" | "gauge", { readonly dataPoints: readonly Point[] } | undefined>
>;
type Delivery = {
  readonly resourceMetrics: readonly {
    readonly resource: { readonly attributes: Point["attributes"] };
    readonly scopeMetrics: readonly { readonly metrics: readonly Metric[] }[];
  }[];
};

/** Stands in for what an employer collects figures with (OTLP over HTTP). It goes with the test. */
export async function startCollector() {
  const deliveries: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    deliveries.push(body);
    response.setHeader("content-type", "application/json");
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const newest = (): Delivery => JSON.parse(deliveries.at(-1) ?? '{"resourceMetrics":[]}');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/metrics`,
    /** Everything that came, as it came. */
    text: () => deliveries.join("\n"),
    /** Of the newest delivery, every point of every instrument, with what it is told apart by. */
    points: () =>
      newest().resourceMetrics.flatMap(({ scopeMetrics }) =>
        scopeMetrics.flatMap(({ metrics }) =>
          metrics.flatMap(
            (metric) =>
              (metric.histogram ?? metric.sum ?? metric.gauge)?.dataPoints.map((point) => ({
                name: metric.name,
                point,
                attributes: Object.fromEntries(
                  point.attributes.map(({ key, value }) => [key, Object.values(value)[0] as unknown]),
                ),
              })) ?? [],
          ),
        ),
      ),
    resource: () => newest().resourceMetrics.flatMap(({ resource }) => resource.attributes.map(({ key }) => key)),
  };
}
