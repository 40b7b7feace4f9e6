import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { availableReportCommands } from "#domain/melding/available.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { blockedReportCommands } from "#domain/melding/blocked.ts";
import { candidatesFor, successorsFor } from "#domain/melding/candidates.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import type { Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import { questionsFor } from "#domain/melding/questions.ts";
import {
  about,
  acknowledge,
  bygg,
  challenge,
  contactId,
  type Doing,
  declare,
  doubt,
  facts,
  hanne,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  ledBy,
  march,
  mona,
  ola,
  oral,
  organisation,
  received,
  rektor,
  sent,
  settings,
  sjur,
  solveig,
  spraak,
  styre,
  tag,
  textOf,
  unnamed,
  vera,
  where,
} from "./given.ts";

const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });
const held = (state: Report, ...handlers: readonly Handler[]): Report => ({ ...state, handlers });
const may = (state: Report, who: PersonId | ReportActor, doing: Doing = {}) => availableReportCommands(state, facts(who, doing));
const waits = (state: Report, who: PersonId | ReportActor, doing: Doing = {}) =>
  blockedReportCommands(state, facts(who, doing)).map(({ type, refusals }) =>
    [type, ...refusals.map(({ code }) => code)].join(" "),
  );

describe("whom a report may be handed to", () => {
  it("VA-02 is every leader of the house, nearest in its line first, and then the chair of the board", () => {
    expect(candidatesFor(klage(), organisation, settings).owners).toEqual([solveig, rektor, "oeyvind", styre]);
    const elsewhere = { ...klage(), unitId: spraak };
    expect(candidatesFor(elsewhere, organisation, settings).owners).toEqual(["oeyvind", solveig, rektor, styre]);
    const nowhere = { ...klage(), unitId: null };
    expect(candidatesFor(nowhere, organisation, settings).owners).toEqual([rektor, solveig, "oeyvind", styre]);
    const noChair = { ...settings, boardChairId: null };
    expect(candidatesFor(klage(), organisation, noChair).owners).toEqual([solveig, rektor, "oeyvind"]);
    expect(candidatesFor(klage(), ledBy({ fakultet: undefined }), settings).owners).toEqual([rektor, "oeyvind", styre]);
  });

  it("VA-02, VA-39 is no leader who advises, or represents people, and nobody who has left", () => {
    for (const role of ["hr-raadgiver", "hr-hms-sjef", "tillitsvalgt", "bht", "verneombud", "hovedverneombud"] as const) {
      const house = where({ oeyvind: { roles: ["ansatt", role] } });
      expect([role, candidatesFor(klage(), house, settings).owners]).toEqual([role, [solveig, rektor, styre]]);
    }
    expect(candidatesFor(klage(), where({ solveig: { active: false } }), settings).owners).not.toContain(solveig);
  });

  it("VA-05 is whoever advises, once, and none who does so already", () => {
    expect(candidatesFor(klage(), organisation, settings).advisers).toEqual([hilde, sjur]);
    const both = where({ hilde: { roles: ["ansatt", "hr-raadgiver", "hr-hms-sjef"] } });
    expect(candidatesFor(klage(), both, settings).advisers).toEqual([hilde, sjur]);
    expect(candidatesFor(having(klage(), facts(lars), help(true, hilde)), organisation, settings).advisers).toEqual([sjur]);
  });

  it("VA-08, VA-30, VA-24 is somebody of one's own kind, and nobody for whoever only names an owner or has no part in it", () => {
    const to = (state: Report, who: PersonId) => successorsFor(state, who, organisation, settings);
    expect(to(klage(), lars)).toEqual([solveig, rektor, "oeyvind", styre]);
    expect(to(held(klage(), as(hanne, "verneombud")), hanne)).toEqual([vera]);
    expect(to(held(klage(), as(vera, "verneombud")), vera)).toEqual([hanne]);
    expect(to(held(klage(), as(mona, "mottak")), mona)).toEqual(["mikkel"]);
    expect(to(having(klage(), facts(lars), help(true, hilde)), hilde)).toEqual([sjur]);
    expect(to(held(klage(), as(sjur, "sjef")), sjur)).toEqual([]);
    for (const who of [kari, ola]) expect(to(klage(), who)).toEqual([]);
  });
});

describe("what is offered of a report", () => {
  it("VA-03 is to say whether one is habil, or to step back, and nothing else before that", () => {
    expect(may(sent("klage"), lars)).toEqual(["DeclareHabilitet", "StepBack"]);
    expect(waits(sent("klage"), lars)).toEqual([]);
  });

  it("VA-02 is to its owner what they may do, and what waits with what it waits for", () => {
    expect(may(klage(), lars)).toEqual([
      ...["SendMessage", "AddNote", "Reclassify", "SetTag", "HandOver", "StepBack", "AskHelp", "Formalise", "Close"],
    ]);
    expect(waits(klage(), lars)).toEqual(["Close HELP_UNSETTLED"]);
    expect(waits(having(klage(), facts(lars), help(false)), lars)).toEqual([]);
    // What it is marked as already can be taken away, and another kind is another kind.
    expect(may(having(klage(), facts(lars), tag("seksuell-trakassering")), lars)).toContain("SetTag");
    expect(may(received(sent("underretning")), lars)).toContain("Reclassify");
  });

  it("VA-30 is to the varslingsmottak one step after the other", () => {
    const taken = having(sent("varsel"), facts(mona), declare());
    expect(waits(taken, mona)).toEqual([
      ...["AssessVarsel ACKNOWLEDGE_FIRST", "StartInvestigation ASSESS_FIRST", "GiveFeedback ASSESS_FIRST", "Close ASSESS_FIRST"],
    ]);
    const receipt = having(taken, facts(mona), acknowledge);
    expect(may(receipt, mona)).toContain("AssessVarsel");
    expect(waits(receipt, mona)).toEqual([
      ...["StartInvestigation ASSESS_FIRST", "GiveFeedback ASSESS_FIRST", "Close ASSESS_FIRST"],
    ]);
  });

  it("VA-25, VA-26, VA-33 is to make it formal with all that lacks, whoever has to fill it in", () => {
    const noted = having(having(undefined, facts(lars), oral()), facts(lars), declare());
    expect(waits(noted, lars)).toContain("Formalise SIGNATURES_MISSING");
    const general = received(sent("underretning", { counterparts: [], general: true, about: "generelt" }));
    expect(waits(general, lars)).toContain("Formalise HELP_UNSETTLED");
    expect(waits({ ...klage(), counterparts: [] }, lars)).toContain("Formalise COUNTERPART_MISSING");
  });

  it("VA-20 is to its reporter what is theirs, with a name or without", () => {
    expect(may(klage(), kari)).toEqual(["ChallengeHabilitet", "SendMessage", "NameCounterparts", "RequestContact", "Withdraw"]);
    expect(may(sent("varsel", {}, unnamed), unnamed)).toEqual([
      ...["ChallengeHabilitet", "SendMessage", "NameCounterparts", "Withdraw"],
    ]);
    for (const who of [ola, solveig]) expect([may(klage(), who), waits(klage(), who)]).toEqual([[], []]);
  });

  it("VA-04 is to decide what was asked of oneself, wherever among the questions it stands", () => {
    const helped = having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());
    const both = having(having(helped, facts(kari), challenge(hilde)), facts(kari), challenge(lars));
    expect(may(both, solveig)).toEqual(["DecideHabilitet", "StepBack"]);
    expect(may(both, lars)).toContain("DecideHabilitet");
    expect(may(having(sent("klage"), facts(lars), doubt), kari)).not.toContain("DecideHabilitet");
  });

  it("VA-18 is to answer the request that waits", () => {
    const asked = having(klage(), facts(kari), { type: "RequestContact", contactId, text: textOf(9) });
    expect(may(asked, lars)).toContain("AnswerContact");
    expect(may(klage(), lars)).not.toContain("AnswerContact");
  });
});

describe("what a form asks", () => {
  it("VA-12, VA-28 is of students and union representatives what is theirs, and of nobody else", () => {
    const fields = (isStudent: boolean, isTillitsvalgt: boolean, unnamedToo = false) =>
      questionsFor("klage", { unnamed: unnamedToo, isStudent, isTillitsvalgt }).map(({ field }) => field);
    const everybody = fields(false, false);
    expect(everybody).not.toContain("studentBranch");
    expect(everybody).not.toContain("members");
    expect(everybody).toContain("counterparts");
    expect(fields(true, false).filter((field) => !everybody.includes(field))).toEqual(["studentBranch"]);
    expect(fields(false, true).filter((field) => !everybody.includes(field))).toEqual(["onBehalf", "members"]);
    expect(fields(false, false, true)).toEqual(everybody);
  });

  it("VA-20, VA-21, VA-25 begins with nobody spoken for, nothing accepted and nothing signed", () => {
    expect(blankAnswers("klage")).toMatchObject({
      ...{ kind: "klage", members: [], counterparts: [], general: false },
      ...{ acceptsIdentified: false, signs: false, expectsNothing: false },
    });
  });
});

describe("who is out of reach of a report that is about several", () => {
  it("VA-03, 7.13 is nobody offered who leads below one of them", () => {
    const above = { ...klage(), counterparts: about(solveig), unitId: bygg };
    expect(candidatesFor(above, organisation, settings).owners).toEqual([rektor, styre]);
    expect(candidatesFor({ ...above, unitId: "stab" as UnitId }, organisation, settings).owners).toEqual([rektor, styre]);
  });
});
