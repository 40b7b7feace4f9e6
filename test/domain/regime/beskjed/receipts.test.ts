import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { mayReadNotice, seesReceiptsOf } from "#domain/regime/beskjed/access.ts";
import { formFor } from "#domain/regime/beskjed/formFor.ts";
import { isReminded, noticeRecipients } from "#domain/regime/beskjed/notify.ts";
import { decideConfirm, type Receipt, stepOf } from "#domain/regime/beskjed/receipt.ts";
import { defaultRulesetSettings } from "#domain/regime/settings.ts";
import { admin, house, inBoth, inEast, inNorth } from "../places.ts";
import { pandemic, published, reached as rulesetReached, why } from "../rulesets.ts";
import { decide, form, inNb, reached, ruleset, send } from "./notices.ts";

const notice = reached(undefined, send({ forms: inNb({ nn: form("nn") }) }));
const corrected = reached(notice, send({ contentHash: "other" }));
const at = startOfDay(date("2021-02-02"));
const told: Receipt = { version: 1, isReached: false, shownAt: null, confirmedAt: null };

describe("whom a notice goes to", () => {
  it("LI-04 goes to everybody whom the rules concern where they work, in parts that nobody is in twice", () => {
    const all = noticeRecipients(house, ruleset, { after: null, limit: 10 });
    expect(all).toEqual([inBoth, inEast]);
    expect(noticeRecipients(house, ruleset, { after: null, limit: 1 })).toEqual([inBoth]);
    expect(noticeRecipients(house, ruleset, { after: inBoth, limit: 1 })).toEqual([inEast]);
    expect(noticeRecipients(house, ruleset, { after: inEast, limit: 1 })).toEqual([]);
    expect(noticeRecipients(house, published(pandemic), { after: null, limit: 10 })).toContain(inNorth);
  });

  it("is read by those and by whoever was told, and by nobody who has left", () => {
    expect(mayReadNotice(house, inEast, ruleset, false)).toBe(true);
    expect(mayReadNotice(house, inNorth, ruleset, false)).toBe(false);
    expect(mayReadNotice(house, inNorth, ruleset, true)).toBe(true);
    expect(mayReadNotice(house, "left" as PersonId, ruleset, true)).toBe(false);
  });

  it("gives each reader their own written form, or bokmål with a word that it is not theirs", () => {
    const { forms } = notice.versions[0] ?? {};
    if (forms === undefined) throw new Error("no version");
    expect(formFor(forms, "nn")).toMatchObject({ language: "nn", isTheirs: true, form: forms.nn });
    expect(formFor(forms, "en")).toMatchObject({ language: "nb", isTheirs: false, form: forms.nb });
  });

  it("names receipts to the nearest leader of their people, and to nobody else", () => {
    const led: Organisation = {
      ...house,
      units: new Map([...house.units].map(([id, unit]) => [id, id === "institute" ? { ...unit, leaderId: inNorth } : unit])),
    };
    expect(seesReceiptsOf(led, inNorth)).toContain(inEast);
    expect(seesReceiptsOf(led, inNorth)).not.toContain(inNorth);
    for (const id of [admin, inEast, "left" as PersonId]) expect(seesReceiptsOf(led, id)).toEqual([]);
  });
});

describe("a receipt", () => {
  it("goes step by step, and who has opened it was reached whatever became of the message", () => {
    expect(stepOf(told)).toBe("told");
    expect(stepOf({ ...told, isReached: true })).toBe("reached");
    expect(stepOf({ ...told, shownAt: at })).toBe("shown");
    expect(stepOf({ ...told, confirmedAt: at })).toBe("confirmed");
  });

  it("confirms the version that was read, once", () => {
    expect(decideConfirm(notice, told, 1)).toEqual({ ok: true, events: [{ type: "NoticeConfirmed", version: 1 }] });
    expect(decideConfirm(notice, undefined, 1)).toMatchObject({ ok: true, events: [{}] });
    expect(decideConfirm(notice, { ...told, confirmedAt: at }, 1)).toEqual({ ok: true, events: [] });
    expect(decideConfirm(corrected, { ...told, confirmedAt: at }, 2)).toMatchObject({ ok: true, events: [{ version: 2 }] });
    for (const version of [0, 1, 3]) {
      expect(decideConfirm(corrected, told, version)).toMatchObject({ refusals: [{ code: "NOTICE_CORRECTED", version: 2 }] });
    }
  });

  it("LI-04 reminds of it once, on the third working day, over a weekend and never on a day off", () => {
    const receipt = { toldOn: date("2021-02-04"), isConfirmed: false, isReminded: false };
    const on = (day: string, but: Partial<typeof receipt> = {}, holidays: readonly string[] = []) =>
      isReminded({ ...receipt, ...but }, date(day), defaultRulesetSettings, new Set(holidays.map(date)));
    // Thursday; Friday, Monday and Tuesday are working days.
    expect(on("2021-02-08")).toBe(false);
    expect(on("2021-02-09")).toBe(true);
    expect(on("2021-02-09", {}, ["2021-02-08"])).toBe(false);
    expect(on("2021-02-13")).toBe(false);
    expect(on("2021-02-15")).toBe(true);
    expect(on("2021-02-09", { isConfirmed: true })).toBe(false);
    expect(on("2021-02-09", { isReminded: true })).toBe(false);
  });
});

describe("forgetting who has read", () => {
  const forget = { type: "ForgetReceipts", figures: [] } as const;
  const on = (today: string, of = ruleset) => decide(notice, forget, { by: null, today: date(today), of });

  it("waits until so many days after the last day of the rules, and keeps the figures", () => {
    expect(on("2021-06-29")).toMatchObject({ refusals: [{ code: "RECEIPTS_KEPT", until: "2021-06-30" }] });
    expect(on("2021-06-30")).toEqual({ ok: true, events: [{ type: "ReceiptsForgotten", on: "2021-06-30", figures: [] }] });
    expect(on("2021-12-31", { ...ruleset, to: null })).toMatchObject({ refusals: [{ until: null }] });
    const withdrawn = rulesetReached(ruleset, { type: "WithdrawRuleset", reason: why }, { today: date("2021-01-26") });
    expect(on("2021-04-26", withdrawn)).toMatchObject({ ok: false });
    expect(on("2021-04-27", withdrawn)).toMatchObject({ ok: true });
  });

  it("is done once, and asks for no confirmation after it", () => {
    const forgotten = reached(notice, forget, { by: null, today: date("2021-06-30") });
    expect(decide(forgotten, forget, { by: null, today: date("2021-07-01") })).toEqual({ ok: true, events: [] });
    expect(decideConfirm(forgotten, undefined, 1)).toEqual({ ok: true, events: [] });
    expect(forgotten.versions).toEqual(notice.versions);
  });
});
