import { describe, expect, it } from "vitest";
import { possibleCommands } from "#domain/sak/available.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import {
  formalise,
  hilde,
  kari,
  klage,
  lars,
  facts as meldingFacts,
  having as meldingHaving,
  oeyvind,
  ola,
  per,
  refused as reportRefused,
  tag,
} from "../melding/given.ts";
import {
  addHandler,
  assess,
  begun,
  comment,
  concluded,
  draft,
  endComments,
  facts,
  having,
  heard,
  help,
  helped,
  invite,
  obvious,
  offer,
  offered,
  partyId,
  ready,
  reason,
  refused,
  state,
  told,
} from "./given.ts";

const tags = (on = true) => ({ type: "TagSexualHarassment", on, reason }) as const;
const sexualDraft = draft({ legalBasis: ["aml-4-1-1", "aml-4-3-trakassering", "aml-13-1-ldl-13"] });
/** A case under way with HR beside the owner. */
const withHr = (from: SubCase) => having(from, facts(lars), help(true, hilde));

describe("sexual harassment that comes up in a case", () => {
  it("SB-24 is set by the owner with a reason, and by nobody else", () => {
    expect(having(begun(), facts(lars), tags()).sexualHarassment).toBe(true);
    expect(refused(begun(), { ...tags(), reason: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(helped(), tags(), facts(hilde))).toEqual(["- ONLY_OWNER"]);
    expect(refused(told(), tags(), facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(having(begun(), facts(lars), tags()), tags(), facts(lars))).toEqual(["SB-24 TAGGED_ALREADY"]);
    const [may] = possibleCommands(begun(), facts(lars)).filter(({ type }) => type === "TagSexualHarassment");
    expect(may?.blocked).toEqual([]);
  });

  it("SB-24 asks for HR before the assessment, and before the tag where the assessment is done", () => {
    const early = having(told(), facts(lars), tags());
    expect(refused(early, assess("enkel"), facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(refused(obvious(), tags(), facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    const tagged = having(withHr(obvious()), facts(lars), tags());
    expect(refused(tagged, help(false), facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(having(tagged, facts(lars), tags(false), help(false)).help?.wanted).toBe(false);
  });

  it("SB-24, SB-02 keeps the group small from then on, and says so where it is larger than it need be", () => {
    const tagged = having(withHr(obvious()), facts(lars), tags());
    expect(refused(tagged, addHandler(oeyvind), facts(lars))).toEqual(["SB-02 HANDLERS_UNREASONED"]);
    const codes = (one: SubCase) => caseWarnings(one).flatMap(({ rule, code }) => (rule === "SB-24" ? [code] : []));
    expect(codes(tagged)).toEqual(["SAFEGUARDS_FOR_ACCUSED"]);
    const larger = having(having(withHr(obvious()), facts(lars), addHandler(oeyvind)), facts(lars), tags());
    expect(codes(larger)).toEqual(["SAFEGUARDS_FOR_ACCUSED", "GROUP_NOT_SMALLEST"]);
    const reasoned = having(
      having(withHr(obvious()), facts(lars), addHandler(oeyvind, "saksbehandler", reason)),
      facts(lars),
      tags(),
    );
    expect(codes(reasoned)).toEqual(["SAFEGUARDS_FOR_ACCUSED"]);
    expect(refused(larger, addHandler(ola), facts(lars))).toEqual(["SB-02 HANDLERS_UNREASONED"]);
  });

  it("SB-24, SB-30 has a draft that was offered without it written anew, and the accused heard on that one", () => {
    const tagged = having(withHr(offered()), facts(lars), tags());
    expect(tagged).toMatchObject({ status: "RAPPORTUTKAST", report: { outdated: true } });
    expect(refused(tagged, comment, facts(kari))).toEqual(["SB-31 NOT_OFFERED"]);
    expect(refused(tagged, draft(), facts(lars))).toEqual(["SB-30 BASIS_MISSING"]);
    const again = having(tagged, facts(lars), sexualDraft, offer());
    const commented = having(having(again, facts(kari), comment), facts(per), comment);
    expect(refused(commented, endComments, facts(lars))).toEqual(["SB-24 PARTIES_UNHEARD"]);
    const answered = having(having(commented, facts(lars), invite(partyId(commented, per))), facts(per), state);
    expect(having(answered, facts(lars), endComments).status).toBe("BESLUTNING");
  });

  it("SB-24 comes up as late as before the conclusion, and not after it", () => {
    expect(having(withHr(ready()), facts(lars), tags())).toMatchObject({ status: "RAPPORTUTKAST", report: { outdated: true } });
    expect(refused(withHr(concluded()), tags(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    const before = withHr(heard());
    expect(having(before, facts(lars), tags())).toMatchObject({ status: "KONTRADIKSJON", hearings: before.hearings });
  });

  it("SB-24 is taken away with a reason, and moves nothing back", () => {
    const tagged = having(withHr(heard()), facts(lars), tags());
    const untagged = having(tagged, facts(lars), tags(false));
    expect(untagged).toMatchObject({ sexualHarassment: false, status: "KONTRADIKSJON" });
    expect(refused(untagged, tags(false), facts(lars))).toEqual(["SB-24 TAGGED_ALREADY"]);
  });

  it("SB-24 is no longer set on a report whose cases run, since each of them has it by itself (SB-19)", () => {
    const report = meldingHaving(klage(), meldingFacts(lars), formalise);
    const marked = tag("seksuell-trakassering");
    expect(reportRefused(report, marked, meldingFacts(lars, { casesOpen: true }))).toEqual(["SB-24 TAG_IN_CASE"]);
    expect(reportRefused(report, tag("generell"), meldingFacts(lars, { casesOpen: true }))).toEqual([]);
    expect(reportRefused(report, marked, meldingFacts(lars, { casesOpen: false }))).toEqual([]);
  });
});
