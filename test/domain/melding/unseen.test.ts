import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import type { Report } from "#domain/melding/model.ts";
import { isUnseen, isUnseenReport, seenOn, type Written } from "#domain/melding/unseen.ts";
import {
  acknowledge,
  bygg,
  challenge,
  declare,
  eventsOf,
  facts,
  kari,
  lars,
  march,
  message,
  sent,
  submit,
  system,
  unnamed,
  withdraw,
} from "./given.ts";

const tomorrow = addDays(march, 1);
const later = addDays(march, 2);
type Step = readonly [actor: ReportActor, on: LocalDate, command: ReportCommand];
const byLars: ReportActor = { kind: "person", id: lars };
const sentUnnamed: Step = [unnamed, march, submit("underretning", { unitId: bygg })];

/** What is written by these steps, and what there is in the end. */
function written(...steps: readonly Step[]): { readonly history: readonly Written[]; readonly whole: Report } {
  const history: Written[] = [];
  let whole: Report | undefined;
  for (const [actor, on, command] of steps)
    for (const event of eventsOf(whole, command, facts(actor, { on }))) {
      whole = evolveReport(whole, event);
      history.push({ event, by: actor.kind, on });
    }
  if (whole === undefined) throw new Error("nothing was written");
  return { history, whole };
}

describe("what was written without a name", () => {
  it("7.10 is unseen on its own day, and seen on the next", () => {
    expect(isUnseen({ by: "unnamed", on: march }, march)).toBe(true);
    expect(isUnseen({ by: "unnamed", on: march }, tomorrow)).toBe(false);
    for (const by of ["person", "system"] as const) expect(isUnseen({ by, on: march }, march)).toBe(false);
    const { history, whole } = written(sentUnnamed);
    expect([isUnseenReport(whole, march), seenOn(march, history)]).toEqual([true, undefined]);
    expect([isUnseenReport(whole, tomorrow), seenOn(tomorrow, history)]).toEqual([false, whole]);
  });

  it("7.10 is seen at once where it bears a name", () => {
    expect(isUnseenReport(sent("underretning", {}, kari), march)).toBe(false);
    const { history, whole } = written([{ kind: "person", id: kari }, march, submit("underretning")]);
    expect(seenOn(march, history)).toEqual(whole);
  });

  it("7.10 is left out from between what others have done since", () => {
    const { history, whole } = written(
      sentUnnamed,
      [byLars, tomorrow, declare()],
      [unnamed, tomorrow, message()],
      [byLars, tomorrow, acknowledge],
    );
    const seen = seenOn(tomorrow, history);
    expect(seen).toEqual(written(sentUnnamed, [byLars, tomorrow, declare()], [byLars, tomorrow, acknowledge]).whole);
    expect(seen?.messages.map(({ from }) => from)).toEqual(["mottaker"]);
    expect(seenOn(later, history)).toEqual(whole);
    expect(whole.messages.map(({ from }) => from)).toEqual(["melder", "mottaker"]);
  });

  it("7.10 is unseen whatever it is: taken back, or an objection to who reads it", () => {
    const opened: readonly Step[] = [sentUnnamed, [byLars, tomorrow, declare()]];
    for (const command of [withdraw, challenge(lars)]) {
      const { history, whole } = written(...opened, [unnamed, tomorrow, command]);
      expect(seenOn(tomorrow, history)).toEqual(written(...opened).whole);
      expect(seenOn(later, history)).toEqual(whole);
    }
  });

  it("7.10 takes along what the product has done to a report that is unseen itself", () => {
    const { history } = written(sentUnnamed);
    const nobody = { added: [], removed: [], reason: null, deciders: [], vacant: null } as const;
    const gone = { type: "HandlersChanged", ...nobody, by: null, on: march } as const;
    expect(seenOn(march, [...history, { event: gone, by: system.kind, on: march }])).toBeUndefined();
  });
});
