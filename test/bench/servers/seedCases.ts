import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import { databaseFile } from "#bot/store/openStore.ts";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { usualDay } from "#test/support/usualCase.ts";
import { openBenchStore } from "../benchStore.ts";
import { handledCount, longCaseId, longCases, longOwner, longReporter } from "../cases/sizes.ts";
import { type CaseToStore, storeCase } from "../cases/storedCase.ts";
import { benchOrganisation, employeeId, leaderCount, leaderId, measuredLeader, unitIdOf } from "../organisation.ts";
import { copyToPostgres } from "../postgres.ts";
import { given } from "./asked.ts";

export type SeedCases = {
  readonly keyDir: string;
  /** Stores of one series, smallest first, as agreements are stored. */
  readonly stages: readonly { readonly cases: number; readonly dataDir: string; readonly databaseUrl: string }[];
};

const batch = 500;

const ofLeader = (leader: number, number: number): CaseToStore => ({
  id: v7() as CaseId,
  number: `26-${String(number).padStart(6, "0")}`,
  owner: leaderId(leader),
  reporter: employeeId(leader, number % 20),
  accused: employeeId(leader, 20 + (number % 20)),
  unitId: unitIdOf(leader),
  on: addDays(usualDay, -(number % 3)),
  // One in two hundred goes on still, and waits for nothing yet: what is measured is not the day's reminders.
  archived: number >= handledCount && number % 200 > 0,
});

/** The measured leader's come first, and wait; after them, other leaders' in turn. */
const ordinary = (number: number) => ofLeader(number < handledCount ? measuredLeader : 1 + (number % (leaderCount - 1)), number);

process.on("disconnect", () => process.exit(1));
const { keyDir, stages } = given<SeedCases>();
const organisation = benchOrganisation();
let stored = 0;
let before: string | undefined;
for (const { cases, dataDir, databaseUrl } of stages) {
  const file = join(dataDir, databaseFile);
  await makePrivateFolder(dataDir);
  if (before !== undefined) await copyFile(before, file);
  const store = await openBenchStore({ dataDir, keyDir });
  if (before === undefined) {
    for (const events of longCases) {
      const long = {
        ...ofLeader(longOwner, events),
        id: longCaseId(events),
        number: `LONG-${events}`,
        reporter: longReporter,
        on: usualDay,
        archived: false,
      };
      await store.transaction((tx) => storeCase(tx, organisation, long, events));
    }
  }
  while (stored < cases) {
    const end = Math.min(cases, stored + batch);
    await store.transaction(async (tx) => {
      for (let number = stored; number < end; number += 1) await storeCase(tx, organisation, ordinary(number));
    });
    stored = end;
  }
  await store.close();
  await copyToPostgres(file, databaseUrl);
  before = file;
}
// The channel to the parent would keep this process alive.
process.exit(0);
