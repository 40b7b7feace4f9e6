import type { PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { type Holidays, isWorkingDay, workingDayAfter } from "../../oppfolging/paaminnelser/workingDay.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { concerned } from "../kunngjoering/affected.ts";
import type { Ruleset } from "../kunngjoering/model.ts";
import type { RulesetSettings } from "../settings.ts";
import type { ReceiptStanding } from "./receipt.ts";

/** Why somebody is written to about a notice. */
export type NoticeReason = "notice-sent" | "notice-corrected" | "notice-reminder";

/** Why those are told to whom a version is sent. */
export function reasonFor(version: number): NoticeReason {
  return version === 1 ? "notice-sent" : "notice-corrected";
}

/** Whom a notice is sent to: everybody whom its rules concern where they work (LI-01), in an order that does not change, some at a time. */
export function noticeRecipients(
  organisation: Organisation,
  ruleset: Ruleset,
  page: { readonly after: PersonId | null; readonly limit: number },
): readonly PersonId[] {
  return concerned(organisation, ruleset)
    .filter((id) => page.after === null || id > page.after)
    .toSorted()
    .slice(0, page.limit);
}

/**
 * Whether somebody is reminded on a day: once, kindly, when so many working days have gone since they were told and they have not confirmed.
 * Never on a day off.
 */
export function isReminded(
  receipt: ReceiptStanding,
  today: LocalDate,
  { readReminderDays }: Pick<RulesetSettings, "readReminderDays">,
  holidays: Holidays,
): boolean {
  if (receipt.isConfirmed || receipt.isReminded || !isWorkingDay(today, holidays)) return false;
  return workingDayAfter(receipt.toldOn, readReminderDays, holidays) <= today;
}
