import { type LocalDate, lastDayOfMonths } from "../../kernel/localDate.ts";
import type { TextFact } from "../../kernel/text.ts";
import type { NearestLeader } from "../../organisasjon/nearestLeader.ts";
import type { HomeOfficeSettings, Regime } from "../../regime/model.ts";
import { type Application, type ApplicationField, workingWeekdays } from "./model.ts";
import type { ApplicationRefusal, YesNoField } from "./refusals.ts";
import { fifthsOfPeriod, homeMinutesOf, maxHomeMinutes, shareTenths, withinShare } from "./share.ts";

/** Longest free text of an application, in characters: what fits on a card with everything else on it. */
export const maxTextLength = 1000;
/** A week has no more minutes than this. */
export const minutesOfWeek = 7 * 24 * 60;
const minutesOfDay = 24 * 60;

/** A period that is agreed, or waits to be. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate };

/** What the rules need to know beside the answers themselves. */
export type ApplicationFacts = {
  readonly today: LocalDate;
  /** The regime that holds on the date whose rules apply. */
  readonly regime: Regime | undefined;
  readonly leader: NearestLeader;
  /** Minutes a week of the employee's position; absent when the directory does not say. */
  readonly contractedMinutes?: number | undefined;
  /** The employee's other agreements that run, or wait for somebody, without the one at hand. */
  readonly others: readonly Span[];
};

/**
 * Everything that keeps an application from being sent, in the order of the form (conversation C2). The chat asks it for the
 * fields of one step, the tab for the whole, and `decide` before it records anything: there is no second rulebook.
 */
export function checkApplication(application: Application, facts: ApplicationFacts): readonly ApplicationRefusal[] {
  const { regime } = facts;
  if (regime?.kind !== "NORMAL") {
    return [{ rule: "HO-01", code: "REGIME_NOT_NORMAL", regime: regime?.kind ?? "NONE" }];
  }
  const settings = regime.homeOffice;
  return [
    ...checkLeader(facts),
    ...checkPeriod(application, facts, settings),
    ...checkWeek(application, facts, settings),
    ...checkText("availability", application.availability, () => ({
      rule: "HO-14",
      code: "AVAILABILITY_MISSING",
      field: "availability",
    })),
    ...checkRenewal(application),
    ...checkText("reasonEmployee", application.reasonEmployee, () => ({
      rule: "HO-06",
      code: "REASON_MISSING",
      field: "reasonEmployee",
    })),
    ...checkText("reasonEmployer", application.reasonEmployer, () => ({
      rule: "HO-06",
      code: "REASON_MISSING",
      field: "reasonEmployer",
    })),
    ...answered("tasksSuitable", "HO-20", application.tasksSuitable),
    ...answered("specialEquipment", "HO-21", application.specialEquipment),
    ...answered("strictRequirements", "HO-24", application.strictRequirements),
    ...answered("conflict", "HO-22", application.conflict),
    ...(application.conflict === true ? [{ rule: "HO-22", code: "CONFLICT_IS_CAUSE", field: "conflict" } as const] : []),
    ...answered("physicalOk", "HO-18", application.physicalOk),
    ...tooLong("extraEquipment", application.extraEquipment),
    ...(application.contributes ? [] : [{ rule: "HO-08", code: "DUTY_NOT_CONFIRMED", field: "contributes" } as const]),
  ];
}

/** HO-05: somebody has to be there to decide. */
function checkLeader({ leader }: ApplicationFacts): readonly ApplicationRefusal[] {
  if (leader.kind === "leader") return [];
  const asked = leader.askId === undefined ? {} : { askId: leader.askId };
  return [{ rule: "HO-05", code: "NO_LEADER", why: leader.why, ...asked }];
}

function checkPeriod(
  application: Application,
  facts: ApplicationFacts,
  settings: HomeOfficeSettings,
): readonly ApplicationRefusal[] {
  const { otherArrangement, start, end } = application;
  const found: ApplicationRefusal[] = [...answered("otherArrangement", "HO-01", otherArrangement)];
  if (otherArrangement === true) found.push({ rule: "HO-01", code: "OTHER_ARRANGEMENT", field: "otherArrangement" });
  if (start === null) found.push({ rule: null, code: "DATE_MISSING", field: "start" });
  else if (start < facts.today) found.push({ rule: null, code: "START_IN_PAST", field: "start", today: facts.today });
  if (end === null) found.push({ rule: null, code: "DATE_MISSING", field: "end" });
  if (start === null || end === null) return found;
  if (end < start) return [...found, { rule: null, code: "END_BEFORE_START", field: "end", start }];
  const latestEnd = lastDayOfMonths(start, settings.maxMonths);
  if (end > latestEnd) found.push({ rule: "HO-13", code: "TOO_LONG", field: "end", latestEnd });
  const overlap = facts.others.find((other) => other.from <= end && start <= other.to);
  if (overlap !== undefined) {
    found.push({ rule: "HO-15", code: "OVERLAPS_AGREEMENT", field: "start", from: overlap.from, to: overlap.to });
  }
  return found;
}

function checkWeek(
  application: Application,
  { contractedMinutes }: ApplicationFacts,
  settings: HomeOfficeSettings,
): readonly ApplicationRefusal[] {
  const { weeklyMinutes, homeDays } = application;
  const found: ApplicationRefusal[] = [];
  const weekValid =
    weeklyMinutes !== null && Number.isInteger(weeklyMinutes) && weeklyMinutes > 0 && weeklyMinutes <= minutesOfWeek;
  if (!weekValid) found.push({ rule: null, code: "WEEK_INVALID", field: "weeklyMinutes", max: minutesOfWeek });
  // The share is of the working time that is contracted: a longer week typed in would make room for more than 40 per cent.
  if (weekValid && contractedMinutes !== undefined && weeklyMinutes > contractedMinutes) {
    found.push({ rule: "HO-15", code: "WEEK_ABOVE_CONTRACT", field: "weeklyMinutes", contractedMinutes });
  }
  if (homeDays.length === 0) found.push({ rule: null, code: "NO_HOME_DAYS", field: "homeDays" });
  const seen = new Set<number>();
  for (const { weekday, from, to } of homeDays) {
    if (seen.has(weekday)) found.push({ rule: null, code: "HOME_DAY_TWICE", field: "homeDays", weekday });
    seen.add(weekday);
    const isTime = (minute: number) => Number.isInteger(minute) && minute >= 0 && minute <= minutesOfDay;
    if (!isTime(from) || !isTime(to) || to <= from) {
      found.push({ rule: null, code: "HOME_TIME_INVALID", field: "homeDays", weekday });
      continue;
    }
    const core = settings.coreTime;
    if (core !== null && (from > core.from || to < core.to)) {
      found.push({ rule: "HO-11", code: "OUTSIDE_CORE_TIME", field: "homeDays", weekday, coreFrom: core.from, coreTo: core.to });
    }
  }
  if (found.some((refusal) => refusal.rule === null)) return found;
  // HO-16 asks for a day at work in every week, however small the share is: a pattern that touches all five days has none.
  if (seen.size >= workingWeekdays.length) found.push({ rule: "HO-16", code: "NO_CAMPUS_DAY", field: "homeDays" });
  if (weeklyMinutes !== null) found.push(...checkShare(application, weeklyMinutes, settings));
  return found;
}

/** HO-15, in each week or on average over the period (domain rules 7.1). A period that is wrong itself has no average yet. */
function checkShare(
  { homeDays, start, end }: Application,
  weeklyMinutes: number,
  { maxSharePercent: maxPercent, capBasis }: HomeOfficeSettings,
): readonly ApplicationRefusal[] {
  if (capBasis === "period") {
    if (start === null || end === null || end < start) return [];
    const { home, total } = fifthsOfPeriod(homeDays, weeklyMinutes, start, end);
    if (withinShare(home, total, maxPercent)) return [];
    const facts = { shareTenths: shareTenths(home, total), maxPercent, from: start, to: end };
    return [{ rule: "HO-15", code: "SHARE_OF_PERIOD_TOO_HIGH", field: "homeDays", ...facts }];
  }
  const homeMinutes = homeMinutesOf(homeDays);
  if (withinShare(homeMinutes, weeklyMinutes, maxPercent)) return [];
  const facts = { homeMinutes, maxMinutes: maxHomeMinutes(weeklyMinutes, maxPercent), maxPercent };
  return [
    { rule: "HO-15", code: "SHARE_TOO_HIGH", field: "homeDays", ...facts, shareTenths: shareTenths(homeMinutes, weeklyMinutes) },
  ];
}

/** HO-10, S1 1.2: never a permanent arrangement, so each new period has a reason of its own (conversation C2). */
function checkRenewal({ renews, renewalReason }: Application): readonly ApplicationRefusal[] {
  if (renews === undefined) return [];
  return checkText("renewalReason", renewalReason ?? null, () => ({
    rule: "HO-10",
    code: "RENEWAL_REASON_MISSING",
    field: "renewalReason",
  }));
}

function answered(
  field: YesNoField,
  rule: "HO-01" | "HO-18" | "HO-20" | "HO-21" | "HO-22" | "HO-24",
  answer: boolean | null,
): readonly ApplicationRefusal[] {
  return answer === null ? [{ rule, code: "ANSWER_MISSING", field }] : [];
}

function checkText(
  field: ApplicationField,
  text: TextFact | null,
  missing: () => ApplicationRefusal,
): readonly ApplicationRefusal[] {
  return text === null || text.length === 0 ? [missing()] : tooLong(field, text);
}

function tooLong(field: ApplicationField, text: TextFact | null): readonly ApplicationRefusal[] {
  if (text === null || text.length <= maxTextLength) return [];
  return [{ rule: null, code: "TEXT_TOO_LONG", field, length: text.length, max: maxTextLength }];
}
