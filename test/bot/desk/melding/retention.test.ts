import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { instantOf, osloDate, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { doTo, dueOn, keep, listed, madeOf, roar, secret, signe, warnOn, withdrawnKlage } from "#test/support/closedReport.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";
import { aKlage } from "#test/support/reportAnswers.ts";

const { kari, lars, ante, vera } = demoPeople;
const refusals = (outcome: { readonly kind: string; readonly refusals?: readonly { readonly code: string }[] }) =>
  outcome.refusals?.map(({ code }) => code) ?? [outcome.kind];

/** Who has been told of what about retention, since this was asked the last time. */
async function told(office: Office) {
  const far = instantOf(Date.parse("2100-01-01T00:00:00Z"));
  const found: (readonly [reason: string, to: string, on: string])[] = [];
  for (;;) {
    const jobs = await office.store.claimJobs({ domainNow: office.clock.now(), wallNow: far, leaseMs: 60_000, limit: 500 });
    if (jobs.length === 0) return found.toSorted();
    for (const job of jobs) {
      await office.store.settleJob(job, { kind: "done" });
      if (job.kind !== "retention-tell") continue;
      const payload = job.payload as Parameters<Office["desk"]["retentionDelivery"]>[0];
      for (const { personId } of await office.desk.retentionDelivery(payload)) found.push([payload.reason, personId, payload.on]);
    }
  }
}

async function warned(office: Office): Promise<CaseId> {
  const id = await withdrawnKlage(office);
  office.clock.date = warnOn;
  expect(await office.desk.warnReportsOfErasure()).toBe(1);
  return id;
}

describe("the retention of a report", () => {
  it("is warned of, proposed by one and confirmed by another, and then the report is gone for all, its number and history apart", async () => {
    const office = await openOffice();
    const id = await withdrawnKlage(office);
    expect(await listed(office, roar)).toMatchObject([{ id, kind: "klage", closedOn: "2026-03-02", dueOn, stage: "kept" }]);
    office.clock.date = addDays(warnOn, -1);
    expect(await office.desk.warnReportsOfErasure()).toBe(0);
    await told(office);
    office.clock.date = warnOn;
    expect(await office.desk.warnReportsOfErasure()).toBe(1);
    expect(await office.desk.warnReportsOfErasure()).toBe(0);
    expect(await told(office)).toEqual([roar, signe, lars].map((to) => ["erasure-warned", to, dueOn]).toSorted());
    expect(refusals(await keep(office, roar, id, { type: "ProposeErasure" }))).toEqual(["RETENTION_NOT_DUE"]);
    office.clock.date = dueOn;
    expect(madeOf(await keep(office, roar, id, { type: "ProposeErasure" }))).toMatchObject({
      stage: "proposed",
      proposedByMe: true,
    });
    expect(await listed(office, signe)).toMatchObject([{ id, stage: "proposed", proposedByMe: false }]);
    expect(refusals(await keep(office, roar, id, { type: "ConfirmErasure" }))).toEqual(["RETENTION_SAME_PERSON"]);
    expect(await told(office)).toEqual([["erasure-proposed", signe, dueOn]]);
    const { number } = madeOf(await office.desk.readReport({ personId: kari }, id));
    expect(madeOf(await keep(office, signe, id, { type: "ConfirmErasure" }))).toMatchObject({ number, stage: "erased" });
    expect(await told(office)).toEqual([["case-erased", roar, dueOn]]);

    for (const personId of [kari, lars, ante, roar, signe]) {
      expect(await office.desk.readReport({ personId }, id)).toEqual({ kind: "not_found" });
      for (const list of ["inbox", "mine"] as const)
        expect(madeOf(await office.desk.listReports({ personId }, { list, after: null })).items).toEqual([]);
    }
    expect(await listed(office, roar)).toEqual([]);
    expect(await keep(office, roar, id, { type: "PlaceHold", reason: "for sent" })).toEqual({ kind: "not_found" });
    expect(await office.store.read.openReport(id)).toEqual({ kind: "erased" });
    expect(await office.store.read.reportNumbered(number)).toBe(id);
    const events = await office.store.read.events(id);
    expect(events.map(({ type }) => type)).toEqual([
      "ReportSubmitted",
      "HabilitetDeclared",
      "ReportWithdrawn",
      "ErasureWarned",
      "ErasureProposed",
      "CaseErased",
    ]);
    // Of the steps the days alone are kept.
    for (const { at } of events.slice(3)) expect(at).toBe(startOfDay(osloDate(at)));
    expect(events.at(-1)?.data).toMatchObject({ proposedBy: roar, confirmedBy: signe, on: dueOn });
    expect((await office.store.verifyChains()).fault).toBeNull();
    expect(await office.desk.warnReportsOfErasure()).toBe(0);
  });

  it("waits while there is a hold, whose reason is sealed, and is warned of anew after it", async () => {
    const office = await openOffice();
    const id = await warned(office);
    expect(refusals(await keep(office, roar, id, { type: "PlaceHold", reason: " " }))).toEqual(["RETENTION_REASON_MISSING"]);
    madeOf(await keep(office, roar, id, { type: "PlaceHold", reason: `${secret}: saken går for retten` }));
    expect(await listed(office, signe)).toMatchObject([
      { stage: "hold", since: warnOn, holdReason: `${secret}: saken går for retten` },
    ]);
    office.clock.date = dueOn;
    expect(refusals(await keep(office, signe, id, { type: "ProposeErasure" }))).toEqual(["RETENTION_ON_HOLD"]);
    expect(await databaseText(office.dataDir)).not.toContain(secret);
    madeOf(await keep(office, signe, id, { type: "LiftHold", reason: "Dommen er rettskraftig." }));
    expect(await listed(office, signe)).toMatchObject([{ stage: "kept", holdReason: null }]);
    expect(refusals(await keep(office, signe, id, { type: "ProposeErasure" }))).toEqual(["RETENTION_NOT_WARNED"]);
    expect(await office.desk.warnReportsOfErasure()).toBe(1);
    office.clock.date = addDays(dueOn, 60);
    madeOf(await keep(office, signe, id, { type: "ProposeErasure" }));
  });

  it("is put off when the report is opened again: a proposal counts no more, and the time begins anew when it is closed", async () => {
    const office = await openOffice();
    const id = await warned(office);
    office.clock.date = dueOn;
    madeOf(await keep(office, roar, id, { type: "ProposeErasure" }));
    await doTo(office, kari, id, { type: "Reopen", text: "Det har begynt igjen." });
    expect(await listed(office, signe)).toEqual([]);
    expect(refusals(await keep(office, signe, id, { type: "ConfirmErasure" }))).toEqual(["RETENTION_CASE_OPEN"]);
    await doTo(office, kari, id, { type: "Withdraw", reason: null });
    expect(await listed(office, signe)).toMatchObject([{ stage: "kept", closedOn: dueOn, dueOn: "2032-03-02" }]);
    expect(refusals(await keep(office, signe, id, { type: "ConfirmErasure" }))).toEqual(["RETENTION_NOT_DUE"]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("changes nothing of what the report's own people see: its history has the steps that it had", async () => {
    const office = await openOffice();
    const id = await withdrawnKlage(office);
    const before = madeOf(await office.desk.readReport({ personId: lars }, id));
    office.clock.date = warnOn;
    await office.desk.warnReportsOfErasure();
    const after = madeOf(await office.desk.readReport({ personId: lars }, id));
    expect([after.version, "timeline" in after && after.timeline]).toEqual([
      before.version + 1,
      "timeline" in before && before.timeline,
    ]);
  });
});

describe("who has the records role", () => {
  it("sees nothing of a report that they are a party to or have handled, and can neither propose nor confirm its erasure", async () => {
    const office = await openOffice();
    office.directory.now = withPerson(office.directory.now, lars, { roles: ["ansatt", "arkiv"] });
    const id = await withdrawnKlage(office, roar);
    office.clock.date = warnOn;
    await office.desk.warnReportsOfErasure();
    expect((await told(office)).map(([, to]) => to).toSorted()).toEqual([signe, lars].toSorted());
    office.clock.date = dueOn;
    for (const involved of [roar, lars]) {
      expect(await listed(office, involved)).toEqual([]);
      for (const type of ["ProposeErasure", "ConfirmErasure"] as const)
        expect(await keep(office, involved, id, { type })).toEqual({ kind: "not_found" });
    }
    expect(await listed(office, signe)).toMatchObject([{ id }]);
    expect(await listed(office, vera)).toBeUndefined();
  });

  it("pages through any number of closed reports, those first that have been closed the longest", async () => {
    const office = await openOffice();
    const ids: CaseId[] = [];
    for (let n = 0; n < 52; n += 1) {
      office.clock.date = addDays(localDate("2026-11-02"), n);
      const { id, version } = madeOf(await office.desk.beginReport({ personId: kari }, { type: "Submit", answers: aKlage() }));
      madeOf(await office.desk.runReportCommand({ personId: kari }, id, version, { type: "Withdraw", reason: null }));
      ids.push(id);
    }
    const first = madeOf(await office.desk.listRetention({ personId: roar }, null));
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 50));
    const second = madeOf(await office.desk.listRetention({ personId: roar }, first.next));
    expect([second.items.map(({ id }) => id), second.next]).toEqual([ids.slice(50), null]);
  });
});
