import { peopleOfWeek } from "#domain/hjemmekontor/enhetsuke/access.ts";
import { isAtHome } from "#domain/hjemmekontor/enhetsuke/homeDates.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { CalendarDay } from "../../documents/calendar/calendar.ts";
import { unitName } from "../commonView.ts";
import type { DeskContext } from "../context.ts";
import { readHomeDates } from "./homeCases.ts";

/** So many days back and ahead: an agreement lasts for half a year at most, so that all that is agreed stands in it. */
const daysBack = 28;
const daysAhead = 200;
/** So many names stand in the title of a day; with more of them it says how many, and the names stand below. */
const namesInTitle = 3;

/**
 * The days at home of one person, or of a unit, for a calendar: names and the word for it. Whoever gets hold of the address learns no
 * more than that: nothing that waits, no reason, no hours.
 */
export async function homeDaysOf(
  context: DeskContext,
  personId: PersonId,
  unitId: UnitId | null,
): Promise<{ readonly name: string; readonly days: readonly CalendarDay[] }> {
  const organisation = context.directory.organisation();
  const language = organisation.people.get(personId)?.language ?? "nb";
  const texts = textsFor(language);
  const word = texts.homeOffice;
  const today = context.clock.today();
  const span = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
  const people = unitId === null ? [personId] : peopleOfWeek(organisation, personId, unitId, "leader");
  const read = await readHomeDates(context, people, span);
  const at = new Map<LocalDate, { name: string; changedAt: CalendarDay["changedAt"] }[]>();
  for (const id of people) {
    const name = organisation.people.get(id)?.name ?? "";
    for (const one of read.datesOf(id).filter(isAtHome)) {
      const changedAt = read.changedAt(one.caseId) ?? context.clock.now();
      at.set(one.date, [...(at.get(one.date) ?? []), { name, changedAt }]);
    }
  }
  const days = [...at]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, home]): CalendarDay => {
      const names = home.map(({ name }) => name).sort((a, b) => a.localeCompare(b, "nb"));
      const said = names.length <= namesInTitle ? texts.list(names) : String(names.length);
      return {
        uid: `hjemmekontor-${unitId ?? personId}-${date}@dagsorden`,
        title: unitId === null ? word : `${word}: ${said}`,
        // One entry a day, however many are at home: a calendar with forty of them on a day shows none.
        text: unitId === null ? "" : names.join("\n"),
        changedAt: home.map(({ changedAt }) => changedAt).reduce((last, one) => (one > last ? one : last)),
        date,
      };
    });
  const about = unitId === null ? "" : `: ${unitName(organisation, unitId, language) ?? ""}`;
  return { name: `${word}${about}`, days };
}
