import { describe, expect, it } from "vitest";
import { addDays } from "#domain/kernel/localDate.ts";
import type { Report, ReportKind } from "#domain/melding/model.ts";
import { standingsTo } from "#domain/sak/access.ts";
import { casesToOpen, openCases } from "#domain/sak/open.ts";
import {
  about,
  acknowledge,
  facts as at,
  contactId,
  declare,
  examine,
  formalise,
  group,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  march,
  mona,
  ola,
  oral,
  organisation,
  per,
  received,
  sent,
  sjur,
  solveig,
  textOf,
} from "../melding/given.ts";
import { among, casesOf, first, partyId } from "./given.ts";

const formal = (report: Report, by = lars) => having(report, at(by), formalise);
const caseOf = (report: Report) => first(casesOf(report));
const both = () => formal(received(sent("klage", { counterparts: about(per, ola) })));
const general = () =>
  having(
    received(sent("underretning", { counterparts: [], general: true, about: "generelt" })),
    at(lars),
    help(false),
    formalise,
  );

describe("what begins a case of a report", () => {
  it("VA-30, SB-19 is that a varsel is looked into, whatever else happens with it", () => {
    const report = received(sent("varsel", { counterparts: about(per) }), mona);
    const [looked, formalised] = (["InvestigationStarted", "Formalised"] as const).map((type) => [
      { type },
      { type: "MessageSent" as const },
    ]);
    for (const events of [looked, formalised]) expect(casesToOpen(report, events ?? [], [])).toEqual([0]);
    expect(casesToOpen(report, [{ type: "VarselAssessed" }], [])).toEqual([]);
  });

  it("SB-19 is nothing else that happens while its cases run, also where one of them is over", () => {
    const over = { ...caseOf(both()), status: "AVSLUTTET" } as const;
    const later = [{ type: "MessageSent" }, { type: "NoteAdded" }] as const;
    expect(casesToOpen(both(), later, [...casesOf(both()).slice(0, 1), { ...over, about: 1 }])).toEqual([]);
    expect(casesToOpen(general(), later, [{ ...caseOf(general()), status: "AVSLUTTET" }])).toEqual([]);
  });

  it("SB-19 is asked of whom a case is about, and not of its place among them", () => {
    const [, second] = casesOf(both());
    expect(casesToOpen(both(), [{ type: "Formalised" }], [second])).toEqual([0]);
  });

  it("SB-19 opens as many as there are numbers for", () => {
    expect(openCases(both(), [], organisation, lars, march)).toEqual([]);
  });
});

describe("what a case begins with", () => {
  it("SB-02 counts nobody whom it is about among those who reported it", () => {
    expect(caseOf({ ...formal(klage()), counterparts: about(kari) }).reporters).toEqual([]);
    expect(caseOf(formal(klage())).reporters).toEqual([kari]);
  });

  it("VA-03 is out of it who stepped aside from the report, and cannot be handed it", () => {
    const up = having(having(sent("klage"), at(lars), declare("inhabil")), at(solveig), declare(), acknowledge);
    const one = first(casesOf(formal(up, solveig), solveig));
    expect(one.former).toMatchObject([{ personId: lars, why: "inhabil" }]);
    expect(standingsTo({ ...one, vacant: true }, lars, among())).toEqual([]);
  });

  it("VA-02, VA-24 is nobody's where the report has no owner, and owned where others only help", () => {
    const report = formal(klage());
    const named = { ...report, handlers: [{ personId: sjur, as: "sjef" as const, since: march }] };
    expect(caseOf(named)).toMatchObject({ vacant: true, handlers: [] });
    const helped = formal(having(klage(), at(lars), help(true, hilde)));
    expect(caseOf(helped)).toMatchObject({ vacant: false, handlers: [{ personId: lars }, { personId: hilde }] });
  });

  it("VA-33, SB-18 is general where the report is, also where it names a group", () => {
    const report = having(
      received(sent("underretning", { counterparts: [group], general: true })),
      at(lars),
      help(false),
      formalise,
    );
    expect(caseOf(report).general).toBe(true);
    expect(caseOf(both()).general).toBe(false);
  });

  it.each<readonly [ReportKind, string]>([
    ["bekymringsmelding", "underretning"],
    ["soeknad-om-endring", "underretning"],
    ["klage", "klage"],
    ["varsel", "varsel"],
  ])("VA-19 comes of a %s as of a %s", (kind, source) => {
    expect(caseOf({ ...formal(klage()), kind }).source).toBe(source);
  });

  it("SB-05 holds the account in its first documents: what was written, with more of it, or what was said, or seen", () => {
    const texts = (report: Report) => caseOf(report).documents.map(({ text }) => text);
    expect(texts(formal(klage()))).toEqual([textOf(42)]);
    expect(texts(formal(received(sent("klage", { more: textOf(60) }))))).toEqual([textOf(42), textOf(60)]);
    expect(texts(having(undefined, at(lars), oral()))).toEqual([textOf(50)]);
    expect(texts(having(undefined, at(lars), examine()))).toEqual([textOf(51)]);
    expect(texts({ ...formal(klage()), answers: null })).toEqual([]);
  });

  it("VA-18 holds what its own parties asked and has no answer to from the report, and nobody else's", () => {
    const asked = having(klage(), at(kari), { type: "RequestContact", contactId, text: textOf(9) });
    const one = caseOf(formal(asked));
    expect(one.contacts).toEqual([{ contactId, partyId: partyId(one, kari), text: textOf(9), on: march, answer: null }]);
    const [waiting] = formal(asked).contacts;
    if (waiting === undefined) throw new Error("nothing asked");
    const others = (changes: Partial<typeof waiting>) =>
      caseOf({ ...formal(asked), contacts: [{ ...waiting, ...changes }] }).contacts;
    expect(others({ by: ola })).toEqual([]);
    expect(others({ by: null })).toEqual([]);
    expect(others({ movedOn: addDays(march, -1) })).toEqual([]);
  });
});
