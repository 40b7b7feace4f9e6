import { describe, expect, it } from "vitest";
import { seriousSigns } from "#domain/sak/model.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import {
  facts as at,
  examine,
  formalise,
  hilde,
  kari,
  lars,
  having as meldingHaving,
  help as meldingHelp,
  outsider,
  received,
  sent,
} from "../melding/given.ts";
import {
  addParty,
  assess,
  begun,
  casesOf,
  close,
  conclude,
  declare,
  endHearing,
  escalate,
  eventsOf,
  facts,
  first,
  having,
  heard,
  help,
  helped,
  noStrain,
  obvious,
  offered,
  opened,
  pass,
  ready,
  reason,
  refused,
  reopen,
  simple,
  tagged,
  told,
  words,
} from "./given.ts";

const settled = [declare(), help(false), noStrain] as const;
const underretning = () => {
  const report = meldingHaving(received(sent("underretning")), at(lars), formalise);
  return having(first(casesOf(report)), facts(lars), ...settled);
};
const ownDuty = () => {
  const report = meldingHaving(
    undefined,
    at(lars),
    examine(),
    { type: "DeclareHabilitet", answer: "habil", reason: null },
    meldingHelp(true, hilde),
    formalise,
  );
  return having(first(casesOf(report)), facts(lars), declare(), noStrain);
};
const general = () => {
  const report = meldingHaving(
    received(sent("underretning", { about: "generelt", counterparts: [], general: true })),
    at(lars),
    meldingHelp(true, hilde),
    formalise,
  );
  return having(first(casesOf(report)), facts(lars), declare(), noStrain);
};

describe("the preliminary assessment", () => {
  it("SB-34 takes no outcome without a level and a reason", () => {
    expect(refused(told(), assess("enkel", { level: null }), facts(lars))).toEqual(["SB-34 LEVEL_MISSING"]);
    expect(refused(told(), assess("enkel", { reason: null }), facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(told(), assess(null), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
  });

  it("SB-34 goes on with a low level", () => {
    expect(simple()).toMatchObject({
      status: "UNDERSOEKELSE_LEDER",
      track: "enkel",
      assessment: { outcome: "enkel", level: "lavt", by: lars },
    });
  });

  it("SB-34, SB-13 takes a high level only with HR/HMS", () => {
    expect(refused(told(), assess("enkel", { level: "hoeyt" }), facts(lars))).toEqual(["SB-13 HR_NOT_CONSULTED"]);
    expect(refused(helped(), assess("enkel", { level: "hoeyt" }), facts(lars))).toEqual([]);
    expect(having(helped(), facts(lars), assess("alvorlig", { level: "hoeyt" })).status).toBe("PLAN_MANDAT");
  });

  it("SB-12 finds no case only with a reason and word to whoever reported it", () => {
    expect(refused(told(), assess("ingen-sak", { notice: null }), facts(lars))).toEqual(["SB-12 NOTICE_MISSING"]);
    expect(refused(told(), assess("forbedring", { notice: null }), facts(lars))).toEqual(["SB-12 NOTICE_MISSING"]);
    expect(refused(told(), assess("ingen-sak", { reason: null }), facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(told(), assess("ingen-sak", { notice: { ...words, length: 5_001 } }), facts(lars))).toEqual([
      "- CASE_WORDS_TOO_LONG",
    ]);
  });

  it("SB-12 tells whoever reported it what the leader wrote to them, also where there is a case", () => {
    const notices = (outcome: "enkel" | "ingen-sak", notice: typeof words | null) =>
      eventsOf(told(), assess(outcome, { notice }), facts(lars)).map((event) => event.type === "Assessed" && event.notice);
    expect(notices("ingen-sak", words)).toEqual([words]);
    expect(notices("enkel", words)).toEqual([words]);
    expect(notices("enkel", null)).toEqual([null]);
    expect(notices("enkel", { ...words, length: 0 })).toEqual([null]);
  });

  it("SB-12 closes what was found to be no case with a reason, and what was not assessed not at all", () => {
    const none = having(told(), facts(lars), assess("ingen-sak"));
    expect(none.status).toBe("FORELOEPIG_VURDERING");
    expect(refused(none, { type: "Close", reason: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(having(none, facts(lars), close)).toMatchObject({ status: "AVSLUTTET", closed: { by: lars } });
    expect(refused(told(), close, facts(lars))).toEqual(["SB-25 CASE_ASSESS_FIRST"]);
  });

  it("SB-12 assesses anew what is taken up again: the old word does not close it twice", () => {
    const over = having(having(told(), facts(lars), assess("ingen-sak")), facts(lars), close);
    expect(refused(over, { type: "Reopen", reason: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    const again = having(over, facts(lars), reopen);
    expect(again).toMatchObject({ status: "FORELOEPIG_VURDERING", closed: null, reopenedOn: "2021-03-01" });
    expect(refused(again, close, facts(lars))).toEqual(["SB-25 CASE_ASSESS_FIRST"]);
    expect(having(again, facts(lars), assess("enkel")).status).toBe("UNDERSOEKELSE_LEDER");
    expect(refused(again, reopen, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-26 follows up what can be better, and closes it then", () => {
    const better = having(told(), facts(lars), assess("forbedring"));
    expect(better).toMatchObject({ status: "OPPFOELGING", track: null });
    expect(refused(better, close, facts(lars))).toEqual([]);
    expect(refused(better, conclude(), facts(lars))).toContain("SB-25 CASE_ASSESS_FIRST");
  });

  it("SB-26, SB-09 hears the accused also where the breach is obvious (domain rules 7.16)", () => {
    const one = obvious();
    expect(one).toMatchObject({ status: "KONTRADIKSJON", track: "aapenbart-brudd" });
    expect(refused(one, endHearing, facts(lars))).toEqual(["SB-09 PARTIES_UNHEARD"]);
    expect(refused(one, conclude(), facts(lars))).toEqual(["SB-09 PARTIES_UNHEARD", "SB-15 REPORT_FIRST"]);
    expect(having(heard(), facts(lars), endHearing).status).toBe("RAPPORTUTKAST");
  });

  it("SB-26 concludes an obvious breach when its accused were heard and the report lay with the parties", () => {
    expect(refused(ready(), conclude(), facts(lars))).toEqual([]);
    expect(ready().track).toBe("aapenbart-brudd");
  });

  it("SB-25 passes the assessment over for a formal klage with a word of reason (domain rules 7.24)", () => {
    expect(having(told(), facts(lars), pass("enkel"))).toMatchObject({
      status: "UNDERSOEKELSE_LEDER",
      assessment: { outcome: null, level: null, reason },
    });
    expect(having(told(), facts(lars), pass("alvorlig")).status).toBe("PLAN_MANDAT");
    expect(refused(told(), { type: "PassAssessment", track: "enkel", obvious: true, reason: null }, facts(lars))).toEqual([
      "- CASE_WORDS_MISSING",
    ]);
  });

  it("SB-25 passes it over for anything else only where an inquiry is obviously needed", () => {
    expect(refused(underretning(), pass("enkel"), facts(lars))).toEqual(["SB-25 NOT_OBVIOUS"]);
    expect(refused(underretning(), pass("enkel", true), facts(lars))).toEqual([]);
    expect(refused(underretning(), pass(null, true), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
  });

  it("SB-25, VA-05, SB-16 passes it over no sooner than help and strain are settled, and only once", () => {
    const one = having(opened(), facts(lars), declare());
    expect(refused(one, pass("enkel"), facts(lars))).toEqual(["VA-05 HELP_UNSETTLED", "SB-16 STRAIN_UNSETTLED"]);
    expect(refused(simple(), pass("enkel"), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(simple(), assess("enkel"), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-16 goes on with a no that has its reason, as with a yes", () => {
    expect(begun().strain).toMatchObject({ involved: false, reason });
    expect(refused(begun(), assess("enkel"), facts(lars))).toEqual([]);
    const none = having(opened(), facts(lars), declare(), help(false));
    expect(refused(none, assess("enkel"), facts(lars))).toEqual(["SB-16 STRAIN_UNSETTLED"]);
  });

  it("SB-17 suggests serious at any mark of it, and warns of serious without HR/HMS", () => {
    for (const sign of seriousSigns) {
      const one = having(told(), facts(lars), assess("enkel", { signs: [sign, sign] }));
      expect(one.assessment?.signs).toEqual([sign]);
      expect(caseWarnings(one)).toContainEqual({ rule: "SB-17", code: "SERIOUS_SUGGESTED" });
    }
    expect(caseWarnings(simple())).not.toContainEqual({ rule: "SB-17", code: "SERIOUS_SUGGESTED" });
    const alone = having(told(), facts(lars), assess("alvorlig"));
    expect(caseWarnings(alone)).toContainEqual({ rule: "SB-17", code: "SERIOUS_WITHOUT_HR" });
    expect(caseWarnings(having(alone, facts(lars), help(true, hilde)))).not.toContainEqual({
      rule: "SB-17",
      code: "SERIOUS_WITHOUT_HR",
    });
  });

  it("SB-14 warns of a simple inquiry without HR/HMS, and stops it not", () => {
    expect(caseWarnings(simple())).toContainEqual({ rule: "SB-14", code: "HR_NOT_CONSULTED" });
    expect(caseWarnings(simple(helped()))).not.toContainEqual({ rule: "SB-14", code: "HR_NOT_CONSULTED" });
    expect(caseWarnings(told())).not.toContainEqual({ rule: "SB-14", code: "HR_NOT_CONSULTED" });
  });

  it("SB-13 makes a simple case serious with HR/HMS, before it is to be decided", () => {
    expect(refused(simple(), escalate, facts(lars))).toEqual(["SB-13 HR_NOT_CONSULTED"]);
    const one = simple(helped());
    expect(refused(one, { type: "Escalate", signs: [], reason: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    const up = having(one, facts(lars), escalate);
    expect(up).toMatchObject({ status: "PLAN_MANDAT", track: "alvorlig", assessment: { signs: ["uvilje"], outcome: "enkel" } });
    expect(refused(up, escalate, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(helped(offered()), escalate, facts(lars))).toEqual([]);
    expect(refused(helped(ready()), escalate, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-24 takes no step in a case of sexual harassment without HR/HMS named, but for finding no case", () => {
    const one = having(tagged("seksuell-trakassering"), facts(lars), declare(), noStrain, help(false));
    expect(refused(one, assess("enkel"), facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(refused(one, pass("enkel"), facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(refused(one, assess("ingen-sak"), facts(lars))).toEqual([]);
    expect(refused(having(one, facts(lars), help(true, hilde)), assess("enkel"), facts(lars))).toEqual([]);
  });

  it("VA-31 closes nothing unexamined that a leader has to examine by themselves, and examines it with HR/HMS", () => {
    expect(refused(ownDuty(), close, facts(lars))).toEqual(["VA-31 DUTY_TO_EXAMINE"]);
    const alone = having(ownDuty(), facts(lars), help(false));
    expect(refused(alone, assess("ingen-sak", { notice: null }), facts(lars))).toEqual(["VA-31 HR_NOT_CONSULTED"]);
    expect(having(ownDuty(), facts(lars), assess("ingen-sak", { notice: null }), close).status).toBe("AVSLUTTET");
  });

  it("VA-31 closes nothing where a conflict was found and not mapped", () => {
    const found = having(ownDuty(), facts(lars), assess("enkel"));
    expect(refused(found, close, facts(lars))).toEqual(["VA-31 MAPPING_MISSING"]);
    expect(refused(simple(), close, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("VA-33 closes nothing general that was not assessed", () => {
    expect(refused(general(), close, facts(lars))).toEqual(["VA-33 CASE_ASSESS_FIRST"]);
    expect(having(general(), facts(lars), assess("ingen-sak"), close).status).toBe("AVSLUTTET");
    expect(refused(general(), assess("ingen-sak", { notice: null }), facts(lars))).toEqual(["SB-12 NOTICE_MISSING"]);
  });

  it("VA-11 assesses what staff are said to have done to somebody outside", () => {
    const one = having(told(), facts(lars), addParty(outsider(), "klager"));
    expect(refused(one, close, facts(lars))).toEqual(["VA-11 CASE_ASSESS_FIRST"]);
    expect(refused(having(told(), facts(lars), addParty(outsider(false), "klager")), close, facts(lars))).toEqual([
      "SB-25 CASE_ASSESS_FIRST",
    ]);
    expect(refused(one, assess("enkel"), facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
  });
});
