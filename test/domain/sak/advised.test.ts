import { describe, expect, it } from "vitest";
import type { SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { hilde, kari, lars, ola, per, sjur, system, where } from "../melding/given.ts";
import {
  addHandler,
  among,
  assess,
  challenge,
  close,
  closed,
  comment,
  conclude,
  decideHabil,
  declare,
  draft,
  endComments,
  endHearing,
  escalate,
  eventsOf,
  facts,
  having,
  help,
  helped,
  invite,
  offer,
  partyId,
  reason,
  refused,
  serious,
  simple,
  state,
  stepBack,
  tagged,
  told,
} from "./given.ts";

const remove = (personId: typeof lars) => ({ type: "RemoveHandler", personId, reason: null }) as const;
const tags = (on = true) => ({ type: "TagSexualHarassment", on, reason }) as const;
const high = { level: "hoeyt" } as const;

/** About sexual harassment, assessed as a plain breach with Hilde of HR beside the owner; the accused has answered. */
function sexual(): SubCase {
  const one = having(helped(told()), facts(lars), tags(), assess("aapenbart-brudd"));
  return having(having(one, facts(lars), invite(partyId(one, per))), facts(per), state);
}
/** The same as far as to the decision. */
function decided(): SubCase {
  const sexualDraft = draft({ legalBasis: ["aml-4-1-1", "aml-4-3-trakassering", "aml-13-1-ldl-13"] });
  const one = having(sexual(), facts(lars), endHearing, sexualDraft, offer());
  const heard = having(having(one, facts(lars), invite(partyId(one, per))), facts(per), state, comment);
  return having(having(heard, facts(kari), comment), facts(lars), endComments);
}
const withoutHilde = (from: SubCase) => having(from, facts(hilde), stepBack);

describe("HR/HMS in a case that demands them", () => {
  it("SB-24 is not taken out again by the owner while it is about sexual harassment, unless another has been named", () => {
    expect(refused(sexual(), remove(hilde), facts(lars))).toEqual(["SB-24 LAST_ADVISER"]);
    const two = having(sexual(), facts(lars), addHandler(sjur, "bistand", reason));
    const one = having(two, facts(lars), remove(hilde));
    expect(refused(one, remove(sjur), facts(lars))).toEqual(["SB-24 LAST_ADVISER"]);
    expect(refused(having(sexual(), facts(lars), tags(false)), remove(hilde), facts(lars))).toEqual([]);
    expect(refused(tagged("seksuell-trakassering"), remove(hilde), facts(lars))).toEqual(["VA-03 HABILITET_FIRST"]);
    const early = having(tagged("seksuell-trakassering"), facts(lars), declare());
    expect(refused(early, remove(hilde), facts(lars))).toEqual(["SB-24 LAST_ADVISER"]);
  });

  it("SB-24 leave when they are inhabil, and then neither hearing nor decision goes on before another is named", () => {
    const waiting = withoutHilde(sexual());
    expect(waiting.help?.wanted).toBe(true);
    expect(refused(waiting, endHearing, facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(refused(having(waiting, facts(lars), help(true, sjur)), endHearing, facts(lars))).toEqual([]);
    const late = withoutHilde(decided());
    expect(refused(decided(), conclude(), facts(lars))).toEqual([]);
    expect(refused(late, conclude(), facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(having(late, facts(lars), help(true, sjur), conclude()).conclusion).not.toBeNull();
  });

  it("SB-24 is nobody who has left the house, also before the product has noticed", () => {
    const gone = { organisation: where({ hilde: { active: false } }) };
    expect(refused(decided(), conclude(), facts(lars, gone))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(refused(having(decided(), facts(system, gone), { type: "ReplaceGone" }), conclude(), facts(lars))).toEqual([
      "SB-24 HR_NOT_CONSULTED",
    ]);
    const early = having(helped(told()), facts(lars), tags());
    expect(refused(early, assess("enkel"), facts(lars, gone))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(refused(early, assess("enkel"), facts(lars))).toEqual([]);
  });

  it("SB-13 stay at a high level, whatever the track, and after a simple case has turned out serious", () => {
    const one = having(helped(), facts(lars), assess("enkel", high));
    for (const state of [one, serious(), having(simple(helped()), facts(lars), escalate)]) {
      expect(refused(state, remove(hilde), facts(lars))).toEqual(["SB-13 LAST_ADVISER"]);
      expect(refused(state, help(false), facts(lars))).toEqual(["SB-13 HR_NOT_CONSULTED"]);
      expect(refused(withoutHilde(state), { type: "StartInquiry" }, facts(lars))).toEqual(
        state === one ? ["- CASE_STATUS_WRONG"] : ["SB-27 PLAN_MISSING", "SB-13 HR_NOT_CONSULTED"],
      );
    }
    expect(refused(withoutHilde(one), { type: "EndInquiry" }, facts(lars))).toContain("SB-13 HR_NOT_CONSULTED");
    // At a low level they come and go as the owner will.
    expect(refused(simple(helped()), remove(hilde), facts(lars))).toEqual([]);
    expect(refused(simple(helped()), help(false), facts(lars))).toEqual([]);
  });

  it("SB-13 have to be there when the level is set, and when it is raised: to have asked once is not enough", () => {
    const asked = withoutHilde(helped());
    expect(refused(asked, assess("enkel", high), facts(lars))).toEqual(["SB-13 HR_NOT_CONSULTED"]);
    expect(refused(asked, assess("enkel"), facts(lars))).toEqual([]);
    expect(refused(withoutHilde(simple(helped())), escalate, facts(lars))).toEqual(["SB-13 HR_NOT_CONSULTED"]);
    expect(refused(withoutHilde(simple(helped())), tags(), facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
  });

  it("SB-13 is known of a case that was raised before the day was kept, and no more of one taken up anew", () => {
    const raised = having(simple(helped()), facts(lars), escalate);
    const { escalatedOn: _on, ...older } = raised;
    expect(refused(older, remove(hilde), facts(lars))).toEqual(["SB-13 LAST_ADVISER"]);
    const low = having(helped(), facts(lars), assess("alvorlig"));
    const { escalatedOn: _none, ...same } = low;
    expect(refused(same, remove(hilde), facts(lars))).toEqual([]);
  });

  it("VA-05 is let go when the case is over", () => {
    const over: SubCase = { ...closed(), sexualHarassment: true, handlers: helped().handlers, habilitet: helped().habilitet };
    expect(refused(over, remove(hilde), facts(lars))).toEqual([]);
    expect(refused(simple(), close, facts(lars))).not.toContain("SB-24 HR_NOT_CONSULTED");
  });

  it("VA-05 is also somebody who worked with it already when they were asked", () => {
    const both = { organisation: where({ ola: { roles: ["ansatt", "hr-raadgiver"] } }) };
    const one = having(told(), facts(lars, both), addHandler(ola), help(true, ola), assess("enkel", high));
    expect(one.track).toBe("enkel");
    expect(refused(one, remove(ola), facts(lars, both))).toEqual(["SB-13 LAST_ADVISER"]);
  });
});

describe("the owner of a case that HR/HMS has left", () => {
  const news = (after: SubCase, events: ReturnType<typeof eventsOf>) =>
    events.flatMap((event) => caseNotificationsFor(after, event, among())).map(({ to, reason: why }) => `${to} ${why}`);

  it("SB-13, SB-24 is told that somebody has to be named, where it is demanded and nobody else is there", () => {
    const events = eventsOf(sexual(), stepBack, facts(hilde));
    expect(news(withoutHilde(sexual()), events)).toEqual(["lars adviser-missing"]);
    const two = having(sexual(), facts(lars), addHandler(sjur, "bistand", reason));
    expect(news(withoutHilde(two), eventsOf(two, stepBack, facts(hilde)))).toEqual([]);
    const low = simple(helped());
    expect(news(withoutHilde(low), eventsOf(low, stepBack, facts(hilde)))).toEqual([]);
  });

  it("SB-24, VA-04 goes no further either when they found the adviser inhabil themselves after an objection", () => {
    const asked = having(sexual(), facts(per), challenge(hilde));
    const events = eventsOf(asked, decideHabil(hilde, false), facts(lars));
    // The owner decided it, and knows; the party and the adviser hear what came of it.
    expect(events.map(({ type }) => type)).toEqual(["HabilitetDecided", "HandlersChanged"]);
    const after = having(asked, facts(lars), decideHabil(hilde, false));
    expect(refused(after, endHearing, facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
  });

  it("SB-14, SB-17 is warned again where it is only advised, once nobody is there", () => {
    const codes = (one: SubCase) => caseWarnings(one).map(({ rule, code }) => `${rule} ${code}`);
    expect(codes(simple(helped()))).not.toContain("SB-14 HR_NOT_CONSULTED");
    expect(codes(withoutHilde(simple(helped())))).toContain("SB-14 HR_NOT_CONSULTED");
    expect(codes(withoutHilde(serious()))).toContain("SB-17 SERIOUS_WITHOUT_HR");
  });
});
