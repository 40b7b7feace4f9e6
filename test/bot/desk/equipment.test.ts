import { describe, expect, it } from "vitest";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { EquipmentInput } from "#domain/contract/equipment.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { databaseRows } from "#test/support/databaseRows.ts";
import {
  acceptance,
  acted,
  agreement,
  caseIn,
  employee,
  leader,
  submitted,
  valueIn,
  who,
} from "#test/support/homeOfficeCases.ts";
import { ledBy, type Office, openOffice, roles } from "#test/support/office.ts";
import { assessment } from "#test/support/usualCase.ts";

const handOver = (
  office: Office,
  more: Partial<Extract<EquipmentInput, { type: "HandOverEquipment" }>> = {},
): EquipmentInput => ({
  ...{ type: "HandOverEquipment", basic: ["skjerm"], other: null, costCentre: " 250130 ", on: office.clock.date },
  ...more,
});
const chair = { what: "Kontorstol", reason: "Den hun har, er ødelagt.", costly: false };

describe("equipment of an agreement", () => {
  it("HO-17 stands in the case's chain, with its words sealed, and changes nothing of what was agreed", async () => {
    const office = await openOffice();
    const running = agreement(await caseIn.AKTIV(office));
    const done = agreement(await acted(office, leader, running, handOver(office, { other: chair })));
    expect(done.handedOver).toMatchObject({
      items: [
        { no: 1, kind: "skjerm", what: null, costCentre: "250130" },
        { no: 2, kind: "annet", what: "Kontorstol", reason: "Den hun har, er ødelagt." },
      ],
      ...{ open: [], handOverSince: null, returnSince: null },
    });
    expect(done.contentHash).toBe(running.contentHash);
    expect(done.timeline.at(-1)?.type).toBe("EquipmentHandedOver");
    expect((await office.store.verifyChains()).fault).toBeNull();
    expect(JSON.stringify(databaseRows(office.dataDir, "select state, head_hash from case_state"))).not.toContain("Kontorstol");
    expect(JSON.stringify(databaseRows(office.dataDir, "select data from case_event"))).not.toMatch(/Kontorstol|ødelagt/);
    expect(agreement(valueIn(await office.desk.readCase(employee, done.id))).handedOver).toEqual(done.handedOver);
  });

  it("HO-17 refuses what does not fit, all at once, and records nothing", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    const outcome = await office.desk.runCommand(
      leader,
      running.id,
      running.version,
      handOver(office, {
        basic: [],
        other: { what: "  ", reason: null, costly: true },
        costCentre: null,
        on: addDays(office.clock.date, 1),
      }),
    );
    expect(outcome).toMatchObject({
      kind: "refused",
      refusals: [
        { rule: "HO-17", code: "EQUIPMENT_WHAT_MISSING" },
        { rule: "HO-21", code: "EQUIPMENT_REASON_MISSING" },
        { rule: "HO-17", code: "EQUIPMENT_COST_CENTRE_MISSING" },
        { rule: "HO-17", code: "EQUIPMENT_DATE_LATER" },
      ],
    });
    expect(await office.store.read.events(running.id)).toHaveLength(running.version);
  });

  it("HO-17 is refused to the employee, who may see it, and exists for nobody else", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    expect(await office.desk.runCommand(employee, running.id, running.version, handOver(office))).toMatchObject({
      kind: "refused",
      refusals: [{ rule: "HO-05", code: "OWN_APPLICATION" }],
    });
    for (const role of ["otherLeader", "upperLeader", "hr", "unrelated", "left", "admin"] as const)
      expect(await office.desk.runCommand(who(roles[role]), running.id, running.version, handOver(office))).toEqual({
        kind: "not_found",
      });
  });

  it("HO-17 lets one of two through who record at once", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    const both = [handOver(office), handOver(office)].map((command) =>
      office.desk.runCommand(leader, running.id, running.version, command),
    );
    expect((await Promise.all(both)).map(({ kind }) => kind).sort()).toEqual(["done", "stale"]);
  });

  it("HO-17 knows no equipment of a state that was saved before there was any", async () => {
    const office = await openOffice();
    const running = await caseIn.AKTIV(office);
    const stored = await office.store.read.loadCase(running.id);
    if (stored === undefined) throw new Error("no case");
    const { handed: _, notNeeded: __, lastHandedNo: ___, ...older } = stored.state as Record<string, unknown>;
    const actor = { kind: "person", id: roles.leader } as const;
    await office.store.transaction((tx) =>
      tx.saveCase({
        ...{ ...stored, state: older, expectedVersion: stored.version },
        events: [{ type: "CalledIn", data: {}, actor, at: stored.updatedAt }],
      }),
    );
    expect(agreement(valueIn(await office.desk.readCase(leader, running.id))).handedOver).toMatchObject({
      ...{ items: [], open: ["skjerm"] },
    });
  });
});

describe("the leader's list of equipment", () => {
  const list = async (office: Office, by = leader) =>
    valueIn((await office.desk.listEquipment(by)) as never) as { items: readonly { id: string }[] };

  it("HO-17 has every agreement of one's staff until all that is out is settled", async () => {
    const office = await openOffice();
    await submitted(office, who(roles.unrelated));
    const sent = await submitted(office);
    expect((await list(office)).items).toEqual([]);
    const decided = agreement(await acted(office, leader, sent, { type: "Approve", assessment }));
    const accepted = await acted(office, employee, decided, acceptance(decided));
    expect((await list(office)).items).toMatchObject([{ id: accepted.id, equipment: { open: ["skjerm"], handOverSince: null } }]);
    office.clock.date = addDays(office.clock.date, 10);
    const given = await acted(office, leader, accepted, handOver(office));
    office.clock.date = addDays(office.clock.date, 200);
    expect((await list(office)).items).toMatchObject([{ status: "UTLOEPT", equipment: { returnSince: "2026-06-30" } }]);
    await acted(office, leader, given, { type: "TakeBackEquipment", no: 1, how: "avskrevet", on: office.clock.date });
    expect((await list(office)).items).toEqual([]);
  });

  it("HO-17 is each leader's own, goes with who leads, and does not exist for who leads nobody", async () => {
    const office = await openOffice();
    await caseIn.AKTIV(office);
    for (const role of ["otherLeader", "upperLeader"] as const) expect((await list(office, who(roles[role]))).items).toEqual([]);
    for (const role of ["employee", "hr", "unrelated", "left", "admin"] as const)
      expect(await office.desk.listEquipment(who(roles[role]))).toEqual({ kind: "not_found" });
    office.directory.now = ledBy(office.directory.now, demoUnits.bygg, roles.unrelated);
    expect((await list(office, who(roles.unrelated))).items).toHaveLength(1);
  });
});
