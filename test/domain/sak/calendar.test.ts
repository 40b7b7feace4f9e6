import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { deadlinesOf, nextDue } from "#domain/sak/deadlines.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { ownDeadlines } from "#domain/sak/ownDeadlines.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";
import { hanne, hilde, kari, lars, march, oeyvind, per, solveig, tone, vera } from "../melding/given.ts";
import {
  challenge,
  closed,
  evaluate,
  facts,
  followed,
  having,
  heard,
  helped,
  invite,
  measure,
  measureId,
  meeting,
  meetingId,
  obvious,
  offered,
  partyId,
  ready,
  represent,
  strain,
  told,
  withParty,
  withPerson,
} from "./given.ts";

/** Strain is asked about more seldom here than a case that stands still, so that one is not taken for the other. */
const settings = { ...defaultCaseSettings, idleDays: 10, strainDays: 15 };
const day = (days: number): LocalDate => addDays(march, days);
const dates = (state: SubCase, today = march) => deadlinesOf(state, settings, today).map(({ what, on }) => `${what} ${on}`);
const own = (state: SubCase, who: PersonId, today = march) =>
  ownDeadlines(state, who, settings, today).map(({ what, on, overdue }) => `${what} ${on}${overdue ? " overdue" : ""}`);
const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
const call = (id: string, on: LocalDate, attendees: readonly ReturnType<typeof withParty>[]) =>
  meeting({ meetingId: meetingId(id), on, attendees });

describe("what a case waits for", () => {
  it("SB-01 is put in the order of its dates, and is only what is not done", () => {
    const two = measure({ measureId: measureId("t2"), due: day(30) });
    const one = having(having(followed(), facts(lars), two), facts(lars), strain(vera));
    expect(dates(one)).toEqual([`stille ${day(10)}`, `belastning ${day(15)}`, `tiltak ${day(30)}`, "tiltak 2021-06-01"]);
    expect(dates(having(one, facts(lars), evaluate())).at(-1)).toBe(`tiltak ${day(30)}`);
    expect(nextDue(one, settings, march)?.what).toBe("stille");
  });

  it("SB-01, SB-05 is the archive alone when it has ended, and nothing when it is archived", () => {
    const over = closed();
    expect(nextDue(over, settings, march)?.what).toBe("arkiv");
    expect(dates({ ...over, closed: null, movedOn: day(3) })).toEqual([`arkiv ${day(13)}`]);
    expect(dates({ ...over, movedOn: day(3) })).toEqual([`arkiv ${day(10)}`]);
    expect(nextDue({ ...over, status: "ARKIVERT" }, settings, march)).toBeUndefined();
  });

  it("SB-09, SB-31 is an answer or a comment that still counts", () => {
    const [hearing] = having(obvious(), facts(lars), invite(perId)).hearings;
    if (hearing === undefined) throw new Error("nobody invited");
    const waiting = (changes: object) => dates({ ...obvious(), hearings: [{ ...hearing, ...changes }] });
    expect(waiting({})).toContain(`uttalelse ${day(14)}`);
    for (const changes of [{ outdated: true }, { answer: heard().hearings[0]?.answer }]) {
      expect(waiting(changes)).not.toContain(`uttalelse ${day(14)}`);
    }
    expect(dates(offered())).toContain(`kommentar ${day(14)}`);
    expect(dates({ ...offered(), report: null }).join(" ")).not.toContain("kommentar");
  });

  it("VA-03 is the first opening by the owner, not by an adviser", () => {
    const asked = { ...helped(), habilitet: helped().habilitet.filter(({ personId }) => personId !== hilde) };
    expect(dates(asked).join(" ")).not.toContain("foerste-aapning");
  });

  it("SB-07 is a meeting on its own day, and minutes from the day after", () => {
    const met = having(told(), facts(lars), call("m1", day(7), [withParty(perId)]));
    expect(dates(met, day(7))).toContain(`moete ${day(7)}`);
    expect(dates(met, day(8))).toContain(`referat ${day(8)}`);
  });
});

describe("what a case waits for from one of its people", () => {
  it("SB-09, SB-31, SB-06 is a party's own, and that of whoever helps them, in the order of its dates", () => {
    const one = having(obvious(), facts(per), represent(tone));
    const invited = having(one, facts(lars), call("m1", day(20), [withParty(perId)]), call("m2", day(7), [withPerson(oeyvind)]));
    const both = having(invited, facts(lars), invite(perId), invite(kariId, day(30)));
    for (const who of [per, tone]) expect(own(both, who)).toEqual([`uttalelse ${day(14)}`, `moete ${day(20)}`]);
    expect(own(both, kari)).toEqual([`uttalelse ${day(30)}`]);
    expect(own(both, oeyvind)).toEqual([`moete ${day(7)}`]);
    expect(own(both, per, day(14))[0]).toBe(`uttalelse ${day(14)}`);
    expect(own(both, per, day(15))[0]).toBe(`uttalelse ${day(14)} overdue`);
    expect(own({ ...both, status: "BESLUTNING" }, per)).toEqual([`moete ${day(20)}`]);
    const together = call("m3", day(9), [withParty(kariId), withParty(perId)]);
    expect(own(having(one, facts(lars), { ...together, jointAssessment: { textId: "t", length: 9 } } as never), tone)).toEqual([
      `moete ${day(9)}`,
    ]);
  });

  it("SB-31 is a comment while it can be given", () => {
    expect(own(offered(), per)).toEqual([`kommentar ${day(14)}`]);
    expect(own({ ...offered(), status: "BESLUTNING" }, per)).toEqual([]);
    expect(own({ ...offered(), report: null }, per)).toEqual([]);
    expect(own(ready(), per)).toEqual([]);
  });

  it("VA-04, SB-10 is a question of whoever decides it, and strain of whoever looks after it", () => {
    const asked = having(helped(), facts(per), challenge(hilde));
    expect(own(asked, lars)).toEqual([`habilitet ${day(7)}`]);
    for (const who of [solveig, hanne]) expect(own(asked, who)).toEqual([]);
    const looked = having(told(), facts(lars), strain(vera));
    expect(own(looked, vera)).toEqual([`belastning ${day(15)}`]);
    const checks = [4, 6].map((one) => ({ by: vera, on: day(one), concern: false, text: null }));
    const checked = { ...looked, strain: looked.strain === null ? null : { ...looked.strain, checks } } as SubCase;
    expect(own(checked, vera)).toEqual([`belastning ${day(21)}`]);
  });
});
