import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import type { DeskContext } from "#bot/desk/context.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { usualDay } from "#test/support/usualCase.ts";
import { benchClock } from "../benchClock.ts";
import { openBenchStore } from "../benchStore.ts";
import type { ListPlace } from "../lists.ts";
import { benchOrganisation, employeeId, leaderCount, leaderId, measuredLeader, reportCount } from "../organisation.ts";
import { copyToPostgres } from "../postgres.ts";
import { storeAgreement, type ToStore } from "../storedAgreement.ts";
import { given } from "./asked.ts";

export type SeedSettings = {
  readonly keyDir: string;
  /** Stores of one series, smallest first: each is stored in its data folder and copied to its database of PostgreSQL. */
  readonly stages: readonly ListPlace[];
};

const batch = 500;
const halfYear = 182;

/** The measured leader's 40 that wait come first; after them, other leaders' staff in turn, half a year further back each round. */
function agreement(number: number): ToStore {
  if (number < reportCount) {
    return {
      employee: employeeId(measuredLeader, number),
      leader: leaderId(measuredLeader),
      on: addDays(usualDay, -number),
      accepted: false,
    };
  }
  const others = (leaderCount - 1) * reportCount;
  const index = (number - reportCount) % others;
  const round = Math.floor((number - reportCount) / others);
  const leader = 1 + (index % (leaderCount - 1));
  const employee = employeeId(leader, Math.floor(index / (leaderCount - 1)));
  // One in three of the newest waits for its leader.
  return {
    employee,
    leader: leaderId(leader),
    on: addDays(usualDay, -halfYear * round - (index % 28)),
    accepted: round > 0 || index % 3 > 0,
  };
}

process.on("disconnect", () => process.exit(1));
const { keyDir, stages } = given<SeedSettings>();
const holidays = norwegianHolidays();
let stored = 0;
let before: string | undefined;
for (const { agreements, store: place } of stages) {
  // Each goes on from a copy of the one before.
  const file = join(place.dataDir, databaseFile);
  await makePrivateFolder(place.dataDir);
  if (before !== undefined) await copyFile(before, file);
  const store = await openBenchStore({ dataDir: place.dataDir, keyDir });
  const context: DeskContext = {
    store,
    directory: fixedDirectory(benchOrganisation()),
    clock: benchClock,
    reports: () => demoReportSettings(null),
    regimes: [normalRegime],
    holidays,
    newId: v7,
    wake: () => undefined,
  };
  while (stored < agreements) {
    const end = Math.min(agreements, stored + batch);
    await store.transaction(async (tx) => {
      for (let number = stored; number < end; number += 1) await storeAgreement(context, tx, agreement(number));
    });
    stored = end;
  }
  // Closed, the whole of it lies in one file.
  await store.close();
  if (place.databaseUrl !== undefined) await copyToPostgres(file, place.databaseUrl);
  before = file;
}
// The channel to the parent would keep this process alive.
process.exit(0);
