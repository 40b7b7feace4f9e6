import { describe, expect, it } from "vitest";
import { statusOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays, localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { accepted } from "#test/domain/hjemmekontor/fastAvtale/given.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import {
  acceptance,
  acted,
  agreement,
  approval,
  caseIn,
  employee,
  filled,
  leader,
  valueIn,
} from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const languages = ["nb", "nn", "en"] as const;

/** An agreement of Kari's over a period, accepted. */
async function agreed(office: Office, start: LocalDate, end: LocalDate) {
  const draft = await filled(office, employee, { start, end });
  const sent = agreement(valueIn(await office.desk.submitDraft(employee, draft.id, draft.version)));
  const approved = agreement(await acted(office, leader, sent, approval));
  return agreement(await acted(office, employee, approved, acceptance(approved)));
}

describe("an agreement that cannot be renewed", () => {
  it("HO-10 that ran out says when, in every language, and leaves what is typed elsewhere as it is", async () => {
    const office = await openOffice();
    const running = await agreed(office, date("2026-03-09"), date("2026-08-31"));
    office.clock.date = date("2026-09-01");
    const begun = await filled(office, employee, { availability: "Kl. 7–14" });
    const refused = await office.desk.renewAgreement(employee, running.id, "periode");
    expect(refused).toEqual({
      kind: "refused",
      refusals: [{ rule: "HO-10", code: "RENEWAL_EXPIRED", lastDay: "2026-08-31" }],
    });
    if (refused.kind !== "refused") throw new Error(refused.kind);
    for (const language of languages) {
      const texts = textsFor(language);
      const [refusal] = refused.refusals;
      expect(refusal === undefined ? "" : texts.refusal(refusal)).toContain(texts.dayMonthYear(date("2026-08-31")));
    }
    expect(valueIn(await office.desk.readDraft(employee, begun.id))).toMatchObject({
      version: begun.version,
      answers: { availability: "Kl. 7–14" },
    });
  });

  it("HO-10 that ran out yesterday is refused, and on its last day it is not", async () => {
    const office = await openOffice();
    const running = await agreed(office, date("2026-03-09"), date("2026-08-31"));
    office.clock.date = date("2026-08-31");
    expect(valueIn(await office.desk.renewAgreement(employee, running.id, "periode")).answers).toMatchObject({
      start: "2026-09-01",
      end: "2027-02-28",
    });
  });

  it("HO-10 that was ended is refused with the day on which it ends, before that day and after", async () => {
    const office = await openOffice();
    const ended = await caseIn.OPPSAGT(office);
    if (ended.kind !== "fast-avtale" || ended.termination === null) throw new Error("not ended");
    const { lastDay } = ended.termination;
    const refusals = async () => {
      const refused = await office.desk.renewAgreement(employee, ended.id, "periode");
      return refused.kind === "refused" ? refused.refusals : refused.kind;
    };
    expect(await refusals()).toEqual([{ rule: "HO-10", code: "RENEWAL_TERMINATED", lastDay }]);
    office.clock.date = addDays(lastDay, 1);
    expect(await refusals()).toEqual([{ rule: "HO-10", code: "RENEWAL_EXPIRED", lastDay }]);
    expect(await office.desk.hasDraft(employee)).toBe(false);
  });
});

describe("two agreements over the same days", () => {
  it("HO-15 are refused with the days of the other, in every language, and nothing that was typed is lost", async () => {
    const office = await openOffice();
    await agreed(office, date("2026-03-09"), date("2026-08-31"));
    const draft = await filled(office, employee, {
      start: date("2026-08-31"),
      end: date("2026-12-31"),
      availability: "Kl. 7–14",
    });
    const refused = await office.desk.submitDraft(employee, draft.id, draft.version);
    const overlap = { rule: "HO-15", code: "OVERLAPS_AGREEMENT", field: "start", from: "2026-03-09", to: "2026-08-31" } as const;
    expect(refused).toEqual({ kind: "refused", refusals: [overlap] });
    for (const language of languages) {
      const texts = textsFor(language);
      const said = texts.refusal({ ...overlap, from: date(overlap.from), to: date(overlap.to) });
      expect(said).toContain(texts.span(date(overlap.from), date(overlap.to)));
    }
    const kept = valueIn(await office.desk.readDraft(employee, draft.id));
    expect(kept).toMatchObject({ version: draft.version, answers: { availability: "Kl. 7–14", start: "2026-08-31" } });
    // A day later there is no overlap, and what was typed is sent.
    const moved = valueIn(
      await office.desk.saveAnswers(employee, kept.id, kept.version, { start: date("2026-09-01") }, () => "periode"),
    );
    expect(valueIn(await office.desk.submitDraft(employee, moved.id, moved.version))).toMatchObject({ from: "2026-09-01" });
  });

  it("HO-15 are refused while the other only waits for the leader, and allowed once it was withdrawn", async () => {
    const office = await openOffice();
    const first = await filled(office, employee, { start: date("2026-03-09"), end: date("2026-08-31") });
    const waiting = valueIn(await office.desk.submitDraft(employee, first.id, first.version));
    const second = await filled(office, employee, { start: date("2026-06-01"), end: date("2026-11-30") });
    const send = () => office.desk.submitDraft(employee, second.id, second.version);
    expect(await send()).toMatchObject({ kind: "refused", refusals: [{ code: "OVERLAPS_AGREEMENT", to: "2026-08-31" }] });
    await acted(office, employee, waiting, { type: "Withdraw" });
    expect((await send()).kind).toBe("done");
  });
});

describe("an agreement from the 29th of February", () => {
  it("HO-13 ends on 28 August at the latest (domain rules 7.2), says so, and goes on from there", async () => {
    const office = await openOffice(date("2028-02-01"));
    const draft = await filled(office, employee, { start: date("2028-02-29"), end: date("2028-08-29") });
    expect(await office.desk.submitDraft(employee, draft.id, draft.version)).toEqual({
      kind: "refused",
      refusals: [{ rule: "HO-13", code: "TOO_LONG", field: "end", latestEnd: "2028-08-28" }],
    });
    const running = await agreed(office, date("2028-02-29"), date("2028-08-28"));
    expect(running).toMatchObject({ from: "2028-02-29", to: "2028-08-28" });
    office.clock.date = date("2028-08-01");
    expect(valueIn(await office.desk.renewAgreement(employee, running.id, "periode")).answers).toMatchObject({
      start: "2028-08-29",
      end: "2029-02-28",
    });
  });
});

describe("the nights on which the clock is changed", () => {
  it("HO-13 end the last day at midnight in Oslo (domain rules 7.6), on the day of 25 hours as on that of 23", () => {
    const state = (end: string) => accepted({ start: addDays(date(end), -90), end: date(end) });
    const at = (end: string, instant: string) => statusOn(state(end), osloDate(instantOf(Date.parse(instant))));
    expect(at("2026-10-25", "2026-10-25T22:59:59Z")).toBe("AKTIV");
    expect(at("2026-10-25", "2026-10-25T23:00:00Z")).toBe("UTLOEPT");
    expect(at("2027-03-28", "2027-03-28T21:59:59Z")).toBe("AKTIV");
    expect(at("2027-03-28", "2027-03-28T22:00:00Z")).toBe("UTLOEPT");
  });

  it("HO-13 count the days of a period as dates: six months over both nights are as long as any", async () => {
    const office = await openOffice(date("2026-09-01"));
    for (const [start, end] of [
      ["2026-10-25", "2027-04-24"],
      ["2027-04-25", "2027-10-24"],
    ] as const)
      expect(await agreed(office, date(start), date(end))).toMatchObject({ from: start, to: end });
  });

  it("HO-12 plan the morning's reminders at seven by the clock on the wall, before the change and after", async () => {
    const office = await openOffice(date("2026-10-23"));
    for (const day of ["2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26"]) {
      office.clock.date = date(day);
      await office.desk.planHomeReminders(date(day), date(day));
    }
    const planned = jobRows(office.dataDir).filter(({ kind }) => kind === "plan-home-reminders");
    const dueOn = (day: string) => {
      const due = planned.find(({ delivery_key }) => delivery_key === `plan-home-reminders:${day}`)?.["due_at"];
      return new Date(String(due)).toISOString();
    };
    expect(dueOn("2026-10-24")).toBe("2026-10-24T05:00:00.000Z");
    expect(dueOn("2026-10-26")).toBe("2026-10-26T06:00:00.000Z");
  });
});
