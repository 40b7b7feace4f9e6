import { describe, expect, it } from "vitest";
import { maxTextLength } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { renewalOf, renewedAnswers } from "#domain/hjemmekontor/fastAvtale/renewal.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { kari, textOf } from "../people.ts";
import { accepted, application, approved, end, facts, stateAfter, submitted, whenSubmitted } from "./given.ts";

const earlier = "earlier" as CaseId;
const settings = normalRegime.homeOffice;

describe("applying for the time after an agreement", () => {
  it("HO-10 begins on the day after it, for as long as one agreement may be", () => {
    expect(renewalOf(accepted(), date("2021-07-01"), settings)).toEqual({
      kind: "period",
      start: "2021-08-01",
      end: "2022-01-31",
    });
    expect(renewalOf(accepted(), end, settings)).toMatchObject({ kind: "period", start: "2021-08-01" });
  });

  it("HO-10 renews nothing that has run out or was ended", () => {
    expect(renewalOf(accepted(), date("2021-08-01"), settings)).toEqual({
      kind: "refused",
      refusal: { rule: "HO-10", code: "RENEWAL_EXPIRED", lastDay: end },
    });
    const lastDay = date("2021-05-01");
    const ended = stateAfter(accepted(), { type: "Terminate", lastDay }, facts(kari, date("2021-03-01")));
    expect(renewalOf(ended, date("2021-04-01"), settings)).toEqual({
      kind: "refused",
      refusal: { rule: "HO-10", code: "RENEWAL_TERMINATED", lastDay },
    });
    expect(renewalOf(ended, date("2021-05-02"), settings)).toMatchObject({ refusal: { code: "RENEWAL_EXPIRED", lastDay } });
  });

  it("HO-10 has nothing to renew before there is an agreement", () => {
    for (const state of [submitted(), approved()])
      expect(renewalOf(state, date("2021-03-01"), settings)).toMatchObject({ refusal: { code: "RENEWAL_NOT_AGREED" } });
  });

  it("HO-10 takes over the days and the reasons, and asks anew what the employee declares", () => {
    const renewed = renewedAnswers(earlier, application({ renewalReason: textOf(9) }), {
      start: date("2021-08-01"),
      end: date("2022-01-31"),
    });
    expect(renewed).toMatchObject({ homeDays: application().homeDays, reasonEmployee: application().reasonEmployee });
    const refused = whenSubmitted(renewed, facts(kari, date("2021-07-01"))).map((refusal) => "field" in refusal && refusal.field);
    expect(refused).toEqual([
      "otherArrangement",
      "renewalReason",
      "tasksSuitable",
      "specialEquipment",
      "strictRequirements",
      "conflict",
      "physicalOk",
      "contributes",
    ]);
  });

  it("HO-10 is sent with a word on what has worked and why it is needed, and with none is refused on that field", () => {
    const missing = [{ rule: "HO-10", code: "RENEWAL_REASON_MISSING", field: "renewalReason" }];
    expect(whenSubmitted({ renews: earlier, renewalReason: textOf(1) })).toEqual([]);
    expect(whenSubmitted({ renews: earlier })).toEqual(missing);
    expect(whenSubmitted({ renews: earlier, renewalReason: textOf(0) })).toEqual(missing);
    expect(whenSubmitted({ renews: earlier, renewalReason: textOf(maxTextLength) })).toEqual([]);
    expect(whenSubmitted({ renews: earlier, renewalReason: textOf(maxTextLength + 1) })).toEqual([
      { rule: null, code: "TEXT_TOO_LONG", field: "renewalReason", length: 1001, max: 1000 },
    ]);
  });

  it("HO-10 asks nothing of the kind of an application that goes on from no other", () => {
    expect(whenSubmitted({ renewalReason: null })).toEqual([]);
    expect(whenSubmitted({})).toEqual([]);
  });

  it("HO-13 holds for it as for any other, also from the last of February of a leap year", () => {
    const until = accepted({ start: date("2023-09-01"), end: date("2024-02-28") });
    expect(renewalOf(until, date("2024-02-01"), settings)).toEqual({ kind: "period", start: "2024-02-29", end: "2024-08-28" });
  });
});
