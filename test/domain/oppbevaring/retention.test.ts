import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import { parseInstant } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { decideRetention, maxHoldReason } from "#domain/oppbevaring/decide.ts";
import { dueOf, periodFaults } from "#domain/oppbevaring/due.ts";
import { evolveRetention } from "#domain/oppbevaring/evolve.ts";
import {
  notYet,
  type RetainedCase,
  type Retention,
  type RetentionCommand,
  type RetentionEvent,
  type RetentionPeriod,
} from "#domain/oppbevaring/model.ts";
import { retentionNotificationsFor } from "#domain/oppbevaring/notify.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";

const [arne, berit, cato, dina] = ["arne", "berit", "cato", "dina"] as unknown as [PersonId, PersonId, PersonId, PersonId];
const person = (id: PersonId, roles: Person["roles"], active = true): [PersonId, Person] => [
  id,
  { id, name: id, roles, language: "nb", active },
];
/** Arne, Berit and Cato have the records role, Cato has a stake in the case; Dina is somebody else. */
const organisation: Organisation = {
  people: new Map([person(arne, ["arkiv"]), person(berit, ["arkiv"]), person(cato, ["arkiv"]), person(dina, ["hr-raadgiver"])]),
  units: new Map(),
};

const moment = (text: string) => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(text);
  return instant;
};
const noonOn = (date: LocalDate) => moment(`${date}T11:00:00Z`);
const day = localDate;

const retained: RetainedCase = {
  id: "c" as CaseId,
  kind: "klage",
  closedAt: moment("2021-03-15T12:00:00Z"),
  lastContentAt: moment("2021-03-10T12:00:00Z"),
  parties: [cato],
};
const periods: readonly RetentionPeriod[] = [
  { kind: "klage", months: 6, warnDays: 30, validity: { from: day("2020-01-01"), to: day("2021-05-31") } },
  { kind: "klage", months: 12, warnDays: 30, validity: { from: day("2021-06-01") } },
  { kind: "varsel", months: 2, warnDays: 14, validity: { from: day("2020-01-01") } },
];
const dueOn = day("2021-09-15");
const reason = { textId: "t" as TextId, length: 10 };

type Given = {
  readonly state?: Retention;
  readonly on?: LocalDate;
  readonly by?: PersonId | "system";
  readonly of?: Partial<RetainedCase>;
  readonly under?: Organisation;
};
function decide(command: RetentionCommand, { state = notYet, on = dueOn, by = arne, of = {}, under = organisation }: Given = {}) {
  return decideRetention(state, command, {
    actor: by === "system" ? system : { kind: "person", id: by },
    now: noonOn(on),
    organisation: under,
    retained: { ...retained, ...of },
    periods,
  });
}
const codes = (outcome: ReturnType<typeof decide>) => (outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code));
const having = (...events: readonly RetentionEvent[]) => events.reduce(evolveRetention, notYet);

const warned: RetentionEvent = { type: "ErasureWarned", on: day("2021-08-16"), dueOn };
const proposed: RetentionEvent = { type: "ErasureProposed", by: arne, on: dueOn, dueOn };
const held: RetentionEvent = { type: "HoldPlaced", by: arne, on: day("2021-08-20"), reason };

describe("the day from which a case may be erased", () => {
  it("is so many months after it was closed, and is warned of so many days before", () => {
    expect(dueOf(retained, periods)).toEqual({ from: "2021-03-15", dueOn, warnOn: "2021-08-16", warnDays: 30 });
  });

  it("is counted from the last content where that came after it was closed, by the period that held then", () => {
    const lastContentAt = moment("2021-06-01T12:00:00Z");
    expect(dueOf({ ...retained, lastContentAt }, periods)).toMatchObject({ from: "2021-06-01", dueOn: "2022-06-01" });
    const dayBefore = moment("2021-05-31T21:59:59Z");
    expect(dueOf({ ...retained, lastContentAt: dayBefore }, periods)).toMatchObject({ from: "2021-05-31", dueOn: "2021-12-01" });
  });

  it("is none while the case is open, and where no period holds for its kind", () => {
    expect(dueOf({ ...retained, closedAt: null }, periods)).toBe("open");
    expect(dueOf({ ...retained, kind: "other" }, periods)).toBe("no-period");
    expect(
      dueOf({ ...retained, closedAt: moment("2019-12-31T12:00:00Z"), lastContentAt: moment("2019-12-31T12:00:00Z") }, periods),
    ).toBe("no-period");
  });

  it("is told by periods that contradict each other nowhere", () => {
    expect(periodFaults(periods)).toEqual([]);
    const [first] = periods;
    if (first === undefined) throw new Error("no period");
    const faults = (but: Partial<RetentionPeriod>) => periodFaults([{ ...first, ...but }]).map((fault) => fault.why);
    expect([faults({ months: 0 }), faults({ months: 1.5 }), faults({ months: 1 })]).toEqual([["months"], ["months"], []]);
    expect([faults({ warnDays: 0 }), faults({ warnDays: 1 })]).toEqual([["warn-days"], []]);
    expect(faults({ validity: { from: day("2021-02-01"), to: day("2021-01-31") } })).toEqual(["ends-before-it-begins"]);
    const later = (from: LocalDate) => [first, { ...first, validity: { from } }];
    expect(periodFaults(later(day("2021-05-31")))).toEqual([{ kind: "klage", why: "overlap" }]);
    expect(periodFaults(later(day("2021-06-01")))).toEqual([]);
  });
});

describe("a warning", () => {
  const warn = { type: "WarnOfErasure" } as const;
  it("comes on its day, once, and is the product's own", () => {
    const bySystem = (on: LocalDate, state?: Retention) => decide(warn, { on, by: "system", ...(state && { state }) });
    expect(bySystem(day("2021-08-15"))).toEqual({ ok: true, events: [] });
    expect(bySystem(day("2021-08-16"))).toEqual({ ok: true, events: [warned] });
    expect(bySystem(day("2021-08-17"), having(warned))).toEqual({ ok: true, events: [] });
    expect(codes(decide(warn, { by: arne }))).toEqual(["RETENTION_ONLY_RECORDS"]);
  });

  it("comes again for another day after new content, and not while the case is open, held or erased", () => {
    const bySystem = (given: Given) => decide(warn, { by: "system", on: day("2022-06-01"), ...given });
    const lastContentAt = moment("2021-09-10T12:00:00Z");
    expect(bySystem({ state: having(warned), of: { lastContentAt }, on: day("2022-08-11") })).toMatchObject({
      events: [{ type: "ErasureWarned", dueOn: "2022-09-10" }],
    });
    for (const given of [{ of: { closedAt: null } }, { state: having(held) }, { of: { kind: "other" } }])
      expect(bySystem(given)).toEqual({ ok: true, events: [] });
    const erased = having(warned, proposed, { type: "CaseErased", proposedBy: arne, confirmedBy: berit, on: dueOn });
    expect(bySystem({ state: { ...erased, warned: null } })).toEqual({ ok: true, events: [] });
  });
});

describe("a proposal to erase", () => {
  const propose = { type: "ProposeErasure" } as const;
  it("is taken from the day on, and not the day before", () => {
    const state = having(warned);
    expect(codes(decide(propose, { state, on: addDays(dueOn, -1) }))).toEqual(["RETENTION_NOT_DUE"]);
    expect(decide(propose, { state })).toEqual({ ok: true, events: [proposed] });
  });

  it("is refused unless it was warned of, for all of the days that a warning has", () => {
    expect(decide(propose)).toEqual({
      ok: false,
      refusals: [{ rule: null, code: "RETENTION_NOT_WARNED", warnDays: 30, earliest: null }],
    });
    const late: RetentionEvent = { ...warned, on: day("2021-09-01") };
    expect(decide(propose, { state: having(late), on: day("2021-09-30") })).toMatchObject({
      refusals: [{ code: "RETENTION_NOT_WARNED", earliest: "2021-10-01" }],
    });
    expect(decide(propose, { state: having(late), on: day("2021-10-01") })).toMatchObject({ ok: true });
    // A warning of another day is none of this one.
    expect(codes(decide(propose, { state: having({ ...warned, dueOn: day("2021-09-14") }) }))).toEqual(["RETENTION_NOT_WARNED"]);
  });

  it("is refused to whoever lacks the role, and to a party that has it", () => {
    const state = having(warned);
    expect(codes(decide(propose, { state, by: dina }))).toEqual(["RETENTION_ONLY_RECORDS"]);
    expect(codes(decide(propose, { state, by: "system" }))).toEqual(["RETENTION_ONLY_RECORDS"]);
    expect(codes(decide(propose, { state, by: cato }))).toEqual(["RETENTION_OWN_CASE"]);
    expect(codes(decide(propose, { state, by: berit }))).toEqual([]);
  });

  it("is refused of a case that is open, held, without a period, proposed already or erased, and says all that is in the way", () => {
    const state = having(warned);
    expect(codes(decide(propose, { state, of: { closedAt: null } }))).toEqual(["RETENTION_CASE_OPEN"]);
    expect(codes(decide(propose, { state, of: { kind: "other" } }))).toEqual(["RETENTION_NO_PERIOD"]);
    expect(codes(decide(propose, { state: having(held) }))).toEqual(["RETENTION_NOT_WARNED", "RETENTION_ON_HOLD"]);
    expect(codes(decide(propose, { state: having(warned, proposed), by: berit }))).toEqual(["RETENTION_PROPOSED_ALREADY"]);
    const erased = having(warned, proposed, { type: "CaseErased", proposedBy: arne, confirmedBy: berit, on: dueOn });
    expect(codes(decide(propose, { state: erased }))).toEqual(["RETENTION_ERASED"]);
  });

  it("is taken back by anybody with the role", () => {
    const withdraw = { type: "WithdrawProposal" } as const;
    expect(codes(decide(withdraw, { state: having(warned) }))).toEqual(["RETENTION_NOT_PROPOSED"]);
    const taken = decide(withdraw, { state: having(warned, proposed), by: berit });
    expect(taken).toMatchObject({ events: [{ type: "ErasureWithdrawn", by: berit }] });
    expect(taken.ok && having(warned, proposed, ...taken.events).proposal).toBeNull();
  });
});

describe("the confirmation of an erasure", () => {
  const confirm = { type: "ConfirmErasure" } as const;
  const state = having(warned, proposed);
  it("is another person's than the proposal", () => {
    expect(codes(decide(confirm, { state, by: arne }))).toEqual(["RETENTION_SAME_PERSON"]);
    expect(decide(confirm, { state, by: berit })).toEqual({
      ok: true,
      events: [{ type: "CaseErased", proposedBy: arne, confirmedBy: berit, on: dueOn }],
    });
    expect(codes(decide(confirm, { state, by: cato }))).toEqual(["RETENTION_OWN_CASE"]);
    expect(codes(decide(confirm, { state, by: dina }))).toEqual(["RETENTION_ONLY_RECORDS"]);
    expect(codes(decide(confirm, { state: having(warned), by: berit }))).toEqual(["RETENTION_NOT_PROPOSED"]);
  });

  it("is refused where something came in between: content, a reopening, a hold", () => {
    const lastContentAt = moment("2021-09-14T23:00:00Z");
    expect(codes(decide(confirm, { state, by: berit, of: { lastContentAt } }))).toEqual(["RETENTION_NOT_DUE"]);
    const later = {
      state: having({ ...warned, on: day("2022-08-01"), dueOn: day("2022-09-15") }, proposed),
      on: day("2022-09-15"),
    };
    expect(codes(decide(confirm, { ...later, by: berit, of: { lastContentAt } }))).toEqual(["RETENTION_CONTENT_SINCE"]);
    expect(codes(decide(confirm, { state, by: berit, of: { closedAt: null } }))).toEqual(["RETENTION_CASE_OPEN"]);
    // The hold has put an end to the proposal.
    expect(codes(decide(confirm, { state: having(warned, proposed, held), by: berit }))).toEqual(["RETENTION_NOT_PROPOSED"]);
  });

  it("does not stand on the proposal of somebody who has left the role or become a party", () => {
    const left = new Map([...organisation.people, person(arne, ["ansatt"])]);
    expect(codes(decide(confirm, { state, by: berit, under: { ...organisation, people: left } }))).toEqual([
      "RETENTION_NOT_PROPOSED",
    ]);
    const gone = new Map([...organisation.people, person(arne, ["arkiv"], false)]);
    expect(codes(decide(confirm, { state, by: berit, under: { ...organisation, people: gone } }))).toEqual([
      "RETENTION_NOT_PROPOSED",
    ]);
    expect(codes(decide(confirm, { state, by: berit, of: { parties: [arne] } }))).toEqual(["RETENTION_NOT_PROPOSED"]);
  });
});

describe("a hold", () => {
  const place = (length: number | null): RetentionCommand => ({
    type: "PlaceHold",
    reason: length === null ? null : { ...reason, length },
  });
  it("has a reason, keeps the case, and is warned of anew when it is lifted", () => {
    expect([codes(decide(place(null))), codes(decide(place(0)))]).toEqual([
      ["RETENTION_REASON_MISSING"],
      ["RETENTION_REASON_MISSING"],
    ]);
    expect([codes(decide(place(maxHoldReason))), codes(decide(place(maxHoldReason + 1)))]).toEqual([
      [],
      ["RETENTION_REASON_TOO_LONG"],
    ]);
    expect(codes(decide(place(5), { state: having(held) }))).toEqual(["RETENTION_ON_HOLD"]);
    expect(codes(decide({ type: "LiftHold", reason }))).toEqual(["RETENTION_NOT_ON_HOLD"]);
    expect(codes(decide({ type: "LiftHold", reason: null }, { state: having(held) }))).toEqual(["RETENTION_REASON_MISSING"]);
    const lifted = decide({ type: "LiftHold", reason }, { state: having(warned, held), by: berit });
    const state = lifted.ok ? having(warned, held, ...lifted.events) : notYet;
    expect(state).toMatchObject({ hold: null, warned: null });
    expect(codes(decide({ type: "ProposeErasure" }, { state }))).toEqual(["RETENTION_NOT_WARNED"]);
  });

  it("may be placed on a case that is still open, and by nobody who is a party", () => {
    expect(codes(decide(place(5), { of: { closedAt: null } }))).toEqual([]);
    expect(codes(decide(place(5), { by: cato }))).toEqual(["RETENTION_OWN_CASE"]);
  });
});

it("tells everybody with the role of each step, except who took it and whom the case is about", () => {
  const told = (event: RetentionEvent) => retentionNotificationsFor(event, retained, organisation);
  expect(told(warned)).toEqual([
    { to: arne, reason: "erasure-warned" },
    { to: berit, reason: "erasure-warned" },
  ]);
  expect(told(proposed)).toEqual([{ to: berit, reason: "erasure-proposed" }]);
  expect(told({ type: "CaseErased", proposedBy: arne, confirmedBy: berit, on: dueOn })).toEqual([
    { to: arne, reason: "case-erased" },
  ]);
  expect(told(held)).toEqual([{ to: berit, reason: "hold-placed" }]);
});

it("erases nothing that was not warned of in time, proposed and confirmed by two, whatever is tried in whatever order", () => {
  const step = fc.record({
    // Those that lead to an erasure more often, or hardly any would come of it.
    command: fc.constantFrom<RetentionCommand>(
      { type: "WarnOfErasure" },
      { type: "WarnOfErasure" },
      { type: "ProposeErasure" },
      { type: "ConfirmErasure" },
      { type: "ConfirmErasure" },
      { type: "LiftHold", reason },
      { type: "PlaceHold", reason },
      { type: "LiftHold", reason },
      { type: "ProposeErasure" },
      { type: "WithdrawProposal" },
      { type: "ConfirmErasure" },
    ),
    by: fc.constantFrom<PersonId | "system">(arne, arne, berit, berit, cato, dina, "system", "system"),
    days: fc.nat(60),
    hasContent: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });
  let erasures = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      let [state, on, lastContentAt] = [notYet, day("2021-08-01"), retained.lastContentAt];
      const events: RetentionEvent[] = [];
      for (const { command, by, days, hasContent } of steps) {
        on = addDays(on, days);
        if (hasContent) lastContentAt = noonOn(on);
        const outcome = decide(command, { state, on, by, of: { lastContentAt } });
        if (!outcome.ok) continue;
        for (const event of outcome.events) {
          state = evolveRetention(state, event);
          events.push(event);
          if (event.type !== "CaseErased") continue;
          erasures += 1;
          const due = dueOf({ ...retained, lastContentAt }, periods);
          if (typeof due === "string") throw new Error(due);
          const isSame = (one: RetentionEvent) =>
            (one.type === "ErasureWarned" || one.type === "ErasureProposed") && one.dueOn === due.dueOn;
          const warning = events.findLast((one) => one.type === "ErasureWarned" && isSame(one));
          expect(warning?.type === "ErasureWarned" && addDays(warning.on, 30) <= on).toBe(true);
          expect(events.some((one) => one.type === "ErasureProposed" && isSame(one) && one.by === event.proposedBy)).toBe(true);
          expect(event.proposedBy).not.toBe(event.confirmedBy);
          for (const id of [event.proposedBy, event.confirmedBy]) expect([arne, berit]).toContain(id);
          expect(due.dueOn <= on).toBe(true);
        }
      }
      const ends = events.findIndex((one) => one.type === "CaseErased");
      if (ends >= 0) expect(events.slice(ends + 1)).toEqual([]);
    }),
    { numRuns: 1_000, seed: 5 },
  );
  expect(erasures).toBeGreaterThan(25);
});
