import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { sightOf } from "#domain/sak/access.ts";
import { deadlinesOf, nextDue } from "#domain/sak/deadlines.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseRemindersOn, protectionDueOn } from "#domain/sak/reminders.ts";
import { defaultCaseSettings as settings } from "#domain/sak/settings.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { hanne, kari, lars, march, mona, ola, per, solveig, system, vera } from "../melding/given.ts";
import {
  addParty,
  among,
  archive,
  assess,
  assignTo,
  begun,
  challenge,
  closed,
  comment,
  conclude,
  declare,
  facts,
  followed,
  having,
  invite,
  meeting,
  minutes,
  obvious,
  offered,
  opened,
  partyId,
  ready,
  refused,
  simple,
  strain,
  told,
  varsel,
  withParty,
  words,
} from "./given.ts";

const day = (days: number): LocalDate => addDays(march, days);
const due = (one: SubCase, what: string, today = march) => deadlinesOf(one, settings, today).filter((each) => each.what === what);
const remind = (one: SubCase, what: string, days: number) =>
  caseRemindersOn(one, settings, day(days))
    .filter((each) => each.what === what)
    .map(({ to }) => to);
const check = (concern: boolean | null = true, text: typeof words | null = words) =>
  ({ type: "CheckStrain", concern, text }) as const;
const ask = { type: "AskProtection", personId: kari } as const;
const answer = (exposed: boolean | null) => ({ type: "AnswerProtection", exposed, text: null }) as const;

describe("time", () => {
  it("SB-01 reminds the owner after fourteen days without anything done, and every fourteen after", () => {
    const one = told();
    expect(due(one, "stille")).toEqual([{ what: "stille", on: day(14), overdue: false }]);
    expect(remind(one, "stille", 13)).toEqual([]);
    expect(remind(one, "stille", 14)).toEqual([lars]);
    expect(remind(one, "stille", 15)).toEqual([]);
    expect(remind(one, "stille", 28)).toEqual([lars]);
    expect(due(one, "stille", day(14))[0]?.overdue).toBe(false);
    expect(due(one, "stille", day(15))[0]?.overdue).toBe(true);
  });

  it("SB-01 begins to count anew with whatever anybody does, and not with what the product does", () => {
    const moved = having(told(), facts(per, { on: day(10) }), challenge(lars));
    expect(due(moved, "stille")[0]?.on).toBe(day(24));
    const asked = having(obvious(), facts(lars), invite(partyId(told(), per)));
    const reminded = having(asked, facts(system, { on: day(15) }), { type: "RemindStatement", partyId: partyId(told(), per) });
    expect(due(reminded, "stille")[0]?.on).toBe(day(14));
  });

  it("SB-01 reminds whoever has it of the first opening, also whoever owns it later", () => {
    expect(due(opened(), "foerste-aapning")).toEqual([{ what: "foerste-aapning", on: day(7), overdue: false }]);
    expect(remind(opened(), "foerste-aapning", 5)).toEqual([lars]);
    expect(remind(opened(), "foerste-aapning", 8)).toEqual([lars]);
    expect(remind(opened(), "foerste-aapning", 9)).toEqual([]);
    expect(due(told(), "foerste-aapning")).toEqual([]);
    const later = having(simple(), facts(lars, { on: day(20) }), assignTo(solveig));
    expect(due(later, "foerste-aapning")[0]?.on).toBe(day(27));
    expect(remind(later, "foerste-aapning", 27)).toEqual([solveig]);
    expect(remind(varsel(), "foerste-aapning", 7)).toContain(mona);
    expect(due(having(later, facts(solveig), declare()), "foerste-aapning")).toEqual([]);
  });

  it("SB-09 reminds the party before the deadline, and the owner after it", () => {
    const asked = having(obvious(), facts(lars), invite(partyId(told(), per)));
    expect(remind(asked, "uttalelse", 12)).toEqual([per]);
    expect(remind(asked, "uttalelse", 14)).toEqual([per]);
    expect(remind(asked, "uttalelse", 15)).toEqual([lars]);
    expect(remind(asked, "uttalelse", 13)).toEqual([]);
    const kariToo = having(ready(having(offered(), facts(lars), invite(partyId(told(), kari)))), facts(lars), conclude());
    expect(due(kariToo, "uttalelse")).toEqual([]);
  });

  it("SB-31 reminds those who have not commented on this draft", () => {
    const one = having(offered(), facts(kari), comment);
    expect(remind(one, "kommentar", 14)).toEqual([per]);
    expect(remind(one, "kommentar", 15)).toEqual([lars]);
    expect(due(ready(), "kommentar")).toEqual([]);
    expect(remind(offered(), "kommentar", 12)).toEqual([kari, per]);
  });

  it("SB-07 reminds of a meeting to come, and of its minutes after", () => {
    const one = having(told(), facts(lars), meeting({ attendees: [withParty(partyId(told(), per))] }));
    expect(remind(one, "moete", 5)).toEqual([per, lars]);
    expect(remind(one, "referat", 8)).toEqual([lars]);
    expect(due(one, "moete", day(8))).toEqual([]);
    const written = having(one, facts(lars, { on: day(7) }), minutes());
    expect(due(written, "referat", day(8))).toEqual([]);
    expect(due(written, "moete", day(8))).toHaveLength(1);
  });

  it("VA-04 reminds whoever is to decide on habilitet", () => {
    const one = having(told(), facts(per), challenge(lars));
    expect(remind(one, "habilitet", 5)).toEqual([solveig]);
    expect(due(one, "habilitet")[0]?.on).toBe(day(7));
  });

  it("SB-21 reminds the owner of measures, also where there was no case but something to better", () => {
    expect(due(followed(), "tiltak")).toEqual([{ what: "tiltak", on: "2021-06-01", overdue: false }]);
    const better = having(told(), facts(lars), assess("forbedring"), {
      type: "AddMeasure",
      ...{ measureId: "t" as never, text: words, ownerId: lars, due: day(10), moves: false, movesReason: null },
    });
    expect(remind(better, "tiltak", 8)).toEqual([lars]);
    expect(due(closed(), "tiltak")).toEqual([]);
  });

  it("SB-05 waits for the archive of what is closed, and for nothing once it is archived", () => {
    expect(deadlinesOf(closed(), settings, march)).toEqual([{ what: "arkiv", on: day(14), overdue: false }]);
    expect(remind(closed(), "arkiv", 14)).toEqual([lars]);
    const over = having(closed(), facts(lars), archive());
    expect(deadlinesOf(over, settings, march)).toEqual([]);
    expect(nextDue(over, settings, march)).toBeUndefined();
    expect(nextDue(opened(), settings, march)?.what).toBe("foerste-aapning");
  });
});

describe("strain", () => {
  it("SB-10 asks the safety representative every fourteen days, and the owner to meet them", () => {
    const one = having(begun(), facts(lars), strain(vera, hanne));
    expect(due(one, "belastning")[0]?.on).toBe(day(14));
    expect(remind(one, "belastning", 13)).toEqual([]);
    expect(remind(one, "belastning", 14)).toEqual([vera, hanne, lars]);
    expect(remind(one, "belastning", 28)).toEqual([vera, hanne, lars]);
    expect(remind(begun(), "belastning", 14)).toEqual([]);
  });

  it("SB-10 shows them the number of the case and nothing else, and takes their answer", () => {
    const one = having(begun(), facts(lars), strain());
    expect(sightOf(one, vera, among())).toBe("nummer");
    expect(refused(one, check(), facts(ola))).toEqual(["SB-10 NOT_INVOLVED"]);
    expect(refused(one, check(null), facts(vera))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(one, check(true, null), facts(vera))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(one, check(false, null), facts(vera))).toEqual([]);
    const checked = having(one, facts(vera, { on: day(3) }), check());
    expect(checked.strain?.checks).toEqual([{ by: vera, concern: true, text: words, on: day(3) }]);
    expect(due(checked, "belastning")[0]?.on).toBe(day(17));
  });

  it("SB-10 warns until owner and safety representative have met", () => {
    const one = having(begun(), facts(lars), strain());
    const met = { type: "RecordStrainMeeting" } as const;
    expect(caseWarnings(one)).toContainEqual({ rule: "SB-10", code: "NO_STRAIN_MEETING" });
    expect(caseWarnings(having(one, facts(lars), met))).not.toContainEqual({ rule: "SB-10", code: "NO_STRAIN_MEETING" });
    expect(refused(begun(), met, facts(lars))).toEqual(["SB-16 STRAIN_UNSETTLED"]);
    const kept = having(having(one, facts(vera), check()), facts(lars), met, strain(hanne));
    expect(kept.strain).toMatchObject({ representatives: [hanne], metOn: march, checks: [{ by: vera }] });
  });

  it("SB-10 asks nobody who has become a party", () => {
    const one = having(begun(), facts(lars), strain(vera, hanne), addParty(vera, "beroert"));
    expect(remind(one, "belastning", 14)).toEqual([hanne, lars]);
    expect(refused(one, check(), facts(vera))).toEqual(["SB-10 NOT_INVOLVED"]);
    const full = having(begun(), facts(lars), strain());
    const checks = Array.from({ length: 100 }, () => ({ by: vera, concern: false, text: null, on: march }));
    const most = full.strain === null ? full : { ...full, strain: { ...full.strain, checks } };
    expect(refused(most, check(), facts(vera))).toEqual(["- CASE_TOO_MANY"]);
  });
});

describe("protection of whoever reported it", () => {
  it("VA-34 asks whoever reported it how they are treated, and takes their own answer alone", () => {
    const one = having(told(), facts(system), ask);
    expect(one.restoring.checks).toEqual([{ personId: kari, askedOn: march, answer: null }]);
    expect(refused(one, ask, facts(lars))).toEqual(["VA-34 ASKED_ALREADY"]);
    expect(refused(told(), { ...ask, personId: ola }, facts(lars))).toEqual(["VA-34 NOT_A_REPORTER"]);
    expect(refused(told(), ask, facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(one, answer(true), facts(per))).toEqual(["VA-34 NOT_ASKED"]);
    expect(refused(one, answer(null), facts(kari))).toEqual(["- CASE_ANSWER_MISSING"]);
    const said = having(one, facts(kari), answer(true));
    expect(said.restoring.checks[0]?.answer).toEqual({ exposed: true, text: null, on: march });
    expect(refused(said, answer(false), facts(kari))).toEqual(["VA-34 NOT_ASKED"]);
  });

  it("VA-34 is due some time after the beginning and each answer, and never twice without an answer", () => {
    expect(protectionDueOn(told(), settings, day(89))).toEqual([]);
    expect(protectionDueOn(told(), settings, day(90))).toEqual([kari]);
    const asked = having(told(), facts(system, { on: day(90) }), ask);
    expect(protectionDueOn(asked, settings, day(200))).toEqual([]);
    const said = having(asked, facts(kari, { on: day(95) }), answer(false));
    expect(protectionDueOn(said, settings, day(184))).toEqual([]);
    expect(protectionDueOn(said, settings, day(185))).toEqual([kari]);
    expect(protectionDueOn(closed(), settings, day(90))).toEqual([kari]);
    expect(protectionDueOn(having(closed(), facts(lars), archive()), settings, day(90))).toEqual([]);
  });
});
