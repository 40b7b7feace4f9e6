import { describe, expect, it } from "vitest";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { earliestMeeting } from "#domain/sak/decideMeeting.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { hilde, kari, lars, march, ola, per, tone } from "../melding/given.ts";
import {
  begun,
  briefing,
  closeMeeting,
  concluded,
  documentId,
  facts,
  having,
  helped,
  inform,
  interviewId,
  interviewWith,
  meeting,
  meetingId,
  minutes,
  partyId,
  plan,
  promise,
  reason,
  refused,
  represent,
  sign,
  simple,
  told,
  withParty,
  withPerson,
  words,
} from "./given.ts";

const withPer = withParty(partyId(told(), per));
const withKari = withParty(partyId(told(), kari));
const day = addDays(march, 7);
const called = (attendees = [withPer], changes = {}) => having(told(), facts(lars), meeting({ attendees, ...changes }));
const held = (from = called()) => having(from, facts(lars, { on: day }), minutes());
const later = (text = words as typeof words | null) => ({ type: "AddLaterInput", meetingId: meetingId(), text }) as const;

describe("notice", () => {
  it("SB-06 says what it is about and who comes", () => {
    expect(refused(told(), meeting({ attendees: [withPer], topic: null }), facts(lars))).toEqual(["SB-06 TOPIC_MISSING"]);
    expect(refused(told(), meeting(), facts(lars))).toEqual(["SB-06 ATTENDEES_MISSING"]);
    expect(called().meetings).toMatchObject([{ calledBy: lars, calledOn: march, topic: words, minutes: null, closedOn: null }]);
    expect(refused(told(), meeting({ purpose: null, on: null, at: null, attendees: [withPer] }), facts(lars))).toEqual([
      "- CASE_ANSWER_MISSING",
      "- CASE_ANSWER_MISSING",
      "- CASE_ANSWER_MISSING",
    ]);
  });

  it("SB-06 takes a reason for less than three working days, and warns of it", () => {
    // 1 March 2021 is a Monday.
    const on = (when: string, shortNotice = null as typeof reason | null) =>
      meeting({ attendees: [withPer], on: date(when), shortNotice });
    expect(refused(told(), on("2021-03-03"), facts(lars))).toEqual(["SB-06 SHORT_NOTICE_UNREASONED"]);
    expect(refused(told(), on("2021-03-04"), facts(lars))).toEqual([]);
    expect(refused(told(), on("2021-03-03", reason), facts(lars))).toEqual([]);
    expect(refused(told(), on("2021-03-01", reason), facts(lars))).toEqual([]);
    expect(refused(told(), on("2021-02-28", reason), facts(lars))).toEqual(["- CASE_DATE_PAST"]);
    const short = having(told(), facts(lars), on("2021-03-03", reason));
    expect(caseWarnings(short)).toContainEqual({ rule: "SB-06", code: "SHORT_NOTICE" });
    expect(caseWarnings(called())).not.toContainEqual({ rule: "SB-06", code: "SHORT_NOTICE" });
  });

  it("SB-06 counts working days over weekends and holidays", () => {
    const friday = date("2021-03-05");
    expect(earliestMeeting(friday, 3, new Set())).toBe("2021-03-10");
    expect(earliestMeeting(friday, 3, new Set([date("2021-03-09")]))).toBe("2021-03-11");
    expect(earliestMeeting(friday, 0, new Set())).toBe(friday);
  });

  it("SB-06 names the roles, or warns", () => {
    expect(caseWarnings(called([{ ...withPer, role: null }] as never))).toContainEqual({ rule: "SB-06", code: "ROLES_MISSING" });
    expect(caseWarnings(called())).not.toContainEqual({ rule: "SB-06", code: "ROLES_MISSING" });
    const over = having(called([{ ...withPer, role: null }] as never), facts(lars, { on: day }), minutes(), closeMeeting());
    expect(caseWarnings(over)).not.toContainEqual({ rule: "SB-06", code: "ROLES_MISSING" });
  });

  it("SB-06 goes through no document that the party who comes has not been given", () => {
    const add = { type: "AddDocument", documentId: documentId(), kind: "notat", title: words, text: words } as const;
    const one = having(told(), facts(lars), add);
    const call = meeting({ attendees: [withPer], documents: [documentId(), documentId()] });
    expect(refused(one, call, facts(lars))).toEqual(["SB-06 DOCUMENT_NOT_SHARED"]);
    expect(refused(told(), meeting({ attendees: [withPer], documents: [documentId("x")] }), facts(lars))).toEqual([
      "- DOCUMENT_UNKNOWN",
    ]);
    const share = {
      type: "ShareDocument",
      documentId: documentId(),
      partyId: partyId(one, per),
      masks: [],
      text: words,
    } as const;
    expect(having(one, facts(lars), share, call).meetings[0]?.documents).toEqual([documentId()]);
    const own = having(told(), facts(per), add);
    expect(refused(own, call, facts(lars))).toEqual([]);
  });

  it("SB-06 calls no party who has not been told, nobody unknown, and no party as somebody else", () => {
    expect(refused(begun(), meeting({ attendees: [withPer] }), facts(lars))).toEqual(["SB-06 PARTY_NOT_INFORMED"]);
    expect(refused(told(), meeting({ attendees: [withParty("x" as never)] }), facts(lars))).toEqual(["- PARTY_UNKNOWN"]);
    expect(refused(told(), meeting({ attendees: [withPerson("x" as never)] }), facts(lars))).toEqual(["- PERSON_UNKNOWN"]);
    expect(refused(told(), meeting({ attendees: [withPerson(per)] }), facts(lars))).toEqual(["- PARTY_ALREADY"]);
    expect(refused(told(), meeting({ attendees: [withPer], at: "24:00" }), facts(lars))).toEqual(["- CASE_TIME_WRONG"]);
    expect(refused(told(), meeting({ attendees: [withPer], at: "23:59" }), facts(hilde))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(helped(), meeting({ attendees: [withPer], at: "09:05" }), facts(hilde))).toEqual([]);
  });
});

describe("one party at a time", () => {
  it("SB-08 calls two parties together only where that was found sound", () => {
    const both = [withKari, withPer];
    expect(refused(told(), meeting({ attendees: both }), facts(lars))).toEqual(["SB-08 JOINT_UNASSESSED"]);
    expect(refused(told(), meeting({ attendees: both, jointAssessment: reason }), facts(lars))).toEqual([]);
    expect(called([withPer, withPer], { jointAssessment: reason }).meetings[0]?.joint).toBeNull();
  });

  it("SB-08 warns for as long as a party has not consented", () => {
    const one = called([withKari, withPer], { jointAssessment: reason });
    const consent = { type: "ConsentToJoint", meetingId: meetingId() } as const;
    const missing = (partyIds: readonly unknown[]) => ({ rule: "SB-08", code: "CONSENT_MISSING", partyIds });
    expect(caseWarnings(one)).toContainEqual(missing([partyId(one, kari), partyId(one, per)]));
    const half = having(one, facts(per), consent, consent);
    expect(half.meetings[0]?.joint?.consents).toEqual([partyId(one, per)]);
    expect(caseWarnings(half)).toContainEqual(missing([partyId(one, kari)]));
    expect(caseWarnings(having(half, facts(kari), consent)).some(({ rule }) => rule === "SB-08")).toBe(false);
  });

  it("SB-08 takes consent from a party of a joint meeting that is still to be", () => {
    const consent = { type: "ConsentToJoint", meetingId: meetingId() } as const;
    const one = called([withKari, withPer], { jointAssessment: reason });
    expect(refused(called(), consent, facts(per))).toEqual(["SB-07 NO_CASE_MEETING"]);
    expect(refused(one, { ...consent, meetingId: meetingId("x") }, facts(per))).toEqual(["SB-07 NO_CASE_MEETING"]);
    expect(refused(one, consent, facts(lars))).toEqual(["- ONLY_PARTY"]);
    expect(refused(having(held(one), facts(lars), closeMeeting()), consent, facts(per))).toEqual(["SB-07 MEETING_CLOSED"]);
    const off = having(one, facts(lars), { type: "CancelMeeting", meetingId: meetingId(), reason });
    expect(refused(off, consent, facts(per))).toEqual(["SB-07 CASE_MEETING_CANCELLED"]);
  });

  it("SB-20 tells the parties one by one what was concluded, and nothing before", () => {
    const both = meeting({ purpose: "orientering", attendees: [withKari, withPer], jointAssessment: reason });
    expect(refused(concluded(), both, facts(lars))).toEqual(["SB-20 ONE_PARTY_AT_A_TIME"]);
    expect(refused(concluded(), meeting({ attendees: [withKari, withPer], jointAssessment: reason }), facts(lars))).toEqual([
      "SB-20 ONE_PARTY_AT_A_TIME",
    ]);
    expect(refused(concluded(), meeting({ purpose: "orientering", attendees: [withPer] }), facts(lars))).toEqual([]);
    expect(refused(told(), meeting({ purpose: "orientering", attendees: [withPer] }), facts(lars))).toEqual([
      "- CASE_STATUS_WRONG",
    ]);
  });

  it("SB-20 goes on when each of them was told, in a meeting that was held", () => {
    const end = { type: "EndBriefing" } as const;
    expect(refused(concluded(), end, facts(lars))).toEqual(["SB-20 PARTIES_UNBRIEFED"]);
    const half = briefing(concluded(), kari);
    expect(refused(half, end, facts(lars))).toEqual(["SB-20 PARTIES_UNBRIEFED"]);
    const only = having(half, facts(lars), meeting({ purpose: "orientering", attendees: [withPer] }));
    expect(refused(only, end, facts(lars))).toEqual(["SB-20 PARTIES_UNBRIEFED"]);
    expect(refused(briefing(half, per), end, facts(lars))).toEqual([]);
  });

  it("SB-20 waits for no party who was never told of the case", () => {
    const untold = { kind: "outside", name: null, external: true } as const;
    const one = having(concluded(), facts(lars), { type: "AddParty", partyId: "x" as never, who: untold, role: "beroert" });
    expect(refused(briefing(briefing(one, kari), per), { type: "EndBriefing" }, facts(lars))).toEqual([]);
    const informed = having(one, facts(lars), inform("x" as never));
    expect(refused(briefing(briefing(informed, kari), per), { type: "EndBriefing" }, facts(lars))).toEqual([
      "SB-20 PARTIES_UNBRIEFED",
    ]);
  });
});

describe("minutes", () => {
  it("SB-07 closes no meeting without minutes", () => {
    expect(refused(called(), closeMeeting(), facts(lars, { on: day }))).toEqual(["SB-07 MINUTES_MISSING"]);
    expect(having(held(), facts(lars, { on: day }), closeMeeting()).meetings[0]?.closedOn).toBe(day);
    expect(refused(having(held(), facts(lars), closeMeeting()), closeMeeting(), facts(lars))).toEqual(["SB-07 MEETING_CLOSED"]);
  });

  it("SB-07 writes none without a meeting, before it, without words, or after it was cancelled", () => {
    expect(refused(told(), minutes(), facts(lars))).toEqual(["SB-07 NO_CASE_MEETING"]);
    expect(refused(called(), minutes(), facts(lars, { on: addDays(day, -1) }))).toEqual(["SB-07 CASE_MEETING_NOT_YET"]);
    expect(refused(called(), minutes(), facts(lars, { on: day }))).toEqual([]);
    const empty = { type: "WriteMinutes", meetingId: meetingId(), text: null, disagreement: null } as const;
    expect(refused(called(), empty, facts(lars, { on: day }))).toEqual(["- CASE_WORDS_MISSING"]);
    const off = having(called(), facts(lars), { type: "CancelMeeting", meetingId: meetingId(), reason });
    expect(refused(off, minutes(), facts(lars, { on: day }))).toEqual(["SB-07 CASE_MEETING_CANCELLED"]);
    expect(refused(off, { type: "CancelMeeting", meetingId: meetingId(), reason }, facts(lars))).toEqual([
      "SB-07 CASE_MEETING_CANCELLED",
    ]);
    expect(refused(held(), { type: "CancelMeeting", meetingId: meetingId(), reason }, facts(lars))).toEqual([
      "SB-07 MINUTES_WRITTEN",
    ]);
  });

  it("SB-07 corrects them until somebody has signed, and lets whoever was there sign once", () => {
    const corrected = having(held(), facts(lars, { on: day }), minutes(meetingId(), reason));
    expect(corrected.meetings[0]?.minutes?.disagreement).toEqual(reason);
    const signed = having(held(), facts(per), sign());
    expect(signed.meetings[0]?.minutes?.signatures).toEqual([{ personId: per, on: march }]);
    expect(refused(signed, minutes(), facts(lars, { on: day }))).toEqual(["SB-07 MINUTES_WRITTEN"]);
    expect(refused(signed, sign(), facts(per))).toEqual(["SB-07 SIGNED_ALREADY"]);
    expect(refused(signed, sign(), facts(lars))).toEqual([]);
    expect(refused(signed, sign(), facts(kari))).toEqual(["SB-07 NOT_IN_MEETING"]);
    expect(refused(called(), sign(), facts(per))).toEqual(["SB-07 MINUTES_MISSING"]);
  });

  it("SB-07 attaches what comes the next day, and leaves the minutes as they are", () => {
    const one = having(held(), facts(per, { on: addDays(day, 1) }), later());
    expect(one.meetings[0]?.later).toEqual([{ text: words, by: per, on: addDays(day, 1) }]);
    expect(one.meetings[0]?.minutes).toEqual(held().meetings[0]?.minutes);
    expect(refused(held(), later(null), facts(per))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(called(), later(), facts(per))).toEqual(["SB-07 MINUTES_MISSING"]);
    expect(refused(held(), later(), facts(kari))).toEqual(["SB-07 NOT_IN_MEETING"]);
  });

  it("SB-07, SB-04 takes no signature from a party who has not promised to keep it confidential", () => {
    const early = having(begun(), facts(lars), inform(partyId(begun(), per)), meeting({ attendees: [withPer] }));
    const one = having(early, facts(lars, { on: day }), minutes());
    expect(refused(one, sign(), facts(per))).toEqual(["SB-04 CONFIDENTIALITY_FIRST"]);
    expect(refused(having(one, facts(per), promise), sign(), facts(per))).toEqual([]);
  });

  it("SB-29 ends an interview of a party when they have signed, or the minutes say why not", () => {
    const planned = having(simple(), facts(lars), plan(interviewWith({ kind: "party", partyId: partyId(told(), per) })));
    const call = meeting({ purpose: "intervju", interviewId: interviewId(), attendees: [withPer] });
    const one = having(having(planned, facts(lars), call), facts(lars, { on: day }), minutes());
    expect(refused(one, closeMeeting(), facts(lars))).toEqual(["SB-29 MINUTES_UNSIGNED"]);
    expect(refused(having(one, facts(per), sign()), closeMeeting(), facts(lars))).toEqual([]);
    const unsigned = having(one, facts(lars, { on: day }), minutes(meetingId(), reason));
    expect(refused(unsigned, closeMeeting(), facts(lars))).toEqual([]);
  });

  it("SB-29 interviews nobody who helps a party about them without fullmakt, and lets them come along", () => {
    const planned = having(simple(), facts(lars), plan(interviewWith({ kind: "person", id: tone })));
    const call = (role: "forklarer-seg" | "foelger-part" | null) =>
      meeting({ purpose: "intervju", interviewId: interviewId(), attendees: [withPerson(tone, role)] });
    const mute = having(planned, facts(per), represent(tone));
    expect(refused(mute, call("forklarer-seg"), facts(lars))).toEqual(["SB-29 FULLMAKT_MISSING"]);
    expect(refused(mute, call(null), facts(lars))).toEqual(["SB-29 FULLMAKT_MISSING"]);
    expect(refused(mute, call("foelger-part"), facts(lars))).toEqual([]);
    expect(refused(having(planned, facts(per), represent(tone, true)), call("forklarer-seg"), facts(lars))).toEqual([]);
    expect(refused(planned, call("forklarer-seg"), facts(lars))).toEqual([]);
    expect(refused(planned, call("forklarer-seg"), facts(ola))).toEqual(["- NOT_THIS_HANDLER"]);
  });
});
