import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import type { Clock } from "#bot/clock.ts";
import { createDesk } from "#bot/desk/desk.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { organisationFrom } from "#bot/directory/organisationData.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { openStore } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { defaultReportSettings } from "#domain/melding/settings.ts";
import { proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { tenantId } from "../servers/settings.ts";
import type { Institution } from "./institution.ts";
import { referenceOf } from "./teams.ts";

/** Two weeks before the deadline of the plans, at seven in the morning in Norway: a Friday on which everybody is reminded. */
export const morning = Date.parse("2026-10-16T05:00:00Z");

export type PreparedPlace = {
  readonly dataDir: string;
  readonly keyDir: string;
  readonly databaseUrl?: string | undefined;
  readonly directoryFile: string;
};

/** An institution on the morning of the reminders: the cycle published in August, its units open, and everybody's app installed. */
export async function prepareAutumn(
  folder: string,
  databaseUrl: string | undefined,
  { data, hr }: Institution,
  serviceUrl: string,
): Promise<PreparedPlace> {
  const place = { dataDir: join(folder, "data"), keyDir: join(folder, "keys"), directoryFile: join(folder, "people.json") };
  await mkdir(place.dataDir, { recursive: true, mode: 0o700 });
  await writeFile(place.directoryFile, JSON.stringify(data));
  const store = await openStore({
    ...{ dataDir: place.dataDir, databaseUrl, tenantId },
    vault: await openKeyFileVault(place.keyDir),
  });
  const time = { now: Date.parse("2026-08-20T08:00:00Z") };
  const now = () => instantOf(time.now);
  const clock: Clock = { now, wallNow: now, today: () => osloDate(now()) };
  const organisation = organisationFrom(data);
  const desk = createDesk({
    ...{ store, clock, directory: fixedDirectory(organisation), regimes: [normalRegime], holidays: norwegianHolidays() },
    ...{ newId: v7, wake: () => undefined, reports: () => defaultReportSettings },
  });
  const survey = { kind: "ARK", from: localDate("2026-03-02"), to: localDate("2026-03-20") } as const;
  const published = await desk.publishCycle({ personId: hr }, { year: 2026, plan: { ...proposedPlan(2026), survey } });
  if (published.kind !== "done") throw new Error(`not published: ${JSON.stringify(published)}`);
  time.now = Date.parse("2026-09-01T05:00:00Z");
  await desk.openUnits(published.value.id as CaseId);
  // What people were told in August and September has long been told: this run is about one morning in October.
  for (const before = instantOf(Date.parse("2026-09-02T00:00:00Z")); ; ) {
    const jobs = await store.claimJobs({ domainNow: before, wallNow: before, leaseMs: 60_000, limit: 500 });
    if (jobs.length === 0) break;
    await store.transaction(async (tx) => {
      for (const job of jobs) await tx.settleJob(job, { kind: "done" });
    });
  }
  const people = [...organisation.people.keys()];
  for (let from = 0; from < people.length; from += 1_000) {
    await store.transaction(async (tx) => {
      for (const personId of people.slice(from, from + 1_000)) {
        await tx.rememberConversation({ personId, reference: referenceOf(serviceUrl, personId as PersonId), updatedAt: now() });
      }
    });
  }
  await store.close();
  return { ...place, databaseUrl };
}
