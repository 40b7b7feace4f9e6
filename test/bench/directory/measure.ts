import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGraphDirectory } from "#bot/directory/graph/graphDirectory.ts";
import { mirrorFile } from "#bot/directory/graph/mirrorFile.ts";
import { createGraphToken } from "#bot/elsewhere/graphToken.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { mappingOf } from "#test/support/graph/college.ts";
import { type GraphStandIn, startGraph } from "#test/support/graph/graphStandIn.ts";
import { percentile } from "../figures.ts";
import { tabClientId, tenantId } from "../settings.ts";
import type { DirectoryExtent } from "./sizes.ts";

export type DirectoryFigures = {
  readonly people: number;
  readonly units: number;
  readonly firstMs: number;
  /** Processor time of it, that of the stand-in for Graph included. */
  readonly firstCpuMs: number;
  readonly requests: number;
  readonly againMs: number;
  readonly changedMs: number;
  readonly quietMs: number;
  readonly wrong: number;
};

const pageSize = 200;
const guid = (kind: string, number: number) => `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, "0")}`;
const person = (number: number) => guid("a", number);
const unitName = (number: number) => `Enhet ${number}`;

/** A first reading, looks at which some people have changed, looks at which nothing has, and a start from what was kept. */
export async function measureDirectory(extent: DirectoryExtent): Promise<DirectoryFigures> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-bench-directory-"));
  const graph = await startGraph({ pageSize, membersAtOnce: 1_000 });
  try {
    fill(graph, extent);
    const open = async () =>
      openGraphDirectory({
        graphUrl: graph.address,
        token: createGraphToken({
          ...{ tenantId, clientId: tabClientId, credential: { kind: "secret", secret: graph.secret } },
          ...{ loginUrl: graph.address, graphUrl: graph.address, now: () => performance.now() },
        }),
        ...{ mapping: mappingOf(mappingData(extent)), mappingHash: "bench" },
        memory: mirrorFile(folder, await openKeyFileVault(join(folder, "keys"), { create: true }), tenantId, quiet),
        log: quiet,
      });
    const begunCpu = process.cpuUsage();
    const [firstMs, directory] = await timed(open);
    const { user, system } = process.cpuUsage(begunCpu);
    const requests = graph.requests.length;
    const { people, units } = directory.organisation();
    const changed: number[] = [];
    const nothing: number[] = [];
    for (let look = 0; look < extent.looks; look += 1) {
      for (let one = 0; one < extent.changes; one += 1)
        graph.entra.user(person((look * extent.changes + one) % extent.staff), { jobTitle: `Tittel ${look}` });
      changed.push((await timed(() => directory.look()))[0]);
      nothing.push((await timed(() => directory.look()))[0]);
    }
    const titled = [...directory.organisation().people.values()].filter(({ title }) => title !== undefined).length;
    const led = [...units.values()].filter(({ leaderId }) => leaderId !== undefined).length;
    const [againMs, again] = await timed(open);
    const expected = Math.min(extent.staff, extent.looks * extent.changes);
    return {
      ...{ people: people.size, units: units.size, firstMs, firstCpuMs: (user + system) / 1_000, requests, againMs },
      ...{ changedMs: percentile(changed, 0.5), quietMs: percentile(nothing, 0.5) },
      wrong:
        Math.abs(people.size - extent.staff - extent.students) +
        Math.abs(units.size - led) +
        Math.abs(titled - expected) +
        Math.abs(again.organisation().people.size - people.size),
    };
  } finally {
    graph.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const quiet = { info: () => undefined, warn: () => undefined };

async function timed<Value>(work: () => Promise<Value>): Promise<readonly [number, Value]> {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
}

/** Ten units under each, and the first person of each leads it. */
const above = (number: number) => (number === 0 ? undefined : Math.floor((number - 1) / 10));

function fill({ entra }: GraphStandIn, { staff, students, units }: DirectoryExtent): void {
  const account = { accountEnabled: true, userType: "Member", preferredLanguage: "nb-NO" } as const;
  for (let number = 0; number < staff; number += 1) {
    const unit = number % units;
    const upper = above(unit);
    const managerId = number < units ? (upper === undefined ? null : person(upper)) : person(unit);
    entra.user(person(number), {
      ...{ ...account, displayName: `Ansatt ${number}`, employeeType: "Ansatt", department: unitName(unit), managerId },
      ...{ mail: `a${number}@example.no`, officeLocation: "Bygg A" },
    });
  }
  for (let number = staff; number < staff + students; number += 1)
    entra.user(person(number), { ...account, displayName: `Student ${number}`, employeeType: "Student" });
}

function mappingData({ units }: DirectoryExtent) {
  return {
    staff: { attribute: "employeeType", values: ["Ansatt"] },
    students: { attribute: "employeeType", values: ["Student"] },
    unitBy: "department",
    units: Array.from({ length: units }, (_, number) => {
      const upper = above(number);
      const name = { nb: unitName(number), nn: unitName(number), en: unitName(number) };
      return {
        id: guid("b", number),
        name,
        keys: [unitName(number)],
        ...(upper === undefined ? {} : { parentId: guid("b", upper) }),
      };
    }),
  };
}
