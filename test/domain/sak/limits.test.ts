import { describe, expect, it } from "vitest";
import type { TextRef } from "#domain/kernel/text.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { maxCaseParts } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { hilde, kari, lars, march, ola, outsider, per, system, textOf, vera } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  assess,
  briefed,
  challenge,
  comment,
  conclude,
  declare,
  documentId,
  draft,
  endHearing,
  facts,
  having,
  heard,
  helped,
  interviewWith,
  invite,
  measure,
  meeting,
  obvious,
  offered,
  opened,
  partyId,
  plan,
  ready,
  reason,
  refused,
  simple,
  strain,
  told,
  withParty,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const add = (title: TextRef, text: TextRef): CaseCommand => ({
  type: "AddDocument",
  documentId: documentId(),
  kind: "notat",
  title,
  text,
});
const tooLong = ["- CASE_WORDS_TOO_LONG"];
const tooMany = ["- CASE_TOO_MANY"];
const times = <Item>(count: number, item: Item): readonly Item[] => Array.from({ length: count }, () => item);
const toDraft = () => having(heard(), facts(lars), endHearing);
const withMeeting = having(told(), facts(lars), meeting({ attendees: [withParty(perId)] }));

describe("how long a text may be", () => {
  it.each<[string, SubCase, CaseCommand, CaseCommand]>([
    ["a title", told(), add(textOf(300), words), add(textOf(301), words)],
    ["a document", told(), add(words, textOf(50_000)), add(words, textOf(50_001))],
    ["a log", told(), { type: "AddLog", text: textOf(50_000) }, { type: "AddLog", text: textOf(50_001) }],
    ["a report's account of its process", toDraft(), draft({ process: textOf(50_000) }), draft({ process: textOf(50_001) })],
    ["a report's facts", toDraft(), draft({ facts: textOf(50_000) }), draft({ facts: textOf(50_001) })],
    ["a report's assessment", toDraft(), draft({ assessment: textOf(50_000) }), draft({ assessment: textOf(50_001) })],
    ["a report's conclusion", toDraft(), draft({ conclusion: textOf(50_000) }), draft({ conclusion: textOf(50_001) })],
    ["an assessment's reason", told(), assess("enkel", { reason: textOf(5_000) }), assess("enkel", { reason: textOf(5_001) })],
    ["a conclusion's reason", ready(), conclude({ reason: textOf(5_000) }), conclude({ reason: textOf(5_001) })],
    ["a sanction's reason", ready(), conclude({ sanctionsReason: textOf(5_000) }), conclude({ sanctionsReason: textOf(5_001) })],
    ["a measure", briefed(), measure({ text: textOf(50_000) }), measure({ text: textOf(50_001) })],
    ["a move's reason", briefed(), measure({ movesReason: textOf(5_000) }), measure({ movesReason: textOf(5_001) })],
    [
      "a handler's reason",
      told(),
      addHandler(ola, "saksbehandler", textOf(5_000)),
      addHandler(ola, "saksbehandler", textOf(5_001)),
    ],
    ["a habil's reason", opened(), declare("habil", textOf(5_000)), declare("habil", textOf(5_001))],
    [
      "what a party is heard on",
      obvious(),
      { type: "InviteStatement", partyId: perId, about: textOf(50_000), deadline: null },
      { type: "InviteStatement", partyId: perId, about: textOf(50_001), deadline: null },
    ],
  ])("takes %s up to its greatest length", (_, from, fits, over) => {
    expect(refused(from, fits, facts(lars))).toEqual([]);
    expect(refused(from, over, facts(lars))).toEqual(tooLong);
  });

  it.each<[string, Parameters<typeof meeting>[0]]>([
    ["a place", { place: textOf(301) }],
    ["a topic", { topic: textOf(5_001) }],
    ["a joint assessment", { jointAssessment: textOf(5_001) }],
    ["a reason for short notice", { shortNotice: textOf(5_001) }],
  ])("takes no notice with %s too long", (_, changes) => {
    expect(refused(told(), meeting({ attendees: [withParty(perId)], ...changes }), facts(lars))).toEqual(tooLong);
    const length = changes?.place === undefined ? 5_000 : 300;
    const fits = Object.fromEntries(Object.keys(changes ?? {}).map((key) => [key, textOf(length)]));
    expect(refused(told(), meeting({ attendees: [withParty(perId)], ...fits }), facts(lars))).toEqual([]);
  });

  it("takes what others write up to its greatest length", () => {
    expect(refused(offered(), { type: "Comment", text: textOf(50_001) }, facts(per))).toEqual(tooLong);
    expect(
      refused(
        having(told(), facts(lars), strain(vera)),
        { type: "CheckStrain", concern: false, text: textOf(50_001) },
        facts(vera),
      ),
    ).toEqual(tooLong);
    const asked = having(told(), facts(system), { type: "AskProtection", personId: kari });
    expect(refused(asked, { type: "AnswerProtection", exposed: false, text: textOf(50_001) }, facts(kari))).toEqual(tooLong);
    expect(refused(told(), { type: "StepBack", reason: textOf(5_001) }, facts(lars))).toEqual(tooLong);
    const outside = addParty({ ...outsider(), name: textOf(5_001) } as never);
    expect(refused(told(), outside, facts(lars))).toEqual(tooLong);
    expect(refused(helped(), { type: "RemoveHandler", personId: hilde, reason: textOf(5_001) }, facts(lars))).toEqual(tooLong);
  });
});

describe("how many there may be", () => {
  const [party] = told().parties;
  const [handler] = told().handlers;
  const [document] = told().documents;
  const [called] = withMeeting.meetings;
  const said = {
    personId: lars,
    answer: "habil",
    reason: null,
    challengedBy: null,
    deciderId: null,
    on: march,
    decision: null,
  } as const;

  it("knows the greatest number of each part", () => {
    expect(maxCaseParts).toEqual({
      ...{ parties: 20, handlers: 20, habilitet: 100, meetings: 300, attendees: 30, documents: 500, incidents: 100 },
      ...{ measures: 50, interviews: 100, log: 1_000, comments: 100, checks: 100, contacts: 20, handed: 20 },
    });
  });

  it.each<[string, (count: number) => SubCase, number, CaseCommand]>([
    [
      "parties",
      (count) => ({ ...told(), parties: [...times(count - 1, party as never), told().parties[1] as never] }),
      20,
      addParty(ola),
    ],
    [
      "meetings",
      (count) => ({ ...withMeeting, meetings: times(count, called as never) }),
      300,
      meeting({ attendees: [withParty(perId)] }),
    ],
    ["documents", (count) => ({ ...told(), documents: times(count, document as never) }), 500, add(words, words)],
    ["words on habilitet", (count) => ({ ...told(), habilitet: times(count, said) }), 100, declare("tvil", reason)],
  ])("takes no more %s than there may be", (_, having20, most, command) => {
    expect(refused(having20(most), command, facts(lars))).toEqual(tooMany);
    expect(refused(having20(most - 1), command, facts(lars))).toEqual([]);
  });

  it("takes no more handlers, measures, interviews, comments and checks than there may be", () => {
    const many = {
      ...told(),
      handlers: [...told().handlers, ...times(19, { ...(handler as never as object), personId: hilde, as: "bistand" } as never)],
    };
    expect(refused(many, addHandler(ola, "saksbehandler", reason), facts(lars))).toEqual(tooMany);
    const measures = times(50, having(briefed(), facts(lars), measure()).restoring.measures[0] as never);
    const busy = { ...briefed(), restoring: { ...briefed().restoring, measures } };
    expect(refused(busy, measure(), facts(lars))).toEqual(tooMany);
    const whom = interviewWith({ kind: "person", id: ola });
    expect(refused(simple(), plan(...times(101, whom)), facts(lars))).toEqual(tooMany);
    expect(refused(simple(), plan(...times(100, whom)), facts(lars))).toEqual([]);
    const loud = having(offered(), facts(per), comment);
    const { report } = loud;
    if (report === null) throw new Error("no report");
    const full = { ...loud, report: { ...report, comments: times(100, report.comments[0] as never) } };
    expect(refused(full, comment, facts(per))).toEqual(tooMany);
    const heardOften = { ...obvious(), hearings: times(100, heard().hearings[0] as never) };
    expect(refused(heardOften, invite(perId), facts(lars))).toEqual(tooMany);
    const checks = times(100, { personId: ola, askedOn: march, answer: null });
    const asked = { ...told(), restoring: { ...told().restoring, checks } };
    expect(refused(asked, { type: "AskProtection", personId: kari }, facts(system))).toEqual(tooMany);
    const attendees = times(31, withParty(perId));
    expect(refused(told(), meeting({ attendees }), facts(lars))).toEqual(tooMany);
    expect(refused(told(), challenge(lars), facts(per))).toEqual([]);
  });
});
