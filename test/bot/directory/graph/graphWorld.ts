import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { LiveDirectory } from "#bot/directory/directory.ts";
import { openGraphDirectory } from "#bot/directory/graph/graphDirectory.ts";
import type { ReadingLimits } from "#bot/directory/graph/graphReader.ts";
import { mirrorFile } from "#bot/directory/graph/mirrorFile.ts";
import { createGraphToken } from "#bot/elsewhere/graphToken.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { collegeMapping, fillCollege, mappingOf } from "#test/support/graph/college.ts";
import { type GraphStandIn, startGraph } from "#test/support/graph/graphStandIn.ts";

const tenant = "11111111-1111-4111-8111-111111111111";
const tabApp = "22222222-2222-4222-8222-222222222222";
/** As patient as in production, and a thousand times as fast. */
const fast: Partial<ReadingLimits> = { pageMs: 2_000, firstWaitMs: 1, longestWaitMs: 3_000 };

export type GraphWorld = {
  readonly graph: GraphStandIn;
  readonly time: { now: number };
  readonly logged: string[];
  readonly folder: string;
  /** Opens the directory as a start of the server does, with what was kept by the one before. */
  open(options?: { readonly mapping?: unknown; readonly limits?: Partial<ReadingLimits> }): Promise<LiveDirectory>;
};

/** A college in a Graph that is the stand-in; everything else is the product's own. */
export async function graphWorld(options: Parameters<typeof startGraph>[0] = {}): Promise<GraphWorld> {
  const graph = await startGraph(options);
  fillCollege(graph.entra);
  const folder = await mkdtemp(join(tmpdir(), "graph-directory-"));
  const vault = await openKeyFileVault(join(folder, "keys"), { create: true });
  onTestFinished(async () => {
    graph.close();
    await rm(folder, { recursive: true });
  });
  const time = { now: Date.parse("2026-10-01T08:00:00Z") };
  const logged: string[] = [];
  const note = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  return {
    ...{ graph, time, logged, folder },
    async open({ mapping = collegeMapping, limits = {} } = {}) {
      const directory = await openGraphDirectory({
        graphUrl: graph.address,
        token: createGraphToken({
          ...{ tenantId: tenant, clientId: tabApp, credential: { kind: "secret", secret: graph.secret } },
          ...{ loginUrl: graph.address, graphUrl: graph.address, now: () => performance.now() },
        }),
        ...{ mapping: mappingOf(mapping), mappingHash: JSON.stringify(mapping) },
        memory: mirrorFile(join(folder, "data"), vault, tenant, { warn: note }),
        log: { info: note, warn: note },
        limits: { ...fast, ...limits },
        now: () => time.now,
      });
      onTestFinished(() => directory.stop());
      return directory;
    },
  };
}
