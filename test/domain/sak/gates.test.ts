import { describe, expect, it } from "vitest";
import type { SubCase } from "#domain/sak/model.ts";
import { kari, lars, march, ola, per, system, tone } from "../melding/given.ts";
import {
  addHandler,
  assess,
  begun,
  comment,
  declare,
  draft,
  endComments,
  endHearing,
  escalate,
  eventsOf,
  facts,
  having,
  heard,
  helped,
  invite,
  obvious,
  offer,
  offered,
  partyId,
  pass,
  ready,
  refused,
  represent,
  told,
} from "./given.ts";

const perId = partyId(told(), per);
const toDraft = (from = heard()) => having(from, facts(lars), endHearing);
const own = (changes: Partial<SubCase> = {}): SubCase => ({ ...told(), source: "egen-undersoekelse", reporters: [], ...changes });
const noNotice = assess("ingen-sak", { notice: null });

describe("before the conclusion", () => {
  it("SB-12 owes word to whoever reported it, and to nobody where the leader began it alone", () => {
    expect(refused(told(), noNotice, facts(lars))).toEqual(["SB-12 NOTICE_MISSING"]);
    expect(refused({ ...told(), reporters: [] }, noNotice, facts(lars))).toEqual(["SB-12 NOTICE_MISSING"]);
    expect(refused(own({ reporters: [kari] }), noNotice, facts(lars))).toContain("SB-12 NOTICE_MISSING");
    expect(refused(own(), noNotice, facts(lars))).not.toContain("SB-12 NOTICE_MISSING");
  });

  it("SB-13, VA-05 asks for HR/HMS at a high level also where help was not spoken of", () => {
    expect(refused({ ...told(), help: null }, assess("alvorlig", { level: "hoeyt" }), facts(lars))).toEqual([
      ...["VA-05 HELP_UNSETTLED", "SB-13 HR_NOT_CONSULTED"],
    ]);
  });

  it("SB-25 passes the assessment over for what was reported formally as a klage or as retaliation, and for nothing else", () => {
    for (const source of ["klage", "gjengjeldelse"] as const) {
      expect(refused({ ...told(), source }, pass("enkel"), facts(lars))).toEqual([]);
    }
    expect(refused({ ...told(), source: "varsel" }, pass("enkel"), facts(lars))).toEqual(["SB-25 NOT_OBVIOUS"]);
  });

  it("SB-13 makes serious what is simple, until the report lies with the parties and after, and nothing twice", () => {
    const drafting = toDraft(having(heard(obvious(helped())), facts(lars)));
    expect(refused(drafting, escalate, facts(lars))).toEqual([]);
    expect(refused({ ...drafting, track: "alvorlig" }, escalate, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused({ ...drafting, help: null }, escalate, facts(lars))).toEqual(["SB-13 HR_NOT_CONSULTED"]);
  });

  it("SB-09 lets whoever works with the case invite a party, and whoever writes the report offer it", () => {
    const handled = having(having(obvious(), facts(lars), addHandler(ola)), facts(ola), declare());
    expect(refused(handled, invite(perId), facts(ola))).toEqual([]);
    const drafted = having({ ...toDraft(), handlers: handled.handlers, habilitet: handled.habilitet }, facts(ola), draft());
    expect(refused(drafted, offer(), facts(ola))).toEqual([]);
    const investigates = (one: SubCase): SubCase => ({
      ...one,
      handlers: one.handlers.map((each) => (each.personId === ola ? { ...each, as: "undersoeker" } : each)),
    });
    expect(refused(investigates(handled), invite(perId), facts(ola))).toEqual([]);
    expect(refused(investigates(drafted), offer(), facts(ola))).toEqual([]);
    const ended = eventsOf(investigates({ ...ready(), ...handled, ...offeredParts() }), endComments, facts(lars));
    const removed = [{ personId: ola, why: "ferdig" }];
    const hands = { type: "HandlersChanged", added: [], removed, reason: null, deciders: [], vacant: false, by: lars, on: march };
    expect(ended).toEqual([{ type: "CommentsEnded", by: lars, on: march }, hands]);
  });
});

/** What a case where both have commented holds beside its people. */
function offeredParts(): Pick<SubCase, "status" | "report" | "hearings" | "parties"> {
  const { status, report, hearings, parties } = having(having(offered(), facts(kari), comment), facts(per), comment);
  return { status, report, hearings, parties };
}

describe("whoever helps a party", () => {
  it("SB-06, SB-29 may be named again, with more to say, and is nobody whom the case concerns, told or not", () => {
    const one = having(told(), facts(per), represent(tone));
    expect(refused(one, represent(tone, true), facts(per))).toEqual([]);
    expect(refused(one, represent(tone), facts(kari))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(begun(), represent(per), facts(kari))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });

  it("VA-28, VA-34 may have reported it, also once they were asked how they are treated", () => {
    const asked = having({ ...told(), reporters: [tone] }, facts(system), { type: "AskProtection", personId: tone });
    expect(refused(asked, represent(tone), facts(per))).toEqual([]);
  });
});
