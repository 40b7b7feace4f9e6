import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { sightOf } from "#domain/sak/access.ts";
import { hilde, kari, lars, oeyvind, ola, per, rektor, settings, sjur, styre, tone, where } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  among,
  answerConsult,
  challenge,
  closeMeeting,
  conclude,
  consult,
  declare,
  escalate,
  facts,
  having,
  heard,
  helped,
  interviewId,
  interviewWith,
  mandate,
  meeting,
  meetingId,
  minutes,
  obvious,
  partyId,
  plan,
  reason,
  refused,
  represent,
  serious,
  simple,
  told,
  withPerson,
  words,
} from "./given.ts";

const start = { type: "StartInquiry" } as const;
const end = { type: "EndInquiry" } as const;
const accept = (version = 1) => ({ type: "AcceptMandate", version }) as const;
const withOla = plan(interviewWith({ kind: "person", id: ola }));
const asked = (from = serious()) => having(from, facts(lars), consult);
const answered = (from = serious()) => having(asked(from), facts(sjur), answerConsult);
/** Øyvind is named to investigate, and the owner has not accepted it. */
const drafted = () => having(answered(), facts(lars), mandate([oeyvind]));
const underMandate = () => having(having(drafted(), facts(lars), accept()), facts(oeyvind), declare());
const interview = (id = "m1", on = "2021-03-08") =>
  meeting({
    ...{ meetingId: meetingId(id), purpose: "intervju", interviewId: interviewId(), on: on as never },
    attendees: [withPerson(ola)],
  });

describe("who is asked before others investigate", () => {
  it("SB-17 orders nobody else before the sjef was asked and has answered", () => {
    expect(refused(serious(), mandate([oeyvind]), facts(lars))).toEqual(["SB-17 SJEF_NOT_CONSULTED"]);
    expect(refused(asked(), mandate([oeyvind]), facts(lars))).toEqual(["SB-17 SJEF_NOT_ANSWERED"]);
    expect(refused(answered(), mandate([oeyvind]), facts(lars))).toEqual([]);
    expect(refused(serious(), mandate([], { kind: "ekstern", firm: words }), facts(lars))).toEqual(["SB-17 SJEF_NOT_CONSULTED"]);
    expect(refused(answered(), mandate([], { kind: "ekstern", firm: words }), facts(lars))).toEqual([]);
  });

  it("SB-17 shows the sjef question and answer, and not the case", () => {
    const one = asked();
    expect(one.consultation).toMatchObject({ sjefId: sjur, by: lars, answer: null });
    expect(sightOf(one, sjur, among())).toBe("samraad");
    expect(refused(one, answerConsult, facts(hilde))).toEqual(["SB-17 NO_CONSULTATION"]);
    expect(refused(one, { type: "AnswerConsultation", text: null }, facts(sjur))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(answered(), answerConsult, facts(sjur))).toEqual(["SB-17 NO_CONSULTATION"]);
    expect(refused(one, consult, facts(lars))).toEqual(["SB-17 CONSULTED_ALREADY"]);
    expect(refused(serious(), { type: "ConsultSjef", question: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
  });

  it("SB-17 asks one level up where the case is about the sjef, and the chair where that is the owner", () => {
    const one = having(serious(), facts(lars), addParty(sjur));
    expect(having(one, facts(lars), consult).consultation?.sjefId).toBe(rektor);
    const byRektor = having(having(one, facts(lars), { type: "AssignOwner", ownerId: rektor, reason }), facts(rektor), declare());
    expect(having(byRektor, facts(rektor), consult).consultation?.sjefId).toBe(styre);
    const nobody = { reports: { ...settings, boardChairId: null } };
    expect(refused(byRektor, consult, facts(rektor, nobody))).toEqual(["SB-17 NO_SJEF"]);
    const none = { organisation: where({ sjur: { roles: ["ansatt"] } }) };
    expect(refused(serious(), consult, facts(lars, none))).toEqual(["SB-17 NO_SJEF"]);
  });

  it("SB-17 asks somebody else where the sjef became a party, or left, before they answered", () => {
    const one = having(asked(), facts(lars), addParty(sjur));
    expect(refused(one, answerConsult, facts(sjur))).toEqual(["SB-17 NO_CONSULTATION"]);
    expect(having(one, facts(lars), consult).consultation?.sjefId).toBe(rektor);
    const gone = { organisation: where({ sjur: { active: false } }) };
    expect(refused(asked(), consult, facts(lars, gone))).toEqual(["SB-17 NO_SJEF"]);
  });
});

describe("plan and mandate", () => {
  it("SB-27 starts no inquiry without a plan", () => {
    expect(refused(serious(), start, facts(lars))).toEqual(["SB-27 PLAN_MISSING"]);
    expect(having(serious(), facts(lars), withOla, start).status).toBe("UNDERSOEKELSE");
    expect(refused(simple(), start, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-27 holds no interview under a mandate that was not accepted in writing", () => {
    const one = having(drafted(), facts(lars), withOla);
    expect(refused(one, start, facts(lars))).toEqual(["SB-27 MANDATE_UNACCEPTED"]);
    expect(refused(one, interview(), facts(lars))).toEqual(["SB-27 MANDATE_UNACCEPTED"]);
    const on = having(one, facts(lars), accept());
    expect(on.mandate?.accepted).toEqual({ by: lars, on: "2021-03-01" });
    expect(refused(on, start, facts(lars))).toEqual([]);
    expect(refused(on, interview(), facts(lars))).toEqual([]);
  });

  it("SB-27 holds who, what, law and limits", () => {
    const empty = { kind: null, what: null, law: [], limits: null } as const;
    expect(refused(answered(), mandate([], empty), facts(lars))).toEqual([
      "- CASE_ANSWER_MISSING",
      "- CASE_WORDS_MISSING",
      "- CASE_WORDS_MISSING",
      "- CASE_ANSWER_MISSING",
      "SB-27 INVESTIGATOR_MISSING",
    ]);
    expect(drafted().mandate).toMatchObject({ version: 1, investigators: [oeyvind], draftedBy: lars, accepted: null });
    expect(having(answered(), facts(lars), mandate([oeyvind, oeyvind])).mandate?.investigators).toEqual([oeyvind]);
  });

  it("SB-27 lets whoever investigates draft it, and only the owner accept what they read", () => {
    expect(sightOf(drafted(), oeyvind, among())).toBe("mandat");
    const redrafted = having(drafted(), facts(oeyvind), mandate([oeyvind]));
    expect(redrafted.mandate).toMatchObject({ version: 2, draftedBy: oeyvind });
    expect(refused(redrafted, accept(1), facts(lars))).toEqual(["SB-27 MANDATE_VERSION"]);
    expect(refused(redrafted, accept(2), facts(oeyvind))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(redrafted, accept(2), facts(hilde))).toEqual(["- ONLY_OWNER"]);
    expect(having(redrafted, facts(lars), accept(2)).handlers.at(-1)).toMatchObject({ personId: oeyvind, as: "undersoeker" });
    expect(refused(serious(), accept(), facts(lars))).toEqual(["SB-27 NO_MANDATE"]);
    expect(refused(underMandate(), accept(), facts(lars))).toEqual(["SB-27 MANDATE_ACCEPTED"]);
  });

  it("SB-27 stops whoever investigates when the mandate is changed, until that is accepted", () => {
    const one = underMandate();
    expect(sightOf(one, oeyvind, among())).toBe("saksbehandling");
    const changed = having(having(one, facts(lars), withOla), facts(oeyvind), mandate([oeyvind], { limits: reason }));
    expect(changed.mandate).toMatchObject({ version: 2, accepted: null });
    expect(sightOf(changed, oeyvind, among())).toBe("mandat");
    expect(refused(changed, interview(), facts(lars))).toEqual(["SB-27 MANDATE_UNACCEPTED"]);
    const again = having(changed, facts(lars), accept(2));
    expect(sightOf(again, oeyvind, among())).toBe("saksbehandling");
    expect(again.former).toMatchObject([{ personId: oeyvind, why: "ferdig" }]);
  });

  it("SB-27 drafts nothing while the owner is in question (VA-04)", () => {
    const frozen = having(drafted(), facts(per), challenge(lars));
    expect(refused(frozen, mandate([oeyvind]), facts(oeyvind))).toEqual(["VA-04 CASE_FROZEN"]);
    expect(refused(frozen, accept(), facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    expect(refused(drafted(), mandate([oeyvind]), facts(ola))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("SB-27, VA-03 names nobody who is a party, helps one, handles it already or is in another sub-case", () => {
    const barred = ["VA-03 PERSON_IS_BARRED"];
    const one = having(answered(), facts(per), represent(tone));
    for (const personId of [per, kari, tone, hilde, lars]) expect(refused(one, mandate([personId]), facts(lars))).toEqual(barred);
    expect(refused(one, mandate(["nobody" as PersonId]), facts(lars))).toEqual(["- PERSON_UNKNOWN"]);
    expect(refused(one, mandate([ola]), facts(lars, { others: [ola] }))).toEqual(barred);
    expect(refused(having(drafted(), facts(lars), addParty(oeyvind)), accept(), facts(lars))).toEqual(barred);
    expect(refused(having(drafted(), facts(lars), addHandler(oeyvind, "saksbehandler", reason)), accept(), facts(lars))).toEqual(
      barred,
    );
  });

  it("SB-28 plans whom to talk with, and who gets what information", () => {
    const whom = { kind: "party", partyId: partyId(simple(), per) } as const;
    expect(refused(simple(), plan(), facts(lars))).toEqual(["SB-28 INTERVIEWS_MISSING"]);
    expect(refused(simple(), plan(interviewWith({ kind: "party", partyId: "x" as never })), facts(lars))).toEqual([
      "- PARTY_UNKNOWN",
    ]);
    expect(refused(simple(), plan(interviewWith({ kind: "person", id: "x" as PersonId })), facts(lars))).toEqual([
      "- PERSON_UNKNOWN",
    ]);
    expect(refused(simple(), plan(interviewWith({ kind: "person", id: per })), facts(lars))).toEqual(["- PARTY_ALREADY"]);
    const empty = { ...words, length: 0 };
    expect(refused(simple(), plan(interviewWith({ kind: "outside", name: empty })), facts(lars))).toEqual([
      "- CASE_WORDS_MISSING",
    ]);
    const told = { to: whom, what: empty, on: "2021-03-05" as never };
    const interviews = [interviewWith(whom)];
    expect(refused(simple(), { type: "MakePlan", interviews, information: [told] }, facts(lars))).toEqual([
      "- CASE_WORDS_MISSING",
    ]);
    const made = having(simple(), facts(lars), { type: "MakePlan", interviews, information: [{ ...told, what: words }] });
    expect(made.plan).toMatchObject({ by: lars, on: "2021-03-01", interviews, information: [{ to: whom }] });
  });

  it("SB-28 adds an interview to the plan before it is called, with whom it says", () => {
    const one = having(simple(), facts(lars), withOla);
    expect(refused(one, interview(), facts(lars))).toEqual([]);
    expect(refused(simple(), interview(), facts(lars))).toEqual(["SB-27 PLAN_MISSING"]);
    const other = { purpose: "intervju", interviewId: interviewId("i2"), attendees: [withPerson(ola)] } as const;
    expect(refused(one, meeting(other), facts(lars))).toEqual(["SB-28 INTERVIEW_UNPLANNED"]);
    const withOther = { ...other, interviewId: interviewId(), attendees: [withPerson(oeyvind)] };
    expect(refused(one, meeting(withOther), facts(lars))).toEqual(["SB-28 INTERVIEW_UNPLANNED"]);
    const outside = having(simple(), facts(lars), plan(interviewWith({ kind: "outside", name: words })));
    expect(
      refused(
        outside,
        meeting({ ...withOther, attendees: [{ who: { kind: "outside", name: words }, role: null }] }),
        facts(lars),
      ),
    ).toEqual([]);
    expect(refused(outside, meeting(withOther), facts(lars))).toEqual(["SB-28 INTERVIEW_UNPLANNED"]);
  });

  it("SB-28, SB-07 ends the inquiry when every planned interview was held and no meeting is open", () => {
    const called = having(simple(), facts(lars), withOla, interview());
    expect(refused(simple(), end, facts(lars))).toEqual(["SB-27 PLAN_MISSING"]);
    expect(refused(called, end, facts(lars))).toEqual(["SB-28 INTERVIEWS_NOT_HELD", "SB-07 MEETINGS_OPEN"]);
    const held = having(called, facts(lars, { on: "2021-03-08" as never }), minutes(), closeMeeting());
    expect(having(held, facts(lars), end).status).toBe("KONTRADIKSJON");
    const cancelled = having(called, facts(lars), { type: "CancelMeeting", meetingId: meetingId(), reason });
    expect(refused(cancelled, end, facts(lars))).toEqual(["SB-28 INTERVIEWS_NOT_HELD"]);
    expect(refused(obvious(), end, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-14 examines the facts of a simple case before it goes on", () => {
    expect(refused(simple(), { type: "EndHearing" }, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(having(simple(), facts(lars), withOla), end, facts(lars))).toEqual(["SB-28 INTERVIEWS_NOT_HELD"]);
    expect(refused(told(), withOla, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-13, SB-09 inquires anew into what turned serious, and hears the parties on it anew", () => {
    const up = having(heard(obvious(helped())), facts(lars), escalate);
    expect(up).toMatchObject({ status: "PLAN_MANDAT", plan: null, hearings: [{ outdated: true, answer: { how: "uttalelse" } }] });
    expect(refused(up, conclude(), facts(lars))).toContain("SB-09 PARTIES_UNHEARD");
  });
});
