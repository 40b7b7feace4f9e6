import { describe, expect, it } from "vitest";
import { openQuestions } from "#domain/habilitet/questions.ts";
import { accessOf, barredBesides, sightOf, standingsTo } from "#domain/melding/access.ts";
import { byHandler, isReporter } from "#domain/melding/handlerOnly.ts";
import type { Report } from "#domain/melding/model.ts";
import {
  about,
  challenge,
  declare,
  doubt,
  facts,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  organisation,
  sent,
  solveig,
  system,
  where,
} from "./given.ts";

const doubted = () => having(sent("klage"), facts(lars), doubt);
const helped = () => having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());
const barred = (state: Report) => barredBesides(state, organisation);

describe("what a standing opens", () => {
  it("VA-03 is nothing for whoever it is about, even where they stand among those who handle it", () => {
    const wrong: Report = { ...klage(), counterparts: about(lars) };
    expect(standingsTo(wrong, lars, organisation)).toEqual([]);
    expect(standingsTo(klage(), lars, organisation)).toEqual(["eier"]);
  });

  it("VA-04 is the question alone for whoever decides it, though they were habil when they had it", () => {
    const [said] = klage().habilitet;
    if (said === undefined) throw new Error("nothing said");
    const open: Report = { ...doubted(), habilitet: [{ ...said, personId: solveig }, ...doubted().habilitet] };
    expect(sightOf(open, solveig, organisation)).toBe("habilitet");
    expect(sightOf(open, kari, organisation)).toBe("melder");
    expect(sightOf({ ...open, habilitet: [{ ...said, personId: kari }] }, kari, organisation)).toBe("melder");
    expect(accessOf(open, organisation)).toContainEqual({ personId: solveig, standing: "habilitet" });
  });

  it("VA-04 is a question of the very person that it is about", () => {
    const both = having(helped(), facts(kari), challenge(hilde));
    expect(openQuestions(both).map(({ personId }) => personId)).toEqual([hilde]);
    const later: Report = { ...both, habilitet: [...both.habilitet, ...klage().habilitet] };
    expect(openQuestions(later).map(({ personId }) => personId)).toEqual([hilde]);
  });

  it("VA-03 keeps out the nearest leader who may be a party, and whoever was passed over as one, not who had left", () => {
    expect(barred(sent("klage"))).toEqual([]);
    for (const leaderIsParty of ["ja", "vet-ikke"] as const) expect(barred(sent("klage", { leaderIsParty }))).toContain(lars);
    expect(barred(sent("klage", { counterparts: about(lars) }))).toEqual([lars]);
    expect(barred(sent("klage", { leaderIsParty: "ja" }, lars))).toContain(solveig);
    const gone = { organisation: where({ lars: { active: false } }) };
    const passed = sent("klage", {}, kari, gone);
    expect("passedOver" in passed.recipient && passed.recipient.passedOver).toMatchObject([{ personId: lars, why: "sluttet" }]);
    expect(barred(passed)).toEqual([]);
    expect(barred({ ...klage(), answers: null })).toEqual([]);
  });

  it("VA-03 makes no reporter and no handler of the product itself", () => {
    expect(isReporter(klage(), facts(system))).toBe(false);
    expect(isReporter(klage(), facts(kari))).toBe(true);
    const acting = byHandler(klage(), facts(system), ["eier"], () => ({ ok: true, events: [] }));
    expect(acting).toMatchObject({ refusals: [{ code: "NOT_THIS_HANDLER" }] });
  });
});
