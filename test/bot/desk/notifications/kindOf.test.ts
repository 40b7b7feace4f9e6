import { describe, expect, it } from "vitest";
import { kindOf } from "#bot/desk/notifications/kindOf.ts";
import { cycleTellJob, remindJob, unitTellJob } from "#bot/desk/oppfolging/jobs.ts";
import { cycleMessages } from "#bot/teams/cycleMessages.ts";
import { homeMessages } from "#bot/teams/homeMessages.ts";
import { chatOnlyKinds, isOptional, optionalKinds } from "#domain/notifications/model.ts";
import { openOffice } from "#test/support/office.ts";

const unit = (reason: string) => kindOf({ kind: unitTellJob, payload: { reason } });
const cycle = (reason: string) => kindOf({ kind: cycleTellJob, payload: { reason } });

describe("what may be left out", () => {
  it.each(["plan-submitted", "plan-documented", "attested", "comment", "evaluation-submitted", "unit-exempted"])(
    "AM-03 %s is news of a unit",
    (reason) => expect(unit(reason)).toBe("aarshjul-nytt"),
  );

  it("AM-03 a unit that has duties again is binding, and so is what nobody has listed yet", () => {
    expect(unit("unit-reinstated")).toBe("aarshjul-oppgave");
    expect(unit("something-new")).toBe("aarshjul-oppgave");
    expect(kindOf({ kind: unitTellJob, payload: {} })).toBe("aarshjul-oppgave");
  });

  it("AM-01 dates that were moved are binding; that the cycle is over is news", () => {
    expect(cycle("cycle-changed")).toBe("frist");
    expect(cycle("cycle-closed")).toBe("aarshjul-nytt");
    expect(cycle("something-new")).toBe("aarshjul-oppgave");
  });

  it("AM-01 whoever is chased is told, also long before the deadline", () => {
    const duties = [{ stage: "foer" }];
    expect(kindOf({ kind: remindJob, payload: { duties } })).toBe("aarshjul-foer");
    expect(kindOf({ kind: remindJob, payload: { duties, chased: true } })).toBe("frist");
  });

  it("has a letter and a notice for exactly those kinds that are not said to come in the chat only", async () => {
    const { desk } = await openOffice();
    const ahead = { duties: [{ stage: "foer" }] };
    const payloads = [{ reason: "comment" }, { reason: "cycle-closed" }, ahead];
    const jobs = Object.keys({ ...cycleMessages(desk), ...homeMessages(desk) });
    const told = jobs.flatMap((kind) => payloads.map((payload) => kindOf({ kind, payload })));
    const elsewhere = new Set(told.filter((kind) => kind !== undefined && isOptional(kind)));
    expect(optionalKinds.filter((kind) => !elsewhere.has(kind))).toEqual(chatOnlyKinds);
  });
});
