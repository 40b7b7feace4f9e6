import { describe, expect, it } from "vitest";
import { availableDayCommands } from "#domain/hjemmekontor/enkeltdag/available.ts";
import { type DayFacts, decideDay } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import { evolveDay } from "#domain/hjemmekontor/enkeltdag/evolve.ts";
import type { DayCommand, Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import { availableCommands } from "#domain/hjemmekontor/fastAvtale/available.ts";
import { decide, type Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { evolve } from "#domain/hjemmekontor/fastAvtale/evolve.ts";
import type { Command, FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { UndoFacts } from "#domain/undo/latest.ts";
import { application, end, facts, monday, start } from "./fastAvtale/given.ts";
import { bygg, caseId, kari, lars, solveig, textOf } from "./people.ts";

const at = instantOf(Date.parse("2021-01-11T09:00:00Z"));
const undoUntil = instantOf(Date.parse("2021-01-11T09:10:00Z"));
const justDone = (type: string, by: PersonId): UndoFacts => ({ latest: { type, by, at }, undoUntil, now: at });

const from = addDays(monday, 1);
const to = addDays(monday, 2);
const dayFacts = (actor: PersonId, but: Partial<DayFacts> = {}): DayFacts => ({
  ...facts(actor, monday),
  ...{ employeeId: kari, unitId: bygg, taken: [], others: [] },
  ...but,
});

function dayAfter(...steps: readonly (readonly [PersonId, DayCommand])[]): Enkeltdag {
  const state = steps.reduce<Enkeltdag | undefined>((before, [by, command]) => {
    const decision = decideDay(before, command, dayFacts(by));
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
    return decision.events.reduce<Enkeltdag | undefined>(evolveDay, before);
  }, undefined);
  if (state === undefined) throw new Error("no case");
  return state;
}

const ask: DayCommand = { type: "AskDay", id: caseId, request: { from, to, work: textOf(30), everyWeek: false } };
const rejectedDay = dayAfter([kari, ask], [lars, { type: "RejectDay", reason: textOf(20) }]);
const withdrawnDay = dayAfter([kari, ask], [kari, { type: "WithdrawDay" }]);

function agreementAfter(...steps: readonly (readonly [PersonId, Command])[]): FastAvtale {
  const state = steps.reduce<FastAvtale | undefined>((before, [by, command]) => {
    const decision = decide(before, command, facts(by));
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
    return decision.events.reduce<FastAvtale | undefined>(evolve, before);
  }, undefined);
  if (state === undefined) throw new Error("no case");
  return state;
}

const send: readonly [PersonId, Command] = [kari, { type: "Submit", id: caseId, application: application() }];
const rejected = agreementAfter(send, [lars, { type: "Reject", reason: textOf(20) }]);
const returned = agreementAfter(send, [lars, { type: "Return", reason: textOf(20) }]);
const withdrawn = agreementAfter(send, [kari, { type: "Withdraw" }]);
const returnedAndWithdrawn = agreementAfter(send, [lars, { type: "Return", reason: textOf(20) }], [kari, { type: "Withdraw" }]);

describe("a day that is taken back", () => {
  const undone = (state: Enkeltdag, known: DayFacts) => decideDay(state, { type: "UndoDay" }, known);
  const byLars = (but: Partial<DayFacts> = {}) => dayFacts(lars, { ...justDone("DayRejected", lars), ...but });
  const byKari = (but: Partial<DayFacts> = {}) => dayFacts(kari, { ...justDone("DayWithdrawn", kari), ...but });

  it.each([
    ["a rejection", rejectedDay, byLars],
    ["a withdrawal", withdrawnDay, byKari],
  ] as const)(
    "HO-09 %s is taken back where nothing stands in its place, also beside the days before and after",
    (_, state, by) => {
      const beside = [
        { from: addDays(from, -2), to: addDays(from, -1) },
        { from: addDays(to, 1), to: addDays(to, 1) },
      ];
      expect(undone(state, by({ others: beside }))).toMatchObject({ ok: true, events: [{ type: "DayUndone" }] });
      expect(availableDayCommands(state, by({ others: beside }))).toContain("UndoDay");
    },
  );

  it.each([
    ["a rejection", rejectedDay, byLars],
    ["a withdrawal", withdrawnDay, byKari],
  ] as const)("HO-09 %s stands where the same day was asked for again meanwhile, and nothing offers it", (_, state, by) => {
    const known = by({ others: [{ from: to, to: addDays(to, 3) }] });
    expect(undone(state, known)).toEqual({
      ok: false,
      refusals: [{ rule: null, code: "UNDO_REPLACED", from: to, to: addDays(to, 3) }],
    });
    expect(availableDayCommands(state, known)).not.toContain("UndoDay");
  });

  it.each([
    ["a rejection", rejectedDay, byLars],
    ["a withdrawal", withdrawnDay, byKari],
  ] as const)("HO-09 %s is taken back on its last day, and not on the day after", (_, state, by) => {
    expect(undone(state, by({ today: to }))).toMatchObject({ ok: true });
    expect(undone(state, by({ today: addDays(to, 1) }))).toEqual({
      ok: false,
      refusals: [{ rule: null, code: "UNDO_PAST", lastDay: to }],
    });
  });

  it("HO-05 whoever leads no longer is told that, and nothing of what was asked for since", () => {
    const known = dayFacts(solveig, { ...justDone("DayRejected", solveig), others: [{ from, to }] });
    expect(undone(rejectedDay, known)).toMatchObject({ ok: false, refusals: [{ code: "NOT_NEAREST_LEADER" }] });
  });
});

describe("a fixed agreement that is taken back", () => {
  const undone = (state: FastAvtale, known: Facts) => decide(state, { type: "Undo" }, known);
  const by =
    (person: PersonId, type: string) =>
    (but: Partial<Facts> = {}, today: LocalDate = monday) =>
      facts(person, today, { ...justDone(type, person), ...but });
  const cases = [
    ["a rejection", rejected, by(lars, "Rejected")],
    ["what was sent back", returned, by(lars, "Returned")],
    ["a withdrawal", withdrawn, by(kari, "Withdrawn")],
  ] as const;

  it.each(cases)(
    "HO-15 %s is taken back where nothing stands in its place, also beside agreements before and after",
    (_, state, known) => {
      const beside = [
        { from: addDays(start, -30), to: addDays(start, -1) },
        { from: addDays(end, 1), to: addDays(end, 30) },
      ];
      expect(undone(state, known({ others: beside }))).toMatchObject({ ok: true, events: [{ type: "Undone" }] });
    },
  );

  it.each(cases)("HO-15 %s stands where there is another application for one of its days by now", (_, state, known) => {
    const other = { from: end, to: addDays(end, 30) };
    expect(undone(state, known({ others: [other] }))).toEqual({
      ok: false,
      refusals: [{ rule: "HO-15", code: "UNDO_REPLACED", ...other }],
    });
    expect(availableCommands(state, known({ others: [other] }))).not.toContain("Undo");
  });

  it.each(cases)("HO-13 %s is taken back on the last day of its period, and not on the day after", (_, state, known) => {
    expect(undone(state, known({}, end))).toMatchObject({ ok: true });
    expect(undone(state, known({}, addDays(end, 1)))).toEqual({
      ok: false,
      refusals: [{ rule: null, code: "UNDO_PAST", lastDay: end }],
    });
  });

  it("HO-13 what was sent back and then withdrawn is taken back also after its period: it may be sent for another", () => {
    const known = by(kari, "Withdrawn");
    const late = addDays(end, 1);
    const regime = facts(kari).regime;
    expect(undone(returnedAndWithdrawn, known({ regime }, late))).toMatchObject({ ok: true });
    const other = { from: end, to: late };
    expect(undone(returnedAndWithdrawn, known({ regime, others: [other] }, late))).toMatchObject({ ok: false });
  });

  it("HO-05 whoever leads no longer is told that, and nothing of what was sent since", () => {
    expect(undone(rejected, by(solveig, "Rejected")({ others: [{ from: start, to: end }] }))).toMatchObject({
      refusals: [{ code: "NOT_NEAREST_LEADER" }],
    });
  });
});
