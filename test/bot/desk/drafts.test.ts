import { describe, expect, it } from "vitest";
import { acted, answers, caseIn, dayRequest, employee, filled, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { openOffice, roles } from "#test/support/office.ts";

describe("a draft", () => {
  it("begins with the working time that the directory knows, and is resumed where it was left", async () => {
    const office = await openOffice();
    const begun = valueIn(await office.desk.openDraft(employee, "periode"));
    expect(begun).toMatchObject({ version: 1, step: "periode", answers: { weeklyMinutes: 2250, start: null } });
    await office.desk.saveAnswers(employee, begun.id, 1, { start: answers.start }, () => "arbeidstid");
    expect(valueIn(await office.desk.openDraft(employee, "periode"))).toMatchObject({
      id: begun.id,
      version: 2,
      step: "arbeidstid",
      answers: { start: answers.start },
    });
    const half = valueIn(await office.desk.openDraft(who(roles.unrelated), "periode"));
    expect(half.id).not.toBe(begun.id);
  });

  it("changes nothing for a card that is older than it", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    const old = valueIn(await office.desk.saveAnswers(employee, draft.id, 1, { reasonEmployee: "Gammelt." }, () => "grunner"));
    expect(old).toMatchObject({ version: draft.version, step: "periode", answers: { reasonEmployee: answers.reasonEmployee } });
  });

  it("stays as it is when it is refused, with every reason at once", async () => {
    const office = await openOffice();
    const draft = await filled(office, employee, { reasonEmployee: " ", contributes: false, physicalOk: null });
    const outcome = await office.desk.submitDraft(employee, draft.id, draft.version);
    if (outcome.kind !== "refused") throw new Error("sent");
    expect(outcome.refusals.map(({ rule, code }) => `${rule} ${code}`)).toEqual([
      "HO-06 REASON_MISSING",
      "HO-18 ANSWER_MISSING",
      "HO-08 DUTY_NOT_CONFIRMED",
    ]);
    const kept = valueIn(await office.desk.readDraft(employee, draft.id));
    expect(kept).toEqual({ ...draft, removedCharacters: 0 });
    expect((await office.desk.readCase(employee, draft.id)).kind).toBe("not_found");
  });

  it("HO-22 never keeps that a conflict is the cause, and shows it the once", async () => {
    const office = await openOffice();
    const draft = await filled(office, employee, { conflict: true });
    expect(draft.answers.conflict).toBe(true);
    expect(valueIn(await office.desk.readDraft(employee, draft.id)).answers.conflict).toBeNull();
  });

  it("is stripped of what cannot be seen, and says how much that was", async () => {
    const office = await openOffice();
    const draft = await filled(office, employee, { reasonEmployee: "Ro\u202e til\u200b å\u0000 skrive." });
    expect(draft).toMatchObject({ removedCharacters: 3, answers: { reasonEmployee: answers.reasonEmployee } });
  });

  it("is gone for good when it is thrown away, and a new one has nothing of it", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    expect((await office.desk.discardDraft(employee, draft.id)).kind).toBe("done");
    expect((await office.desk.discardDraft(employee, draft.id)).kind).toBe("not_found");
    expect((await office.desk.submitDraft(employee, draft.id, draft.version)).kind).toBe("not_found");
    const next = valueIn(await office.desk.openDraft(employee, "periode"));
    expect(next.id).not.toBe(draft.id);
    expect(next.answers.reasonEmployee).toBeNull();
  });
});

describe("a returned application", () => {
  it("is not opened for change in any other state, nor a single day at all", async () => {
    for (const state of ["INNSENDT", "GODKJENT", "AKTIV", "AVSLAATT", "TRUKKET"] as const) {
      const office = await openOffice();
      const { id } = await caseIn[state](office);
      expect(await office.desk.reopenDraft(employee, id, "periode")).toMatchObject({
        kind: "stale",
        current: { id, status: state },
      });
    }
    const office = await openOffice();
    const day = valueIn(await office.desk.askDay(employee, office.desk.newId() as never, dayRequest));
    expect((await office.desk.reopenDraft(employee, day.id, "periode")).kind).toBe("not_found");
  });

  it("that is withdrawn leaves what was being changed as a new application", async () => {
    const office = await openOffice();
    const returned = await caseIn.RETURNERT(office);
    const opened = valueIn(await office.desk.reopenDraft(employee, returned.id, "periode"));
    const typed = { reasonEmployee: "Bedre begrunnet." };
    const changed = valueIn(await office.desk.saveAnswers(employee, opened.id, 1, typed, () => "grunner"));
    await acted(office, employee, returned, { type: "Withdraw" });
    const kept = valueIn(await office.desk.openDraft(employee, "periode"));
    expect(kept).toMatchObject({ id: opened.id, caseId: null, answers: { ...answers, ...typed } });
    expect(kept.version).toBeGreaterThan(changed.version);
    const sent = valueIn(await office.desk.submitDraft(employee, kept.id, kept.version));
    expect(sent).toMatchObject({ id: opened.id, status: "INNSENDT" });
    expect(valueIn(await office.desk.readCase(employee, returned.id)).status).toBe("TRUKKET");
  });

  it("HO-03 that is withdrawn and taken back has what was being changed as before, and it can be sent", async () => {
    const office = await openOffice();
    const returned = await caseIn.RETURNERT(office);
    const opened = valueIn(await office.desk.reopenDraft(employee, returned.id, "periode"));
    const typed = { reasonEmployee: "Bedre begrunnet." };
    await office.desk.saveAnswers(employee, opened.id, 1, typed, () => "grunner");
    const withdrawn = await acted(office, employee, returned, { type: "Withdraw" });
    const asNew = valueIn(await office.desk.openDraft(employee, "periode"));
    // What is typed meanwhile stays as well.
    await office.desk.saveAnswers(employee, asNew.id, asNew.version, { reasonEmployer: "Og arbeidsgiver." }, () => "grunner");
    await acted(office, employee, withdrawn, { type: "Undo" });
    const again = valueIn(await office.desk.reopenDraft(employee, returned.id, "periode"));
    const changed = { ...typed, reasonEmployer: "Og arbeidsgiver." };
    expect(again).toMatchObject({ id: opened.id, caseId: returned.id, answers: changed, refusals: [] });
    const sent = valueIn(await office.desk.submitDraft(employee, again.id, again.version));
    expect(sent).toMatchObject({ id: returned.id, status: "INNSENDT", ...changed });
  });

  it("HO-03 that is withdrawn twice and taken back twice has it still, and never a draft of something else", async () => {
    const office = await openOffice();
    const returned = await caseIn.RETURNERT(office);
    const opened = valueIn(await office.desk.reopenDraft(employee, returned.id, "periode"));
    const first = await acted(office, employee, returned, { type: "Withdraw" });
    const back = await acted(office, employee, first, { type: "Undo" });
    const second = await acted(office, employee, back, { type: "Withdraw" });
    await acted(office, employee, second, { type: "Undo" });
    expect(valueIn(await office.desk.readDraft(employee, opened.id)).caseId).toBe(returned.id);
    // One that was begun after the withdrawal is a new one, and stays so.
    const other = await openOffice();
    const withdrawn = await acted(other, employee, await caseIn.RETURNERT(other), { type: "Withdraw" });
    const begun = valueIn(await other.desk.openDraft(employee, "periode"));
    await acted(other, employee, withdrawn, { type: "Undo" });
    expect(valueIn(await other.desk.readDraft(employee, begun.id)).caseId).toBeNull();
  });

  it("HO-03 that is withdrawn and taken back is not in the way of what was thrown away or sent meanwhile", async () => {
    const office = await openOffice();
    const returned = await caseIn.RETURNERT(office);
    const opened = valueIn(await office.desk.reopenDraft(employee, returned.id, "periode"));
    const withdrawn = await acted(office, employee, returned, { type: "Withdraw" });
    await office.desk.discardDraft(employee, opened.id);
    expect((await acted(office, employee, withdrawn, { type: "Undo" })).status).toBe("RETURNERT");
    expect((await office.desk.readDraft(employee, opened.id)).kind).toBe("not_found");
    const other = await openOffice();
    const first = await caseIn.RETURNERT(other);
    const change = valueIn(await other.desk.reopenDraft(employee, first.id, "periode"));
    const gone = await acted(other, employee, first, { type: "Withdraw" });
    const kept = valueIn(await other.desk.openDraft(employee, "periode"));
    valueIn(await other.desk.submitDraft(employee, kept.id, kept.version));
    expect(await other.desk.runCommand(employee, gone.id, gone.version, { type: "Undo" })).toMatchObject({
      refusals: [{ code: "UNDO_REPLACED" }],
    });
    // The card that was sent finds what came of it, and not the application that was withdrawn.
    const twice = valueIn(await other.desk.submitDraft(employee, kept.id, kept.version));
    expect(twice).toMatchObject({ id: change.id, status: "INNSENDT" });
  });

  it("can be returned and changed again and again, each time with a draft of its own", async () => {
    const office = await openOffice();
    let detail = await caseIn.RETURNERT(office);
    const drafts = new Set<string>();
    for (const round of [1, 2, 3]) {
      const opened = valueIn(await office.desk.reopenDraft(employee, detail.id, "periode"));
      drafts.add(opened.id);
      const typed = { reasonEmployee: `Runde ${round}.` };
      const changed = valueIn(await office.desk.saveAnswers(employee, opened.id, 1, typed, () => "grunner"));
      const sent = valueIn(await office.desk.submitDraft(employee, changed.id, changed.version));
      expect(sent).toMatchObject({ id: detail.id, status: "INNSENDT", ...typed });
      detail = await acted(office, who(roles.leader), sent, { type: "Return", reason: "En gang til." });
    }
    expect(drafts.size).toBe(3);
  });
});
