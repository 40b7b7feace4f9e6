import type { Validity } from "../kernel/validity.ts";

/** Minutes after midnight, local time: 540 is 09:00. */
export type MinuteOfDay = number;

/** What the employer may set for home office, with our proposals where the guidelines are silent (domain rules 7.29). */
export type HomeOfficeSettings = {
  /** HO-15, S1 2.4: greatest share of working time at home in each week, in per cent. */
  readonly maxSharePercent: number;
  /** HO-13, S1 2.4: longest agreement, in months. */
  readonly maxMonths: number;
  /** HO-11, S1 2.2: core time; `null` where the employer has none. Times are ours (7.5): the guidelines give none. */
  readonly coreTime: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;
  /** HO-09: the most calendar days in a row that count as a short period. Ours: the guidelines say «kortere periode». */
  readonly shortPeriodDays: number;
  /** HO-10 and 7.3: agreements less than this many days apart are one chain. */
  readonly chainGapDays: number;
  /** HO-10 and 7.3: a chain longer than this many months warns of permanence. */
  readonly chainMonths: number;
  /** Days of notice when either side ends an agreement (field «endring/oppsigelse» of the standard agreement). Ours. */
  readonly noticeDays: number;
  /** HO-14, S1 2.4: version of the standard agreement that is accepted. */
  readonly templateVersion: string;
};

/** The rule set of the normal situation, S1. */
export type NormalRegime = { readonly kind: "NORMAL"; readonly validity: Validity; readonly homeOffice: HomeOfficeSettings };

/** One rule set and when it holds. Later regimes join as further kinds. */
export type Regime = NormalRegime | { readonly kind: "PANDEMI"; readonly validity: Validity };
