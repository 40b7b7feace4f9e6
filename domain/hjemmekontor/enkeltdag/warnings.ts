import { datesOf, weekdayOf } from "../../kernel/localDate.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import type { FastAvtale } from "../fastAvtale/model.ts";
import { statusOn } from "../fastAvtale/status.ts";
import type { DayFacts } from "./decide.ts";
import type { DayWarning, Enkeltdag } from "./model.ts";
import { suggestsFixed } from "./shortPeriods.ts";
import { weeksOverLimit } from "./weekShare.ts";

/** What speaks against a single day without stopping it: the week's share or a suggestion (7.4), and the unit's meeting (HO-28). */
export function dayWarningsFor(
  { from, to }: Pick<Enkeltdag, "from" | "to">,
  agreements: readonly FastAvtale[],
  { taken, meetingDay }: Pick<DayFacts, "taken" | "meetingDay">,
  settings: HomeOfficeSettings,
): readonly DayWarning[] {
  const hasAgreement = agreements.some((agreement) => ["AKTIV", "OPPSAGT"].includes(statusOn(agreement, from)));
  const meetings = meetingDay === null ? [] : datesOf(from, to).filter((date) => weekdayOf(date) === meetingDay);
  const [date] = meetings;
  return [
    ...weeksOverLimit(from, to, agreements, settings, taken),
    ...(hasAgreement ? [] : suggestsFixed(from, to, taken, settings)),
    ...(date === undefined ? [] : [{ rule: "HO-28", code: "UNIT_MEETING_DATE", date } as const]),
  ];
}
