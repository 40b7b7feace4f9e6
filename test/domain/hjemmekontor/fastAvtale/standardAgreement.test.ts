import { describe, expect, it } from "vitest";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import {
  standardAgreementOf,
  standardAgreementOn,
  usualStandardAgreements as versions,
} from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { textsFor } from "#domain/texts/index.ts";
import { kari, lars } from "../people.ts";
import { accept, accepted, approve, approved, facts, homeDay, refusalsOf, stateAfter, submit } from "./given.ts";

const minimum = [
  "omfang",
  "arbeidstid",
  "tilgjengelighet",
  "varighet",
  "endring-og-oppsigelse",
  "proevetid",
  "utstyr",
  "taushetsplikt",
];

describe("what the standard agreement says (domain rules 8)", () => {
  it("HO-14 has all that the regulation asks for in an agreement of 2021 and in one of today", () => {
    for (const day of ["2021-05-11", "2022-06-30", "2022-07-01", "2026-11-27"])
      expect(standardAgreementOn(versions, date(day)).terms).toEqual(expect.arrayContaining(minimum));
  });

  it("HO-14 follows the regulation as amended on 1 July 2022, and not the day before", () => {
    expect(standardAgreementOn(versions, date("2022-06-30"))).toMatchObject({ version: "2021-04", terms: minimum });
    const amended = standardAgreementOn(versions, date("2022-07-01"));
    expect(amended.version).toBe("2022-07");
    expect(amended.terms.slice(minimum.length)).toEqual(["eget-hjem", "arbeidsmiljoe", "tilsyn"]);
  });

  it("HO-14 has one version for each day, without a gap", () => {
    const bounds = versions.map(({ validity }) => [validity.from, validity.to]);
    expect(bounds).toEqual([
      [normalRegime.validity.from, "2022-06-30"],
      ["2022-07-01", undefined],
    ]);
  });

  it("HO-14 keeps an agreement on the version that was accepted, whatever has come since", () => {
    expect(standardAgreementOf(versions, accepted()).version).toBe("2021-04");
    expect(standardAgreementOf(versions, { ...accepted(), rulesOn: date("2023-01-01") }).version).toBe("2021-04");
    expect(standardAgreementOf(versions, approved()).version).toBe("2021-04");
  });

  it("HO-14 takes only the version of the agreement's own day", () => {
    const today = date("2023-01-09");
    const sent = submit({ start: date("2023-02-01"), end: date("2023-07-31"), homeDays: [homeDay(2)] });
    const waiting = stateAfter(stateAfter(undefined, sent, facts(kari, today)), approve(), facts(lars, today));
    expect(refusalsOf(decide(waiting, accept, facts(kari, today)))).toEqual([
      { rule: "HO-14", code: "TEMPLATE_NOT_ACCEPTED", current: "2022-07" },
    ]);
    const now = { ...accept, templateVersion: "2022-07" } as typeof accept;
    expect(decide(waiting, now, facts(kari, today))).toMatchObject({ ok: true });
  });

  it.each(["nb", "nn", "en"] as const)("HO-14 words every term in %s, with the agreement's own figures", (language) => {
    const texts = textsFor(language);
    const { start: from, end: to, homeDays, weeklyMinutes } = accepted().agreement;
    const agreed = { from, to, homeDays, weeklyMinutes, shareTenths: 400, settings: normalRegime.homeOffice };
    const said = standardAgreementOn(versions, date("2026-01-01")).terms.map((term) => texts.term(term, agreed).join(": "));
    expect(new Set(said).size).toBe(said.length);
    for (const part of ["14", "09:00–14:30", texts.percentTenths(400), texts.span(from, to)])
      expect(said.some((line) => line.includes(part))).toBe(true);
    const trial = { ...agreed, settings: { ...normalRegime.homeOffice, trialDays: 30, coreTime: null } };
    expect(texts.term("proevetid", trial)[1]).toContain("30");
    expect(texts.term("arbeidstid", trial)[1]).not.toContain("09:00");
  });
});
