import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import { warningsOf } from "#domain/melding/warnings.ts";
import { about, facts, having, help, klage, lars, march, outsider, per, sent } from "./given.ts";

const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });

describe("what those who handle a report are warned of", () => {
  const codes = (state: Report) => warningsOf(state).map(({ rule, code }) => `${rule} ${code}`);
  const quiet = (): Report => having(klage(), facts(lars), help(false));

  it("VA-03, VA-05, VA-14, VA-11, SB-24 is what is so, and nothing else", () => {
    expect(codes(quiet())).toEqual([]);
    expect(codes(klage())).toEqual(["VA-05 CONSIDER_HELP"]);
    expect(codes(sent("soeknad-om-endring"))).toEqual([]);
    expect(codes({ ...quiet(), vacant: "ALL_PARTIES" })).toEqual(["VA-03 NOBODY_READS"]);
    expect(codes({ ...quiet(), clarify: { open: true } as never })).toEqual(["VA-14 COVERAGE_DOUBT"]);
    expect(codes({ ...quiet(), clarify: { open: false } as never })).toEqual([]);
    expect(codes({ ...quiet(), tags: ["seksuell-trakassering"] })).toEqual(["SB-24 SAFEGUARDS_FOR_ACCUSED"]);
    const outside = { ...quiet(), counterparts: [...about(per), outsider()] };
    expect(codes(outside)).toEqual(["VA-11 EXTERNAL_HELP_OFFERED", "VA-36 COORDINATION_UNKNOWN"]);
    for (const status of ["AVSLUTTET", "FORMALISERT"] as const) expect(codes({ ...outside, status })).toEqual([]);
  });

  it("VA-20, VA-31 is that a report of oneself without a name never becomes a klage", () => {
    const nameless: Report = { ...quiet(), reporter: { kind: "unnamed" } as never };
    const of = (whom: "meg-selv" | "andre") =>
      codes({ ...nameless, answers: nameless.answers === null ? null : { ...nameless.answers, about: whom } });
    expect(of("meg-selv")).toEqual(["VA-20 NO_KLAGE_WITHOUT_NAME", "VA-31 EXAMINE_MEANWHILE"]);
    expect(of("andre")).toEqual([]);
    expect(codes({ ...nameless, answers: null })).toEqual([]);
  });

  it("VA-08 is danger that a safety representative has not forwarded", () => {
    const danger = sent("underretning", { recipient: "verneombud", danger: true });
    expect(codes(danger)).toContain("VA-08 DUTY_TO_FORWARD");
    const several = { ...danger, handlers: [...danger.handlers, as(lars, "eier")] };
    expect(codes(several)).toContain("VA-08 DUTY_TO_FORWARD");
    for (const changes of [
      { danger: false },
      { danger: null },
      { status: "AVSLUTTET" },
      { handlers: [as(lars, "eier")] },
    ] as const) {
      expect(codes({ ...danger, ...changes })).not.toContain("VA-08 DUTY_TO_FORWARD");
    }
  });
});
