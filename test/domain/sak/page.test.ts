import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { caseCandidates } from "#domain/sak/candidates.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { nextStep } from "#domain/sak/next.ts";
import { ownDeadlines } from "#domain/sak/ownDeadlines.ts";
import { defaultCaseSettings as settings } from "#domain/sak/settings.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { hilde, kari, lars, march, per, solveig, vera } from "../melding/given.ts";
import {
  begun,
  briefed,
  close,
  closed,
  comment,
  concluded,
  declare,
  doubt,
  evaluate,
  facts,
  followed,
  having,
  heard,
  help,
  inform,
  invite,
  meeting,
  minutes,
  noStrain,
  obvious,
  offered,
  opened,
  partyId,
  ready,
  serious,
  sign,
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

  it("VA-05 SB-16 is help and the safety representative before the assessment, which waits for both", () => {
    const declared = having(opened(), facts(lars), declare(), inform(partyId(opened(), per)));
    expect(next(declared)?.type).toBe("SettleHelp");
    expect(next(having(declared, facts(lars), help(false)))?.type).toBe("SettleStrain");
    expect(next(having(declared, facts(lars), help(false), noStrain))?.type).toBe("Assess");
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

describe("what a party may do", () => {
  it("SB-19 tells them nothing of meetings that they are not called to, not even that there are some", () => {
    const withKari = meeting({ meetingId: "m1" as never, on: addDays(march, 7), attendees: [withParty(partyId(told(), kari))] });
    const others = having(told(), facts(lars), withKari);
    const held = having(others, facts(lars, { on: addDays(march, 7) }), minutes("m1" as never));
    const possible = (state: SubCase, who: PersonId) => possibleCommands(state, facts(who));
    for (const state of [others, held]) expect(possible(state, per)).toEqual(possible(told(), per));
    // Whoever is called to it may.
    expect(possible(held, kari).find(({ type }) => type === "SignMinutes")?.blocked).toEqual([]);
  });
});

describe("minutes of several meetings at once", () => {
  const called = (id: string, who: PersonId) =>
    meeting({ meetingId: id as never, on: addDays(march, 7), attendees: [withParty(partyId(told(), who))] });
  const day = addDays(march, 7);
  const held = (...written: readonly string[]): SubCase =>
    having(
      having(told(), facts(lars), called("m1", kari), called("m2", per)),
      facts(lars, { on: day }),
      ...written.map((id) => minutes(id as never)),
    );
  const may = (state: SubCase, who: PersonId, type: string) =>
    possibleCommands(state, facts(who, { on: day })).find((one) => one.type === type)?.blocked;

  it("SB-07 can be signed and added to by whoever was in the later one, though the first is open too", () => {
    for (const who of [kari, per]) {
      expect(may(held("m1", "m2"), who, "SignMinutes")).toEqual([]);
      expect(may(held("m1", "m2"), who, "AddLaterInput")).toEqual([]);
    }
  });

  it("SB-07 are not signed twice, nor by whoever was in neither", () => {
    const signed = having(held("m1", "m2"), facts(per, { on: day }), sign("m2" as never));
    expect(may(signed, per, "SignMinutes")).toMatchObject([{ code: "SIGNED_ALREADY" }]);
    expect(may(signed, kari, "SignMinutes")).toEqual([]);
    expect(may(held("m1", "m2"), solveig, "SignMinutes")).toBeUndefined();
  });

  it("SB-07 wait for those of one's own meeting to be written", () => {
    expect(may(held("m1"), per, "SignMinutes")).toMatchObject([{ rule: "SB-07", code: "MINUTES_MISSING" }]);
    expect(may(held("m1"), kari, "SignMinutes")).toEqual([]);
  });
});

describe("what the owner is warned of", () => {
  it("SB-10 is the meeting with the safety representative while the case lasts, and not once it is over", () => {
    const involved: CaseCommand = { type: "SettleStrain", involved: true, representatives: [vera], reason: null };
    const state = having(followed(), facts(lars), involved);
    expect(caseWarnings(state).map(({ code }) => code)).toContain("NO_STRAIN_MEETING");
    const over = having(state, facts(lars), evaluate(), close);
    expect(caseWarnings(over)).toEqual([]);
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
