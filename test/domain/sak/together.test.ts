import { describe, expect, it } from "vitest";
import { addDays } from "#domain/kernel/localDate.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { kari, lars, march, ola, per, tone } from "../melding/given.ts";
import {
  addHandler,
  concluded,
  declare,
  facts,
  having,
  interviewWith,
  meeting,
  meetingId,
  minutes,
  partyId,
  plan,
  refused,
  represent,
  simple,
  told,
  withParty,
  withPerson,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
const day = addDays(march, 7);
const later = facts(lars, { on: day });
const call = (changes: Parameters<typeof meeting>[0] = {}) => meeting({ attendees: [withParty(perId)], ...changes });
const met = (...who: readonly PartyId[]) =>
  having(told(), facts(lars), call({ attendees: who.map(withParty), jointAssessment: who.length > 1 ? words : null }));
const cancel: CaseCommand = { type: "CancelMeeting", meetingId: meetingId(), reason: words };
const called = (state: SubCase, changes: Parameters<typeof meeting>[0]) => refused(state, call(changes), facts(lars));

describe("a notice", () => {
  it("SB-06 takes a reason for short notice that has words, on the day itself too, and says only that a day gone by is one", () => {
    expect(called(told(), { on: march, shortNotice: words })).toEqual([]);
    expect(called(told(), { on: addDays(march, -1), shortNotice: null })).toEqual(["- CASE_DATE_PAST"]);
    for (const at of ["00:00", "19:59", "23:59"]) expect(called(told(), { at })).toEqual([]);
    for (const at of ["9:00", "10:60", "110:00", "10:000"]) expect(called(told(), { at })).toEqual(["- CASE_TIME_WRONG"]);
  });

  it("SB-20 calls each party alone to be told, and once it is concluded to anything", () => {
    const both = { attendees: [withParty(perId), withParty(kariId)], jointAssessment: words };
    expect(called(told(), both)).toEqual([]);
    expect(called({ ...concluded(), status: "OPPFOELGING" }, { ...both, purpose: "orientering" })).toEqual([
      "SB-20 ONE_PARTY_AT_A_TIME",
    ]);
    expect(called(concluded(), both)).toEqual(["SB-20 ONE_PARTY_AT_A_TIME"]);
  });

  it("SB-06 goes with documents that every party who comes has been given, not only one of them", () => {
    const one: CaseCommand = { type: "AddDocument", documentId: "d1" as DocumentId, kind: "notat", title: words, text: words };
    const share = (id: PartyId): CaseCommand => ({
      ...({ type: "ShareDocument", documentId: "d1" as DocumentId, masks: [], text: words } as const),
      partyId: id,
    });
    const shared = having(told(), facts(lars), one, share(perId));
    const both = { attendees: [withParty(perId), withParty(kariId)], jointAssessment: words };
    expect(called(shared, { documents: ["d1" as DocumentId] })).toEqual([]);
    expect(called(shared, { attendees: [withParty(kariId)], documents: ["d1" as DocumentId] })).toEqual([
      "SB-06 DOCUMENT_NOT_SHARED",
    ]);
    expect(called(shared, { ...both, documents: ["d1" as DocumentId] })).toEqual(["SB-06 DOCUMENT_NOT_SHARED"]);
    const worker = having(having(shared, facts(lars), addHandler(ola)), facts(ola), declare());
    expect(refused(worker, share(kariId), facts(ola))).toEqual([]);
  });

  it("SB-28 calls to an interview the one whom the plan names, who may bring others, and no interview to anything else", () => {
    const who = { kind: "party", partyId: perId } as const;
    const planned = having(simple(), facts(lars), plan(interviewWith(who)));
    const interview = { purpose: "intervju", interviewId: "i1" as never } as const;
    expect(called(planned, { ...interview, attendees: [withParty(perId), withPerson(ola)] })).toEqual([]);
    expect(called(planned, { ...interview, attendees: [withParty(kariId)] })).toEqual(["SB-28 INTERVIEW_UNPLANNED"]);
    expect(called(planned, { ...interview, attendees: [withPerson(ola)] })).toEqual(["SB-28 INTERVIEW_UNPLANNED"]);
    const person = having(simple(), facts(lars), plan(interviewWith({ kind: "person", id: ola })));
    expect(called(person, { ...interview, attendees: [withPerson(ola)] })).toEqual([]);
    expect(called(person, interview)).toEqual(["SB-28 INTERVIEW_UNPLANNED"]);
    const outsider = [{ who: { kind: "outside", name: words }, role: null } as const];
    expect(called(person, { ...interview, attendees: outsider as never })).toEqual(["SB-28 INTERVIEW_UNPLANNED"]);
    expect(having(planned, facts(lars), call({ interviewId: "i1" as never })).meetings[0]?.interviewId).toBeNull();
  });

  it("SB-29 asks nobody who helps a party to speak of them without fullmakt, whoever else comes", () => {
    const one = having(simple(), facts(per), represent(tone));
    const planned = having(one, facts(lars), plan(interviewWith({ kind: "person", id: tone })));
    const interview = { purpose: "intervju", interviewId: "i1" as never } as const;
    expect(called(planned, { ...interview, attendees: [withPerson(tone), withPerson(ola)] })).toEqual(["SB-29 FULLMAKT_MISSING"]);
  });

  it("SB-07 is cancelled while nothing is written, and not what is over", () => {
    expect(refused(met(perId), cancel, facts(lars))).toEqual([]);
    const written = having(met(perId), later, minutes());
    expect(refused(written, cancel, later)).toEqual(["SB-07 MINUTES_WRITTEN"]);
    const [one] = met(perId).meetings;
    if (one === undefined) throw new Error("no meeting");
    expect(refused({ ...told(), meetings: [{ ...one, closedOn: day }] }, cancel, later)).toEqual(["SB-07 MINUTES_WRITTEN"]);
  });
});
