import { describe, expect, it } from "vitest";
import type { CaseId } from "#domain/kernel/ids.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { checkAnswers } from "#domain/melding/checkAnswers.ts";
import { maxReportParts, maxReportText, type ReportFacts } from "#domain/melding/facts.ts";
import {
  anonymousKinds,
  type LeaderIsParty,
  type ReportAnswers,
  type ReporterKind,
  reporterKinds,
} from "#domain/melding/model.ts";
import { questions, questionsFor } from "#domain/melding/questions.ts";
import {
  about,
  answers,
  bodil,
  bygg,
  facts,
  group,
  kari,
  lars,
  ola,
  outsider,
  per,
  readersOf,
  refusals,
  refused,
  reportId,
  sent,
  settings,
  solveig,
  stine,
  submit,
  system,
  textOf,
  tone,
  unnamed,
  vera,
  where,
} from "./given.ts";

const warned = (kind: ReporterKind, changes: Partial<ReportAnswers>, known: ReportFacts = facts(kari)) =>
  checkAnswers(answers(kind, changes), known).warnings.map(({ rule, code }) => `${rule} ${code}`);
const suggested = (kind: ReporterKind, changes: Partial<ReportAnswers>, known: ReportFacts = facts(kari)) =>
  checkAnswers(answers(kind, changes), known).suggestion;
const refusedFor = (kind: ReporterKind, changes: Partial<ReportAnswers>, known: ReportFacts = facts(kari)) =>
  refused(undefined, submit(kind, changes), known);

describe("a klage", () => {
  it("VA-26 holds who complains, about whom and why", () => {
    const report = sent("klage");
    expect(report).toMatchObject({ kind: "klage", calledAs: "klage", status: "INNSENDT", counterparts: about(per) });
    expect(report.reporter).toEqual({ kind: "person", id: kari, as: "ansatt" });
  });

  it("VA-26 refuses one about nobody, and one without a cause", () => {
    expect(refusals(undefined, submit("klage", { counterparts: [] }), facts(kari))).toEqual([
      { rule: "VA-26", code: "COUNTERPART_MISSING", field: "counterparts" },
    ]);
    expect(refusals(undefined, submit("klage", { what: textOf(0) }), facts(kari))).toEqual([
      { rule: null, code: "REPORT_TEXT_MISSING", field: "what" },
    ]);
  });

  it("VA-26 only warns when course, place and witnesses are left out", () => {
    expect(warned("klage", {})).toContain("VA-26 SHOULD_TELL");
    expect(warned("klage", { when: textOf(5), where: textOf(5), witnesses: textOf(5) })).not.toContain("VA-26 SHOULD_TELL");
    expect(sent("klage", { witnesses: null }).status).toBe("INNSENDT");
  });

  it("VA-26 takes a group without a name, and a person outside the directory with one", () => {
    expect(sent("klage", { counterparts: [group, outsider(false)] }).counterparts).toHaveLength(2);
    const nameless = { kind: "outside", name: null, external: false } as const;
    expect(refusedFor("klage", { counterparts: [nameless] })).toEqual(["- COUNTERPART_UNNAMED"]);
  });

  it("VA-20 is refused without a name, whatever else it holds", () => {
    const codes = refusedFor("klage", { unitId: bygg }, facts(unnamed));
    expect(codes).toContain("VA-20 KLAGE_NOT_ANONYMOUS");
    expect(anonymousKinds).not.toContain("klage");
  });

  it("VA-20 is refused until the complainant accepts that the accused learns who they are", () => {
    expect(refusals(undefined, submit("klage", { acceptsIdentified: false }), facts(kari))).toEqual([
      { rule: "VA-20", code: "ACCEPT_IDENTIFIED", field: "acceptsIdentified" },
    ]);
  });

  it("VA-20 is taken with the name and the acceptance", () => {
    expect(refusedFor("klage", {})).toEqual([]);
  });

  it("VA-25 is refused unsigned, and bears the day it was signed", () => {
    expect(refusedFor("klage", { signs: false })).toEqual(["VA-25 KLAGE_UNSIGNED"]);
    expect(sent("klage").signedOn).toBe("2021-03-01");
  });

  it("VA-27 takes one's own, and refuses one for a colleague with underretning as the way", () => {
    expect(refusals(undefined, submit("klage", { selfAffected: false }), facts(kari))).toEqual([
      { rule: "VA-27", code: "KLAGE_FOR_OTHERS", field: "selfAffected", suggestion: "underretning" },
    ]);
    expect(suggested("klage", { selfAffected: false })).toBe("underretning");
    expect(suggested("klage", {})).toBeNull();
  });

  it("VA-27 asks whether the complainant is affected, and refuses others than representatives who complain for members", () => {
    expect(refusedFor("klage", { selfAffected: null })).toEqual(["VA-27 REPORT_ANSWER_MISSING"]);
    expect(refusedFor("klage", { onBehalf: true, members: [ola] })).toEqual(["VA-27 ONLY_TILLITSVALGT_FOR_MEMBERS"]);
    expect(refusedFor("klage", { onBehalf: true, members: [ola] }, facts(vera))).toEqual(["VA-27 ONLY_TILLITSVALGT_FOR_MEMBERS"]);
  });

  it("VA-28 lets a union representative complain for members with names, who are complainants then", () => {
    const report = sent("klage", { onBehalf: true, members: [kari, ola], selfAffected: null }, tone);
    expect(report.reporter).toEqual({ kind: "person", id: tone, as: "tillitsvalgt" });
    expect(report.members).toEqual([kari, ola]);
  });

  it("VA-28 refuses «some members»", () => {
    expect(refusals(undefined, submit("klage", { onBehalf: true, members: [] }), facts(tone))).toEqual([
      { rule: "VA-28", code: "MEMBERS_UNNAMED", field: "members" },
    ]);
  });

  it("VA-28 refuses members who have left and members who are accused, by name", () => {
    const house = where({ ola: { active: false } });
    const known = facts(tone, { organisation: house });
    expect(refusals(undefined, submit("klage", { onBehalf: true, members: [ola, per] }), known)).toEqual([
      { rule: "VA-28", code: "MEMBER_UNKNOWN", field: "members", personId: ola },
      { rule: "VA-28", code: "MEMBER_IS_COUNTERPART", field: "members", personId: per },
    ]);
    // A representative's own klage is as anybody's.
    expect(refusedFor("klage", { onBehalf: false, members: [ola] }, facts(tone))).toEqual([]);
    expect(sent("klage", { onBehalf: false, members: [ola] }, tone).members).toEqual([]);
  });

  it("VA-35 tells of professional disagreement on every klage and takes it all the same", () => {
    expect(warned("klage", {})).toContain("VA-35 PROFESSIONAL_DISAGREEMENT");
    expect(refusedFor("klage", {})).toEqual([]);
  });

  it("VA-35 does not say so to whoever sends something else", () => {
    for (const kind of reporterKinds.filter((one) => one !== "klage")) {
      expect(warned(kind, {})).not.toContain("VA-35 PROFESSIONAL_DISAGREEMENT");
    }
  });

  it("VA-35 says so also when all of it is filled in", () => {
    const full = { when: textOf(5), where: textOf(5), witnesses: textOf(5), more: textOf(5) };
    expect(warned("klage", full)).toEqual(["VA-35 PROFESSIONAL_DISAGREEMENT"]);
  });

  it("VA-03 has to know whether the leader is a party", () => {
    expect(refusedFor("klage", { leaderIsParty: null })).toEqual(["VA-03 REPORT_ANSWER_MISSING"]);
  });
});

describe("an underretning", () => {
  it("VA-21 is taken on the anonymous page, about a colleague", () => {
    const report = sent("underretning", { unitId: bygg }, unnamed);
    expect(report).toMatchObject({ reporter: { kind: "unnamed" }, origin: { kind: "postboks" }, unitId: bygg });
    expect(report.recipient).toMatchObject({ kind: "leder", personId: lars });
  });

  it("VA-21 is refused until it is accepted that the accused cannot be made anonymous", () => {
    const unticked = { acceptsIdentified: false, unitId: bygg };
    for (const actor of [kari, unnamed]) {
      expect(refusals(undefined, submit("underretning", unticked), facts(actor))).toEqual([
        { rule: "VA-21", code: "ACCEPT_IDENTIFIED", field: "acceptsIdentified" },
      ]);
    }
  });

  it("VA-21 has to know which unit, where there is no name to tell it by", () => {
    expect(refusals(undefined, submit("underretning"), facts(unnamed))).toEqual([
      { rule: "VA-03", code: "NO_RECIPIENT", field: "unitId", why: "NO_UNIT", askId: null },
    ]);
    expect(refusedFor("underretning", { unitId: "gone" as typeof bygg }, facts(unnamed))).toEqual(["- REPORT_UNIT_UNKNOWN"]);
  });

  it("VA-29 suggests klage to whoever writes of themselves, and takes it all the same", () => {
    expect(warned("underretning", { about: "meg-selv" })).toEqual(["VA-29 SELF_SUGGESTS_KLAGE"]);
    expect(suggested("underretning", { about: "meg-selv" })).toBe("klage");
    expect(refusedFor("underretning", { about: "meg-selv" })).toEqual([]);
  });

  it("VA-29 suggests nothing to whoever writes of others", () => {
    expect(warned("underretning", {})).toEqual([]);
    expect(suggested("underretning", { about: "generelt" })).toBeNull();
  });

  it("VA-29 asks whom it is about", () => {
    expect(refusedFor("underretning", { about: null })).toEqual(["VA-29 REPORT_ANSWER_MISSING"]);
  });

  it("VA-33 is tagged as general where it is about nobody in particular", () => {
    expect(sent("underretning", { counterparts: [], general: true }).tags).toEqual(["generell"]);
    expect(sent("underretning", { counterparts: [group], general: true }).tags).toEqual(["generell"]);
    expect(sent("underretning", { general: true }).tags).toEqual([]);
  });

  it("VA-33 refuses what says neither whom nor that it is general", () => {
    expect(refusedFor("underretning", { counterparts: [] })).toEqual(["VA-33 WHO_OR_GENERAL"]);
  });
});

describe("a varsel and a bekymringsmelding", () => {
  it("VA-30 asks for what it is about and nothing more", () => {
    expect(refusedFor("varsel", {})).toEqual([]);
    expect(refusals(undefined, submit("varsel", { what: null }), facts(unnamed))).toEqual([
      { rule: null, code: "REPORT_TEXT_MISSING", field: "what" },
    ]);
  });

  it("VA-30 tags it as underretning when it is also about the work environment", () => {
    expect(sent("varsel", { workEnvironment: true }).tags).toEqual(["underretning"]);
    expect(sent("varsel", { workEnvironment: false }).tags).toEqual([]);
  });

  it("VA-19 takes a varsel about one's own bullying as it is called, without a name too", () => {
    const report = sent("varsel", { about: "meg-selv", counterparts: about(per) }, unnamed);
    expect(report).toMatchObject({ kind: "varsel", calledAs: "varsel" });
    expect(warned("varsel", { about: "meg-selv" }, facts(unnamed))).toEqual(["VA-20 NO_KLAGE_WITHOUT_NAME"]);
  });

  it("VA-19 takes a worry whatever it turns out to be, and says what it looks like", () => {
    expect(sent("bekymringsmelding").kind).toBe("bekymringsmelding");
    expect(suggested("bekymringsmelding", { about: "meg-selv" })).toBe("klage");
    expect(suggested("bekymringsmelding", { about: "generelt" })).toBe("underretning");
    expect(refusedFor("bekymringsmelding", { about: null })).toEqual(["VA-19 REPORT_ANSWER_MISSING"]);
  });

  it("SB-24 is tagged by the reporter's own word", () => {
    expect(sent("klage", { sexualHarassment: true }).tags).toEqual(["seksuell-trakassering"]);
    expect(sent("varsel", { sexualHarassment: null }).tags).toEqual([]);
  });
});

describe("a søknad om endring", () => {
  it("VA-22 is taken with professional grounds", () => {
    expect(sent("soeknad-om-endring")).toMatchObject({ kind: "soeknad-om-endring", status: "INNSENDT" });
  });

  it("VA-22 is refused with a conflict as its grounds, and says what one may do", () => {
    expect(refusals(undefined, submit("soeknad-om-endring", { conflict: true }), facts(kari))).toEqual([
      {
        rule: "VA-22",
        code: "CONFLICT_IS_GROUNDS",
        field: "conflict",
        choices: ["soeknad-om-endring", "klage", "varsel"],
      },
    ]);
    expect(refusedFor("soeknad-om-endring", { conflict: null })).toEqual(["VA-22 REPORT_ANSWER_MISSING"]);
    expect(refusedFor("soeknad-om-endring", {}, facts(unnamed))).toContain("VA-22 SOEKNAD_NOT_ANONYMOUS");
  });

  it("VA-22 only warns when it names somebody and says that it is no conflict", () => {
    expect(warned("soeknad-om-endring", { counterparts: about(per) })).toEqual(["VA-22 SOEKNAD_NAMES_SOMEBODY"]);
    expect(warned("soeknad-om-endring", {}, facts(kari, { mentioned: [per] }))).toEqual(["VA-22 SOEKNAD_NAMES_SOMEBODY"]);
    expect(refusedFor("soeknad-om-endring", {}, facts(kari, { mentioned: [per] }))).toEqual([]);
  });

  it("VA-23 is refused until the applicant knows not to expect success", () => {
    expect(refusals(undefined, submit("soeknad-om-endring", { expectsNothing: false }), facts(kari))).toEqual([
      { rule: "VA-23", code: "EXPECTS_NOTHING_UNTICKED", field: "expectsNothing" },
    ]);
  });

  it("VA-37 says that one's own case is open, links it, and takes the søknad", () => {
    const open = facts(kari, { openOwn: ["case-9" as CaseId, "case-8" as CaseId] });
    expect(checkAnswers(answers("soeknad-om-endring"), open).warnings).toEqual([
      { rule: "VA-37", code: "OPEN_CASE_LINKED", count: 2 },
    ]);
    expect(sent("soeknad-om-endring", {}, kari, { openOwn: open.openOwn }).relatedTo).toBe("case-9");
  });

  it("VA-37 says nothing where no case is open", () => {
    expect(warned("soeknad-om-endring", {})).toEqual([]);
    expect(sent("soeknad-om-endring").relatedTo).toBeNull();
  });

  it("VA-37 links no klage: that is not a measure for oneself", () => {
    expect(sent("klage", {}, kari, { openOwn: ["case-9" as CaseId] }).relatedTo).toBeNull();
  });
});

describe("gjengjeldelse", () => {
  const related = { id: "case-7" as CaseId, reporterIds: [kari], outIds: [] };

  it("VA-34 is linked with the reporter's own report that it is for", () => {
    expect(sent("gjengjeldelse", { relatedNumber: "7F3K" }, kari, { related }).relatedTo).toBe("case-7");
  });

  it("VA-34 takes a number that is nobody's or another's without a link, and says so", () => {
    expect(sent("gjengjeldelse", { relatedNumber: "WRONG" }).relatedTo).toBeNull();
    expect(warned("gjengjeldelse", { relatedNumber: "WRONG" })).toEqual(["VA-34 RELATED_UNKNOWN"]);
    expect(warned("gjengjeldelse", { relatedNumber: "  " })).toEqual([]);
    expect(warned("gjengjeldelse", { relatedNumber: "7F3K" }, facts(kari, { related }))).toEqual([]);
  });

  it("VA-34 is refused without who does it", () => {
    expect(refusedFor("gjengjeldelse", { counterparts: [] })).toEqual(["VA-34 COUNTERPART_MISSING"]);
  });

  it("VA-34, VA-03 asks whether the nearest leader is a party, and goes past them by the answer or by a doubt", () => {
    expect(refusedFor("gjengjeldelse", { leaderIsParty: null })).toEqual(["VA-03 REPORT_ANSWER_MISSING"]);
    for (const actor of [kari, unnamed]) {
      const to = (leaderIsParty: LeaderIsParty) => readersOf(sent("gjengjeldelse", { leaderIsParty, unitId: bygg }, actor));
      expect(["nei", "ja", "vet-ikke"].map((one) => to(one as LeaderIsParty))).toEqual([[lars], [solveig], [solveig]]);
    }
  });
});

describe("students and people from outside", () => {
  it("VA-12 takes a student as an employee in what belongs to the job", () => {
    expect(sent("klage", { studentBranch: "studentjobb" }, stine).reporter).toMatchObject({ as: "ansatt" });
  });

  it("VA-12 asks students which it is, and nobody else", () => {
    expect(refusedFor("klage", {}, facts(stine))).toEqual(["VA-14 STUDENT_BRANCH_MISSING"]);
    expect(refusedFor("klage", {}, facts(kari))).toEqual([]);
  });

  it("VA-12 does not ask whoever has no name", () => {
    expect(refusedFor("underretning", { unitId: bygg }, facts(unnamed))).toEqual([]);
  });

  it("VA-13 takes what happens in unpaid training work, as the staff's own", () => {
    const report = sent("underretning", { studentBranch: "ulonnet-arbeid" }, stine);
    expect(report).toMatchObject({ status: "INNSENDT", clarify: null, reporter: { as: "student" } });
    expect(report.recipient).toMatchObject({ kind: "leder", personId: lars });
  });

  it("VA-13 refuses what happens between students in a lecture", () => {
    const channel = { name: "Studentombudet", phone: null, url: "https://si-ifra.example" };
    const known = facts(stine, { settings: { ...settings, studentChannel: channel } });
    expect(refusals(undefined, submit("klage", { studentBranch: "student-mot-student" }), known)).toEqual([
      { rule: "VA-14", code: "STUDENT_CHANNEL", field: "studentBranch", channel },
    ]);
  });

  it("VA-13 may be a varsel too", () => {
    expect(sent("varsel", { studentBranch: "ulonnet-arbeid" }, stine).recipient.kind).toBe("varslingsmottak");
  });

  it("VA-14 takes it when the other party is employed", () => {
    expect(sent("klage", { studentBranch: "motpart-ansatt" }, stine).clarify).toBeNull();
  });

  it("VA-14 takes doubt, and has it clarified", () => {
    expect(sent("klage", { studentBranch: "vet-ikke" }, stine).clarify).toEqual({ open: true, reason: null });
    expect(warned("klage", { studentBranch: "vet-ikke" }, facts(stine))).toContain("VA-14 COVERAGE_DOUBT");
  });

  it("VA-14 sends student against student elsewhere on the anonymous page too", () => {
    const branch = { studentBranch: "student-mot-student", unitId: bygg } as const;
    expect(refusedFor("underretning", branch, facts(unnamed))).toEqual(["VA-14 STUDENT_CHANNEL"]);
  });

  it("VA-11 takes what somebody from outside has done to staff, and offers help", () => {
    expect(warned("underretning", { counterparts: [outsider()] })).toEqual(["VA-11 EXTERNAL_HELP_OFFERED"]);
    expect(warned("underretning", { counterparts: [outsider(false)] })).toEqual([]);
    expect(refusedFor("klage", { counterparts: [outsider()] })).toEqual([]);
  });
});

describe("every form", () => {
  it.each(reporterKinds)("says all that is missing of a blank %s at once, and takes a filled one", (kind) => {
    const blank = checkAnswers(blankAnswers(kind), facts(kari)).refusals;
    expect(blank.length).toBeGreaterThan(0);
    const fields = blank.flatMap((one) => ("field" in one ? [one.field as string] : []));
    expect(fields).toContain("what");
    expect(refusedFor(kind, {})).toEqual([]);
  });

  it.each(reporterKinds)("asks of a %s for every answer that it refuses to do without", (kind) => {
    const asked = questions[kind].map(({ field }) => field as string);
    const { refusals: found } = checkAnswers(blankAnswers(kind), facts(kari));
    for (const one of found) if ("field" in one && one.field !== "kind") expect(asked).toContain(one.field);
  });

  it("asks representatives and students more", () => {
    const fields = (who: Parameters<typeof questionsFor>[1]) => questionsFor("klage", who).map(({ field }) => field);
    const nobody = { unnamed: false, isStudent: false, isTillitsvalgt: false };
    expect(fields(nobody)).not.toContain("members");
    expect(fields({ ...nobody, isTillitsvalgt: true })).toContain("members");
    expect(fields({ ...nobody, isStudent: true })).toContain("studentBranch");
  });

  it("refuses texts that are too long, on their field, and takes the longest", () => {
    const long = textOf(maxReportText("what") + 1);
    expect(refusals(undefined, submit("varsel", { what: long }), facts(kari))).toEqual([
      { rule: null, code: "REPORT_TEXT_TOO_LONG", field: "what", length: 50_001, max: 50_000 },
    ]);
    expect(refusedFor("varsel", { what: textOf(50_000), when: textOf(5_000) })).toEqual([]);
    expect(refusedFor("varsel", { when: textOf(5_001) })).toEqual(["- REPORT_TEXT_TOO_LONG"]);
  });

  it("refuses more people than there is room for", () => {
    const many = Array.from({ length: maxReportParts.counterparts + 1 }, () => group);
    expect(refusedFor("klage", { counterparts: many })).toEqual(["- REPORT_TOO_MANY"]);
    expect(refusedFor("klage", { counterparts: many.slice(1) })).toEqual([]);
  });

  it("refuses oneself and strangers among those it is about", () => {
    expect(refusedFor("klage", { counterparts: about(kari) })).toEqual(["- COUNTERPART_IS_YOU"]);
    const stranger = "stranger" as typeof per;
    expect(refusals(undefined, submit("klage", { counterparts: about(stranger) }), facts(kari))).toEqual([
      { rule: null, code: "COUNTERPART_UNKNOWN", field: "counterparts", personId: stranger },
    ]);
    expect(
      refusedFor("klage", { counterparts: about(bodil) }, facts(kari, { organisation: where({ bodil: { active: false } }) })),
    ).toEqual([]);
  });

  it("is sent once, and by somebody", () => {
    expect(refused(sent("klage"), submit("klage"), facts(kari))).toEqual(["- REPORT_EXISTS"]);
    expect(refusedFor("klage", {}, facts(system))).toEqual(["- ONLY_WITH_NAME"]);
    expect(refusedFor("klage", {}, facts(kari, { organisation: where({ kari: { active: false } }) }))).toEqual([
      "- ONLY_WITH_NAME",
    ]);
    expect(sent("klage", {}, vera).reporter).toMatchObject({ as: "verneombud" });
    expect(sent("klage").id).toBe(reportId);
  });
});
