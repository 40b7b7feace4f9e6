import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { queryObjects } from "node:v8";
import { type Usage, usage } from "../../bench/servers/asked.ts";
// An installation's server, which has started when this is read.
import "../../faults/servers/product.ts";

/** What a server under load tells of its own process. */
export type LoadUsage = Usage & {
  /** How late the event loop has run since the last answer, in milliseconds. */
  readonly lateMs: { readonly p50: number; readonly p99: number; readonly max: number };
  /** What of requests is still held, in numbers, where it was asked for. */
  readonly held?: { readonly requests: number; readonly responses: number; readonly sockets: number };
};

/** `now` as it is; `left` after everything that nobody holds any more is gone; `held` with what of requests is among that. */
export type Asked = { readonly usage: "now" | "left" | "held" };

const late = monitorEventLoopDelay({ resolution: 10 });
late.enable();
const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;

process.on("message", (asked: Partial<Asked>) => {
  if (asked.usage !== undefined) void tell(asked.usage);
});

async function tell(when: Asked["usage"]): Promise<void> {
  const lateMs = { p50: milliseconds(late.percentile(50)), p99: milliseconds(late.percentile(99)), max: milliseconds(late.max) };
  // What the first collection lets go of may hold what only the next one finds.
  for (let time = 0; when !== "now" && time < 3; time += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const told: { usage: LoadUsage } = { usage: { ...usage(), lateMs } };
  if (when === "held") {
    const counted = { requests: held(IncomingMessage), responses: held(ServerResponse), sockets: held(Socket) };
    told.usage = { ...told.usage, held: counted };
  }
  late.reset();
  process.send?.(told);
}

const held = (made: Parameters<typeof queryObjects>[0]): number => Number(queryObjects(made, { format: "count" }));
