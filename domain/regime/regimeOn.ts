import { usualStandardAgreements } from "../hjemmekontor/fastAvtale/standardAgreement.ts";
import { addDays, type LocalDate, localDate } from "../kernel/localDate.ts";
import { holdsOn } from "../kernel/validity.ts";
import type { MunicipalityNumber } from "../organisasjon/model.ts";
import type { NormalRegime, Regime } from "./model.ts";

/** The normal situation of S1 (15 April 2021), in force until the employer publishes something else. */
export const normalRegime: NormalRegime = {
  kind: "NORMAL",
  validity: { from: localDate("2021-01-01") },
  homeOffice: {
    maxSharePercent: 40,
    capBasis: "week",
    maxMonths: 6,
    coreTime: { from: 9 * 60, to: 14 * 60 + 30 },
    shortPeriodDays: 14,
    chainGapDays: 30,
    chainMonths: 12,
    noticeDays: 14,
    followUpDays: 30,
    dialogueDays: 90,
    renewalDays: 30,
    waitingDays: { leader: 2, above: 5 },
    turnusAbovePercent: 50,
    weekForColleagues: true,
    suggestFixed: { periods: 4, withinDays: 28 },
    trialDays: null,
    standardAgreements: usualStandardAgreements,
  },
};

/**
 * Everything that holds on a date at a place of work, the first to be obeyed first: a municipality's regulation is law and binds the
 * employer, then the employer's own rules in a pandemic, last the normal ones. Where two of one kind hold, the one that began last.
 */
export function regimesOn(
  regimes: readonly Regime[],
  date: LocalDate,
  municipality: MunicipalityNumber | undefined,
): readonly Regime[] {
  return regimes
    .filter((regime) => holdsOn(regime.validity, date))
    .filter((regime) => regime.kind !== "KOMMUNE" || regime.municipality === municipality)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.validity.from < b.validity.from ? 1 : -1));
}

const order: readonly Regime["kind"][] = ["KOMMUNE", "PANDEMI", "NORMAL"];

/**
 * The regime that decides on a date at a place of work: the special one where one holds, else the normal one (HO-01: the normal rules
 * «må skilles fra» special situations; LI-01: «den kommunen du jobber i»). `undefined` before any regime began.
 */
export function regimeOn(
  regimes: readonly Regime[],
  date: LocalDate,
  municipality?: MunicipalityNumber | undefined,
): Regime | undefined {
  return regimesOn(regimes, date, municipality)[0];
}

/**
 * Whether a special rule set holds, will hold, or held until so many days ago at one of somebody's places of work: then there is something for
 * them to read and do about it.
 */
export function isConcerned(
  regimes: readonly Regime[],
  municipalities: readonly MunicipalityNumber[],
  today: LocalDate,
  daysAfter: number,
): boolean {
  return regimes.some(
    (regime) =>
      regime.kind !== "NORMAL" &&
      (regime.kind === "PANDEMI" || municipalities.includes(regime.municipality)) &&
      (regime.validity.to === undefined || today <= addDays(regime.validity.to, daysAfter)),
  );
}
