import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { PresenceSettings } from "./settings.ts";

/** The day on which a wish or home use is erased; `null` while no last day is known. */
function erasedOn(last: LocalDate | null, { presenceKeptDays }: PresenceSettings): LocalDate | null {
  return last === null ? null : addDays(last, presenceKeptDays);
}

/** Whether it is to be erased on a day, or was to be on an earlier one on which no server was there. */
export function isToBeErased(last: LocalDate | null, settings: PresenceSettings, today: LocalDate): boolean {
  const day = erasedOn(last, settings);
  return day !== null && day <= today;
}
