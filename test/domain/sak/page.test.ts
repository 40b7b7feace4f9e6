import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { caseCandidates } from "#domain/sak/candidates.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { nextStep } from "#domain/sak/next.ts";
import { ownDeadlines } from "#domain/sak/ownDeadlines.ts";
import { defaultCaseSettings as settings } from "#domain/sak/settings.ts";
import { hilde, kari, lars, march, per, solveig, vera } from "../melding/given.ts";
import {
  begun,
  briefed,
  closed,
  comment,
  concluded,
  doubt,
  facts,
  followed,
  having,
  heard,
  invite,
  meeting,
  obvious,
  offered,
  opened,
  partyId,
  ready,
  serious,
  simple,
  strain,
  told,
  withParty,
} from "./given.ts";

const next = (state: SubCase, who: PersonId = lars) => nextStep(state, who, possibleCommands(state, facts(who)));
const own = (state: SubCase, who: PersonId, today = march) => ownDeadlines(state, who, settings, today);

describe("the one thing to do next", () => {
  it("is the first step of the process that is not behind, in every state, for whoever may do it", () => {
    const steps = [
      opened(),
      begun(),
      told(),
      simple(),
      serious(),
      obvious(),
      heard(),
      offered(),
      ready(),
      concluded(),
      briefed(),
      closed(),
    ];
    expect(steps.map((state) => [state.status, next(state)?.type])).toEqual([
      ["MOTTATT", "DeclareHabilitet"],
      ["FORELOEPIG_VURDERING", "InformParty"],
      ["FORELOEPIG_VURDERING", "Assess"],
      ["UNDERSOEKELSE_LEDER", "MakePlan"],
      ["PLAN_MANDAT", "MakePlan"],
      ["KONTRADIKSJON", "InviteStatement"],
      ["KONTRADIKSJON", "EndHearing"],
      ["PARTSKOMMENTARER", "EndComments"],
      ["BESLUTNING", "Conclude"],
      ["ORIENTERING", "EndBriefing"],
      ["GJENOPPRETTING", "AddMeasure"],
      ["AVSLUTTET", "Archive"],
    ]);
    expect(next(followed())?.type).toBe("EvaluateMeasure");
  });

  it("SB-31 is shown with what has to come before it where it is not lawful yet", () => {
    expect(next(offered())?.blocked).toMatchObject([{ rule: "SB-31", code: "COMMENTS_OPEN" }]);
    expect(next(ready())?.blocked).toEqual([]);
  });

  it("VA-04 is whoever decides about habilitet while that is open, and nobody else's", () => {
    const open = having(opened(), facts(lars), doubt);
    expect(next(open, solveig)?.type).toBe("DecideHabilitet");
    expect(next(open)).toBeUndefined();
    expect(next(told(), per)).toBeUndefined();
  });
});

describe("whom one may name", () => {
  it("VA-02 VA-05 SB-16 are those whom the rules would take, and no party of this case or of another", () => {
    const { owners, advisers, verneombud } = caseCandidates(told(), facts(lars));
    expect(owners).toContain(solveig);
    expect(advisers).toContain(hilde);
    expect(verneombud).toContain(vera);
    for (const barred of [kari, per, lars]) expect([...owners, ...advisers, ...verneombud]).not.toContain(barred);
    const others = caseCandidates(told(), facts(lars, { others: [solveig, hilde] }));
    expect(others.owners).not.toContain(solveig);
    expect(others.advisers).not.toContain(hilde);
  });

  it("are nobody for whoever may name none, nor once the case is over", () => {
    const none = { owners: [], advisers: [], verneombud: [] };
    expect(caseCandidates(told(), facts(per))).toEqual(none);
    expect(caseCandidates(closed(), facts(lars))).toEqual(none);
  });
});

describe("what a case waits for from one person", () => {
  it("SB-09 is a party's own answer and nobody else's, until they have given it", () => {
    const invited = having(obvious(), facts(lars), invite(partyId(obvious(), per)));
    expect(own(invited, per)).toEqual([{ what: "uttalelse", on: addDays(march, settings.hearingDays), overdue: false }]);
    expect(own(invited, kari)).toEqual([]);
    expect(own(heard(), per)).toEqual([]);
    expect(own(invited, per, addDays(march, settings.hearingDays + 1))).toMatchObject([{ overdue: true }]);
  });

  it("SB-31 is a party's comment, until they have made it", () => {
    expect(own(offered(), kari).map(({ what }) => what)).toEqual(["kommentar"]);
    const said = having(offered(), facts(kari), comment);
    expect(own(said, kari)).toEqual([]);
    expect(own(said, per).map(({ what }) => what)).toEqual(["kommentar"]);
  });

  it("SB-06 is a meeting that they are called to, until its day is over", () => {
    const on = addDays(march, 7);
    const state = told();
    const called = having(
      state,
      facts(lars),
      meeting({ purpose: "samtale", interviewId: null, on, attendees: [withParty(partyId(state, per))] }),
    );
    expect(own(called, per)).toEqual([{ what: "moete", on, overdue: false }]);
    expect(own(called, kari)).toEqual([]);
    expect(own(called, per, on)).toHaveLength(1);
    expect(own(called, per, addDays(on, 1))).toEqual([]);
  });

  it("SB-10 VA-04 is what somebody was asked who is no party", () => {
    const looked = having(told(), facts(lars), strain(vera));
    expect(own(looked, vera)).toEqual([{ what: "belastning", on: addDays(march, settings.strainDays), overdue: false }]);
    expect(own(having(opened(), facts(lars), doubt), solveig)).toMatchObject([{ what: "habilitet" }]);
    expect(own(looked, hilde)).toEqual([]);
  });
});
