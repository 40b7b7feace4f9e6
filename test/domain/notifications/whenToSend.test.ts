import { describe, expect, it } from "vitest";
import { type Instant, instantOf, momentOn, osloDate, osloMinute } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { bindingKinds, type Choices, defaultChoices, optionalKinds, type QuietHours } from "#domain/notifications/model.ts";
import { afterQuiet, cardsAfter, isQuiet, whenToSend } from "#domain/notifications/whenToSend.ts";
import { rules } from "#domain/rules.ts";

const monday = localDate("2026-03-02");
const at = (date: string, hour: number, minute = 0): Instant => momentOn(localDate(date), hour * 60 + minute);
const night: QuietHours = { from: 17 * 60, to: 8 * 60, weekends: true };
const choices = (but: Partial<Choices>): Choices => ({ ...defaultChoices, ...but });
const timed = (timing: "samlet" | "av", quiet: QuietHours | null = null): Choices => ({
  kinds: { ...defaultChoices.kinds, egne: { timing, letter: true, feed: true } },
  quiet,
});

describe("a message to somebody", () => {
  it("comes at once to whoever has chosen nothing, at any hour", () => {
    for (const hour of [0, 8, 12, 23]) expect(whenToSend("egne", defaultChoices, at(monday, hour))).toEqual({ kind: "now" });
  });

  it.each(Object.entries(bindingKinds))("%s comes at once whatever was chosen, by %s, which is in force", (kind, rule) => {
    const silent = choices({
      kinds: Object.fromEntries(
        optionalKinds.map((one) => [one, { timing: "av", letter: false, feed: false }]),
      ) as Choices["kinds"],
      quiet: { from: 0, to: 1439, weekends: true },
    });
    expect(whenToSend(kind as keyof typeof bindingKinds, silent, at(monday, 3))).toEqual({ kind: "now" });
    expect(rules.find(({ id }) => id === rule)).toMatchObject({ inForce: true });
  });

  it("waits for the end of the quiet hours: the last minute before them is not quiet, nor is the first after", () => {
    const quiet = choices({ quiet: night });
    expect(whenToSend("egne", quiet, at(monday, 16, 59))).toEqual({ kind: "now" });
    expect(whenToSend("egne", quiet, at(monday, 17))).toEqual({ kind: "later", at: at("2026-03-03", 8) });
    expect(whenToSend("egne", quiet, at("2026-03-03", 7, 59))).toEqual({ kind: "later", at: at("2026-03-03", 8) });
    expect(whenToSend("egne", quiet, at("2026-03-03", 8))).toEqual({ kind: "now" });
  });

  it("waits over the weekend where that is quiet, and not where it is not", () => {
    expect(whenToSend("egne", choices({ quiet: night }), at("2026-03-07", 12))).toEqual({
      kind: "later",
      at: at("2026-03-09", 8),
    });
    expect(whenToSend("egne", choices({ quiet: { ...night, weekends: false } }), at("2026-03-07", 12))).toEqual({ kind: "now" });
    expect(isQuiet({ from: 12 * 60, to: 13 * 60, weekends: false }, at(monday, 12, 30))).toBe(true);
    expect(isQuiet({ from: 12 * 60, to: 13 * 60, weekends: false }, at(monday, 13))).toBe(false);
  });

  it("comes with the day's card at eight, or when the quiet hours end, and the card of a moment is the same for all of it", () => {
    expect(whenToSend("egne", timed("samlet"), at(monday, 7, 59))).toEqual({ kind: "collect", at: at(monday, 8) });
    expect(whenToSend("egne", timed("samlet"), at(monday, 8))).toEqual({ kind: "collect", at: at("2026-03-03", 8) });
    const late = { ...night, to: 9 * 60 + 30 };
    expect(whenToSend("egne", timed("samlet", late), at("2026-03-06", 12))).toEqual({
      kind: "collect",
      at: at("2026-03-09", 9, 30),
    });
  });

  it("goes at the first moment that is not quiet, also where the quiet hours are in the daytime and all of the weekend is quiet", () => {
    const lunch: QuietHours = { from: 12 * 60, to: 13 * 60, weekends: true };
    const saturday = at("2026-03-07", 10);
    expect(whenToSend("egne", choices({ quiet: lunch }), saturday)).toEqual({ kind: "later", at: at("2026-03-09", 0) });
    expect(whenToSend("egne", choices({ quiet: lunch }), at(monday, 12))).toEqual({ kind: "later", at: at(monday, 13) });
    // A Friday's noon ends before the weekend, and a night that ends on the minute that the day begins ends there.
    expect(whenToSend("egne", choices({ quiet: lunch }), at("2026-03-06", 12, 30))).toMatchObject({ at: at("2026-03-06", 13) });
    const toMidnight: QuietHours = { from: 20 * 60, to: 0, weekends: false };
    expect(whenToSend("egne", choices({ quiet: toMidnight }), at(monday, 21))).toMatchObject({ at: at("2026-03-03", 0) });
    // Sunday's evening is quiet by both, and the night goes on after the weekend.
    expect(afterQuiet(night, at("2026-03-08", 23))).toEqual({ kind: "later", at: at("2026-03-09", 8) });
    expect(afterQuiet(null, saturday)).toEqual({ kind: "now" });
  });

  it("HO-29, VA-38 the quarter's card comes as itself at the time of the day's card, and is not put off once more then", () => {
    const collected = (quiet: QuietHours | null): Choices => ({
      kinds: { ...defaultChoices.kinds, kvartal: { timing: "samlet", letter: true, feed: true } },
      quiet,
    });
    expect(whenToSend("kvartal", collected(null), at(monday, 7))).toEqual({ kind: "later", at: at(monday, 8) });
    expect(whenToSend("kvartal", collected(null), at(monday, 8), true)).toEqual({ kind: "now" });
    expect(whenToSend("kvartal", collected(night), at(monday, 18), true)).toEqual({ kind: "later", at: at("2026-03-03", 8) });
    expect(whenToSend("egne", timed("samlet"), at(monday, 8), true)).toEqual({ kind: "now" });
    expect(whenToSend("egne", timed("av"), at(monday, 8), true)).toEqual({ kind: "never" });
  });

  it("is told by the day's card, and in the last minute before it by one more, which reads what was written meanwhile", () => {
    const ahead = (milliseconds: number) => instantOf(Date.parse(at(monday, 8)) - milliseconds);
    expect(cardsAfter(null, ahead(60_001))).toEqual([at(monday, 8)]);
    for (const late of [60_000, 1]) expect(cardsAfter(null, ahead(late))).toEqual([at(monday, 8), at(monday, 8, 1)]);
    // A day's last minute is followed by the next day.
    const midnight: QuietHours = { from: 20 * 60, to: 23 * 60 + 59, weekends: false };
    expect(cardsAfter(midnight, at(monday, 23, 58))).toEqual([at(monday, 23, 59), at("2026-03-03", 0)]);
    expect(cardsAfter(null, at(monday, 8))).toEqual([at("2026-03-03", 8)]);
  });

  it("does not come where it was switched off, and others do", () => {
    expect(whenToSend("egne", timed("av"), at(monday, 12))).toEqual({ kind: "never" });
    expect(whenToSend("avgjoere", timed("av"), at(monday, 12))).toEqual({ kind: "now" });
  });

  it("keeps the hour where the clock is moved: 08:00 in Oslo, before and after", () => {
    for (const date of ["2026-03-28", "2026-03-30", "2026-10-24", "2026-10-26"]) {
      const moment = momentOn(localDate(date), 480);
      expect([osloDate(moment), osloMinute(moment)]).toEqual([date, 480]);
    }
  });
});
