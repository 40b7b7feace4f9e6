import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { maxReportParts } from "#domain/melding/facts.ts";
import type { Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import {
  acknowledge,
  assign,
  challenge,
  decideHabil,
  declare,
  doubt,
  eventsOf,
  facts,
  handOver,
  hanne,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  march,
  mikkel,
  mona,
  oeyvind,
  ola,
  received,
  refused,
  rektor,
  sent,
  sjur,
  solveig,
  stepBack,
  system,
  textOf,
  vera,
} from "./given.ts";

const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });
const held = (state: Report, ...handlers: readonly Handler[]): Report => ({ ...state, handlers });
const doubted = () => having(sent("klage"), facts(lars), doubt);
const helped = () => having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());
const follow = (...people: readonly PersonId[]): ReportCommand => ({
  type: "FollowHands",
  removed: people.map((personId) => ({ personId, why: "inhabil" })),
});

describe("who is habil", () => {
  it("VA-04 is each decided by its own decider, and asked of nobody who is not in question", () => {
    const both = having(having(helped(), facts(kari), challenge(hilde)), facts(kari), challenge(lars));
    expect(refused(both, decideHabil(hilde, true), facts(solveig))).toEqual(["VA-04 NOT_THE_ONE_WHO_DECIDES"]);
    expect(refused(both, decideHabil(lars, true), facts(solveig))).toEqual([]);
    expect(refused(doubted(), decideHabil(ola, true), facts(solveig))).toEqual(["VA-04 NO_OPEN_QUESTION"]);
    expect(having(doubted(), facts(solveig), decideHabil(lars, false)).former).toMatchObject([
      { personId: lars, why: "inhabil" },
    ]);
  });

  it("VA-04 takes as many words on it as a report has room for", () => {
    const [one] = klage().habilitet;
    if (one === undefined) throw new Error("nothing said");
    const said = (count: number): Report => ({ ...klage(), habilitet: Array.from({ length: count }, () => one) });
    const most = maxReportParts.habilitet;
    expect(refused(said(most - 1), challenge(lars), facts(kari))).toEqual([]);
    expect(refused(said(most), challenge(lars), facts(kari))).toEqual(["- REPORT_TOO_MANY"]);
    expect(refused(said(most), declare("inhabil"), facts(lars))).toEqual(["- REPORT_TOO_MANY"]);
  });

  it("VA-03 goes at once from whoever may not handle the case that came of it, by the product's word alone", () => {
    const next = having(klage(), facts(system), follow(lars));
    expect(next.handlers).toMatchObject([{ personId: solveig, as: "eier" }]);
    expect(next.former).toMatchObject([{ personId: lars, why: "inhabil" }]);
    expect(having(helped(), facts(system), follow(ola, hilde)).former).toMatchObject([{ personId: hilde }]);
    expect(refused(klage(), follow(lars), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(klage(), follow(ola), facts(system))).toEqual(["VA-03 NOBODY_GONE"]);
  });

  it("VA-03 keeps the reason that somebody gave for leaving", () => {
    expect(eventsOf(klage(), { ...stepBack, reason: textOf(9) } as ReportCommand, facts(lars))[0]).toMatchObject({
      reason: textOf(9),
    });
    expect(eventsOf(klage(), stepBack, facts(lars))[0]).toMatchObject({ reason: null });
  });
});

describe("a change of hands", () => {
  it("VA-02 is exactly the two whom it names", () => {
    const changed = { type: "HandlersChanged", deciders: [], vacant: null, reason: textOf(30), by: lars, on: march };
    expect(eventsOf(klage(), handOver(oeyvind), facts(lars))).toEqual([
      { ...changed, added: [as(oeyvind, "eier")], removed: [{ personId: lars, why: "overlevert" }] },
    ]);
    expect(eventsOf(klage(), help(true, hilde), facts(lars))[1]).toEqual({
      ...{ ...changed, reason: null },
      ...{ added: [as(hilde, "bistand")], removed: [] },
    });
    expect(eventsOf(helped(), help(true, hilde), facts(lars)).map(({ type }) => type)).toEqual(["HelpSettled"]);
  });

  it("VA-24, VA-02 names an owner in the place of the one before, and nobody who has it already or may not", () => {
    const named = held(klage(), as(sjur, "sjef"), as(lars, "eier"));
    const by = facts(system);
    expect(eventsOf(named, assign(oeyvind), by)[0]).toMatchObject({ removed: [{ personId: lars, why: "overlevert" }] });
    expect(refused(named, assign(null), by)).toEqual(["- PERSON_MISSING"]);
    expect(refused(named, assign(lars), by)).toEqual(["VA-03 PERSON_IS_BARRED"]);
    for (const who of [hilde, sjur, vera, hanne, ola])
      expect(refused(klage(), assign(who), by)).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    expect(refused(klage(), { type: "AssignOwner", ownerId: oeyvind, reason: textOf(5_001) }, by)).toEqual([
      "- REPORT_TEXT_TOO_LONG",
    ]);
  });

  it("VA-08, VA-30, VA-05 goes on to one of the same kind, and to nobody who is in it or is gone", () => {
    const mottak = received(sent("varsel"), mona);
    expect(refused(held(mottak, as(mona, "mottak")), handOver(mikkel), facts(mona))).toEqual([]);
    expect(refused(mottak, help(true, hilde), facts(mona))).toEqual([]);
    const toVera = having(sent("underretning", { recipient: "verneombud" }), facts(vera), declare(), acknowledge);
    const steppedAside: Report = { ...toVera, former: [{ personId: hanne, why: "inhabil", on: march }] };
    const handedOn: Report = { ...toVera, former: [{ personId: hanne, why: "overlevert", on: march }] };
    expect(refused(held(toVera, as(vera, "verneombud")), handOver(hanne), facts(vera))).toEqual([]);
    expect(refused(held(handedOn, as(vera, "verneombud")), handOver(hanne), facts(vera))).toEqual([]);
    expect(refused(held(steppedAside, as(vera, "verneombud")), handOver(hanne), facts(vera))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const others: Report = { ...toVera, former: [{ personId: rektor, why: "inhabil", on: march }] };
    expect(refused(held(others, as(vera, "verneombud")), handOver(hanne), facts(vera))).toEqual([]);
  });
});
