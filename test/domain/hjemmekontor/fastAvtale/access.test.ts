import { describe, expect, it } from "vitest";
import { mayUseFor, standingTo } from "#domain/hjemmekontor/fastAvtale/access.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { notificationsFor } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { ante, bygg, changed, hilde, kari, lars, ledBy, oeyvind, organisation, solveig, textOf, withPeople } from "../people.ts";
import { accept, accepted, application, approve, approved, facts, monday, submit, submitted } from "./given.ts";

describe("what agreements may be used for", () => {
  it("HO-04 hands nothing out for sizing offices, whoever asks", () => {
    expect(mayUseFor("size-offices")).toEqual({ rule: "HO-04", code: "NOT_FOR_SIZING_OFFICES" });
  });

  it("HO-04 lets a leader decide by them", () => {
    expect(mayUseFor("decide")).toBeUndefined();
  });

  it("HO-04 lets them be followed up", () => {
    expect(mayUseFor("follow-up")).toBeUndefined();
  });
});

describe("who sees a case", () => {
  const of = (viewer: PersonId, copied = false, where: Organisation = organisation) => standingTo(where, viewer, kari, copied);

  it("HO-05 is the employee and the nearest leader, and nobody else", () => {
    expect(of(kari)).toBe("employee");
    expect(of(lars)).toBe("leader");
    for (const other of [ante, solveig, oeyvind, hilde, "nobody" as PersonId]) expect(of(other)).toBeUndefined();
  });

  it("HO-10 lets HR advisers see what was copied to them, and only them", () => {
    expect(of(hilde, true)).toBe("hr");
    expect(of(hilde, false)).toBeUndefined();
    expect(of(ante, true)).toBeUndefined();
  });

  it("is not whoever has left, not even in their own case", () => {
    for (const id of [kari, lars, hilde]) {
      expect(of(id, true, withPeople(changed(id, { active: false })))).toBeUndefined();
    }
  });

  it("follows the directory to a new leader", () => {
    const where = ledBy(bygg, oeyvind);
    expect(of(oeyvind, false, where)).toBe("leader");
    expect(of(lars, false, where)).toBeUndefined();
  });
});

describe("who is told", () => {
  const told = (
    state: Parameters<typeof decide>[0],
    command: Parameters<typeof decide>[1],
    actor: PersonId,
    history = facts(actor).history,
  ) => {
    const decision = decide(state, command, facts(actor, monday, { history }));
    const [event] = decision.ok ? decision.events : [];
    if (event === undefined) throw new Error("refused");
    return notificationsFor(state ?? submitted(), event, organisation);
  };

  it.each([
    ["Submit", undefined, submit(), kari, [{ to: lars, reason: "decide" }]],
    ["Approve", submitted(), approve(), lars, [{ to: kari, reason: "approved" }]],
    ["Return", submitted(), { type: "Return", reason: textOf(5) }, lars, [{ to: kari, reason: "returned" }]],
    ["Reject", submitted(), { type: "Reject", reason: textOf(5) }, lars, [{ to: kari, reason: "rejected" }]],
    ["Withdraw", submitted(), { type: "Withdraw" }, kari, [{ to: lars, reason: "withdrawn" }]],
    ["Accept", approved(), accept, kari, [{ to: lars, reason: "accepted" }]],
    ["Decline", approved(), { type: "Decline" }, kari, [{ to: lars, reason: "declined" }]],
    ["Terminate", accepted(), { type: "Terminate", lastDay: application().end }, kari, [{ to: lars, reason: "terminated" }]],
    ["Terminate", accepted(), { type: "Terminate", lastDay: application().end }, lars, [{ to: kari, reason: "terminated" }]],
  ] as const)("%s tells the other side", (_, state, command, actor, expected) => {
    expect(told(state, command, actor)).toEqual(expected);
  });

  it("HO-25 tells the employee who is called in", () => {
    expect(told(accepted(), { type: "CallIn", date: "2021-05-18" as typeof monday }, lars)).toEqual([
      { to: kari, reason: "called-in" },
    ]);
  });

  it("HO-10 copies HR advisers when permanence was passed with a reason", () => {
    const history = [{ from: "2020-06-01", to: "2021-01-31" }] as { from: typeof monday; to: typeof monday }[];
    expect(told(submitted(), approve({ overrideReason: textOf(9) }), lars, history)).toEqual([
      { to: kari, reason: "approved" },
      { to: hilde, reason: "permanence-copy" },
    ]);
  });
});
