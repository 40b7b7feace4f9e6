import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import type { DeskContext } from "#bot/desk/context.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { benchDay } from "../application.ts";
import { benchClock } from "../benchClock.ts";
import { openBenchStore } from "../benchStore.ts";
import { benchOrganisation, employeeId, leaderCount, leaderId, measuredLeader, reportCount } from "../organisation.ts";
import type { StorePlace } from "../settings.ts";
import { storeAgreement, type ToStore } from "../storedAgreement.ts";
import { given } from "./asked.ts";

export type SeedSettings = {
  readonly store: StorePlace;
  /** When so many agreements are stored, the database is copied into that folder; the last one stays where it is. */
  readonly copies: readonly { readonly count: number; readonly folder: string }[];
  readonly count: number;
};

const batch = 500;
const halfYear = 182;

/** The measured leader's 40 that wait come first; after them, other leaders' staff in turn, half a year further back each round. */
function agreement(number: number): ToStore {
  if (number < reportCount) {
    return {
      employee: employeeId(measuredLeader, number),
      leader: leaderId(measuredLeader),
      on: addDays(benchDay, -number),
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
    on: addDays(benchDay, -halfYear * round - (index % 28)),
    accepted: round > 0 || index % 3 > 0,
  };
}

const settings = given<SeedSettings>();
let store = await openBenchStore(settings.store);
const context: DeskContext = {
  store,
  directory: fixedDirectory(benchOrganisation()),
  clock: benchClock,
  regimes: [normalRegime],
  holidays: norwegianHolidays(),
  newId: v7,
  wake: () => undefined,
};
let stored = 0;
for (const { count, folder } of [...settings.copies, { count: settings.count, folder: undefined }]) {
  while (stored < count) {
    const end = Math.min(count, stored + batch);
    await store.transaction(async (tx) => {
      for (let number = stored; number < end; number += 1) await storeAgreement(context, tx, agreement(number));
    });
    stored = end;
  }
  // Closed, the whole of it lies in one file.
  await store.close();
  if (folder === undefined) break;
  await makePrivateFolder(folder);
  await copyFile(join(settings.store.dataDir, databaseFile), join(folder, databaseFile));
  store = await openBenchStore(settings.store);
}
