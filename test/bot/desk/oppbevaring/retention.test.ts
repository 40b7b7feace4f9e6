import { describe, expect, it } from "vitest";
import type { RetainedCases } from "#bot/desk/oppbevaring/retainedCases.ts";
import {
  type Retaining,
  type RetentionInput,
  readRetention,
  runRetentionCommand,
} from "#bot/desk/oppbevaring/runRetentionCommand.ts";
import { startErasureWarnings, warnOfErasure, warnOfErasureJob } from "#bot/desk/oppbevaring/warnOfErasure.ts";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { evolveRetention } from "#domain/oppbevaring/evolve.ts";
import { notYet, type RetainedCase, type Retention } from "#domain/oppbevaring/model.ts";
import { aCase, event, textId } from "#test/bot/store/fixtures.ts";
import { type Office, openOffice } from "#test/support/office.ts";

type State = { readonly retained: RetainedCase; readonly retention: Retention };

/** A module as others are to be: its cases hold the retention in their state, and its steps in their chain. */
const cases: RetainedCases = {
  async load(reads, id) {
    const stored = await reads.loadCase(id);
    return stored && { ...(stored.state as State), version: stored.version };
  },
  async closedAfter(reads, after, limit) {
    const found = await reads.listCases({ statuses: ["AVSLUTTET"], order: "submitted-first", limit: 1_000 });
    const ids = found.map((one) => one.id).toSorted();
    return ids.filter((id) => after === undefined || id > after).slice(0, limit);
  },
  async save(tx, { retained, retention, version }, events, { actor, now }) {
    const state: State = { retained, retention: events.reduce(evolveRetention, retention) };
    const save = aCase(retained.id, {
      state,
      status: state.retention.erased === null ? "AVSLUTTET" : "SLETTET",
      expectedVersion: version,
      events: events.map((one) => ({ type: one.type, data: one, actor, at: now })),
    });
    return tx.saveCase(save);
  },
  tellJob: async (_tx, { retained }, version, { to, reason }, now) => ({
    kind: "retention-tell",
    deliveryKey: `retention-tell:${retained.id}:${version}:${to}`,
    payload: { caseId: retained.id, personId: to, reason },
    dueAt: now,
    clock: "wall",
  }),
};
const retaining: Retaining = {
  cases,
  periods: [{ kind: "klage", months: 6, warnDays: 30, validity: { from: localDate("2020-01-01") } }],
};

const [arne, berit, party, other] = [1, 2, 3, 4].map(demoPersonId) as [PersonId, PersonId, PersonId, PersonId];
const closedAt = "2021-03-15T12:00:00.000Z" as RetainedCase["closedAt"];
const [warnOn, dueOn] = [localDate("2021-08-16"), localDate("2021-09-15")];

/** An office in which two people and a party have the records role, and a closed case with a text. */
async function officeWithCase(ids: readonly string[] = ["c"]) {
  const office = await openOffice(warnOn);
  const people = new Map(office.directory.now.people);
  for (const id of [arne, berit, party, other]) {
    const person = people.get(id);
    if (person === undefined) throw new Error("no such person in the demo");
    people.set(id, { ...person, active: true, roles: id === other ? ["hr-raadgiver"] : ["arkiv"] });
  }
  for (const [id, person] of people)
    if (![arne, berit, party].includes(id)) people.set(id, { ...person, roles: person.roles.filter((role) => role !== "arkiv") });
  office.directory.now = { ...office.directory.now, people };
  for (const id of ids)
    await office.store.transaction(async (tx) => {
      const retained = { id, kind: "klage", closedAt, lastContentAt: closedAt, parties: [party] };
      await tx.saveCase(aCase(id, { status: "AVSLUTTET", state: { retained, retention: notYet }, events: [event("Closed")] }));
      await tx.putTexts(id as CaseId, [{ textId: textId(`t-${id}`), object: "complaint", text: "sealed" }]);
    });
  return office;
}

const caseC = "c" as CaseId;
async function versionOf(office: Office): Promise<number> {
  return (await office.store.read.loadCase(caseC))?.version ?? 0;
}
async function act(office: Office, personId: PersonId, input: RetentionInput) {
  return runRetentionCommand(office.context, { personId }, retaining, caseC, await versionOf(office), input);
}
const opened = (office: Office) => office.store.read.openTexts(caseC, [textId("t-c")]);
const types = async (office: Office) => (await office.store.read.events(caseC)).map((one) => one.type);
/** Who has been told of what, since this was asked the last time. */
async function told(office: Office) {
  const far = instantOf(Date.parse("2100-01-01T00:00:00Z"));
  const jobs = await office.store.claimJobs({ domainNow: office.clock.now(), wallNow: far, leaseMs: 60_000, limit: 500 });
  for (const job of jobs) await office.store.settleJob(job, { kind: "done" });
  return jobs.filter((job) => job.kind === "retention-tell").map((job) => job.payload);
}
const on = (office: Office, date: LocalDate) => {
  office.clock.date = date;
};

describe("erasing a case", () => {
  it("is warned of, proposed by one, confirmed by another, and then no text opens, with every step in the case's chain", async () => {
    const office = await officeWithCase();
    on(office, localDate("2021-08-15"));
    expect(await warnOfErasure(office.context, [retaining])).toBe(0);
    on(office, warnOn);
    expect(await warnOfErasure(office.context, [retaining])).toBe(1);
    expect(await warnOfErasure(office.context, [retaining])).toBe(0);
    expect(await told(office)).toEqual([arne, berit].map((personId) => ({ caseId: "c", personId, reason: "erasure-warned" })));
    expect(await act(office, arne, { type: "ProposeErasure" })).toMatchObject({
      kind: "refused",
      refusals: [{ code: "RETENTION_NOT_DUE" }],
    });
    on(office, dueOn);
    expect(await act(office, arne, { type: "ProposeErasure" })).toMatchObject({
      kind: "done",
      value: { retention: { proposal: { by: arne } } },
    });
    expect(await act(office, arne, { type: "ConfirmErasure" })).toMatchObject({ refusals: [{ code: "RETENTION_SAME_PERSON" }] });
    expect(await opened(office)).toMatchObject({ kind: "opened" });
    expect(await told(office)).toEqual([{ caseId: "c", personId: berit, reason: "erasure-proposed" }]);
    expect(await act(office, berit, { type: "ConfirmErasure" })).toMatchObject({
      kind: "done",
      value: { retention: { erased: { proposedBy: arne, confirmedBy: berit } } },
    });
    expect(await opened(office)).toEqual({ kind: "erased" });
    expect(await types(office)).toEqual(["Closed", "ErasureWarned", "ErasureProposed", "CaseErased"]);
    expect(await told(office)).toEqual([{ caseId: "c", personId: arne, reason: "case-erased" }]);
    expect((await office.store.verifyChains()).fault).toBeNull();
    expect(await act(office, berit, { type: "PlaceHold", reason: "too late" })).toMatchObject({
      refusals: [{ code: "RETENTION_ERASED" }],
    });
    expect(await warnOfErasure(office.context, [retaining])).toBe(0);
  });

  it("does not exist for a party, not even with the role, nor for anybody without it, as a case that is not there", async () => {
    const office = await officeWithCase();
    const nothing = { kind: "not_found" };
    for (const personId of [party, other, "nobody" as PersonId]) {
      expect(await readRetention(office.context, { personId }, retaining, caseC)).toEqual(nothing);
      for (const input of [{ type: "ProposeErasure" }, { type: "ConfirmErasure" }, { type: "PlaceHold", reason: "x" }] as const)
        expect(await act(office, personId, input)).toEqual(nothing);
    }
    const gone = "gone" as CaseId;
    expect(await readRetention(office.context, { personId: arne }, retaining, gone)).toEqual(nothing);
    expect(await runRetentionCommand(office.context, { personId: arne }, retaining, gone, 1, { type: "ProposeErasure" })).toEqual(
      nothing,
    );
    expect(await types(office)).toEqual(["Closed"]);
  });

  it("is done once when two confirm at the same time, and from the version that each has seen", async () => {
    const office = await officeWithCase();
    await warnOfErasure(office.context, [retaining]);
    on(office, dueOn);
    await act(office, arne, { type: "ProposeErasure" });
    const version = await versionOf(office);
    const confirm = () =>
      runRetentionCommand(office.context, { personId: berit }, retaining, caseC, version, { type: "ConfirmErasure" });
    const ends = (await Promise.all([confirm(), confirm()])).map((one) => one.kind);
    expect(ends.toSorted()).toEqual(["done", "stale"]);
    expect((await types(office)).filter((type) => type === "CaseErased")).toHaveLength(1);
  });
});

it("a case whose state cannot be read once it is erased is erased all the same", async () => {
  const office = await officeWithCase();
  await warnOfErasure(office.context, [retaining]);
  on(office, dueOn);
  await act(office, arne, { type: "ProposeErasure" });
  const sealedWhole: RetainedCases = {
    ...cases,
    load: async (reads, id) => ((await reads.openTexts(id, [])).kind === "erased" ? undefined : cases.load(reads, id)),
  };
  const version = await versionOf(office);
  const confirmed = await runRetentionCommand(
    office.context,
    { personId: berit },
    { ...retaining, cases: sealedWhole },
    caseC,
    version,
    {
      type: "ConfirmErasure",
    },
  );
  expect(confirmed).toMatchObject({
    kind: "done",
    value: { version: version + 1, retention: { erased: { confirmedBy: berit } } },
  });
  expect(await opened(office)).toEqual({ kind: "erased" });
});

describe("a hold", () => {
  it("keeps its reason sealed for those with the role, stops the erasure, and is warned of anew when it is lifted", async () => {
    const office = await officeWithCase();
    await warnOfErasure(office.context, [retaining]);
    expect(await act(office, arne, { type: "PlaceHold", reason: "  " })).toMatchObject({
      refusals: [{ code: "RETENTION_REASON_MISSING" }],
    });
    expect(await act(office, arne, { type: "PlaceHold", reason: "tvisten er ikke over" })).toMatchObject({
      kind: "done",
      value: { holdReason: "tvisten er ikke over", retention: { hold: { by: arne } } },
    });
    expect(JSON.stringify(await office.store.read.events(caseC))).not.toContain("tvisten");
    on(office, dueOn);
    expect(await act(office, berit, { type: "ProposeErasure" })).toMatchObject({ refusals: [{ code: "RETENTION_ON_HOLD" }] });
    expect(await act(office, berit, { type: "LiftHold", reason: "tvisten er over" })).toMatchObject({
      kind: "done",
      value: { holdReason: null },
    });
    expect(await act(office, berit, { type: "ProposeErasure" })).toMatchObject({
      refusals: [{ code: "RETENTION_NOT_WARNED", earliest: null }],
    });
    expect(await warnOfErasure(office.context, [retaining])).toBe(1);
    on(office, localDate("2021-10-14"));
    expect(await act(office, berit, { type: "ProposeErasure" })).toMatchObject({ refusals: [{ code: "RETENTION_NOT_WARNED" }] });
    on(office, localDate("2021-10-15"));
    expect(await act(office, berit, { type: "ProposeErasure" })).toMatchObject({ kind: "done" });
  });
});

it("warns of any number of cases, plans the next day once, and makes up for days on which no server was there", async () => {
  const ids = Array.from({ length: 230 }, (_, n) => `c${String(n).padStart(3, "0")}`);
  const office = await officeWithCase(ids);
  await startErasureWarnings(office.context);
  await startErasureWarnings(office.context);
  on(office, localDate("2021-12-24"));
  expect(await warnOfErasure(office.context, [retaining])).toBe(230);
  expect(await warnOfErasure(office.context, [retaining])).toBe(0);
  on(office, localDate("2021-12-25"));
  const claim = { domainNow: office.clock.now(), wallNow: instantOf(Date.now()), leaseMs: 60_000, limit: 1_000 };
  // One at a time, of however many that were planned: the day that was planned at the start, and then the next one.
  const first = (await office.store.claimJobs(claim)).filter((job) => job.kind === warnOfErasureJob);
  expect(first.map((job) => job.payload)).toEqual([{ date: "2021-08-16" }]);
  for (const job of first) await office.store.settleJob(job, { kind: "done" });
  const second = (await office.store.claimJobs(claim)).filter((job) => job.kind === warnOfErasureJob);
  expect(second.map((job) => job.payload)).toEqual([{ date: "2021-12-25" }]);
});
