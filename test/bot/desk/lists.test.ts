import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { acted, approval, asked, employee, leader, submitted, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { monday, openOffice, roles } from "#test/support/office.ts";

describe("a list", () => {
  it("has what waits for a leader oldest first, and what they decided newest first, each with its own employee's warnings", async () => {
    const office = await openOffice();
    const others = [roles.unrelated, demoPersonId(5), demoPersonId(6)];
    const sent = [];
    for (const [index, person] of others.entries()) {
      office.clock.date = addDays(monday, index);
      sent.push(await submitted(office, who(person), { specialEquipment: index === 1 }));
    }
    const pending = valueIn(await office.desk.listCases(leader, "pending")).items;
    expect(pending.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
    expect(pending.map(({ employee: { id } }) => id)).toEqual(others);
    expect(pending.map(({ warnings }) => warnings.map(({ rule }) => rule))).toEqual([[], ["HO-21"], []]);
    expect(valueIn(await office.desk.readMe(leader))).toMatchObject({ isLeader: true, pendingCount: 3 });
    for (const [index, detail] of [sent[2], sent[0]].entries()) {
      office.clock.date = addDays(monday, 3 + index);
      if (detail !== undefined) await acted(office, leader, detail, approval);
    }
    expect(valueIn(await office.desk.listCases(leader, "pending")).items.map(({ id }) => id)).toEqual([sent[1]?.id]);
    const decided = valueIn(await office.desk.listCases(leader, "decided")).items.map(({ id }) => id);
    expect(decided).toEqual([sent[0]?.id, sent[2]?.id]);
  });

  it("HO-09 warns of a week above the limit from that employee's own agreement, and of nobody else's", async () => {
    const office = await openOffice();
    const running = await submitted(office);
    const approved = await acted(office, leader, running, approval);
    if (approved.kind !== "fast-avtale") throw new Error("no agreement");
    const { templateVersion, contentHash } = approved;
    await acted(office, employee, approved, { type: "Accept", templateVersion, contentHash });
    const wednesday = addDays(monday, 9);
    await asked(office, employee, { from: wednesday });
    await asked(office, who(roles.unrelated), { from: wednesday });
    const lines = valueIn(await office.desk.listCases(leader, "pending")).items;
    const warned = lines.map((line) => [line.employee.id, line.warnings.map(({ code }) => code)]);
    expect(warned).toEqual([
      [roles.employee, ["WEEK_OVER_LIMIT"]],
      [roles.unrelated, []],
    ]);
  });
});
