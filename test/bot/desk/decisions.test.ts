import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { CommandInput } from "#domain/contract/command.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import {
  acceptance,
  acted,
  agreement,
  answers,
  approval,
  asked,
  assessment,
  caseIn,
  dayRequest,
  employee,
  filled,
  leader,
  submitted,
  valueIn,
  who,
} from "#test/support/homeOfficeCases.ts";
import { openOffice, roles } from "#test/support/office.ts";

describe("the version that a person saw", () => {
  it("lets exactly one of two decisions at once win, and shows the other what became of the case", async () => {
    const office = await openOffice();
    const { id, version } = await submitted(office);
    const commands: readonly CommandInput[] = [approval, { type: "Reject", reason: "Gruppa er ny." }, approval];
    const outcomes = await Promise.all(commands.map((command) => office.desk.runCommand(leader, id, version, command)));
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(["done", "stale", "stale"]);
    const won = outcomes.find((outcome) => outcome.kind === "done");
    for (const outcome of outcomes) {
      if (outcome.kind === "stale") expect(outcome.current).toEqual(won?.kind === "done" ? won.value : undefined);
    }
    expect((await office.store.read.events(id)).map((event) => event.type)).toHaveLength(2);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("keeps nothing of a decision that came too late: no text, no message", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    await acted(office, leader, sent, approval);
    const before = jobRows(office.dataDir);
    expect(before.length).toBeGreaterThan(1);
    const late = await office.desk.runCommand(leader, sent.id, sent.version, { type: "Reject", reason: "Ombestemt." });
    expect(late.kind).toBe("stale");
    expect(jobRows(office.dataDir)).toEqual(before);
    expect(JSON.stringify(await office.desk.readCase(leader, sent.id))).not.toContain("Ombestemt");
  });

  it("is asked for each time: a version that never was is as old as one that is over", async () => {
    const office = await openOffice();
    const { id } = await submitted(office);
    for (const version of [99, 2 ** 40]) expect((await office.desk.runCommand(leader, id, version, approval)).kind).toBe("stale");
  });
});

describe("what is sent twice", () => {
  it("makes one case of an application", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    const send = () => office.desk.submitDraft(employee, draft.id, draft.version);
    const [first, second] = await Promise.all([send(), send()]);
    expect(valueIn(second)).toEqual(valueIn(first));
    expect(valueIn(await send()).id).toBe(draft.id);
    expect(valueIn(await office.desk.listCases(employee, "mine")).items).toHaveLength(1);
    expect((await office.store.read.events(draft.id)).map((event) => event.type)).toEqual(["Submitted"]);
  });

  it("makes one change of a returned application", async () => {
    const office = await openOffice();
    const returned = await caseIn.RETURNERT(office);
    const opened = valueIn(await office.desk.reopenDraft(employee, returned.id, "periode"));
    expect(opened.caseId).toBe(returned.id);
    expect(opened.answers).toEqual(answers);
    const send = () => office.desk.submitDraft(employee, opened.id, opened.version);
    const first = valueIn(await send());
    expect(first).toMatchObject({ id: returned.id, status: "INNSENDT" });
    expect(valueIn(await send())).toEqual(first);
    expect((await office.store.read.events(returned.id)).map((event) => event.type)).toEqual([
      "Submitted",
      "Returned",
      "Resubmitted",
    ]);
  });

  it("makes one request of a single day", async () => {
    const office = await openOffice();
    const id = v7() as CaseId;
    const ask = () => office.desk.askDay(employee, id, dayRequest);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(valueIn(second)).toEqual(valueIn(first));
    // Also when the form has been filled in otherwise in the meantime: the first one stands.
    const other = valueIn(await office.desk.askDay(employee, id, { ...dayRequest, work: "Noe annet." }));
    expect(other).toEqual(valueIn(first));
  });

  it("opens one draft of a returned application, however often it is pressed", async () => {
    const office = await openOffice();
    const { id } = await caseIn.RETURNERT(office);
    const open = () => office.desk.reopenDraft(employee, id, "periode");
    const [first, second] = await Promise.all([open(), open()]);
    expect(valueIn(second).id).toBe(valueIn(first).id);
  });
});

describe("an id that belongs to something else", () => {
  it("gets a day a case of its own, and tells nothing of the other's", async () => {
    const office = await openOffice();
    const kari = await asked(office);
    const mine = valueIn(await office.desk.askDay(who(roles.unrelated), kari.id, dayRequest));
    expect(mine.id).not.toBe(kari.id);
    expect(mine.employee.id).toBe(roles.unrelated);
    expect(valueIn(await office.desk.readCase(employee, kari.id))).toEqual(kari);
    const missing = { ...dayRequest, work: null };
    expect(await office.desk.askDay(who(roles.unrelated), kari.id, missing)).toEqual(
      await office.desk.askDay(who(roles.unrelated), v7() as CaseId, missing),
    );
  });

  it("never lays an application on top of a day that took the draft's id", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    const day = valueIn(await office.desk.askDay(employee, draft.id, dayRequest));
    expect(await office.desk.submitDraft(employee, draft.id, draft.version)).toMatchObject({
      kind: "refused",
      refusals: [{ code: "EXISTS_ALREADY" }],
    });
    expect(valueIn(await office.desk.readCase(employee, day.id))).toEqual(day);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });
});

describe("HO-14 what is accepted", () => {
  it("HO-14 allows the template and the content that lie here", async () => {
    const office = await openOffice();
    const detail = agreement(await caseIn.GODKJENT(office));
    expect(await acted(office, employee, detail, acceptance(detail))).toMatchObject({ status: "AKSEPTERT" });
  });

  it("HO-14 refuses another template and another content, and leaves the case as it was", async () => {
    const office = await openOffice();
    const detail = agreement(await caseIn.GODKJENT(office));
    const right = { templateVersion: detail.templateVersion, contentHash: detail.contentHash };
    for (const wrong of [
      { ...right, templateVersion: "2020-01" },
      { ...right, templateVersion: "" },
      { ...right, contentHash: "0".repeat(64) },
    ]) {
      const outcome = await office.desk.runCommand(employee, detail.id, detail.version, { type: "Accept", ...wrong });
      expect(outcome).toEqual({
        kind: "refused",
        refusals: [{ rule: "HO-14", code: "TEMPLATE_NOT_ACCEPTED", current: detail.templateVersion }],
      });
    }
    expect(valueIn(await office.desk.readCase(leader, detail.id))).toEqual(detail);
  });

  it("HO-14 gives each content a hash of its own: period, day, hours, word, equipment, assessment", async () => {
    const hashes = new Set<string>();
    const homeDays = [{ weekday: 2, from: 540, to: 930 }] as const;
    for (const but of [{}, { end: localDate("2026-07-01") }, { homeDays }, { reasonEmployee: "Noe annet." }]) {
      const office = await openOffice();
      hashes.add(agreement(await acted(office, leader, await submitted(office, employee, but), approval)).contentHash);
    }
    const office = await openOffice();
    const decided: CommandInput = { type: "Approve", assessment: { ...assessment, workEnvironment: "Annerledes." } };
    hashes.add(agreement(await acted(office, leader, await submitted(office), decided)).contentHash);
    const more = await openOffice();
    const granted: CommandInput = { type: "Approve", assessment: { ...assessment, equipment: ["skjerm", "mus"] } };
    hashes.add(agreement(await acted(more, leader, await submitted(more), granted)).contentHash);
    expect(hashes.size).toBe(6);
  });
});
