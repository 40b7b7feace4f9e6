import { describe, expect, it } from "vitest";
import type { TextId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import type { RulesetCommand } from "#domain/regime/kunngjoering/model.ts";
import { regimesOf, standingOn } from "#domain/regime/kunngjoering/published.ts";
import { inNorth, oslo } from "./places.ts";
import { decide, pandemic, published, reached, regulation, why } from "./rulesets.ts";

const begun = published(pandemic);
const inForce = { today: date("2020-11-20") };
const codes = (command: RulesetCommand, given: Parameters<typeof decide>[2] = inForce, state = begun) => {
  const decision = decide(state, command, given);
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
};
const change = (but: Partial<typeof pandemic>): RulesetCommand => ({
  type: "ChangeRuleset",
  plan: { ...pandemic, ...but },
  reason: why,
});
const end = (lastDay: string | null): RulesetCommand => ({
  type: "EndRuleset",
  lastDay: lastDay === null ? null : date(lastDay),
  reason: why,
});

describe("changing a rule set", () => {
  it("keeps the dates that held before, with who, when and why", () => {
    const longer = reached(begun, change({ to: date("2021-01-31") }), inForce);
    expect(longer.to).toBe("2021-01-31");
    expect(longer.changes).toEqual([
      { by: "admin", on: "2020-11-20", reason: why, before: { from: "2020-11-06", to: "2020-12-31" } },
    ]);
  });

  it("moves the first day until it has come, and never after", () => {
    const before = { today: date("2020-11-05") };
    expect(codes(change({ from: date("2020-11-09") }), before)).toEqual([]);
    expect(codes(change({ from: date("2020-11-09") }), { today: date("2020-11-06") })).toEqual(["RULESET_BEGUN"]);
  });

  it("is refused where nothing is changed, without a reason, with one too long, and for another kind or place", () => {
    expect(codes(change({}))).toEqual(["RULESET_UNCHANGED"]);
    expect(codes({ type: "ChangeRuleset", plan: { ...pandemic, name: "Ny" }, reason: null })).toEqual(["RULESET_REASON_MISSING"]);
    const long = { textId: "long" as TextId, length: 1001 };
    expect(codes({ type: "ChangeRuleset", plan: { ...pandemic, name: "Ny" }, reason: long })).toEqual([
      "RULESET_REASON_TOO_LONG",
    ]);
    expect(codes(change({ kind: "KOMMUNE", municipality: oslo }))).toEqual(["RULESET_KIND_FIXED"]);
    expect(codes(change({ name: "Ny" }), { ...inForce, by: inNorth })).toEqual(["ONLY_ADMIN"]);
  });
});

describe("ending a rule set", () => {
  it("ends it from today at the earliest: days that are over keep the rules they had", () => {
    expect(codes(end("2020-11-18"))).toEqual(["RULESET_END_PAST"]);
    const ended = reached(begun, end("2020-11-19"), inForce);
    expect(ended).toMatchObject({ status: "AVSLUTTET", to: "2020-11-19" });
    expect(standingOn(ended, date("2020-11-19"))).toBe("GJELDER");
    expect(standingOn(ended, date("2020-11-20"))).toBe("SLUTT");
    expect(codes(change({ to: date("2020-11-18") }))).toEqual(["RULESET_END_PAST"]);
  });

  it("PA-01 ends it on a day that was to be the last, or before it, never after", () => {
    expect(codes(end("2020-12-31"))).toEqual([]);
    expect(codes(end("2021-01-01"))).toEqual(["RULESET_ENDS_SOONER"]);
    expect(codes(end(null))).toEqual(["RULESET_END_DATE_MISSING"]);
  });

  it("never held where it ends on its first day from that day on", () => {
    const first = { today: pandemic.from ?? inForce.today };
    const never = reached(begun, { type: "EndRuleset", lastDay: addDays(first.today, -1), reason: why }, first);
    expect(regimesOf([never])).toEqual([]);
    expect(standingOn(never, first.today)).toBe("SLUTT");
  });

  it("is over then: it is neither changed nor ended again", () => {
    const ended = reached(begun, end("2020-11-30"), inForce);
    for (const command of [change({ name: "Ny" }), end("2020-11-25"), { type: "WithdrawRuleset", reason: why } as const]) {
      expect(codes(command, inForce, ended)).toEqual(["RULESET_OVER"]);
    }
  });
});

describe("withdrawing a rule set", () => {
  it("takes back what has not begun, and ends what has", () => {
    const coming = published(regulation);
    const withdraw = { type: "WithdrawRuleset", reason: why } as const;
    expect(reached(coming, withdraw, inForce).status).toBe("TRUKKET");
    expect(regimesOf([reached(coming, withdraw, inForce)])).toEqual([]);
    expect(codes(withdraw)).toEqual(["RULESET_BEGUN"]);
    expect(codes(end("2021-02-03"), inForce, coming)).toEqual(["RULESET_NOT_BEGUN"]);
  });
});
