import { describe, expect, it } from "vitest";
import type { Counterpart, Report } from "#domain/melding/model.ts";
import { casesToOpen } from "#domain/sak/open.ts";
import {
  about,
  acknowledge,
  facts as at,
  eventsOf as eventsOn,
  formalise,
  group,
  having,
  help as helpAsked,
  kari,
  lars,
  oeyvind,
  ola,
  outsider,
  per,
  received,
  reopen as reopenReport,
  sent,
  solveig,
  system,
  tone,
} from "../melding/given.ts";
import { addHandler, casesOf, closed, doubt, facts, first, having as then, told } from "./given.ts";

const names = (...counterparts: readonly Counterpart[]) => ({ type: "NameCounterparts", counterparts }) as const;
const klage = (...counterparts: readonly Counterpart[]) => received(sent("klage", { counterparts }));
const formal = (report: Report) => having(report, at(lars), formalise);
/** What naming somebody more begins, beside the cases that there are. */
const named = (report: Report, cases: Parameters<typeof casesToOpen>[2], ...counterparts: readonly Counterpart[]) => {
  const command = names(...counterparts);
  return casesToOpen(having(report, at(kari), command), eventsOn(report, command, at(kari)), cases);
};
const formalisedAnew = [{ type: "Formalised" }] as const;

describe("a report that more people are named to", () => {
  it("SB-19 becomes one more case for each that is new, while its cases run", () => {
    const report = formal(klage(...about(per)));
    expect(named(report, casesOf(report), ...about(ola, tone))).toEqual([1, 2]);
    expect(named(report, casesOf(report), outsider(), group)).toEqual([1, 2]);
  });

  it("SB-19 becomes none for whoever has a case that is open, nor two for one who is named twice", () => {
    const report = formal(klage(...about(per)));
    expect(named(report, casesOf(report), ...about(per))).toEqual([]);
    expect(named(report, casesOf(report), ...about(ola, ola))).toEqual([1]);
  });

  it("SB-19 becomes none before it is a case, and then one for each", () => {
    const report = klage(...about(per));
    expect(named(report, [], ...about(ola))).toEqual([]);
    const both = formal(having(report, at(kari), names(...about(ola))));
    expect(casesToOpen(both, formalisedAnew, [])).toEqual([0, 1]);
  });

  it("SB-18, SB-19 keeps the case of nobody in particular beside that of whoever is named at last", () => {
    const general = received(sent("underretning", { counterparts: [], general: true, about: "generelt" }));
    const report = having(general, at(lars), helpAsked(false), formalise);
    expect(casesOf(report)).toMatchObject([{ about: null }]);
    expect(named(report, casesOf(report), ...about(ola))).toEqual([0]);
    const { about: _about, ...older } = first(casesOf(report));
    expect(named(report, [older], ...about(ola))).toEqual([0]);
  });

  it("SB-19 counts a case that was erased as one that was there", () => {
    const report = formal(klage(...about(per)));
    expect(named(report, [undefined], ...about(ola))).toEqual([1]);
    expect(named(report, [], ...about(ola))).toEqual([]);
  });
});

describe("a report that is made formal anew", () => {
  const report = () => formal(klage(...about(per, ola)));

  it("SB-19 becomes new cases for those whose case is over, and none for those whose case is open", () => {
    const [one, other] = casesOf(report());
    if (one === undefined || other === undefined) throw new Error("two cases");
    const over = { ...one, status: "ARKIVERT" } as const;
    expect(casesToOpen(report(), formalisedAnew, [one, other])).toEqual([]);
    expect(casesToOpen(report(), formalisedAnew, [over, other])).toEqual([0]);
    expect(casesToOpen(report(), formalisedAnew, [over, undefined])).toEqual([0, 1]);
    expect(casesToOpen(report(), [{ type: "MessageSent" }], [over, other])).toEqual([]);
  });

  it("SB-19 knows whom a case is about that was opened before that was kept", () => {
    const older = casesOf(report()).map(({ about: _about, ...rest }) => rest);
    const outside = formal(klage(outsider(), ...about(per)));
    expect(casesToOpen(report(), formalisedAnew, older)).toEqual([]);
    const [first_] = casesOf(outside).map(({ about: _about, ...rest }) => rest);
    expect(casesToOpen(outside, formalisedAnew, [first_])).toEqual([1]);
  });

  it("SB-19 goes on from the end of its first cases: the old one stays closed", () => {
    const over = { casesOpen: false };
    const ended = having(formal(klage(...about(per))), at(system, over), { type: "FollowCases" });
    const again = having(having(ended, at(kari, over), reopenReport), at(lars, over), acknowledge);
    const formalised = having(again, at(lars, over), formalise);
    expect(casesToOpen(formalised, formalisedAnew, [closed()])).toEqual([0]);
  });
});

describe("whoever becomes a party in another case of the report", () => {
  it("VA-03, SB-19 handles this one no more, nor decides who is habil in it", () => {
    const helped = then(told(), facts(lars), addHandler(oeyvind));
    const out = (personId: typeof ola) => ({ type: "FollowHands", removed: [{ personId, why: "inhabil" }] }) as const;
    expect(then(helped, facts(system), out(oeyvind)).handlers.map(({ personId }) => personId)).toEqual([lars]);
    const asked = then(told(), facts(lars), doubt);
    expect(asked.habilitet.at(-1)?.deciderId).toBe(solveig);
    const decided = then(asked, facts(system), out(solveig));
    expect(decided.habilitet.at(-1)?.deciderId).not.toBe(solveig);
    expect(decided.former).toContainEqual(expect.objectContaining({ personId: solveig, why: "inhabil" }));
  });
});
