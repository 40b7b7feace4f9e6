import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { noteNumber } from "#bot/desk/melding/retainedNotes.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { NotatCommandInput } from "#domain/contract/notatCommand.ts";
import type { RetentionCommandInput } from "#domain/contract/retention.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf, osloDate, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { listed, madeOf, roar, secret, signe } from "#test/support/closedReport.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";

const { vera, lars, kari, elias } = demoPeople;
/** Of a note of the usual day, 2 March 2026, that is closed the same day. */
const dueOn = localDate("2027-03-02");
const warnOn = localDate("2027-01-01");

const refusals = (outcome: { readonly kind: string; readonly refusals?: readonly { readonly code: string }[] }) =>
  outcome.refusals?.map(({ code }) => code) ?? [outcome.kind];

async function did({ desk }: Office, id: CaseId, command: NotatCommandInput) {
  const { version } = madeOf(await desk.readNote({ personId: vera }, id));
  return desk.runNoteCommand({ personId: vera }, id, version, command);
}

async function noted(office: Office, isClosed = true): Promise<CaseId> {
  const id = v4() as CaseId;
  const request = { id, as: null, unitId: null, text: `${secret} sagt i fortrolighet`, danger: false };
  madeOf(await office.desk.writeNote({ personId: vera }, id, request));
  if (isClosed) madeOf(await did(office, id, { type: "CloseNotat" }));
  return id;
}

/** A step in the retention of a note by somebody, from the version that it has. */
async function keep(office: Office, personId: PersonId, id: CaseId, command: RetentionCommandInput) {
  const version = (await office.store.read.retainedNote(id))?.version ?? 0;
  return office.desk.runReportRetention({ personId }, id, version, command);
}

async function warnedNote(office: Office): Promise<CaseId> {
  const id = await noted(office);
  office.clock.date = warnOn;
  expect(await office.desk.warnReportsOfErasure()).toBe(1);
  return id;
}

/** Who has been told of what about a note, since this was asked the last time, with all that the queue holds of it. */
async function told(office: Office) {
  const far = instantOf(Date.parse("2100-01-01T00:00:00Z"));
  const found: (readonly [reason: string, to: string | undefined, on: string])[] = [];
  for (;;) {
    const jobs = await office.store.claimJobs({ domainNow: office.clock.now(), wallNow: far, leaseMs: 60_000, limit: 500 });
    if (jobs.length === 0) return found.toSorted();
    for (const job of jobs) {
      await office.store.settleJob(job, { kind: "done" });
      if (job.kind !== "note-retention-tell") continue;
      const payload = job.payload as Parameters<Office["desk"]["noteRetentionDelivery"]>[0];
      if (payload.personId === undefined) expect(JSON.stringify(job)).not.toContain(vera);
      found.push([payload.reason, (await office.desk.noteRetentionDelivery(payload))?.personId, payload.on]);
    }
  }
}

describe("the retention of a confidential note", () => {
  it("VA-08 is warned of, proposed by one with the records role and confirmed by another, who see neither content nor writer", async () => {
    const office = await openOffice();
    const id = await noted(office);
    expect(madeOf(await office.desk.readNote({ personId: vera }, id))).toMatchObject({ erasableFrom: dueOn });
    office.clock.date = addDays(warnOn, -1);
    expect(await office.desk.warnReportsOfErasure()).toBe(0);
    expect(await listed(office, roar)).toEqual([]);
    await told(office);
    office.clock.date = warnOn;
    expect(await office.desk.warnReportsOfErasure()).toBe(1);
    expect(await office.desk.warnReportsOfErasure()).toBe(0);
    expect(await told(office)).toEqual([roar, signe, vera].map((to) => ["erasure-warned", to, dueOn]).toSorted());
    const rows = await listed(office, roar);
    expect(rows).toMatchObject([{ id, number: noteNumber(id), kind: "notat", stage: "warned", dueOn, holdReason: null }]);
    for (const hidden of [vera, secret, "verneombud"]) expect(JSON.stringify(rows)).not.toContain(hidden);

    expect(refusals(await keep(office, roar, id, { type: "ProposeErasure" }))).toEqual(["RETENTION_NOT_DUE"]);
    office.clock.date = dueOn;
    expect(madeOf(await keep(office, roar, id, { type: "ProposeErasure" }))).toMatchObject({ stage: "proposed" });
    expect(refusals(await keep(office, roar, id, { type: "ConfirmErasure" }))).toEqual(["RETENTION_SAME_PERSON"]);
    expect(await told(office)).toEqual([["erasure-proposed", signe, dueOn]]);
    expect(madeOf(await keep(office, signe, id, { type: "ConfirmErasure" }))).toMatchObject({ stage: "erased" });
    expect(await told(office)).toEqual([["case-erased", roar, dueOn]]);

    expect(await office.desk.readNote({ personId: vera }, id)).toEqual({ kind: "not_found" });
    expect(madeOf(await office.desk.listNotes({ personId: vera })).items).toEqual([]);
    expect(await listed(office, signe)).toEqual([]);
    expect(await office.store.read.noteIds({ limit: 10 })).toEqual([]);
    const steps = (await office.store.read.events(id)).slice(2);
    expect(steps.map(({ type }) => type)).toEqual(["ErasureWarned", "ErasureProposed", "CaseErased"]);
    // Of the steps the days alone are kept, and nothing of the writer.
    for (const { at } of steps) expect(at).toBe(startOfDay(osloDate(at)));
    expect(JSON.stringify(steps)).not.toContain(vera);
    expect((await office.store.verifyChains()).fault).toBeNull();
    expect(await databaseText(office.dataDir)).not.toContain(secret);
    expect(await office.desk.warnReportsOfErasure()).toBe(0);
  });

  it("VA-09 is put off by its writer, who still needs it: what was proposed is void, and nobody sees it any more", async () => {
    const office = await openOffice();
    const id = await warnedNote(office);
    office.clock.date = dueOn;
    madeOf(await keep(office, roar, id, { type: "ProposeErasure" }));
    expect(madeOf(await did(office, id, { type: "KeepNotat" }))).toMatchObject({ note: { erasableFrom: "2028-03-02" } });
    expect(await listed(office, signe)).toEqual([]);
    for (const type of ["ConfirmErasure", "WithdrawProposal", "ProposeErasure"] as const)
      expect(await keep(office, signe, id, { type })).toEqual({ kind: "not_found" });
    office.clock.date = addDays(localDate("2028-03-02"), -60);
    expect(await office.desk.warnReportsOfErasure()).toBe(1);
    expect(await listed(office, signe)).toMatchObject([{ id, stage: "warned", dueOn: "2028-03-02" }]);
    expect(await databaseText(office.dataDir)).not.toContain("NotatKept");
  });

  it("waits while there is a hold, and is warned of anew after it", async () => {
    const office = await openOffice();
    const id = await warnedNote(office);
    madeOf(await keep(office, roar, id, { type: "PlaceHold", reason: `${secret}: pålegg` }));
    expect(await listed(office, signe)).toMatchObject([{ stage: "hold", holdReason: `${secret}: pålegg` }]);
    expect(await databaseText(office.dataDir)).not.toContain(secret);
    office.clock.date = dueOn;
    expect(refusals(await keep(office, signe, id, { type: "ProposeErasure" }))).toEqual(["RETENTION_ON_HOLD"]);
    // What the writer reads of their note is their own alone.
    expect(JSON.stringify(madeOf(await office.desk.readNote({ personId: vera }, id)))).not.toContain("pålegg");
    madeOf(await keep(office, signe, id, { type: "LiftHold", reason: "Avsluttet." }));
    expect(await keep(office, signe, id, { type: "ProposeErasure" })).toEqual({ kind: "not_found" });
    expect(await office.desk.warnReportsOfErasure()).toBe(1);
    office.clock.date = addDays(dueOn, 60);
    madeOf(await keep(office, signe, id, { type: "ProposeErasure" }));
  });

  it("begins at no time while the note is open, and from its last word once its writer has left", async () => {
    const office = await openOffice();
    const id = await noted(office, false);
    expect(madeOf(await office.desk.readNote({ personId: vera }, id))).toMatchObject({ erasableFrom: null });
    expect(refusals(await did(office, id, { type: "KeepNotat" }))).toEqual(["NOTAT_OPEN"]);
    office.clock.date = addDays(dueOn, 400);
    expect(await office.desk.warnReportsOfErasure()).toBe(0);
    office.directory.now = withPerson(office.directory.now, vera, { active: false });
    expect(await office.desk.warnReportsOfErasure()).toBe(1);
    // Nobody writes to somebody who has left.
    expect((await told(office)).map(([, to]) => to)).toEqual(expect.arrayContaining([roar, signe, undefined]));
    office.clock.date = addDays(dueOn, 460);
    madeOf(await keep(office, roar, id, { type: "ProposeErasure" }));
    expect(madeOf(await keep(office, signe, id, { type: "ConfirmErasure" }))).toMatchObject({ stage: "erased" });
  });

  it("is not there for a writer who has the records role, nor for anybody without it, whatever is asked", async () => {
    const office = await openOffice();
    office.directory.now = withPerson(office.directory.now, vera, { roles: ["ansatt", "verneombud", "arkiv"] });
    const id = await warnedNote(office);
    expect((await told(office)).filter(([, to]) => to === vera).length).toBe(1);
    office.clock.date = dueOn;
    expect(await listed(office, vera)).toEqual([]);
    for (const personId of [vera, lars, kari, elias])
      for (const command of [{ type: "ProposeErasure" }, { type: "PlaceHold", reason: "Fordi" }] as const)
        expect(await keep(office, personId, id, command)).toEqual({ kind: "not_found" });
    expect(await listed(office, signe)).toMatchObject([{ id, stage: "warned" }]);
  });

  it("is not to be found by its id before anybody was warned of it", async () => {
    const office = await openOffice();
    const id = await noted(office);
    for (const command of [{ type: "ProposeErasure" }, { type: "PlaceHold", reason: "Fordi" }] as const)
      expect(await keep(office, roar, id, command)).toEqual(await keep(office, roar, v4() as CaseId, command));
  });

  it("leaves it to its writer to erase it before, alone, as ever", async () => {
    const office = await openOffice();
    const id = await warnedNote(office);
    expect(madeOf(await did(office, id, { type: "DiscardNotat" }))).toEqual({ kind: "erased" });
    expect(await listed(office, roar)).toEqual([]);
    expect((await told(office)).filter(([, to]) => to === vera)).toEqual([]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });
});
