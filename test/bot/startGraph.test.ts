import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { publicCloud } from "#bot/cloud.ts";
import { type ProductionConfig, readConfig } from "#bot/config.ts";
import { startFailure } from "#bot/startFailure.ts";
import { startProduction } from "#bot/startProduction.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { collegeMapping, fillCollege } from "#test/support/graph/college.ts";
import { startGraph } from "#test/support/graph/graphStandIn.ts";
import { botId, tabClientId, tenantId } from "#test/support/signedActivity.ts";

async function installation(mapping: unknown): Promise<ProductionConfig> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "graph.json"), JSON.stringify(mapping));
  const config = readConfig({
    ...{ PORT: "0", DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys"), DIRECTORY_GRAPH: join(folder, "graph.json") },
    ...{ BOT_ID: botId, BOT_TYPE: "UserAssignedMSI", TENANT_ID: tenantId, TAB_CLIENT_ID: tabClientId },
    TAB_DOMAIN: "dagsorden.example",
  });
  if (config.mode !== "production") throw new Error("no installation");
  return config;
}

async function aGraph() {
  const graph = await startGraph();
  fillCollege(graph.entra);
  onTestFinished(() => graph.close());
  for (const [name, value] of Object.entries(graph.identity)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  return graph;
}

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

it("an installation reads people from Graph by its managed identity, and starts from what it kept when Graph is gone", async () => {
  const graph = await aGraph();
  const config = await installation(collegeMapping);
  const cloud = { ...publicCloud(tenantId), graphUrl: graph.address, loginUrl: graph.address };
  await (await startProduction(config, log, cloud)).close();
  expect(graph.requests.filter((request) => request.includes("$select"))).toHaveLength(2);
  graph.requests.length = 0;
  graph.fail(() => ({ kind: "reset" }));
  await (await startProduction(config, log, cloud)).close();
  expect(graph.requests).toEqual([]);
});

it("says in lines what is wrong with a mapping, before anything is made", async () => {
  const config = await installation({ ...collegeMapping, unitBy: "city", staff: {} });
  const lines = startFailure(await startProduction(config, log).catch((error: unknown) => error));
  expect(lines).toMatch(/graph\.json cannot be used:\n {2}staff: .*\n {2}unitBy: /);
});

it("reads by a secret where there is one, and says in a line that Graph does not let it in", async () => {
  const graph = await aGraph();
  graph.fail(() => ({ kind: "status", status: 403 }));
  const cloud = { ...publicCloud(tenantId), graphUrl: graph.address, loginUrl: graph.address };
  // Azure's client remembers for the whole process where identities are given out.
  const config = { ...(await installation(collegeMapping)), tabClientSecret: graph.secret };
  const line = startFailure(await startProduction(config, log, cloud).catch((error: unknown) => error));
  expect(line).toMatch(/^People and units cannot be read from Microsoft Graph \(http-403\): /);
});
