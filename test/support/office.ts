import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { onTestFinished } from "vitest";
import { type Changes, localChanges } from "#bot/changes/changes.ts";
import { publishing } from "#bot/changes/publishing.ts";
import type { Clock } from "#bot/clock.ts";
import type { DeskContext } from "#bot/desk/context.ts";
import { createDesk, type Desk } from "#bot/desk/desk.ts";
import type { Directory } from "#bot/directory/directory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Organisation, Person, Unit } from "#domain/organisasjon/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { layTables } from "./layTables.ts";
import { tenantId } from "./signedActivity.ts";
import { usualDay } from "./usualCase.ts";

/** Who asks for somebody's case: the employee is Kari, under Lars. Everybody else is somebody to whom it must not exist. */
export const roles = {
  employee: demoPeople.kari,
  leader: demoPeople.lars,
  /** Leads another unit. */
  otherLeader: demoPersonId(45),
  /** Leads the leader: not the nearest. */
  upperLeader: demoPeople.solveig,
  hr: demoPeople.hilde,
  /** Of the same unit, with no part in it. */
  unrelated: demoPeople.vera,
  left: demoPeople.oddvar,
  /** Administrator: sees what was not delivered, and no case. */
  admin: demoPeople.elias,
} as const satisfies Record<string, PersonId>;
export type RoleName = keyof typeof roles;
export const roleNames = Object.keys(roles) as RoleName[];

/** A Monday on which nothing special happens. */
export const monday = usualDay;

/** A desk over a real store in a folder of its own, with a clock and a directory that the test moves. */
export type Office = {
  readonly desk: Desk;
  readonly store: Store;
  readonly changes: Changes;
  readonly context: DeskContext;
  readonly dataDir: string;
  readonly clock: Clock & { date: LocalDate };
  readonly directory: Directory & { now: Organisation };
};

export async function openOffice(on: LocalDate = monday): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-office-"));
  const vault = await openKeyFileVault(join(folder, "keys"));
  const dataDir = join(folder, "data");
  await layTables(dataDir);
  const store = await openStore({ dataDir, vault, tenantId });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const clock = {
    date: on,
    // Eight hours into the day: the same date in Oslo and in UTC.
    now: () => instantOf(Date.parse(startOfDay(clock.date)) + 8 * 3_600_000),
    today: () => clock.date,
    wallNow: () => instantOf(Date.now()),
  };
  const directory = { now: demoOrganisation, organisation: () => directory.now };
  const changes = localChanges();
  const context: DeskContext = {
    store: publishing(store, changes),
    directory,
    clock,
    reports: () => demoReportSettings(null),
    regimes: [normalRegime],
    holidays: norwegianHolidays(),
    newId: v7,
    tellPages: changes.publish,
    wake: () => undefined,
  };
  return { desk: createDesk(context), store, changes, context, dataDir, clock, directory };
}

/** The same organisation with one person changed. */
export function withPerson(organisation: Organisation, id: PersonId, but: Partial<Person>): Organisation {
  const person = organisation.people.get(id);
  if (person === undefined) throw new Error(`nobody has the id ${id}`);
  return { ...organisation, people: new Map(organisation.people).set(id, { ...person, ...but }) };
}

/** The same organisation with another leader of a unit. */
export function ledBy(organisation: Organisation, id: UnitId, leaderId: PersonId): Organisation {
  const unit: Unit | undefined = organisation.units.get(id);
  if (unit === undefined) throw new Error(`no unit has the id ${id}`);
  return { ...organisation, units: new Map(organisation.units).set(id, { ...unit, leaderId }) };
}
