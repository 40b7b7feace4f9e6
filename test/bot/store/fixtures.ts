import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { NewEvent, SaveCase } from "#bot/store/caseTypes.ts";
import type { NewJob } from "#bot/store/jobTypes.ts";
import { openStore } from "#bot/store/openStore.ts";
import type { SavePresence } from "#bot/store/presenceTypes.ts";
import type { Store, StoreTx } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, FileId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { type Instant, parseInstant } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { HandedId } from "#domain/oppfolging/enhet/model.ts";
import type { WaitingMeasure } from "#domain/oppfolging/overlevering/handOver.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { layTables } from "#test/support/layTables.ts";

export const caseId = (id: string) => id as CaseId;
export const personId = (id: string) => id as PersonId;
export const fileId = (id: string) => id as FileId;
export const textId = (id: string) => id as TextId;

/** A moment that the test knows to exist. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no moment: ${text}`);
  return instant;
}

export const noon = at("2021-09-01T12:00:00Z");

export const event = (type: string, data: unknown = {}): NewEvent => ({ type, data, actor: system, at: noon });

const handedId = (id: string) => id as HandedId;

/** A measure that waits for a plan. */
export const aHandedMeasure = (id = "h1"): WaitingMeasure => ({
  ...{ key: handedId(id), unitId: "unit" as UnitId, text: "Kanari om møter.", kind: "fysisk", due: localDate("2021-12-01") },
});

/** A case to save: new, of one event, where nothing else is said. */
export const aCase = (id: string, but: Partial<SaveCase> = {}): SaveCase => ({
  id: caseId(id),
  kind: "fast-avtale",
  state: { id, note: "state" },
  employeeId: personId("employee"),
  unitId: "unit" as UnitId,
  status: "INNSENDT",
  fromDate: localDate("2021-10-01"),
  toDate: localDate("2021-12-31"),
  submittedAt: noon,
  updatedAt: noon,
  decidedBy: null,
  copiedToHr: false,
  expectedVersion: 0,
  events: [event("Submitted")],
  ...but,
});

/** A wish to be on campus on a day, new, of one event, where nothing else is said. */
export const aPresence = (id: string, but: Partial<SavePresence> = {}): SavePresence => ({
  ...{ id: caseId(id), what: "wish", personId: personId("employee"), siteId: "campus" as SiteId },
  ...{ fromDate: localDate("2021-10-01"), toDate: localDate("2021-10-01"), waits: true, state: { id, room: "Kanari 12" } },
  ...{ expectedVersion: 0, events: [{ type: "PresenceAsked", data: { room: "Kanari 12" }, actor: system }], at: noon },
  ...but,
});

/** A notice of a rule set that was sent, and that one person was told of it. */
export async function putNoticeAndReceipt(tx: StoreTx, id: string): Promise<void> {
  await tx.saveNotice({
    ...{ id: caseId(id), rulesetId: caseId("g1"), state: {}, on: localDate("2021-09-01"), at: noon, expectedVersion: 0 },
    events: [event("NoticeSent")],
  });
  await tx.putReceipts({ noticeId: caseId(id), version: 1 }, [
    { personId: personId("e"), unitId: "u" as UnitId, toldOn: localDate("2021-09-01") },
  ]);
}

export const aJob = (deliveryKey: string, but: Partial<NewJob> = {}): NewJob => ({
  kind: "notify",
  deliveryKey,
  payload: { caseId: "c" },
  dueAt: noon,
  clock: "wall",
  ...but,
});

/** An empty folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the store of a folder: data and keys side by side. */
export async function storeIn(folder: string): Promise<Store> {
  const vault = await openKeyFileVault(join(folder, "keys"));
  await layTables(join(folder, "data"));
  return openStore({ dataDir: join(folder, "data"), vault, tenantId: "tenant" });
}

/** A store on a folder of its own; both go with the test. */
export async function temporaryStore(): Promise<Store> {
  const store = await storeIn(await temporaryFolder());
  onTestFinished(() => store.close());
  return store;
}
