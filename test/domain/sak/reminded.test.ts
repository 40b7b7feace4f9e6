import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { caseRemindersOn, protectionDueOn } from "#domain/sak/reminders.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";
import { kari, lars, march, per, tone, vera } from "../melding/given.ts";
import {
  facts,
  having,
  helped,
  invite,
  meeting,
  meetingId,
  minutes,
  obvious,
  partyId,
  strain,
  told,
  withParty,
} from "./given.ts";

/** Strain is asked about more seldom here than a case that stands still, so that one is not taken for the other. */
const settings = { ...defaultCaseSettings, idleDays: 10, strainDays: 15 };
const day = (days: number): LocalDate => addDays(march, days);
const reminded = (state: SubCase, what: string, ...days: readonly number[]) =>
  days.map((one) => caseRemindersOn(state, settings, day(one)).flatMap((each) => (each.what === what ? [each.to] : [])));
const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
const call = (id: string, on: LocalDate, attendees: readonly ReturnType<typeof withParty>[]) =>
  meeting({ meetingId: meetingId(id), on, attendees });

describe("who is reminded", () => {
  it("SB-01, SB-10 of what stands still and of strain on the day and each period after, and not before", () => {
    expect(reminded(told(), "stille", 8, 10, 11, 15, 20)).toEqual([[], [lars], [], [], [lars]]);
    const looked = having(told(), facts(lars), strain(vera));
    expect(reminded(looked, "belastning", 13, 15, 16, 20, 30)).toEqual([[], [vera, lars], [], [], [vera, lars]]);
  });

  it("SB-09 of an answer whoever owes that one, and the owner when the day has passed", () => {
    const both = having(obvious(), facts(lars), invite(perId), invite(kariId, day(16)));
    expect(reminded(both, "uttalelse", 12, 14, 15, 16)).toEqual([[per], [per, kari], [lars], [kari]]);
    expect(reminded(helped(both), "uttalelse", 15)).toEqual([[lars]]);
  });

  it("SB-07 of that meeting whoever comes, and of minutes whoever called one that is over", () => {
    const met = having(told(), facts(lars), call("m1", day(7), [withParty(perId)]), call("m2", day(20), [withParty(kariId)]));
    expect(reminded(met, "moete", 5, 7)).toEqual([
      [per, lars],
      [per, lars],
    ]);
    expect(reminded(met, "referat", 8)).toEqual([[lars]]);
    const written = having(met, facts(lars, { on: day(7) }), minutes(meetingId("m1")));
    expect(reminded(written, "referat", 8)).toEqual([[]]);
  });

  it("VA-34 of how they are treated each who reported, by their own last answer", () => {
    const two: SubCase = { ...told(), reporters: [kari, tone] };
    const answered = { personId: kari, on: march, answer: { exposed: false, text: null, on: day(60) } };
    const one: SubCase = { ...two, restoring: { ...two.restoring, checks: [answered] as never } };
    expect(protectionDueOn(two, settings, day(90))).toEqual([kari, tone]);
    expect(protectionDueOn(one, settings, day(90))).toEqual([tone]);
    expect(protectionDueOn(one, settings, day(150))).toEqual([kari, tone]);
  });
});
