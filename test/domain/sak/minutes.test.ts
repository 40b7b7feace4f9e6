import { describe, expect, it } from "vitest";
import { addDays } from "#domain/kernel/localDate.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { maxCaseParts } from "#domain/sak/facts.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { hilde, kari, lars, march, ola, per, sjur, system, textOf, tone } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  answerConsult,
  closeMeeting,
  consult,
  declare,
  evaluate,
  eventsOf,
  facts,
  followed,
  having,
  interviewWith,
  mandate,
  meeting,
  meetingId,
  minutes,
  partyId,
  plan,
  refused,
  serious,
  sign,
  simple,
  told,
  withParty,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
const day = addDays(march, 7);
const later = facts(lars, { on: day });
const call = (changes: Parameters<typeof meeting>[0] = {}) => meeting({ attendees: [withParty(perId)], ...changes });
const met = (...who: readonly PartyId[]) =>
  having(told(), facts(lars), call({ attendees: who.map(withParty), jointAssessment: who.length > 1 ? words : null }));
const add: CaseCommand = { type: "AddLaterInput", meetingId: meetingId(), text: words };

describe("minutes", () => {
  it("SB-07 are corrected until the meeting is over, not after", () => {
    const over = having(met(perId), later, minutes(), closeMeeting());
    expect(refused(over, minutes(), later)).toEqual(["SB-07 MEETING_CLOSED"]);
    expect(refused(having(met(perId), later, minutes()), minutes(), later)).toEqual([]);
    const long = textOf(50_001);
    expect(refused(met(perId), minutes(meetingId(), long), later)).toEqual(["- CASE_WORDS_TOO_LONG"]);
    expect(refused(met(perId), { ...minutes(), text: long } as CaseCommand, later)).toEqual(["- CASE_WORDS_TOO_LONG"]);
  });

  it("SB-29 of an interview are signed by every party who was there, or say why not", () => {
    const planned = having(simple(), facts(lars), plan(interviewWith({ kind: "party", partyId: perId })));
    const both = { attendees: [withParty(perId), withParty(kariId)], jointAssessment: words };
    const held = having(planned, facts(lars), call({ ...both, purpose: "intervju", interviewId: "i1" as never }));
    const written = having(held, later, minutes());
    const one = having(written, facts(per, { on: day }), sign());
    for (const state of [written, one]) expect(refused(state, closeMeeting(), later)).toEqual(["SB-29 MINUTES_UNSIGNED"]);
    expect(refused(having(one, facts(kari, { on: day }), sign()), closeMeeting(), later)).toEqual([]);
    expect(refused(having(held, later, minutes(meetingId(), words)), closeMeeting(), later)).toEqual([]);
  });

  it("SB-07, SB-02 take later input from whoever was there and still may see the case, as much as there is room for", () => {
    const written = having(met(perId), later, minutes());
    const gone: SubCase = { ...written, parties: written.parties.filter((party) => party.partyId !== perId) };
    expect(refused(written, add, facts(per, { on: day }))).toEqual([]);
    for (const who of [per, ola, system]) expect(refused(gone, add, facts(who, { on: day }))).toEqual(["SB-07 NOT_IN_MEETING"]);
    const [one] = written.meetings;
    if (one === undefined) throw new Error("no meeting");
    const input = { text: words, by: per, on: day };
    const full = (count: number) => ({ ...written, meetings: [{ ...one, later: Array.from({ length: count }, () => input) }] });
    expect(refused(full(maxCaseParts.comments - 1), add, facts(per, { on: day }))).toEqual([]);
    expect(refused(full(maxCaseParts.comments), add, facts(per, { on: day }))).toEqual(["- CASE_TOO_MANY"]);
  });
});

describe("the inquiry", () => {
  it("SB-17 asks the sjef before the assessment too, and again once there is an answer", () => {
    expect(refused(told(), consult, facts(lars))).toEqual([]);
    const asked = having(serious(), facts(lars), consult);
    expect(refused(asked, consult, facts(lars))).toEqual(["SB-17 CONSULTED_ALREADY"]);
    const answered = having(asked, facts(sjur), answerConsult);
    expect(refused(answered, consult, facts(lars))).toEqual([]);
    const drafted = eventsOf(answered, mandate([ola]), facts(lars));
    expect(drafted.map(({ type }) => type)).toEqual(["MandateDrafted"]);
    expect(drafted[0]).toMatchObject({ mandate: { law: ["aml-4-3-trakassering"], version: 1, accepted: null } });
    const under: SubCase = { ...answered, status: "UNDERSOEKELSE" };
    expect(refused(under, mandate([ola]), facts(lars))).toEqual([]);
    expect(refused(under, mandate([ola]), facts(hilde))).toEqual([]);
  });

  it("SB-21 lets whoever works with the case evaluate a measure", () => {
    const worker = having(having(followed(), facts(lars), addHandler(ola)), facts(ola), declare());
    expect(refused(worker, evaluate(), facts(ola))).toEqual([]);
    expect(refused(worker, evaluate(), facts(tone))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(having(told(), facts(lars), addParty(ola, "beroert")), evaluate(), facts(ola))).toEqual([
      "- NOT_THIS_HANDLER",
    ]);
  });
});
