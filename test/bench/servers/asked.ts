/** What a server tells of itself: figures of its own process, and of nobody else's. */
export type Usage = {
  readonly cpuMs: number;
  readonly rssMb: number;
  readonly heapMb: number;
  readonly heapHeldMb: number;
  readonly externalMb: number;
  /** The most that the process has had of memory since it began, its threads included. */
  readonly peakRssMb: number;
};

/**
 * Tells the parent where this server listens, then answers its questions: `usage` once `idle` has come to rest. Ends the process when
 * the parent is gone, whatever happened to it.
 */
export function serveParent(address: string, idle: () => Promise<void>): void {
  process.on("disconnect", () => process.exit(0));
  process.on("message", () => {
    void idle().then(() => process.send?.({ usage: usage() }));
  });
  process.send?.({ address });
}

export function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const mb = (bytes: number) => bytes / 1_048_576;
  return {
    cpuMs: (user + system) / 1_000,
    rssMb: mb(rss),
    heapMb: mb(heapUsed),
    heapHeldMb: mb(heapTotal),
    externalMb: mb(external),
    // In kilobytes, other than everything else.
    peakRssMb: process.resourceUsage().maxRSS / 1_024,
  };
}

/** What the parent gave this process to start with. */
export function given<Settings>(): Settings {
  return JSON.parse(process.argv[2] ?? "{}") as Settings;
}
