import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { checkAnswers } from "#domain/melding/checkAnswers.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import type { Counterpart, ReportAnswers, ReporterKind } from "#domain/melding/model.ts";
import { long } from "./faults.ts";
import {
  answers,
  bygg,
  type Doing,
  facts,
  group,
  kari,
  lars,
  mona,
  ola,
  settings,
  solveig,
  stine,
  tone,
  unnamed,
} from "./given.ts";

const check = (kind: ReporterKind, changes: Partial<ReportAnswers> = {}, who: PersonId | ReportActor = kari, doing: Doing = {}) =>
  checkAnswers(answers(kind, changes), facts(who, doing));
const faults = (...given: Parameters<typeof check>) =>
  check(...given).refusals.map((one) => `${"field" in one ? one.field : "-"} ${one.code}`);
const recipient = (...given: Parameters<typeof check>) => {
  const found = check(...given).recipient;
  return "personId" in found ? found.personId : found.kind;
};

describe("who would receive a report", () => {
  it("VA-28, VA-03 is no leader who is one of the members spoken for, and members count only where one speaks for them", () => {
    const forMembers = { onBehalf: true, members: [lars, ola] } as const;
    expect(recipient("klage", forMembers, tone)).toBe(solveig);
    expect(recipient("klage", { ...forMembers, onBehalf: false }, kari)).toBe(lars);
  });

  it("VA-34 is nobody who was accused in the report that is retaliated for, and of that kind alone", () => {
    const related = { related: { id: "r" as never, reporterIds: [kari], outIds: [lars] } };
    expect(recipient("gjengjeldelse", {}, kari, related)).toBe(solveig);
    expect(recipient("klage", {}, kari, related)).toBe(lars);
    expect(recipient("gjengjeldelse")).toBe(lars);
  });
});

describe("what is wrong with the answers of a form", () => {
  it("VA-20, VA-22, VA-30 says at the kind that it cannot be sent this way", () => {
    expect(faults("klage", {}, unnamed)).toContain("kind KLAGE_NOT_ANONYMOUS");
    expect(faults("soeknad-om-endring", {}, unnamed)).toContain("kind SOEKNAD_NOT_ANONYMOUS");
    const elsewhere = { settings: { ...settings, takesVarsel: false, varslingsmottak: [] } };
    expect(faults("varsel", {}, kari, elsewhere)).toEqual(["kind VARSEL_ELSEWHERE"]);
    expect(faults("klage", {}, kari, elsewhere)).toEqual([]);
    expect(faults("varsel", {}, kari, { settings: { ...settings, varslingsmottak: [] } })).toEqual(["kind NO_RECIPIENT"]);
  });

  it("VA-14, VA-27 asks a student for the branch, and lets a union representative alone speak for members", () => {
    expect(faults("varsel", { studentBranch: null }, stine)).toEqual(["studentBranch STUDENT_BRANCH_MISSING"]);
    expect(faults("varsel", { studentBranch: null }, kari)).toEqual([]);
    const forMembers = { onBehalf: true, members: [ola] } as const;
    expect(faults("klage", forMembers, kari)).toEqual(["onBehalf ONLY_TILLITSVALGT_FOR_MEMBERS"]);
    expect(faults("klage", forMembers, unnamed)).toContain("onBehalf ONLY_TILLITSVALGT_FOR_MEMBERS");
    expect(faults("klage", forMembers, tone)).toEqual([]);
  });

  it("VA-03, VA-21 asks whether the leader is a party, and whether those named may learn of it", () => {
    for (const kind of ["underretning", "bekymringsmelding", "gjengjeldelse"] as const)
      expect(faults(kind, { leaderIsParty: null })).toEqual(["leaderIsParty REPORT_ANSWER_MISSING"]);
    for (const kind of ["underretning", "bekymringsmelding"] as const) {
      expect(faults(kind, { acceptsIdentified: false })).toEqual(["acceptsIdentified ACCEPT_IDENTIFIED"]);
    }
    const nobody = { acceptsIdentified: false, counterparts: [], general: true };
    expect(faults("bekymringsmelding", nobody)).toEqual([]);
    expect(faults("underretning", nobody)).toEqual(["acceptsIdentified ACCEPT_IDENTIFIED"]);
  });

  it("VA-03, VA-30 leaves a nearest leader out of the varslingsmottak by the answer, which needs to know whose leader", () => {
    const known = { settings: { ...settings, varslingsmottak: [lars, mona] } };
    const readers = (changes: Partial<ReportAnswers>, who: PersonId | ReportActor = kari) => {
      const found = check("varsel", changes, who, known).recipient;
      return "personIds" in found ? found.personIds : found.kind;
    };
    expect(readers({})).toEqual([lars, mona]);
    expect(readers({ leaderIsParty: "nei" })).toEqual([lars, mona]);
    for (const leaderIsParty of ["ja", "vet-ikke"] as const) {
      expect(readers({ leaderIsParty })).toEqual([mona]);
      expect(faults("varsel", { leaderIsParty })).toEqual([]);
      expect(readers({ leaderIsParty, unitId: bygg }, unnamed)).toEqual([mona]);
      expect(faults("varsel", { leaderIsParty, unitId: bygg }, unnamed)).toEqual([]);
      expect(faults("varsel", { leaderIsParty }, unnamed)).toEqual(["unitId REPORT_ANSWER_MISSING"]);
    }
    expect(faults("varsel", { leaderIsParty: "nei" }, unnamed)).toEqual([]);
    expect(faults("varsel", { leaderIsParty: null }, unnamed)).toEqual([]);
  });

  it("SB-18 takes a group with or without a name, and no name too long", () => {
    const named = (name: typeof long | null): Partial<ReportAnswers> => ({ counterparts: [{ ...group, name } as Counterpart] });
    expect(faults("klage", named(null))).toEqual([]);
    expect(faults("klage", named(long))).toEqual(["counterparts REPORT_TEXT_TOO_LONG"]);
  });

  it("says once what is too long, and at its field", () => {
    expect(faults("klage", { more: long })).toEqual(["more REPORT_TEXT_TOO_LONG"]);
    expect(faults("soeknad-om-endring", { more: long })).toEqual(["more REPORT_TEXT_TOO_LONG"]);
  });

  it("VA-24 says at the recipient that it is none for the kind, and asks why it goes to the sjef but for a varsel or a søknad", () => {
    expect(faults("klage", { recipient: "verneombud" })).toEqual(["recipient RECIPIENT_NOT_FOR_KIND"]);
    expect(faults("klage", { recipient: "sjef" })).toEqual(["sjefReason SJEF_UNREASONED"]);
    for (const kind of ["varsel", "soeknad-om-endring"] as const) expect(faults(kind, { recipient: "sjef" })).toEqual([]);
    expect(faults("klage", { unitId: "nowhere" as never })).toEqual(["unitId REPORT_UNIT_UNKNOWN"]);
  });
});

describe("what a report looks like", () => {
  it("VA-27, VA-29 is another kind only where it is about others, or oneself, or somebody speaks for others", () => {
    const looks = (...given: Parameters<typeof check>) => check(...given).suggestion;
    expect(looks("klage")).toBeNull();
    expect(looks("klage", { what: null })).toBeNull();
    expect(looks("klage", { onBehalf: true, members: [ola] })).toBe("underretning");
    expect(looks("klage", { selfAffected: false })).toBe("underretning");
    expect(looks("varsel", { about: "meg-selv" })).toBeNull();
    expect(looks("underretning", { about: "meg-selv" })).toBe("klage");
    expect(looks("bekymringsmelding", { about: null })).toBeNull();
    expect(looks("bekymringsmelding", { about: "andre" })).toBe("underretning");
  });
});
