import type { StandardAgreement } from "../hjemmekontor/fastAvtale/standardAgreement.ts";
import type { Validity } from "../kernel/validity.ts";
import type { MunicipalityNumber } from "../organisasjon/model.ts";

/** Minutes after midnight, local time: 540 is 09:00. */
export type MinuteOfDay = number;

/** What the employer may set for home office, with our proposals where the guidelines are silent (domain rules 7.29). */
export type HomeOfficeSettings = {
  /** HO-15, S1 2.4: greatest share of working time at home, in per cent. */
  readonly maxSharePercent: number;
  /** HO-15 and 7.1: whether the share is held in each week, or on average over the agreement's period. HO-16 holds in each week anyhow. */
  readonly capBasis: "week" | "period";
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
  /** HO-12: days after an agreement took effect on which the leader is to have followed up. Ours. */
  readonly followUpDays: number;
  /** HO-19: days between two dialogues on the physical conditions. Ours: the guidelines say «fortløpende». */
  readonly dialogueDays: number;
  /** Days before its end on which an agreement's running out is told. Ours. */
  readonly renewalDays: number;
  /** Working days that something may wait for the leader before they are reminded, and before their own leader is told. Ours. */
  readonly waitingDays: { readonly leader: number; readonly above: number };
  /** HO-27: the leader is asked for a plan when more than so many per cent of the team are at home by agreement. Ours. */
  readonly turnusAbovePercent: number;
  /** Whether a unit's people see in its week who of them is at home, or each their own days only. Ours, after S1 annex 2. */
  readonly weekForColleagues: boolean;
  /** HO-09 and 7.4: so many short periods within so many days suggest a fixed agreement. */
  readonly suggestFixed: { readonly periods: number; readonly withinDays: number };
  /** Days in which either side may end an agreement at once; `null` where there is no trial (field «prøvetid»). Ours. */
  readonly trialDays: number | null;
  /** HO-14, S1 2.4: versions of the standard agreement, one for each day. */
  readonly standardAgreements: readonly [StandardAgreement, ...StandardAgreement[]];
};

/** The rule set of the normal situation, S1. */
export type NormalRegime = { readonly kind: "NORMAL"; readonly validity: Validity; readonly homeOffice: HomeOfficeSettings };

/** The employer's own rules in a pandemic, S0, at every place of work. */
type PandemicRegime = { readonly kind: "PANDEMI"; readonly validity: Validity };

/** A municipality's regulation, S4, at the places of work in it (LI-01). */
type MunicipalRegime = {
  readonly kind: "KOMMUNE";
  readonly validity: Validity;
  readonly municipality: MunicipalityNumber;
};

/** What holds beside the normal situation. */
export type SpecialRegime = PandemicRegime | MunicipalRegime;
export type SpecialKind = SpecialRegime["kind"];

/** One rule set and when it holds. */
export type Regime = NormalRegime | SpecialRegime;
