import { describe, expect, it } from "vitest";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import { endToClarify } from "#domain/regime/kunngjoering/endReminder.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { defaultRulesetSettings } from "#domain/regime/settings.ts";
import { pandemic, published, reached, regulation, why } from "./rulesets.ts";

const memo = published(pandemic);
const about = { holidays: new Set<LocalDate>(), settings: defaultRulesetSettings };
const on = (day: string, ruleset: Ruleset = memo, others: readonly Ruleset[] = []) =>
  endToClarify(ruleset, others, date(day), about);

describe("the end of a rule set", () => {
  it("PA-11 reminds 31 days before it, and not on the day before that", () => {
    expect(on("2020-11-29")).toBeNull();
    expect(on("2020-11-30")).toBe("2020-12-31");
    expect(on("2020-12-31")).toBe("2020-12-31");
    expect(on("2021-01-01")).toBeNull();
  });

  it("PA-11 goes by the employer's own number of days, and falls on the working day before a day off", () => {
    const settings = { endReminderDays: 33 };
    expect(endToClarify(memo, [], date("2020-11-26"), { ...about, settings })).toBeNull();
    // 28 November is a Saturday.
    expect(endToClarify(memo, [], date("2020-11-27"), { ...about, settings })).toBe("2020-12-31");
    const holidays = new Set([date("2020-11-30")]);
    expect(endToClarify(memo, [], date("2020-11-27"), { ...about, holidays })).toBe("2020-12-31");
  });

  it("PA-11 reminds of an end that was moved by the new day, later or sooner", () => {
    const change = (to: string, today: string) =>
      reached(memo, { type: "ChangeRuleset", plan: { ...pandemic, to: date(to) }, reason: why }, { today: date(today) });
    const later = change("2021-01-31", "2020-12-01");
    expect(on("2020-12-02", later)).toBeNull();
    expect(on("2020-12-31", later)).toBe("2021-01-31");
    const sooner = change("2020-12-11", "2020-11-20");
    expect(on("2020-11-20", sooner)).toBe("2020-12-11");
    const ended = reached(memo, { type: "EndRuleset", lastDay: date("2020-11-25"), reason: why }, { today: date("2020-11-20") });
    expect(on("2020-11-20", ended)).toBe("2020-11-25");
    expect(on("2020-11-26", ended)).toBeNull();
  });

  it("PA-11 asks nothing where others begin on the day after, and does where there is a day between", () => {
    const next = (from: string) => published({ ...pandemic, from: date(from), to: date("2021-02-28") }, {}, "r2");
    expect(on("2020-12-01", memo, [next("2021-01-01")])).toBeNull();
    expect(on("2020-12-01", memo, [next("2021-01-02")])).toBe("2020-12-31");
    const withdrawn = reached(next("2021-01-01"), { type: "WithdrawRuleset", reason: why });
    expect(on("2020-12-01", memo, [withdrawn])).toBe("2020-12-31");
    expect(on("2020-12-01", memo, [published({ ...regulation, from: date("2021-01-01") }, {}, "r3")])).toBe("2020-12-31");
  });

  it("PA-11 is about the employer's own rules, and about none that was withdrawn", () => {
    const withdrawn = reached(memo, { type: "WithdrawRuleset", reason: why });
    expect(on("2020-12-01", withdrawn)).toBeNull();
    expect(on("2021-03-01", published({ ...regulation, to: date("2021-03-31") }))).toBeNull();
    expect(on("2021-03-01", published(regulation))).toBeNull();
  });
});
