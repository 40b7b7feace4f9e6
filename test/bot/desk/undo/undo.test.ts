import { describe, expect, it } from "vitest";
import type { Clock } from "#bot/clock.ts";
import type { CommandInput } from "#domain/contract/command.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { undoable, undoMinutes } from "#domain/undo/undoable.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { acted, asked, caseIn, employee, leader, submitted, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { monday, type Office, openOffice, roles } from "#test/support/office.ts";

const undo: CommandInput = { type: "Undo" };
const undoDay: CommandInput = { type: "UndoDay" };

/** The same moment of the office's day, so many milliseconds later. */
function lapse(office: Office, milliseconds: number): void {
  const at = instantOf(Date.parse(startOfDay(office.clock.date)) + 8 * 3_600_000 + milliseconds);
  (office.clock as { now: Clock["now"] }).now = () => at;
}

const again = async (office: Office, by: typeof leader, { id }: CaseDetail) => valueIn(await office.desk.readCase(by, id));
const tried = (office: Office, by: typeof leader, { id, version }: CaseDetail, command: CommandInput) =>
  office.desk.runCommand(by, id, version, command);

describe("what was just done", () => {
  it.each([
    ["RETURNERT", leader, undo, "INNSENDT"],
    ["AVSLAATT", leader, undo, "INNSENDT"],
    ["TRUKKET", employee, undo, "INNSENDT"],
    ["dag AVSLAATT", leader, undoDay, "OENSKET"],
    ["dag TRUKKET", employee, undoDay, "OENSKET"],
  ] as const)(
    "HO-03 %s can be taken back by whoever did it, as one more event, and whoever was told is told",
    async (state, by, command, after) => {
      const office = await openOffice();
      const before = await caseIn[state](office);
      const mine = await again(office, by, before);
      expect(mine.actions).toContain(command.type);
      const undone = await acted(office, by, mine, command);
      expect(undone.status).toBe(after);
      expect(undone.version).toBe(mine.version + 1);
      expect(undone.timeline.map(({ type }) => type).slice(-1)).toEqual([command.type === "Undo" ? "Undone" : "DayUndone"]);
      expect(undone.actions).not.toContain(command.type);
      const told = jobRows(office.dataDir).filter(({ payload }) => String(payload).includes('"undone"'));
      const other = by === leader ? roles.employee : roles.leader;
      expect(told.map(({ payload }) => JSON.parse(String(payload)))).toEqual([
        { caseId: before.id, personId: other, reason: "undone" },
      ]);
    },
  );

  it("HO-05 is nobody else's to take back, neither the other party's nor another leader's", async () => {
    const office = await openOffice();
    const returned = await caseIn.RETURNERT(office);
    expect(await tried(office, employee, returned, undo)).toMatchObject({
      kind: "refused",
      refusals: [{ code: "UNDO_NOTHING" }],
    });
    expect(await tried(office, who(roles.otherLeader), returned, undo)).toEqual({ kind: "not_found" });
  });

  it("HO-05 an answer that was given stands: the employee has seen it", async () => {
    const office = await openOffice();
    const approved = await caseIn.GODKJENT(office);
    expect(await tried(office, leader, approved, undo)).toMatchObject({ refusals: [{ rule: "HO-05", code: "UNDO_TOLD" }] });
    const day = await caseIn["dag GODKJENT"](await openOffice());
    expect(day.actions).not.toContain("UndoDay");
  });

  it("HO-03 is open until ten minutes have gone, and not a moment longer", async () => {
    const office = await openOffice();
    const withdrawn = await caseIn.TRUKKET(office);
    lapse(office, undoMinutes * 60_000 + 1);
    expect((await again(office, employee, withdrawn)).actions).not.toContain("Undo");
    expect(await tried(office, employee, withdrawn, undo)).toMatchObject({
      refusals: [{ code: "UNDO_TOO_LATE", minutes: undoMinutes }],
    });
    lapse(office, undoMinutes * 60_000);
    expect((await acted(office, employee, withdrawn, undo)).status).toBe("INNSENDT");
  });

  it("HO-03 gives back what it was: an approved agreement that was withdrawn waits for an answer again", async () => {
    const office = await openOffice();
    const approved = await caseIn.GODKJENT(office);
    const withdrawn = await acted(office, employee, approved, { type: "Withdraw" });
    const back = await acted(office, employee, withdrawn, undo);
    expect(back).toMatchObject({ status: "GODKJENT", contentHash: (approved as { contentHash?: string }).contentHash });
    expect(back.actions).toContain("Accept");
    const returned = await caseIn.RETURNERT(await openOffice());
    expect(returned.status).toBe("RETURNERT");
  });

  it("HO-13 does not bring back an application in whose place there is another by now", async () => {
    const office = await openOffice();
    const withdrawn = await caseIn.TRUKKET(office);
    await submitted(office);
    const outcome = await tried(office, employee, withdrawn, undo);
    expect(outcome).toMatchObject({ kind: "refused" });
    expect((await again(office, employee, withdrawn)).status).toBe("TRUKKET");
  });

  it.each([
    ["HO-09", "dag AVSLAATT", undoDay, (office: Office) => asked(office), null],
    ["HO-15", "AVSLAATT", undo, (office: Office) => submitted(office), "HO-15"],
  ] as const)(
    "%s %s is not taken back when the employee has asked anew meanwhile: two would wait for the same days",
    async (_, state, command, anew, rule) => {
      const office = await openOffice();
      const rejected = await caseIn[state](office);
      const seen = await again(office, leader, rejected);
      expect(seen.actions).toContain(command.type);
      const other = await anew(office);
      expect((await again(office, leader, rejected)).actions).not.toContain(command.type);
      // Whoever still has the page of before, or the card, is told why.
      expect(await tried(office, leader, seen, command)).toEqual({
        kind: "refused",
        refusals: [{ rule, code: "UNDO_REPLACED", from: other.from, to: other.to }],
      });
      expect((await again(office, leader, rejected)).status).toBe("AVSLAATT");
      expect((await again(office, leader, other)).actions).toContain(command.type === "Undo" ? "Approve" : "ApproveDay");
    },
  );

  it("HO-09 does not bring back a day that is over, and only once", async () => {
    const office = await openOffice();
    const withdrawn = await caseIn["dag TRUKKET"](office);
    const back = await acted(office, employee, withdrawn, undoDay);
    expect(await tried(office, employee, back, undoDay)).toMatchObject({ refusals: [{ code: "UNDO_NOTHING" }] });
    const other = await openOffice();
    const late = await caseIn["dag TRUKKET"](other);
    other.clock.date = addDays(monday, 60);
    expect((await again(other, employee, late)).actions).not.toContain("UndoDay");
  });

  it("says of every command whether it can be taken back, by what, or what forbids it", () => {
    for (const [command, how] of Object.entries(undoable)) {
      expect([
        command,
        how.kind === "own-command" ? how.by in undoable || /^(Resume|Plan|Withdraw)/.test(how.by) : how.because.length > 20,
      ]).toEqual([command, true]);
    }
    expect(undoable.Approve.kind).toBe("never");
    expect(undoable.Reject.kind).toBe("window");
  });
});
