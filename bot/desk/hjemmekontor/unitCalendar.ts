import type { CalendarDate, CalendarPerson, CalendarQuery, UnitCalendar } from "#domain/contract/unitCalendar.ts";
import { peopleOfWeek, type WeekStanding, weekStanding, weekUnits } from "#domain/hjemmekontor/enhetsuke/access.ts";
import { type HomeDate, isAtHome } from "#domain/hjemmekontor/enhetsuke/homeDates.ts";
import { asksForPlan, type TeamShare, teamShareOn } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import type { Span } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate, lastDayOfMonths, localDate, mondayOf } from "#domain/kernel/localDate.ts";
import type { HomeOfficeSettings } from "#domain/regime/model.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import { unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { settingsOf } from "../facts.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { readHomeDates } from "./homeCases.ts";
import { meetingDaysOf } from "./unitWeeks.ts";

/**
 * The week or the month of a unit, as this person may see it. Another's unit, and a day that nobody can look at, is like one that is not there.
 */
export async function readUnitCalendar(
  context: DeskContext,
  who: Who,
  { unit, date, span }: CalendarQuery,
): Promise<Outcome<UnitCalendar, never>> {
  if (!isKnown(context, who)) return notFound;
  const organisation = context.directory.organisation();
  const { personId } = who;
  const today = context.clock.today();
  const settings = settingsOf(regimeOn(context.regimes, today));
  const units = weekUnits(organisation, personId);
  const unitId = unit ?? units[0];
  const standing = unitId === undefined ? undefined : weekStanding(organisation, personId, unitId, settings);
  const looked = spanOf(date ?? today, span);
  const [first, last] = boundsOf(today);
  if (unitId === undefined || standing === undefined || looked.to < first || last < looked.from) return notFound;
  const people = peopleOfWeek(organisation, personId, unitId, standing);
  const read = await readHomeDates(context, people, looked);
  const language = organisation.people.get(personId)?.language ?? "nb";
  const nameOf = (id: UnitId) => unitName(organisation, id, language) ?? "";
  const feeds = await context.store.read.feedsOf(personId);
  const madeOn = (is: (about: (typeof feeds)[number]["about"]) => boolean): LocalDate | null => {
    const found = feeds.find(({ about }) => is(about));
    return found === undefined ? null : osloDate(found.madeAt);
  };
  return done({
    ...{ unitId, unitName: nameOf(unitId), standing, ...looked, today, first, last },
    colleaguesSee: settings.weekForColleagues,
    units: units.map((id) => ({ unitId: id, unitName: nameOf(id) })),
    holidays: [...read.holidays].filter((one) => looked.from <= one && one <= looked.to).sort(),
    meetingDay: (await meetingDaysOf(context.store.read, [unitId])).get(unitId) ?? null,
    coreTime: settings.coreTime,
    people: people
      .map((id): CalendarPerson => {
        const isSelf = id === personId;
        const dates = seen(read.datesOf(id), isSelf ? "own" : standing);
        return { id, name: organisation.people.get(id)?.name ?? "", isSelf, dates };
      })
      .sort((a, b) => byName.compare(a.name, b.name)),
    team: standing === "leader" ? planOf(people, personId, read.agreements, settings, dayWithin(today, looked)) : null,
    feeds: {
      own: madeOn(({ kind }) => kind === "egne"),
      unit: madeOn((about) => about.kind === "enhet" && about.unitId === unitId),
    },
  });
}

/** Of others a colleague learns that they are at home, and nothing else. */
function seen(dates: readonly HomeDate[], standing: WeekStanding): readonly CalendarDate[] {
  if (standing !== "colleague") return dates;
  return dates.filter(isAtHome).map(({ date }) => ({ date, kind: "home", caseId: null, hours: null }));
}

/** HO-27, of those in this unit who apply to its leader. */
function planOf(
  people: readonly PersonId[],
  leaderId: PersonId,
  agreements: readonly FastAvtale[],
  settings: HomeOfficeSettings,
  on: LocalDate,
): TeamShare | null {
  const team = people.filter((id) => id !== leaderId);
  const share = teamShareOn(team, agreements, on);
  return asksForPlan(share, settings) ? share : null;
}

function dayWithin(today: LocalDate, { from, to }: Span): LocalDate {
  return from <= today && today <= to ? today : from;
}

/** The week of a date, or all weeks that its month has days in: from a Monday to a Sunday. */
function spanOf(date: LocalDate, span: CalendarQuery["span"]): Span {
  if (span === "uke") return { from: mondayOf(date), to: addDays(mondayOf(date), 6) };
  const begin = localDate(`${date.slice(0, 7)}-01`);
  return { from: mondayOf(begin), to: addDays(mondayOf(lastDayOfMonths(begin, 1)), 6) };
}

/** Last year, this year and the next: the years whose public holidays are known. */
function boundsOf(today: LocalDate): readonly [LocalDate, LocalDate] {
  const year = Number(today.slice(0, 4));
  return [localDate(`${year - 1}-01-01`), localDate(`${year + 1}-12-31`)];
}

const byName = new Intl.Collator("nb");
