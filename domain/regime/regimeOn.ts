import { usualStandardAgreements } from "../hjemmekontor/fastAvtale/standardAgreement.ts";
import { type LocalDate, localDate } from "../kernel/localDate.ts";
import { holdsOn } from "../kernel/validity.ts";
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
 * The regime that holds on a date: the special one where one is published for it, else the normal one (HO-01: the normal rules
 * «må skilles fra» special situations). `undefined` before any regime began.
 */
export function regimeOn(regimes: readonly Regime[], date: LocalDate): Regime | undefined {
  const holding = regimes.filter((regime) => holdsOn(regime.validity, date));
  return holding.find((regime) => regime.kind !== "NORMAL") ?? holding[0];
}
