import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { possibleCommands } from "#domain/sak/available.ts";
import { caseCandidates } from "#domain/sak/candidates.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { SubCase } from "#domain/sak/model.ts";
import {
  facts as at,
  examine,
  formalise,
  declare as habil,
  hanne,
  having as havingReport,
  help as helpOn,
  hilde,
  kari,
  lars,
  ledBy,
  march,
  oeyvind,
  per,
  rektor,
  settings,
  sjur,
  solveig,
  stine,
  styre,
  vera,
} from "../melding/given.ts";
import {
  addHandler,
  addParty,
  answerConsult,
  begun,
  casesOf,
  closeMeeting,
  consult,
  declare,
  evaluate,
  facts,
  first,
  followed,
  having,
  help,
  helped,
  inform,
  invite,
  mandate,
  measure,
  measureId,
  meeting,
  meetingId,
  minutes,
  obvious,
  partyId,
  reason,
  serious,
  sign,
  state as statement,
  told,
  withParty,
  words,
} from "./given.ts";

const day = addDays(march, 7);
/** What stands in the way of a command: nothing, or reasons; `undefined` where it is not shown. */
const stops = (state: SubCase, who: PersonId, type: CaseCommand["type"], on = day) =>
  possibleCommands(state, facts(who, { on }))
    .find((one) => one.type === type)
    ?.blocked.map(({ code }) => code);
const perId = partyId(told(), per);
const call = (id: string, who: PersonId) => meeting({ meetingId: meetingId(id), attendees: [withParty(partyId(told(), who))] });
const two = () => having(told(), facts(lars), call("m1", per), call("m2", per));
const later = (state: SubCase, ...commands: readonly CaseCommand[]) => having(state, facts(lars, { on: day }), ...commands);

describe("meetings of which one waits for something", () => {
  it("SB-07 is to sign the one that one has not signed, and to add to one with minutes", () => {
    const written = later(two(), minutes(meetingId("m2")));
    expect(stops(written, per, "AddLaterInput")).toEqual([]);
    const both = later(two(), minutes(meetingId("m1")), minutes(meetingId("m2")));
    // That somebody else has signed the other is not that one has oneself.
    const signed = later(having(both, facts(per, { on: day }), sign(meetingId("m1"))), sign(meetingId("m2")));
    expect(stops(signed, per, "SignMinutes")).toEqual([]);
    expect(stops(having(signed, facts(per, { on: day }), sign(meetingId("m2"))), per, "SignMinutes")).toEqual(["SIGNED_ALREADY"]);
    expect(stops(two(), per, "SignMinutes")).toEqual(["MINUTES_MISSING"]);
  });

  it("SB-07 is to write and to close the one that is open, wherever among them it stands", () => {
    const first_ = later(two(), minutes(meetingId("m1")), closeMeeting(meetingId("m1")));
    expect(stops(first_, lars, "WriteMinutes")).toEqual([]);
    const all = later(first_, minutes(meetingId("m2")), closeMeeting(meetingId("m2")));
    expect(stops(all, lars, "WriteMinutes")).toEqual(["MEETING_CLOSED"]);
    expect(stops(told(), lars, "WriteMinutes")).toEqual(["NO_CASE_MEETING"]);
  });

  it("SB-07, SB-19 is nothing for a party whose meeting was cancelled, and one's own for whoever called it", () => {
    const cancelled = having(told(), facts(lars), call("m1", per), { type: "CancelMeeting", meetingId: meetingId("m1"), reason });
    expect(stops(cancelled, per, "SignMinutes")).toBeUndefined();
    expect(stops(having(told(), facts(lars), call("m1", per)), per, "SignMinutes")).toEqual(["MINUTES_MISSING"]);
    const byHilde = having(helped(), facts(hilde), call("m1", kari));
    const own = later(having(byHilde, facts(lars), call("m2", per)), minutes(meetingId("m2")));
    expect(stops(own, lars, "SignMinutes")).toEqual([]);
    // Whoever handles it is told that there is none to sign; a party is not.
    for (const who of [lars, hilde]) expect(stops(helped(), who, "SignMinutes")).toEqual(["NO_CASE_MEETING"]);
    expect(stops(helped(), per, "SignMinutes")).toBeUndefined();
  });

  it("SB-08 is to consent to the one that is held together and is not over", () => {
    const joint = meeting({
      ...{ meetingId: meetingId("m2"), attendees: [withParty(perId), withParty(partyId(told(), kari))] },
      jointAssessment: words,
    });
    const both = having(told(), facts(lars), call("m1", per), joint);
    expect(stops(both, per, "ConsentToJoint")).toEqual([]);
    expect(stops(having(told(), facts(lars), call("m1", per)), per, "ConsentToJoint")).toEqual(["NO_CASE_MEETING"]);
    const over = later(both, minutes(meetingId("m2")), closeMeeting(meetingId("m2")));
    expect(stops(over, per, "ConsentToJoint")).toEqual(["NO_CASE_MEETING"]);
  });
});

describe("parties of whom one waits for something", () => {
  it("SB-09 is to hear whoever has been told, and to tell first where nobody has", () => {
    expect(stops(obvious(begun()), lars, "InviteStatement")).toEqual(["NOT_HEARD_OF"]);
    const untold = having(obvious(), facts(lars), addParty(stine, "paaklaget", "p3"));
    expect(stops(untold, lars, "InviteStatement")).toEqual([]);
    const again = { ...untold, parties: [...untold.parties.slice(2), ...untold.parties.slice(0, 2)] };
    expect(stops(again, lars, "InviteStatement")).toEqual([]);
    expect(stops(having(again, facts(lars), invite(perId)), lars, "InviteStatement")).toEqual(["HEARING_OPEN"]);
  });

  it("SB-09 is to go on without the answer of the one who has given none", () => {
    const both = having(obvious(), facts(lars), addParty(stine, "paaklaget", "p3"), inform("p3" as typeof perId));
    const invited = having(both, facts(lars), invite(perId), invite("p3" as typeof perId));
    const answered = having(invited, facts(per), statement);
    expect(stops(answered, lars, "RecordNoAnswer")).toEqual(["REMIND_FIRST"]);
    expect(stops(having(having(obvious(), facts(lars), invite(perId)), facts(per), statement), lars, "RecordNoAnswer")).toEqual([
      "NO_HEARING",
    ]);
  });

  it("VA-18 is to answer the one who waits for an answer", () => {
    const ask = (id: string) => ({ type: "RequestContact", contactId: id as never, text: words }) as const;
    const answer: CaseCommand = {
      type: "AnswerContact",
      ...{ contactId: "k1" as never, consent: true, factual: true, contradiction: true, reason: null },
    };
    const one = having(having(told(), facts(per), ask("k1")), facts(lars), answer);
    expect(stops(one, lars, "AnswerContact")).toBeUndefined();
    expect(stops(having(one, facts(per), ask("k2")), lars, "AnswerContact")).toEqual([]);
  });

  it("VA-34 is to ask how whoever reported it is treated, and not where nobody did", () => {
    expect(stops(told(), lars, "AskProtection")).toEqual([]);
    const own = havingReport(undefined, at(lars), examine(), habil(), helpOn(true, hilde), formalise);
    const opened = having(first(casesOf(own)), facts(lars), declare());
    expect(stops(opened, lars, "AskProtection")).toEqual(["NOT_A_REPORTER"]);
  });
});

describe("papers and measures of which one waits for something", () => {
  it("SB-27 is to accept the mandate as it stands now", () => {
    const asked = having(having(serious(), facts(lars), consult), facts(sjur), answerConsult);
    const drafted = having(asked, facts(lars), mandate([oeyvind]));
    expect(stops(drafted, lars, "AcceptMandate")).toEqual([]);
    expect(stops(having(drafted, facts(lars), mandate([solveig])), lars, "AcceptMandate")).toEqual([]);
    expect(stops(serious(), lars, "AcceptMandate")).toEqual(["NO_MANDATE"]);
  });

  it("SB-05, SB-22 is to show a document and to follow up a measure, where there is one", () => {
    expect(stops(told(), lars, "ShareDocument")).toEqual([]);
    expect(() => possibleCommands({ ...told(), documents: [] }, facts(lars))).not.toThrow();
    const both = having(followed(), facts(lars), measure({ measureId: measureId("t2") }), evaluate());
    expect(stops(both, lars, "EvaluateMeasure")).toEqual([]);
  });
});

describe("whom one may name, and in which order", () => {
  it("VA-02 is every leader of the house, nearest in the case's line first, and then the chair", () => {
    const owners = (state: SubCase, doing: Parameters<typeof facts>[1] = {}) => caseCandidates(state, facts(lars, doing)).owners;
    expect(owners(told())).toEqual([solveig, rektor, oeyvind, styre]);
    expect(owners({ ...told(), unitId: "spraak" as UnitId })).toEqual([oeyvind, solveig, rektor, styre]);
    expect(owners({ ...told(), unitId: null })).toEqual([rektor, solveig, oeyvind, styre]);
    expect(owners(told(), { reports: { ...settings, boardChairId: null } })).toEqual([solveig, rektor, oeyvind]);
    expect(owners(told(), { organisation: ledBy({ fakultet: undefined }) })).toEqual([rektor, oeyvind, styre]);
    expect(owners(helped())).toEqual([solveig, rektor, oeyvind, styre]);
    // Whoever works with it may be made its owner.
    expect(owners(having(told(), facts(lars), addHandler(oeyvind)))).toContain(oeyvind);
  });

  it("VA-05, SB-16 is whoever advises, the sjef too, and every safety representative, the chief ones too", () => {
    const { advisers, verneombud } = caseCandidates(told(), facts(lars));
    expect([advisers, verneombud]).toEqual([
      [hilde, sjur],
      [vera, hanne],
    ]);
    expect(caseCandidates(having(told(), facts(lars), help(false)), facts(lars)).advisers).toEqual([hilde, sjur]);
  });
});
