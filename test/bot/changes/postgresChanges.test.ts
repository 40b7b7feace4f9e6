import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished, vi } from "vitest";
import type { CaseChange, Change, CycleChange } from "#bot/changes/changes.ts";
import { joinOthers, type Others } from "#bot/changes/joinOthers.ts";
import { noticesOf, readNotice } from "#bot/changes/notice.ts";
import { channel } from "#bot/changes/postgresChanges.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { cutOff, newDatabase, postgresServer, sqlOn } from "#test/support/postgresDatabase.ts";
import { relayTo } from "#test/support/relay.ts";

const ours = "dagsorden listening";
const change = (version: number, but: Partial<CaseChange> = {}): CaseChange => ({
  kind: "case",
  caseKind: "fast-avtale",
  caseId: randomUUID() as CaseId,
  version,
  employeeId: randomUUID() as PersonId,
  copiedToHr: false,
  inWeek: false,
  ...but,
});
const cycle = (unitId: string | null): CycleChange => ({
  kind: "cycle",
  cycleKind: unitId === null ? "syklus" : "enhet",
  caseId: randomUUID() as CaseId,
  version: 1,
  unitId: unitId as UnitId | null,
});
const report: Change = { kind: "report", caseId: randomUUID() as CaseId, version: 3, forReporter: true };
const note: Change = { kind: "note", caseId: randomUUID() as CaseId, version: 1 };
const subCase: Change = { kind: "sub-case", caseId: randomUUID() as CaseId, version: 7 };
const chose: Change = { kind: "own-choices", personId: randomUUID() as PersonId };
const everything: Change = { kind: "everything" };
const jobs: Change = { kind: "jobs" };

type Logged = { readonly fields: object; readonly message: string };

/** One server among those of a database, with what it hears and logs. */
async function server(databaseUrl: string | undefined, rules: Parameters<typeof joinOthers>[2] = {}) {
  const log: Logged[] = [];
  const others = await joinOthers(databaseUrl, { warn: (fields, message) => void log.push({ fields, message }) }, rules);
  onTestFinished(() => others.end());
  const heard: Change[] = [];
  others.changes.subscribe((one) => void heard.push(one));
  return { ...others, heard, log };
}

const until = (condition: () => void) => vi.waitFor(condition, { timeout: 10_000, interval: 20 });
const send = (url: string, payload: string, on = channel) => sqlOn(url, "select pg_notify($1, $2)", [on, payload]);
/** Something that all hear after everything that was said before it. */
async function saidAll(by: Others, hearers: readonly { readonly heard: readonly Change[] }[]): Promise<void> {
  const last = change(9_999);
  by.changes.publish(last);
  await until(() => {
    for (const { heard } of hearers) expect(heard).toContainEqual(last);
  });
}
const but = (heard: readonly Change[]) => heard.filter((one) => one.kind !== "case" || one.version !== 9_999);

it("what one server publishes all hear in its order, and that server at once and once", async () => {
  const url = await newDatabase();
  const [first, second, third] = [await server(url), await server(url), await server(url)];
  const changes = [
    change(1),
    jobs,
    cycle("unit"),
    cycle(null),
    report,
    { ...report, version: 4, forReporter: false },
    note,
    subCase,
    chose,
    // Another person's: the one does not stand for the other.
    { ...chose, personId: randomUUID() as PersonId },
    change(2),
    everything,
  ];
  for (const one of changes) first.changes.publish(one);
  expect(first.heard).toEqual(changes);
  await saidAll(first, [first, second, third]);
  for (const { heard } of [first, second, third]) expect(but(heard)).toEqual(changes);
});

it("many changes at once come over whole, and work is told of once", async () => {
  const url = await newDatabase();
  const [first, second] = [await server(url), await server(url)];
  const changes = Array.from({ length: 120 }, (_, index) => change(index + 1));
  for (const one of changes) {
    first.changes.publish(one);
    first.changes.publish(jobs);
  }
  await saidAll(first, [second]);
  expect(but(second.heard).filter(({ kind }) => kind !== "jobs").length).toBeGreaterThan(0);
  // More than are kept one by one: then anything may have changed.
  expect(second.heard).toContainEqual(everything);
  for (const one of changes.slice(0, 60)) first.changes.publish(one);
  second.heard.length = 0;
  await saidAll(first, [second]);
  expect(but(second.heard)).toEqual(changes.slice(0, 60));
});

it("what another database's servers publish is not heard", async () => {
  const [first, elsewhere] = [await server(await newDatabase()), await server(await newDatabase())];
  elsewhere.changes.publish(change(1));
  await elsewhere.end();
  await saidAll(first, [first]);
  expect(but(first.heard)).toEqual([]);
});

it("notices that are none of ours are passed over, with one line in the log and nothing of what they say", async () => {
  const url = await newDatabase();
  const [first, second] = [await server(url), await server(url)];
  const right = { v: 1, from: randomUUID(), changes: [everything] };
  for (const payload of [
    "",
    "hemmelig innhold",
    "null",
    "[]",
    JSON.stringify({ ...right, v: 2 }),
    JSON.stringify({ ...right, from: "me" }),
    JSON.stringify({ ...right, changes: [] }),
    JSON.stringify({ ...right, changes: [{ kind: "drop" }] }),
    JSON.stringify({ ...right, changes: [{ ...change(1), version: -1 }] }),
    JSON.stringify({ ...right, changes: [{ ...change(1), caseKind: "__proto__" }] }),
    JSON.stringify({ ...right, changes: [{ ...change(1), caseId: "x".repeat(65) }] }),
    "x".repeat(7_999),
  ]) {
    await send(url, payload);
  }
  await send(url, JSON.stringify(right), "another_channel");
  await saidAll(second, [first]);
  expect(but(first.heard)).toEqual([]);
  expect(first.log.map(({ fields }) => fields)).toEqual([{ code: "FOREIGN_NOTICE" }]);
  await send(url, JSON.stringify(right));
  await until(() => expect(but(first.heard)).toEqual([everything]));
});

it("a server whose connection is lost listens again by itself, and looks at everything", async () => {
  const url = await newDatabase();
  const [first, second] = [await server(url), await server(url)];
  for (let round = 1; round <= 3; round += 1) {
    expect(await cutOff(url, ours)).toBe(2);
    await until(() => {
      for (const { heard } of [first, second]) expect(heard.filter(({ kind }) => kind === "everything")).toHaveLength(round);
    });
    await saidAll(first, [second]);
    await saidAll(second, [first]);
  }
  expect(first.log.map(({ fields }) => fields)).toContainEqual({ code: "57P01" });
});

it("a connection that has gone without a word is found out, and another one taken", async () => {
  const url = await newDatabase();
  const relay = await relayTo(url);
  const first = await server(relay.url, { beatMs: 100, answerMs: 500 });
  const second = await server(url);
  relay.freeze();
  await until(() => expect(first.heard).toEqual([everything]));
  await saidAll(second, [first]);
});

it("what is published while there is no connection arrives when there is one", async () => {
  const url = await newDatabase();
  const [first, second] = [await server(url), await server(url)];
  const name = new URL(url).pathname.slice(1);
  await sqlOn(postgresServer().href, `alter database ${name} allow_connections false`);
  expect(await cutOff(url, ours)).toBe(2);
  await until(() => expect(first.log).toHaveLength(1));
  const missed = [change(1), change(2)];
  for (const one of missed) first.changes.publish(one);
  expect(first.heard).toEqual(missed);
  await sqlOn(postgresServer().href, `alter database ${name} allow_connections true`);
  await until(() => {
    // Whichever of the two is back first: the other looks at everything when it is.
    expect(second.heard).toContainEqual(everything);
    expect(first.heard).toContainEqual(everything);
  });
  await saidAll(first, [second]);
});

it("a notice that could not be sent makes the others look at everything", async () => {
  const url = await newDatabase();
  const [first, second] = [await server(url, { beatMs: 50 }), await server(url)];
  // More than PostgreSQL carries.
  first.changes.publish(change(1, { caseId: "x".repeat(8_000) as CaseId }));
  await until(() => expect(first.log).toHaveLength(1));
  await until(() => expect(second.heard).toEqual([everything]));
  expect(JSON.stringify(first.log)).not.toContain("xxx");
});

it("tells what was published last before it ends, and listens no more", async () => {
  const url = await newDatabase();
  const [first, second] = [await server(url), await server(url)];
  const last = change(1);
  first.changes.publish(last);
  await first.end();
  await until(() => expect(second.heard).toEqual([last]));
  await second.end();
  expect(await sqlOn(url, "select 1 from pg_stat_activity where application_name = $1", [ours])).toEqual([]);
});

it("a database that cannot be reached at the start is said to be so", async () => {
  const url = Object.assign(new URL(await newDatabase()), { port: "1" }).href;
  await expect(server(url)).rejects.toMatchObject({ name: "StoreOpenError", code: "unreachable" });
});

it("with the embedded database there are no others, and changes are heard here", async () => {
  const alone = await server(undefined);
  alone.changes.publish(jobs);
  expect(alone.heard).toEqual([jobs]);
  await alone.end();
});

it("every notice of ours is shorter than what PostgreSQL carries, and is read as it was written", () => {
  const longest = { caseId: "x".repeat(64) as CaseId, employeeId: "y".repeat(64) as PersonId };
  const changes = Array.from({ length: 60 }, (_, index) => change(Number.MAX_SAFE_INTEGER - index, longest));
  const from = randomUUID();
  const notices = noticesOf(from, [jobs, ...changes, jobs, everything]);
  for (const notice of notices) expect(Buffer.byteLength(notice)).toBeLessThan(8_000);
  expect(notices.flatMap((notice) => readNotice(notice)?.changes)).toEqual([jobs, ...changes, everything]);
  expect(noticesOf(from, [])).toEqual([]);
});
