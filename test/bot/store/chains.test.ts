import { describe, expect, it } from "vitest";
import { hashOf } from "#bot/store/chain.ts";
import type { ChainFault } from "#bot/store/chainTypes.ts";
import type { CaseEventTable } from "#bot/store/schema.ts";
import { aCase, caseId, event, noon, personId, storeIn, temporaryFolder } from "./fixtures.ts";
import { rowsOf, tamper, withoutTriggers } from "./raw.ts";

/** A closed store with cases a, b (three events) and c. */
async function threeCases(): Promise<string> {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  for (const id of ["a", "b", "c"]) await store.transaction((tx) => tx.saveCase(aCase(id)));
  const more = [event("Approved", { by: "leader" }), event("Accepted")];
  await store.transaction((tx) => tx.saveCase(aCase("b", { expectedVersion: 1, events: more })));
  expect(await store.verifyChains()).toEqual({ cases: 3, events: 5, fault: null });
  await store.close();
  return folder;
}

async function faultIn(folder: string): Promise<ChainFault | null> {
  const store = await storeIn(folder);
  try {
    return (await store.verifyChains()).fault;
  } finally {
    await store.close();
  }
}

const eventOf = (folder: string, version: number) =>
  rowsOf(folder, "select * from case_event where case_id = 'b' and version = ?", version)[0] as CaseEventTable;

describe("a chain names the first link that is not as it was", () => {
  it.each(["type = 'Rejected'", `data = '{"by":"x"}'`, `actor = '{"kind":"person"}'`, "at = '2020'", "data = 'no JSON'"])(
    "an event with %s",
    async (change) => {
      const folder = await threeCases();
      tamper(folder, [...withoutTriggers, `update case_event set ${change} where case_id = 'b' and version = 2`]);
      expect(await faultIn(folder)).toEqual({ caseId: "b", version: 2, why: "rewritten" });
    },
  );

  it("an event whose hash was rewritten", async () => {
    const folder = await threeCases();
    tamper(folder, [...withoutTriggers, ["update case_event set hash = ? where case_id = 'b' and version = 1", "0".repeat(64)]]);
    expect(await faultIn(folder)).toEqual({ caseId: "b", version: 1, why: "rewritten" });
  });

  it("an event rewritten together with its hash", async () => {
    const folder = await threeCases();
    const forged = { ...eventOf(folder, 2), data: `{"by":"x"}` };
    const update = "update case_event set data = ?, hash = ? where case_id = 'b' and version = 2";
    tamper(folder, [...withoutTriggers, [update, forged.data, hashOf(forged, "tenant")]]);
    expect(await faultIn(folder)).toEqual({ caseId: "b", version: 3, why: "broken-link" });
  });

  it("a whole chain made anew, head included, by somebody without the key", async () => {
    const folder = await threeCases();
    const forged = { ...eventOf(folder, 3), type: "Declined" };
    const hash = hashOf(forged, "tenant");
    tamper(folder, [
      ...withoutTriggers,
      ["update case_event set type = ?, hash = ? where case_id = 'b' and version = 3", forged.type, hash],
      ["update case_state set head_hash = ? where id = 'b'", hash],
    ]);
    expect(await faultIn(folder)).toEqual({ caseId: "b", version: 3, why: "rewritten" });
  });

  it("another case's events and head in its place", async () => {
    const folder = await threeCases();
    tamper(folder, [
      ...withoutTriggers,
      "delete from case_event where case_id = 'a'",
      "update case_event set case_id = 'a' where case_id = 'c'",
      "update case_state set (head_hash, head_seal) = (select head_hash, head_seal from case_state where id = 'c') where id = 'a'",
    ]);
    expect(await faultIn(folder)).toEqual({ caseId: "a", version: 1, why: "rewritten" });
  });

  it("an event that was deleted in the middle, at the start and at the end", async () => {
    for (const [version, why] of [
      [2, "missing"],
      [1, "missing"],
      [3, "state-ahead"],
    ] as const) {
      const folder = await threeCases();
      tamper(folder, [...withoutTriggers, ["delete from case_event where case_id = 'b' and version = ?", version]]);
      expect(await faultIn(folder)).toEqual({ caseId: "b", version, why });
    }
  });

  it("a last event that was deleted and taken out of the state as well", async () => {
    const folder = await threeCases();
    tamper(folder, [
      ...withoutTriggers,
      "delete from case_event where case_id = 'b' and version = 3",
      ["update case_state set version = 2, head_hash = ? where id = 'b'", eventOf(folder, 2).hash],
    ]);
    expect(await faultIn(folder)).toEqual({ caseId: "b", version: 2, why: "rewritten" });
  });

  it("an event that the state does not know", async () => {
    const folder = await threeCases();
    const last = eventOf(folder, 3);
    const added = { ...last, version: 4, previous_hash: last.hash };
    const insert =
      "insert into case_event (case_id, version, type, data, actor, at, previous_hash, hash) values (?,?,?,?,?,?,?,?)";
    const { case_id, version, type, data, actor, at, previous_hash } = added;
    tamper(folder, [[insert, case_id, version, type, data, actor, at, previous_hash, hashOf(added, "tenant")]]);
    expect(await faultIn(folder)).toEqual({ caseId: "b", version: 4, why: "broken-link" });
  });

  it("events whose case is gone, and a case whose events are gone", async () => {
    const stateless = await threeCases();
    tamper(stateless, ["delete from case_state where id = 'b'"]);
    expect(await faultIn(stateless)).toEqual({ caseId: "b", version: 1, why: "missing" });
    const eventless = await threeCases();
    tamper(eventless, [...withoutTriggers, "delete from case_event where case_id = 'b'"]);
    expect(await faultIn(eventless)).toEqual({ caseId: "b", version: 1, why: "state-ahead" });
  });
});

it("the database itself refuses to change or delete an event, or what is recorded of it", async () => {
  const folder = await threeCases();
  const store = await storeIn(folder);
  await store.transaction((tx) => tx.recordReading({ caseId: caseId("a"), personId: personId("p"), what: "sak", at: noon }));
  await store.recordCheckpoint();
  await store.close();
  for (const [table, column] of [
    ["checkpoint", "at"],
    ["checkpoint_head", "version"],
    ["case_reading", "person_id"],
    ["checkpoint_reading", "number"],
  ]) {
    expect(() => tamper(folder, [`delete from ${table}`])).toThrow("append-only");
    expect(() => tamper(folder, [`update ${table} set ${column} = 0`])).toThrow("append-only");
  }
  expect(() => tamper(folder, ["update case_event set type = 'X'"])).toThrow("append-only");
  expect(() => tamper(folder, ["delete from case_event"])).toThrow("append-only");
});
