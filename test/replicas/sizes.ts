import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { v7 } from "uuid";
import type { DeskContext } from "#bot/desk/context.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { defaultReportSettings } from "#domain/melding/settings.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { benchClock } from "#test/bench/benchClock.ts";
import { storeCase } from "#test/bench/cases/storedCase.ts";
import { benchOrganisation, employeeId, leaderId, unitIdOf } from "#test/bench/organisation.ts";
import { storeAgreement } from "#test/bench/storedAgreement.ts";
import { institution } from "#test/faults/autumn/institution.ts";
import { prepareAutumn } from "#test/faults/autumn/prepare.ts";
import { tenantId } from "#test/faults/servers/settings.ts";
import { usualDay } from "#test/support/usualCase.ts";

const agreements = 2_000;
const cases = 300;
const eventsOfCase = 60;
const units = 300;
const recipients = 1_200;
const jobs = 5_000;

type Bytes = Readonly<Record<string, number>>;

/** What a thing takes in each table, indexes and all; tables with less than a byte of it left out. */
type Sized = { readonly bytes: number; readonly byTable: Bytes };

/**
 * How many bytes each kind of thing takes in the database, from so many of them stored through the store's own saving. Messages that are
 * enqueued with them are counted by themselves.
 */
export async function sizes(databaseUrl: string): Promise<Readonly<Record<string, Sized>>> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-replicas-sizes-"));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  let before: Bytes = {};
  const grown = async (count: number): Promise<Sized> => {
    await client.query("vacuum");
    const { rows } = await client.query<{ name: string; bytes: string }>(
      "select tablename as name, pg_total_relation_size(quote_ident(tablename)) as bytes from pg_tables where schemaname = 'public'",
    );
    const now = Object.fromEntries(rows.map(({ name, bytes }) => [name, Number(bytes)]));
    const each = Object.entries(now).map(
      ([name, bytes]) => [name, Math.round((bytes - (before[name] ?? bytes)) / count)] as const,
    );
    before = now;
    const byTable = Object.fromEntries(each.filter(([, bytes]) => bytes >= 1).toSorted(([, a], [, b]) => b - a));
    return { bytes: Object.values(byTable).reduce((sum, bytes) => sum + bytes, 0), byTable };
  };
  try {
    const vaultOf = () => openKeyFileVault(join(folder, "keys"));
    const place = { dataDir: join(folder, "data"), databaseUrl, tenantId };
    await (await openStore({ ...place, vault: await vaultOf() })).close();
    await grown(1);
    await prepareAutumn(folder, databaseUrl, institution(units, recipients), "https://smba.trafficmanager.net/no/");
    const cycle = await grown(units);
    const store = await openStore({ ...place, vault: await vaultOf() });
    try {
      await storeAgreements(store);
      const agreement = await grown(agreements);
      await storeCases(store);
      const ofCase = await grown(cases);
      await enqueue(store);
      const job = await grown(jobs);
      return {
        "a unit's year, open, with four people": cycle,
        "an agreement, accepted": agreement,
        [`a case of ${eventsOfCase} events, closed`]: ofCase,
        "a message to somebody": job,
      };
    } finally {
      await store.close();
    }
  } finally {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function storeAgreements(store: Store): Promise<void> {
  const organisation = benchOrganisation();
  const context: DeskContext = {
    ...{ store, clock: benchClock, directory: fixedDirectory(organisation), regimes: [normalRegime] },
    ...{ holidays: norwegianHolidays(), newId: v7, wake: () => undefined, reports: () => defaultReportSettings },
  };
  for (let from = 0; from < agreements; from += 500) {
    await store.transaction(async (tx) => {
      for (let number = from; number < from + 500; number += 1) {
        const leader = 1 + (number % 200);
        const employee = employeeId(leader, Math.floor(number / 200));
        await storeAgreement(context, tx, {
          employee,
          leader: leaderId(leader),
          on: addDays(usualDay, -(number % 28)),
          accepted: true,
        });
      }
    });
  }
}

async function storeCases(store: Store): Promise<void> {
  const organisation = benchOrganisation();
  for (let number = 0; number < cases; number += 1) {
    const leader = number % 200;
    const one = {
      ...{
        id: v7() as CaseId,
        number: `26-${String(number).padStart(6, "0")}`,
        owner: leaderId(leader),
        unitId: unitIdOf(leader),
      },
      ...{ reporter: employeeId(leader, 1), accused: employeeId(leader, 2), on: usualDay, archived: true },
    };
    await store.transaction((tx) => storeCase(tx, organisation, one, eventsOfCase));
  }
}

/** Messages as the product enqueues them: who, about what, in which conversation's lane. */
async function enqueue(store: Store): Promise<void> {
  for (let from = 0; from < jobs; from += 1_000) {
    await store.transaction((tx) =>
      tx.enqueue(
        Array.from({ length: 1_000 }, (_, index) => {
          const [caseId, personId] = [v7(), employeeId(index % 200, from % 40)];
          return {
            kind: "tell",
            deliveryKey: `tell:${caseId}:1:${personId}:decide`,
            payload: { caseId, version: 1, personId, reason: "decide", kind: "fast-avtale" },
            ...{ dueAt: benchClock.now(), clock: "wall" as const, personId },
          };
        }),
      ),
    );
  }
}
