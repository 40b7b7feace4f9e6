import { describe, expect, it } from "vitest";
import { accessOf, sightOf, standingsTo } from "#domain/sak/access.ts";
import { availableCaseCommands } from "#domain/sak/available.ts";
import { allOver } from "#domain/sak/open.ts";
import { partyTimeline } from "#domain/sak/timeline.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { adam, hilde, kari, lars, march, type ola, organisation, per, where } from "../melding/given.ts";
import {
  agreedPlan,
  among,
  apology,
  archive,
  assess,
  briefed,
  briefing,
  challenge,
  close,
  closed,
  concluded,
  documentId,
  evaluate,
  eventsOf,
  facts,
  followed,
  having,
  helped,
  measure,
  measureId,
  meeting,
  partyId,
  reason,
  refused,
  reopen,
  told,
  withParty,
  words,
} from "./given.ts";

const follow = { type: "StartFollowUp" } as const;
const endBriefing = { type: "EndBriefing" } as const;
const briefedAs = (changes: Parameters<typeof concluded>[0]) =>
  having(briefing(briefing(concluded(changes), kari), per), facts(lars), endBriefing);
const police = (reference: string | null = null) => ({ type: "RecordPolice", reference }) as const;
const handOn = { type: "HandOnMeasure" } as const;
const none = { finding: "paaregnelig", breach: false } as const;

describe("putting right", () => {
  it("SB-21 goes on from an unsound environment only with measures, an apology weighed and a plan settled", () => {
    expect(briefed().status).toBe("GJENOPPRETTING");
    expect(refused(briefed(), follow, facts(lars))).toEqual([
      "SB-21 MEASURE_MISSING",
      "SB-22 MEASURE_MISSING",
      "SB-21 APOLOGY_UNSETTLED",
      "SB-21 PLAN_UNSETTLED",
    ]);
    const one = having(briefed(), facts(lars), measure());
    expect(refused(one, follow, facts(lars))).toEqual(["SB-21 APOLOGY_UNSETTLED", "SB-21 PLAN_UNSETTLED"]);
    expect(having(one, facts(lars), apology, agreedPlan(), follow).status).toBe("OPPFOELGING");
  });

  it("SB-21 asks nothing of it where the environment was sound", () => {
    expect(briefedAs(none).status).toBe("OPPFOELGING");
    expect(refused(briefedAs(none), follow, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(briefedAs({ finding: "uheldig", breach: false }), follow, facts(lars))).not.toContain("SB-22 MEASURE_MISSING");
    expect(briefedAs({ finding: "uheldig", breach: false }).status).toBe("GJENOPPRETTING");
  });

  it("SB-21 goes on without a plan, with a reason and a warning", () => {
    const settle = { type: "SettlePlan", made: false, text: null } as const;
    expect(refused(briefed(), settle, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(briefed(), { type: "SettlePlan", made: null, text: words }, facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    const one = having(briefed(), facts(lars), measure(), apology, agreedPlan(false));
    expect(refused(one, follow, facts(lars))).toEqual([]);
    expect(caseWarnings(one)).toContainEqual({ rule: "SB-21", code: "NO_PLAN" });
    expect(caseWarnings(followed())).not.toContainEqual({ rule: "SB-21", code: "NO_PLAN" });
    expect(refused(briefed(), { type: "SettleApology", given: null, reason: null }, facts(lars))).toEqual([
      "- CASE_ANSWER_MISSING",
      "- CASE_WORDS_MISSING",
    ]);
  });

  it("SB-21 moves whoever was exposed only with a reason", () => {
    expect(refused(briefed(), measure({ moves: true }), facts(lars))).toEqual(["SB-21 MOVE_UNREASONED"]);
    const moved = having(briefed(), facts(lars), measure({ moves: true, movesReason: reason }));
    expect(moved.restoring.measures[0]).toMatchObject({ movesExposed: reason, evaluations: [], doneOn: null });
    expect(having(briefed(), facts(lars), measure({ movesReason: reason })).restoring.measures[0]?.movesExposed).toBeNull();
  });

  it("SB-21 takes a measure with words, an owner of the house and a day to come", () => {
    expect(refused(briefed(), measure({ text: null, ownerId: null, due: null }), facts(lars))).toEqual([
      "- CASE_WORDS_MISSING",
      "- CASE_ANSWER_MISSING",
      "- CASE_ANSWER_MISSING",
    ]);
    expect(refused(briefed(), measure({ ownerId: "x" as typeof ola }), facts(lars))).toEqual(["- PERSON_UNKNOWN"]);
    expect(refused(briefed(), measure({ due: "2021-02-28" as never }), facts(lars))).toEqual(["- CASE_DATE_PAST"]);
    expect(refused(briefed(), measure({ due: march }), facts(lars))).toEqual([]);
    expect(refused(told(), measure(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(helped(briefed()), measure(), facts(hilde))).toEqual(["- ONLY_OWNER"]);
  });

  it("SB-21 evaluates measures while they run, and closes no case with one that nobody looked at", () => {
    expect(refused(followed(), close, facts(lars))).toEqual(["SB-21 MEASURE_NOT_EVALUATED"]);
    const seen = having(followed(), facts(lars), evaluate(false));
    expect(seen.restoring.measures[0]).toMatchObject({ evaluations: [{ works: true, by: lars }], doneOn: null });
    expect(having(seen, facts(lars), close).status).toBe("AVSLUTTET");
    const done = having(seen, facts(lars), evaluate(true));
    expect(done.restoring.measures[0]).toMatchObject({ evaluations: [{}, {}], doneOn: march });
    expect(refused(done, evaluate(), facts(lars))).toEqual(["SB-21 CASE_MEASURE_DONE"]);
    const other = { type: "EvaluateMeasure", measureId: measureId("x"), text: words, works: true, done: false } as const;
    expect(refused(done, other, facts(lars))).toEqual(["SB-21 NO_CASE_MEASURE"]);
    expect(refused(seen, { ...other, measureId: measureId(), text: null, works: null as never }, facts(lars))).toEqual([
      "- CASE_WORDS_MISSING",
      "- CASE_ANSWER_MISSING",
    ]);
  });

  it("SB-22 takes measures where there was a breach, and a crime to the police", () => {
    const one = having(briefedAs({ crime: true }), facts(lars), measure(), apology, agreedPlan());
    expect(refused(one, follow, facts(lars))).toEqual(["SB-22 POLICE_MISSING"]);
    expect(having(one, facts(lars), police(" 123 "), follow).restoring.police).toMatchObject({ reference: "123", by: lars });
    expect(having(one, facts(lars), police(" ")).restoring.police?.reference).toBeNull();
  });

  it("SB-22 takes a crime to the police also where nothing else is to be put right", () => {
    const one = briefedAs({ ...none, crime: true });
    expect(one.status).toBe("GJENOPPRETTING");
    expect(refused(one, follow, facts(lars))).toEqual(["SB-22 POLICE_MISSING"]);
    expect(having(one, facts(lars), police(), follow).status).toBe("OPPFOELGING");
  });

  it("SB-22 records no report to the police where no crime is suspected, nor a number without end", () => {
    expect(refused(briefed(), police(), facts(lars))).toEqual(["SB-22 NO_CRIME_SUSPECTED"]);
    expect(refused(briefedAs({ crime: true }), police("1".repeat(101)), facts(lars))).toEqual(["SB-05 REFERENCE_WRONG"]);
    expect(refused(briefedAs({ crime: true }), police("1".repeat(100)), facts(lars))).toEqual([]);
  });

  it("SB-23 puts right what is unacceptable in general, also without anybody exposed", () => {
    const one = briefedAs({ ...none, general: true });
    expect(one.status).toBe("GJENOPPRETTING");
    expect(refused(one, follow, facts(lars))).toEqual(["SB-23 MEASURE_MISSING"]);
    expect(having(one, facts(lars), measure(), follow).status).toBe("OPPFOELGING");
  });

  it("SB-23 asks for nothing where there is nothing general", () => {
    expect(refused(briefedAs({ finding: "uheldig", breach: false }), follow, facts(lars))).not.toContain("SB-23 MEASURE_MISSING");
    expect(refused(briefedAs({ general: true }), follow, facts(lars))).toContain("SB-23 MEASURE_MISSING");
  });

  it("SB-32 tells the owner what to say of the duty of loyalty when the parties are told", () => {
    expect(caseWarnings(concluded())).toContainEqual({ rule: "SB-32", code: "LOYALTY" });
    expect(caseWarnings(told())).not.toContainEqual({ rule: "SB-32", code: "LOYALTY" });
    expect(caseWarnings(followed())).not.toContainEqual({ rule: "SB-32", code: "LOYALTY" });
  });
});

describe("from one case to everybody's work environment", () => {
  it("AM-08 lets the owner hand on a measure from a case that is followed up or closed, and keeps the day alone", () => {
    for (const state of [followed(), closed()]) {
      const after = having(state, facts(lars), handOn);
      expect(after.restoring.handedOn).toEqual([march]);
      expect(after.status).toBe(state.status);
      expect(Object.keys(eventsOf(state, handOn, facts(lars))[0] ?? {}).toSorted()).toEqual(["by", "on", "type"]);
    }
  });

  it("AM-08 refuses it before there is anything to follow up, and once it is archived", () => {
    expect(refused(briefed(), handOn, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(having(closed(), facts(lars), archive()), handOn, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("AM-08 leaves it to the owner, and to one who is habil (VA-04)", () => {
    for (const other of [kari, per, adam, hilde])
      expect(refused(followed(), handOn, facts(other))).toEqual(["- NOT_THIS_HANDLER"]);
    const asked = having(followed(), facts(kari), challenge(lars));
    expect(refused(asked, handOn, facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
  });

  it("AM-08 hands on nothing from a case of no unit, and no more than the greatest number", () => {
    expect(refused({ ...followed(), unitId: null }, handOn, facts(lars))).toEqual(["- CASE_WITHOUT_UNIT"]);
    const { restoring } = followed();
    const handedOn = (count: number) => ({ ...followed(), restoring: { ...restoring, handedOn: Array(count).fill(march) } });
    expect(refused(handedOn(19), handOn, facts(lars))).toEqual([]);
    expect(refused(handedOn(20), handOn, facts(lars))).toEqual(["- CASE_TOO_MANY"]);
  });

  it("SB-05 tells no party that one was handed on", () => {
    const events = eventsOf(followed(), handOn, facts(lars));
    for (const who of [kari, per]) expect(partyTimeline(followed(), events, partyId(followed(), who))).toEqual([]);
  });
});

describe("the end", () => {
  it("SB-05 archives what is closed with its reference, by the owner or the records role", () => {
    expect(refused(followed(), archive(), facts(lars))).toEqual(["SB-05 CLOSE_FIRST"]);
    expect(refused(closed(), archive(" "), facts(lars))).toEqual(["SB-05 REFERENCE_WRONG"]);
    expect(refused(closed(), archive(null), facts(lars))).toEqual(["SB-05 REFERENCE_WRONG"]);
    expect(refused(closed(), archive("1".repeat(101)), facts(lars))).toEqual(["SB-05 REFERENCE_WRONG"]);
    expect(having(closed(), facts(lars), archive(" 2021/7 "))).toMatchObject({
      status: "ARKIVERT",
      archived: { reference: "2021/7" },
    });
    const records = { organisation: where({ adam: { roles: ["ansatt", "arkiv"] }, per: { roles: ["ansatt", "arkiv"] } }) };
    expect(refused(closed(), archive(), facts(adam, records))).toEqual([]);
    expect(refused(closed(), archive(), facts(per, records))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(closed(), archive(), facts(adam, { organisation }))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(having(closed(), facts(lars), archive()), archive(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    // The archive's own answer.
    const answer = facts({ kind: "system" });
    expect(having(closed(), answer, archive()).archived).toMatchObject({ by: null });
    expect(refused(followed(), archive(), answer)).toEqual(["SB-05 CLOSE_FIRST"]);
    expect(refused(closed(), { type: "Archive", reference: " " }, answer)).toEqual(["SB-05 REFERENCE_WRONG"]);
  });

  it("SB-05 shows the records role the number from the end of a case until it is archived, and never a party of it", () => {
    const house = where({ adam: { roles: ["ansatt", "arkiv"] }, per: { roles: ["ansatt", "arkiv"] } });
    expect(sightOf(followed(), adam, among(house))).toBeUndefined();
    expect(standingsTo(closed(), adam, among(house))).toEqual(["arkiv"]);
    expect(sightOf(closed(), adam, among(house))).toBe("nummer");
    expect(accessOf(closed(), among(house))).toContainEqual({ personId: adam, standing: "arkiv" });
    expect(availableCaseCommands(closed(), facts(adam, { organisation: house }))).toEqual(["Archive"]);
    expect(standingsTo(closed(), per, among(house))).toEqual(["part"]);
    expect(sightOf(having(closed(), facts(lars), archive()), adam, among(house))).toBeUndefined();
    expect(sightOf(having(closed(), facts(lars), reopen), adam, among(house))).toBeUndefined();
    expect(sightOf(closed(), adam, among())).toBeUndefined();
  });

  it("SB-05 adds to the log and takes nothing away, by those who handle it alone", () => {
    const log = { type: "AddLog", text: words } as const;
    const one = having(told(), facts(lars), log, log);
    expect(one.log).toEqual([
      { text: words, by: lars, on: march },
      { text: words, by: lars, on: march },
    ]);
    expect(refused(told(), log, facts(per))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(told(), { type: "AddLog", text: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    const most = { ...one, log: Array.from({ length: 1_000 }, () => ({ text: words, by: lars, on: march })) };
    expect(refused(most, log, facts(lars))).toEqual(["- CASE_TOO_MANY"]);
    expect(refused({ ...most, log: most.log.slice(1) }, log, facts(lars))).toEqual([]);
  });

  it("SB-05 gives a party a document with passages masked within it, and leaves the original", () => {
    const add = { type: "AddDocument", documentId: documentId(), kind: "notat", title: words, text: words } as const;
    const one = having(told(), facts(lars), add);
    const to = partyId(one, per);
    const mask = (from: number, until: number) => ({ from, to: until, ground: "helse" as const });
    const share = (masks: readonly ReturnType<typeof mask>[], text = words) =>
      ({ type: "ShareDocument", documentId: documentId(), partyId: to, masks, text }) as const;
    for (const wrong of [[mask(5, 5)], [mask(5, 3)], [mask(0, 61)], [mask(0, 10), mask(9, 20)], [mask(-1, 5)]]) {
      expect(refused(one, share(wrong), facts(lars))).toEqual(["- MASK_WRONG"]);
    }
    const shared = having(one, facts(lars), share([mask(0, 10), mask(10, 60)]), share([mask(1, 2)], reason));
    expect(shared.documents.at(-1)?.shared).toEqual([{ partyId: to, text: reason, masks: [mask(1, 2)], by: lars, on: march }]);
    expect(shared.documents.at(-1)?.text).toEqual(words);
    expect(refused(one, { ...share([]), documentId: documentId("x"), partyId: "x" as never }, facts(lars))).toEqual([
      "- DOCUMENT_UNKNOWN",
      "- PARTY_UNKNOWN",
    ]);
    expect(refused(one, share([]), facts(per))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("SB-01 closes nothing by time, and nothing with a meeting open", () => {
    expect(refused(followed(), close, facts({ kind: "system" }))).toEqual(["- NOT_THIS_HANDLER"]);
    const open = having(
      followed(),
      facts(lars),
      meeting({ purpose: "oppfoelging", attendees: [withParty(partyId(told(), per))] }),
    );
    expect(refused(open, close, facts(lars))).toEqual(["SB-07 MEETINGS_OPEN"]);
    expect(refused(closed(), close, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(concluded(), close, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-19 follows up further what is taken up again, and the report is open with it", () => {
    const again = having(having(closed(), facts(lars), archive()), facts(lars), reopen);
    expect(again).toMatchObject({ status: "OPPFOELGING", closed: null, archived: null, conclusion: { finding: "uheldig" } });
    expect(again.assessment).not.toBeNull();
    expect(allOver([closed(), again])).toBe(false);
    expect(allOver([closed(), having(again, facts(lars), close)])).toBe(true);
    expect(having(told(), facts(lars), assess("ingen-sak"), close, reopen).assessment).toBeNull();
  });
});
