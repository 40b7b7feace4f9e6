import { createHash } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import type { DeskContext } from "#bot/desk/context.ts";
import { createDesk } from "#bot/desk/desk.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { usualDay } from "#test/support/usualCase.ts";
import { benchClock } from "../benchClock.ts";
import { openBenchStore } from "../benchStore.ts";
import { percentile } from "../figures.ts";
import { benchOrganisation, employeeId, leaderCount, leaderId, reportCount, unitIdOf } from "../organisation.ts";
import { type BenchPostgres, copyToPostgres } from "../postgres.ts";
import { type EngineName, engineOf, type StorePlace } from "../settings.ts";
import { storeAgreement, type ToStore } from "../storedAgreement.ts";
import type { WeekExtent } from "./sizes.ts";

export type WeekFigures = {
  readonly engine: EngineName;
  readonly people: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of this process, in the median. */
  readonly cpuMs: number;
};

/** People of the units that are compared, fewest first. */
const sizes = [20, 200] as const;
/** Agreements that each of them has had, the last of which runs. */
const agreementsEach = 4;
const halfYear = 182;
const warmUp = 20;
const batch = 500;

const idOf = (what: string) => {
  const digits = createHash("sha256").update(what).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};
const unitOf = (size: number) => idOf(`unit of ${size}`) as UnitId;
const memberOf = (size: number, number: number) => idOf(`member ${number} of ${size}`) as PersonId;

/** The bench's university with a unit of each size; the first member leads it. */
function organisation(): Organisation {
  const { people, units } = benchOrganisation();
  const some = people.get(employeeId(0, 0));
  if (some === undefined) throw new Error("nobody is there");
  const [allPeople, allUnits] = [new Map(people), new Map(units)];
  for (const size of sizes) {
    const [id, name] = [unitOf(size), `Enhet ${size}`];
    allUnits.set(id, {
      id,
      parentId: unitIdOf(leaderCount),
      name: { nb: name, nn: name, en: name },
      leaderId: memberOf(size, 0),
    });
    for (let number = 0; number < size; number += 1) {
      const member = memberOf(size, number);
      allPeople.set(member, { ...some, id: member, unitId: id, name: `Person ${number}` });
    }
  }
  return { people: allPeople, units: allUnits };
}

/** Everybody else's, and then those of the units: three that are over and one that runs through the month. */
function* agreements({ others }: WeekExtent): Generator<ToStore> {
  for (let number = 0; number < others; number += 1) {
    const leader = number % leaderCount;
    const place = Math.floor(number / leaderCount);
    const on = addDays(usualDay, -halfYear * Math.floor(place / reportCount) - 30);
    yield { employee: employeeId(leader, place % reportCount), leader: leaderId(leader), on, accepted: true };
  }
  for (const size of sizes)
    for (let number = 1; number < size; number += 1)
      for (let round = agreementsEach - 1; round >= 0; round -= 1)
        yield {
          ...{ employee: memberOf(size, number), leader: memberOf(size, 0) },
          on: addDays(usualDay, -halfYear * round - 30),
          accepted: true,
        };
}

/** The month of each unit as its leader gets it, made by the desk and written as JSON, on both engines by turns. */
export async function measureWeeks(folder: string, extent: WeekExtent, postgres: BenchPostgres): Promise<readonly WeekFigures[]> {
  const place: StorePlace = { dataDir: join(folder, "weeks"), keyDir: join(folder, "weekKeys") };
  await makePrivateFolder(place.dataDir);
  const people = organisation();
  const contextOver = (store: DeskContext["store"]): DeskContext => ({
    ...{ store, clock: benchClock, regimes: [normalRegime], holidays, newId: v7 },
    directory: fixedDirectory(people),
    reports: () => demoReportSettings(null),
    wake: () => undefined,
  });
  const holidays = norwegianHolidays();
  const seeded = await openBenchStore(place);
  const rows = [...agreements(extent)];
  for (let from = 0; from < rows.length; from += batch)
    await seeded.transaction(async (tx) => {
      for (const one of rows.slice(from, from + batch)) await storeAgreement(contextOver(seeded), tx, one);
    });
  await seeded.close();
  const databaseUrl = await postgres.newDatabase("weeks");
  const copy = join(folder, "weeks.sqlite");
  await copyFile(join(place.dataDir, databaseFile), copy);
  await copyToPostgres(copy, databaseUrl);
  const places = [place, { ...place, databaseUrl }];
  const stores = await Promise.all(places.map(openBenchStore));
  try {
    const arms = places.flatMap((one, index) =>
      sizes.map((size) => ({
        engine: engineOf(one),
        size,
        desk: createDesk(contextOver(storeAt(stores, index))),
        times: [] as number[],
        cpu: [] as number[],
      })),
    );
    for (let request = -warmUp; request < extent.requests; request += 1)
      for (const { size, desk, times, cpu } of arms) {
        const [begun, used] = [performance.now(), process.cpuUsage()];
        const read = await desk.readUnitCalendar({ personId: memberOf(size, 0) }, { span: "maaned" });
        const text = JSON.stringify(read);
        const took = performance.now() - begun;
        const { user, system } = process.cpuUsage(used);
        const home = text.split('"agreed"').length - 1;
        // Two days a week for all but the leader, over at least four weeks.
        if (read.kind !== "done" || home < (size - 1) * 8) throw new Error(`the month is wrong: ${text.slice(0, 200)}`);
        if (request < 0) continue;
        times.push(took);
        cpu.push((user + system) / 1_000);
      }
    return arms.map(({ engine, size, times, cpu }) => ({
      engine,
      people: size,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      cpuMs: percentile(cpu, 0.5),
    }));
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
}

function storeAt<Store>(stores: readonly Store[], index: number): Store {
  const store = stores[index];
  if (store === undefined) throw new Error("no such store");
  return store;
}
