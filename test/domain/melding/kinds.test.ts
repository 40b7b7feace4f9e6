import { describe, expect, it } from "vitest";
import { blockedReportCommands } from "#domain/melding/blocked.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { warningsOf } from "#domain/melding/warnings.ts";
import {
  about,
  acknowledge,
  assign,
  bygg,
  close,
  declare,
  doubt,
  eventsOf,
  facts,
  formalise,
  handOver,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  message,
  messageId,
  mikkel,
  mona,
  oeyvind,
  ola,
  oral,
  outsider,
  per,
  readersOf,
  received,
  reclassify,
  refusals,
  refused,
  rektor,
  reopen,
  sent,
  settings,
  sjur,
  solveig,
  stine,
  tag,
  textOf,
  tone,
  unnamed,
} from "./given.ts";

const sign: ReportCommand = { type: "Sign" };
const choose = (to: "klage" | "varsel" | "soeknad-om-endring", words = true): ReportCommand => ({
  type: "ChooseKind",
  to,
  what: words ? textOf(60) : null,
  more: words ? textOf(61) : null,
});
const askToChoose: ReportCommand = { type: "AskToChoose", reason: textOf(30) };
const decide = (outcome: "innvilget" | "avslaatt" | "loeftet" | null, reason = true): ReportCommand => ({
  type: "DecideChange",
  outcome,
  reason: reason ? textOf(30) : null,
});
const assess = (censurable: boolean | null = true): ReportCommand => ({ type: "AssessVarsel", censurable, reason: textOf(30) });
const investigate: ReportCommand = { type: "StartInvestigation" };
const feedback: ReportCommand = { type: "GiveFeedback", messageId, text: textOf(33) };
const clarify = (covered: boolean | null): ReportCommand => ({ type: "ClarifyStudent", covered, reason: textOf(30) });
const coordinate = (agreement: boolean | null): ReportCommand => ({ type: "RecordCoordination", agreement });

describe("what it is handled as", () => {
  const varsel = () =>
    having(sent("varsel", { about: "meg-selv", counterparts: about(per) }), facts(mona), declare(), acknowledge);

  it("VA-19 is changed with a reason, while the reporter's word and the protection of a varsel stay", () => {
    const report = having(having(varsel(), facts(mona), assign(lars)), facts(lars), declare(), reclassify("klage"));
    expect(report).toMatchObject({ kind: "klage", calledAs: "varsel", tags: ["varsel-2a"] });
    expect(report.reclassifications).toEqual([{ from: "varsel", to: "klage", by: lars, reason: textOf(30), on: "2021-03-01" }]);
  });

  it("VA-19 is not changed without a reason, nor to what it is", () => {
    expect(refused(varsel(), reclassify("underretning", null), facts(mona))).toEqual(["- REPORT_TEXT_MISSING"]);
    expect(refused(varsel(), reclassify("varsel"), facts(mona))).toEqual(["VA-19 KIND_SAME"]);
    expect(refused(varsel(), reclassify("egen-undersoekelse"), facts(mona))).toEqual(["VA-19 KIND_NOT_POSSIBLE"]);
    expect(refused(varsel(), reclassify("soeknad-om-endring"), facts(mona))).toEqual(["VA-19 KIND_NOT_POSSIBLE"]);
  });

  it("VA-19 keeps the protection that came with the reporter's word out of the handlers' hands", () => {
    const report = having(varsel(), facts(mona), reclassify("underretning"));
    expect(refused(report, tag("varsel-2a", false), facts(mona))).toEqual(["VA-19 PROTECTION_STAYS"]);
    const given = having(klage(), facts(lars), tag("varsel-2a"));
    expect(having(given, facts(lars), tag("varsel-2a", false)).tags).toEqual([]);
    expect(refused(given, tag("varsel-2a"), facts(lars))).toEqual(["- TAG_SAME"]);
    expect(refused(given, tag("generell", true, null), facts(lars))).toEqual(["- REPORT_TEXT_MISSING"]);
  });

  it("VA-19 has a worry told apart before it becomes a case", () => {
    const worry = received(sent("bekymringsmelding"));
    expect(refused(worry, formalise, facts(lars))).toEqual(["VA-19 TRIAGE_FIRST"]);
    expect(having(worry, facts(lars), reclassify("underretning"), formalise).status).toBe("FORMALISERT");
  });

  it("VA-20 never makes a klage of what has no name, and says why", () => {
    const anonymous = having(
      having(
        sent("varsel", { about: "meg-selv", counterparts: about(per), unitId: bygg }, unnamed),
        facts(mona),
        declare(),
        acknowledge,
      ),
      facts(mona),
      assign(lars),
    );
    const mine = having(anonymous, facts(lars), declare());
    expect(refusals(mine, reclassify("klage"), facts(lars))).toEqual([{ rule: "VA-20", code: "KLAGE_NEEDS_NAME" }]);
    expect(warningsOf(mine).map(({ code }) => code)).toEqual(["NO_KLAGE_WITHOUT_NAME", "EXAMINE_MEANWHILE", "CONSIDER_HELP"]);
  });

  it("VA-27 makes no klage of what is about others", () => {
    expect(refusals(received(sent("underretning")), reclassify("klage"), facts(lars))).toEqual([
      { rule: "VA-27", code: "KLAGE_FOR_OTHERS", field: "to", suggestion: "underretning" },
    ]);
    expect(refused(received(sent("underretning", { about: "meg-selv" })), reclassify("klage"), facts(lars))).toEqual([]);
  });

  it("VA-25 has what became a klage signed by its reporter before it is a case", () => {
    const report = having(received(sent("underretning", { about: "meg-selv" })), facts(lars), reclassify("klage"));
    expect(refusals(report, formalise, facts(lars))).toEqual([{ rule: "VA-25", code: "SIGNATURES_MISSING", missing: [kari] }]);
    expect(refused(report, sign, facts(per))).toEqual(["- ONLY_REPORTER"]);
    const signed = having(report, facts(kari), sign);
    expect(refused(signed, sign, facts(kari))).toEqual(["VA-25 NOTHING_TO_SIGN"]);
    expect(having(signed, facts(lars), formalise).status).toBe("FORMALISERT");
  });

  it("VA-30 takes what becomes a varsel from the line to the varslingsmottak", () => {
    const report = having(klage(), facts(lars), reclassify("varsel"));
    expect(readersOf(report)).toEqual([mona, mikkel]);
    expect(report.handlers.every(({ as }) => as === "mottak")).toBe(true);
    expect(refused(report, message(), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("VA-30 does not where varsel is taken elsewhere, or nobody could receive it", () => {
    const elsewhere = facts(lars, { settings: { ...settings, takesVarsel: false } });
    expect(refused(klage(), reclassify("varsel"), elsewhere)).toEqual(["VA-30 VARSEL_ELSEWHERE"]);
    const empty = facts(lars, { settings: { ...settings, varslingsmottak: [kari] } });
    expect(refused(klage(), reclassify("varsel"), empty)).toEqual(["VA-30 NO_RECIPIENT"]);
  });

  it("VA-30 lets somebody of the varslingsmottak who had it in another role go on in that one", () => {
    const known = facts(lars, { settings: { ...settings, varslingsmottak: [mona, lars] } });
    const report = having(klage(), known, reclassify("varsel"));
    expect(report.handlers.map(({ personId, as }) => [personId, as])).toEqual([
      [mona, "mottak"],
      [lars, "mottak"],
    ]);
  });
});

describe("a søknad om endring", () => {
  const soeknad = () => received(sent("soeknad-om-endring"));

  it("VA-22 is never refiled by its handler: its writer is asked", () => {
    expect(refused(soeknad(), reclassify("klage"), facts(lars))).toEqual(["VA-22 ASK_THE_REPORTER"]);
    const asked = having(soeknad(), facts(lars), askToChoose);
    expect(asked.status).toBe("MAA_OMKLASSIFISERES");
    expect(refused(asked, choose("klage"), facts(lars))).toEqual(["- ONLY_REPORTER"]);
    expect(refused(klage(), askToChoose, facts(lars))).toEqual(["VA-22 NOT_A_SOEKNAD"]);
    expect(refused(soeknad(), choose("klage"), facts(kari))).toEqual(["- REPORT_STATUS_WRONG"]);
  });

  it("VA-22 becomes what its writer chooses, with other words or the same", () => {
    const asked = having(soeknad(), facts(lars), askToChoose);
    const again = having(asked, facts(kari), choose("soeknad-om-endring"));
    expect(again).toMatchObject({ kind: "soeknad-om-endring", status: "BEHANDLES", answers: { what: textOf(60) } });
    const chosen = having(asked, facts(kari), choose("klage", false));
    expect(chosen).toMatchObject({ kind: "klage", status: "KVITTERT", calledAs: "soeknad-om-endring" });
    expect(chosen.answers?.what).toEqual(textOf(40));
    expect(chosen.reclassifications).toMatchObject([{ by: null, reason: null }]);
    expect(refused(asked, choose("soeknad-om-endring", false), facts(kari))).toHaveLength(2);
    expect(readersOf(having(asked, facts(kari), choose("varsel")))).toEqual([mona, mikkel]);
  });

  it("VA-23 is decided by the leader, with a reason when it is a no", () => {
    expect(having(soeknad(), facts(lars), decide("innvilget", false)).status).toBe("INNVILGET");
    expect(refused(soeknad(), decide("avslaatt", false), facts(lars))).toEqual(["- REPORT_TEXT_MISSING"]);
    expect(refused(soeknad(), decide(null), facts(lars))).toEqual(["- REPORT_ANSWER_MISSING"]);
    expect(refused(klage(), decide("innvilget"), facts(lars))).toEqual(["VA-22 NOT_A_SOEKNAD"]);
    const rejected = having(soeknad(), facts(lars), decide("avslaatt"));
    expect(refused(rejected, decide("innvilget"), facts(lars))).toEqual(["- REPORT_STATUS_WRONG"]);
  });

  it("VA-23 is acknowledged before it is decided, and it is said so beside what is not lawful yet", () => {
    const fresh = having(sent("soeknad-om-endring"), facts(lars), declare());
    expect(refused(fresh, decide("innvilget"), facts(lars))).toEqual(["- ACKNOWLEDGE_FIRST"]);
    const blocked = blockedReportCommands(fresh, facts(lars)).find(({ type }) => type === "DecideChange");
    expect(blocked?.refusals).toEqual([{ rule: null, code: "ACKNOWLEDGE_FIRST" }]);
    expect(blockedReportCommands(soeknad(), facts(lars)).map(({ type }) => type)).not.toContain("DecideChange");
  });

  it("VA-23 is lifted to the leader above, who decides, and no further than there is one", () => {
    const lifted = having(soeknad(), facts(lars), decide("loeftet"));
    expect(lifted.status).toBe("LOEFTET");
    expect(readersOf(lifted)).toEqual([solveig]);
    expect(having(lifted, facts(solveig), declare(), decide("innvilget")).status).toBe("INNVILGET");
    const top = having(having(lifted, facts(solveig), declare(), decide("loeftet")), facts(rektor), declare());
    const noChair = facts(rektor, { settings: { ...settings, boardChairId: null } });
    expect(refused(top, decide("loeftet"), noChair)).toEqual(["VA-23 NOBODY_ABOVE"]);
  });

  it("VA-23 is closed when it is decided, and not before", () => {
    expect(refused(soeknad(), close(), facts(lars))).toEqual(["VA-23 DECIDE_FIRST"]);
    expect(having(soeknad(), facts(lars), decide("avslaatt"), close()).status).toBe("AVSLUTTET");
    expect(refused(soeknad(), formalise, facts(lars))).toEqual(["VA-19 KIND_NOT_POSSIBLE"]);
  });
});

describe("a varsel", () => {
  const varsel = () => having(sent("varsel"), facts(mona), declare(), acknowledge);

  it("VA-30 is assessed with a reason, examined, and answered", () => {
    const done = having(varsel(), facts(mona), assess(), investigate, feedback);
    expect(done).toMatchObject({ status: "TILBAKEMELDT", feedbackOn: "2021-03-01" });
    expect(done.messages.at(-1)).toMatchObject({ as: "tilbakemelding", from: "mottaker", by: mona });
    expect(having(done, facts(mona), close()).status).toBe("AVSLUTTET");
  });

  it("VA-30 is not examined, answered or closed before it is assessed", () => {
    for (const command of [investigate, feedback, close()]) {
      expect(refused(varsel(), command, facts(mona))).toEqual(["VA-30 ASSESS_FIRST"]);
    }
    expect(refused(varsel(), assess(null), facts(mona))).toEqual(["- REPORT_ANSWER_MISSING"]);
    const fresh = having(sent("varsel"), facts(mona), declare());
    expect(refused(fresh, assess(), facts(mona))).toEqual(["- ACKNOWLEDGE_FIRST"]);
    expect(refused(klage(), assess(), facts(lars))).toEqual(["VA-30 NOT_A_VARSEL"]);
  });

  it("VA-30 is answered before it is closed, also when it is about nothing censurable", () => {
    const not = having(varsel(), facts(mona), assess(false));
    expect(refused(not, investigate, facts(mona))).toEqual(["VA-30 NOT_CENSURABLE"]);
    expect(refused(not, close(), facts(mona))).toEqual(["VA-30 FEEDBACK_FIRST"]);
    expect(having(not, facts(mona), feedback, close()).status).toBe("AVSLUTTET");
    expect(refused(varsel(), formalise, facts(mona))).toEqual(["VA-19 KIND_NOT_POSSIBLE"]);
  });

  it("VA-02 needs a leader who owns what became something else, before it is a case", () => {
    const report = having(varsel(), facts(mona), reclassify("underretning"));
    expect(refused(report, formalise, facts(mona))).toEqual(["VA-02 OWNER_FIRST"]);
    expect(having(having(report, facts(mona), assign(lars)), facts(lars), declare(), formalise).status).toBe("FORMALISERT");
  });
});

describe("becoming a case", () => {
  it("VA-26 takes a klage that holds what it must", () => {
    const report = having(klage(), facts(lars), formalise);
    expect(report).toMatchObject({ status: "FORMALISERT", formalisedOn: "2021-03-01" });
    expect(refused(report, close(), facts(lars))).toEqual(["- REPORT_STATUS_WRONG"]);
  });

  it("VA-26 refuses a klage that names nobody, until its reporter has named somebody", () => {
    const asked = having(received(sent("soeknad-om-endring")), facts(lars), askToChoose);
    const report = having(having(asked, facts(kari), choose("klage")), facts(kari), sign);
    expect(refused(report, formalise, facts(lars))).toEqual(["VA-26 COUNTERPART_MISSING"]);
    const named = having(report, facts(kari), { type: "NameCounterparts", counterparts: about(per) });
    expect(having(named, facts(lars), formalise).status).toBe("FORMALISERT");
  });

  it("is confirmed as received first", () => {
    expect(refused(having(sent("klage"), facts(lars), declare()), formalise, facts(lars))).toEqual(["- ACKNOWLEDGE_FIRST"]);
  });

  it("VA-33 needs an answer about help where it is about nobody in particular", () => {
    const general = received(sent("underretning", { counterparts: [], general: true }));
    expect(refused(general, formalise, facts(lars))).toEqual(["VA-33 HELP_UNSETTLED"]);
    expect(refused(general, close(), facts(lars))).toEqual(["VA-33 HELP_UNSETTLED"]);
    expect(having(general, facts(lars), help(false), formalise).status).toBe("FORMALISERT");
  });

  it("VA-14 needs doubt about a student clarified first", () => {
    const report = received(sent("klage", { studentBranch: "vet-ikke" }, stine));
    expect(refused(report, formalise, facts(lars))).toEqual(["VA-14 CLARIFY_FIRST"]);
    expect(refused(report, clarify(null), facts(lars))).toEqual(["- REPORT_ANSWER_MISSING"]);
    expect(having(report, facts(lars), clarify(true), formalise).status).toBe("FORMALISERT");
    const referred = having(report, facts(lars), clarify(false));
    expect(referred.status).toBe("HENVIST");
    expect(refused(referred, message(), facts(lars))).toEqual(["- REPORT_STATUS_WRONG"]);
    // The student may say more, and it is clarified anew.
    expect(having(referred, facts(stine), reopen).clarify).toEqual({ open: true, reason: null });
    expect(refused(klage(), clarify(true), facts(lars))).toEqual(["VA-14 NOTHING_TO_CLARIFY"]);
  });

  it("SB-24 needs HR where it is about sexual harassment, and says what else to see to", () => {
    const report = received(sent("klage", { sexualHarassment: true }));
    expect(refused(report, formalise, facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(refused(having(report, facts(lars), help(false)), formalise, facts(lars))).toEqual(["SB-24 HR_NOT_CONSULTED"]);
    expect(having(report, facts(lars), help(true, hilde), formalise).status).toBe("FORMALISERT");
    expect(warningsOf(having(klage(), facts(lars), tag("seksuell-trakassering")))).toContainEqual({
      rule: "SB-24",
      code: "SAFEGUARDS_FOR_ACCUSED",
    });
  });
});

describe("closing without a case", () => {
  it("VA-05 is refused before it is answered whether HR helps", () => {
    expect(refused(received(sent("klage", { counterparts: [outsider(false)] })), close(), facts(lars))).toEqual([
      "VA-05 HELP_UNSETTLED",
    ]);
    expect(warningsOf(klage())).toContainEqual({ rule: "VA-05", code: "CONSIDER_HELP" });
  });

  it("VA-05 is allowed after a no as after a yes, with a reason", () => {
    expect(having(klage(), facts(lars), help(false), close()).status).toBe("AVSLUTTET");
    expect(having(klage(), facts(lars), help(true, hilde), close()).status).toBe("AVSLUTTET");
    expect(refused(having(klage(), facts(lars), help(false)), close(null), facts(lars))).toEqual(["- REPORT_TEXT_MISSING"]);
  });

  it("VA-11 is refused where staff are accused and it is not assessed, whoever it was done to", () => {
    expect(refused(received(sent("underretning")), close(), facts(lars))).toEqual(["VA-11 HELP_UNSETTLED"]);
    expect(having(received(sent("underretning")), facts(lars), help(false), close()).status).toBe("AVSLUTTET");
  });

  it("VA-11 tells whoever handles it to offer help where the accused is from outside", () => {
    const report = received(sent("klage", { counterparts: [outsider()] }));
    expect(warningsOf(report)).toContainEqual({ rule: "VA-11", code: "EXTERNAL_HELP_OFFERED" });
    expect(warningsOf(klage())).not.toContainEqual({ rule: "VA-11", code: "EXTERNAL_HELP_OFFERED" });
  });
});

describe("a firm from outside", () => {
  const report = () => received(sent("klage", { counterparts: [outsider()], firm: textOf(12) }));

  it("VA-36 records whether there is an agreement, and the case goes on without one", () => {
    expect(warningsOf(report())).toContainEqual({ rule: "VA-36", code: "COORDINATION_UNKNOWN" });
    const lacking = having(report(), facts(lars), coordinate(false));
    expect(warningsOf(lacking)).toContainEqual({ rule: "VA-36", code: "COORDINATION_MISSING" });
    expect(having(lacking, facts(lars), formalise).status).toBe("FORMALISERT");
  });

  it("VA-36 has nothing to say of one that has an agreement", () => {
    const codes = warningsOf(having(report(), facts(lars), coordinate(true))).map(({ code }) => code);
    expect(codes).not.toContain("COORDINATION_MISSING");
    expect(codes).not.toContain("COORDINATION_UNKNOWN");
  });

  it("VA-36 asks of nobody from the house, and for an answer", () => {
    expect(refused(klage(), coordinate(true), facts(lars))).toEqual(["VA-36 NO_EXTERNAL_FIRM"]);
    expect(refused(report(), coordinate(null), facts(lars))).toEqual(["- REPORT_ANSWER_MISSING"]);
  });
});

describe("the oral and the leader's own", () => {
  it("VA-25 is no case with one of two signatures, and is with both", () => {
    const logged = having(having(undefined, facts(lars), oral({ from: [kari, ola] })), facts(lars), declare());
    const one = having(logged, facts(kari), sign);
    expect(refusals(one, formalise, facts(lars))).toEqual([{ rule: "VA-25", code: "SIGNATURES_MISSING", missing: [ola] }]);
    expect(having(having(one, facts(ola), sign), facts(lars), formalise).status).toBe("FORMALISERT");
  });

  it("VA-32 is logged by a leader with who, when, what, how and what next", () => {
    const logged = having(undefined, facts(lars), oral());
    expect(logged).toMatchObject({ kind: "klage", calledAs: null, reporter: { kind: "nobody" }, status: "KVITTERT" });
    expect(refused(undefined, oral({ form: null, next: null, on: null }), facts(lars))).toHaveLength(3);
    expect(refused(undefined, oral({ from: [] }), facts(lars))).toEqual(["VA-32 ORAL_NOBODY"]);
    expect(refused(undefined, oral({ what: null }), facts(lars))).toEqual(["- REPORT_TEXT_MISSING"]);
  });

  it("VA-32 is a leader's to log, of a day that has been, about others than who came", () => {
    expect(refused(undefined, oral(), facts(kari))).toEqual(["VA-32 ONLY_LEADERS_LOG"]);
    expect(refused(undefined, oral({ on: "2021-03-02" as never }), facts(lars))).toEqual(["VA-32 ORAL_DATE_WRONG"]);
    for (const wrong of [lars, per])
      expect(refused(undefined, oral({ from: [wrong] }), facts(lars))).toEqual(["VA-32 ORAL_PERSON_WRONG"]);
  });

  it("VA-03 goes up when what a leader was told is about themselves or whoever leads them", () => {
    expect(readersOf(having(undefined, facts(lars), oral({ counterparts: about(lars) })))).toEqual([solveig]);
    expect(readersOf(having(undefined, facts(lars), oral({ counterparts: about(solveig) })))).toEqual([rektor]);
    expect(readersOf(having(undefined, facts(lars), oral({ counterparts: about(oeyvind) })))).toEqual([lars]);
  });

  it("VA-32 becomes an underretning without signatures, where that is what it is", () => {
    const logged = having(having(undefined, facts(lars), oral()), facts(lars), declare(), reclassify("underretning"));
    expect(having(logged, facts(lars), formalise).status).toBe("FORMALISERT");
  });

  it("keeps others out of what somebody complains of for members", () => {
    const forMembers = received(sent("klage", { onBehalf: true, members: [ola] }, tone));
    expect(refused(forMembers, handOver(sjur), facts(lars))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    expect(eventsOf(forMembers, formalise, facts(lars))).toHaveLength(1);
  });

  it("VA-04 freezes a case that is owned while it is doubted", () => {
    const report = having(klage(), facts(lars), doubt);
    expect(refused(report, formalise, facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
  });
});
