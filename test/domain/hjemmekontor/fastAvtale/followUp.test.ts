import { describe, expect, it } from "vitest";
import { availableCommands } from "#domain/hjemmekontor/fastAvtale/available.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { dialogueDueOn, followUpDueOn } from "#domain/hjemmekontor/fastAvtale/followUp.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { hilde, kari, lars, oeyvind } from "../people.ts";
import { accepted, approved, end, facts, refusalsOf, start, stateAfter } from "./given.ts";

const settings = normalRegime.homeOffice;
const followUp = { type: "FollowUp" } as const;
const dialogue = { type: "HoldDialogue" } as const;
const march = date("2021-03-01");
const when = (state: FastAvtale, command: typeof followUp | typeof dialogue, by: PersonId, on: LocalDate = march) =>
  refusalsOf(decide(state, command, facts(by, on)));

describe("following up an agreement", () => {
  it("HO-12 lets the leader say that they have followed up, once", () => {
    const state = stateAfter(accepted(), followUp, facts(lars, march));
    expect(state.followedUpOn).toBe(march);
    expect(when(state, followUp, lars)).toEqual([{ rule: "HO-12", code: "FOLLOWED_UP_ALREADY", on: march }]);
  });

  it("HO-12 is due thirty days after the agreement took effect, and no longer once it is done", () => {
    expect(followUpDueOn(accepted(), settings, start)).toBe("2021-03-03");
    expect(followUpDueOn(stateAfter(accepted(), followUp, facts(lars, march)), settings, march)).toBeNull();
  });

  it("HO-12 refuses everybody but the nearest leader", () => {
    expect(when(accepted(), followUp, kari)).toMatchObject([{ code: "OWN_APPLICATION" }]);
    for (const other of [oeyvind, hilde])
      expect(when(accepted(), followUp, other)).toMatchObject([{ code: "NOT_NEAREST_LEADER" }]);
  });

  it("HO-12 has nothing to follow up before the first day and after the last", () => {
    const before = date("2021-01-31");
    expect(when(accepted(), followUp, lars, before)).toMatchObject([{ code: "WRONG_STATE", status: "AKSEPTERT" }]);
    expect(when(accepted(), followUp, lars, start)).toEqual([]);
    expect(when(accepted(), followUp, lars, date("2021-08-01"))).toMatchObject([{ status: "UTLOEPT" }]);
    expect(followUpDueOn(accepted(), settings, before)).toBeNull();
    expect(followUpDueOn(approved(), settings, march)).toBeNull();
  });

  it("HO-12, HO-19 are not due where the agreement ends before that", () => {
    const short = (last: string) => accepted({ end: date(last) });
    expect(followUpDueOn(short("2021-03-02"), settings, start)).toBeNull();
    expect(followUpDueOn(short("2021-03-03"), settings, start)).toBe("2021-03-03");
    expect(dialogueDueOn(short("2021-05-01"), settings, start)).toBeNull();
    expect(dialogueDueOn(short("2021-05-02"), settings, start)).toBe("2021-05-02");
  });
});

describe("talking about the workplace at home", () => {
  it.each([kari, lars])("HO-19 lets %s say that it was talked about", (who) => {
    expect(stateAfter(accepted(), dialogue, facts(who, march)).dialogueOn).toBe(march);
  });

  it("HO-19 is due ninety days after the agreement took effect, and ninety after the last time", () => {
    expect(dialogueDueOn(accepted(), settings, start)).toBe("2021-05-02");
    const state = stateAfter(accepted(), dialogue, facts(kari, march));
    expect(dialogueDueOn(state, settings, march)).toBe("2021-05-30");
    expect(dialogueDueOn(stateAfter(state, dialogue, facts(lars, date("2021-05-30"))), settings, date("2021-05-30"))).toBeNull();
  });

  it("HO-19 refuses others, and a second time on the same day", () => {
    expect(when(accepted(), dialogue, hilde)).toMatchObject([{ code: "NOT_NEAREST_LEADER" }]);
    const state = stateAfter(accepted(), dialogue, facts(kari, march));
    expect(when(state, dialogue, lars)).toEqual([{ rule: "HO-19", code: "DIALOGUE_HELD_ALREADY", on: march }]);
    expect(when(state, dialogue, lars, date("2021-03-02"))).toEqual([]);
    expect(when(accepted(), dialogue, kari, date("2021-08-01"))).toMatchObject([{ status: "UTLOEPT" }]);
  });

  it("HO-12, HO-19 are offered to whom they belong, while the agreement runs", () => {
    const offered = (state: FastAvtale, who: PersonId, on: LocalDate) =>
      availableCommands(state, facts(who, on)).filter((type) => type === "FollowUp" || type === "HoldDialogue");
    expect(offered(accepted(), lars, march)).toEqual(["FollowUp", "HoldDialogue"]);
    expect(offered(accepted(), kari, march)).toEqual(["HoldDialogue"]);
    expect(offered(accepted(), lars, date("2021-01-31"))).toEqual([]);
    expect(offered(stateAfter(accepted(), followUp, facts(lars, march)), lars, march)).toEqual(["HoldDialogue"]);
    const ended = stateAfter(accepted(), { type: "Terminate", lastDay: end }, facts(kari, march));
    expect(offered(ended, lars, march)).toEqual(["FollowUp", "HoldDialogue"]);
  });
});
