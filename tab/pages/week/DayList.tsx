import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CalendarPerson } from "#domain/contract/unitCalendar.ts";
import { type LocalDate, weekdayOf } from "#domain/kernel/localDate.ts";
import { capital } from "#domain/texts/format.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";
import { DayMark, type OnTry } from "./DayMark.tsx";
import type { Week } from "./weekDates.ts";

const useStyles = makeStyles({
  days: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  date: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  notes: { display: "block", color: tokens.colorNeutralForeground2 },
  week: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    minHeight: "2.5rem",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

type Props = {
  readonly weeks: readonly Week[];
  readonly people: readonly CalendarPerson[];
  readonly sums: ReadonlyMap<LocalDate, number>;
  readonly onTry?: OnTry | undefined;
};

/** The same where there is no room for a table: day by day, and on each day those of whom there is something to say. */
export function DayList({ weeks, people, sums, onTry }: Props) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { w, d } = useWeekTexts();
  return (
    <div className={styles.days}>
      {weeks.flatMap(({ columns, number }) =>
        columns.map(({ date, isToday, isHoliday, isMeeting }) => {
          const notes = [isToday ? w.today : [], isHoliday ? w.holiday : [], isMeeting ? w.meetingDay : []].flat();
          const there = people.flatMap((person) => {
            const day = person.dates.find((one) => one.date === date);
            return day === undefined ? [] : [{ person, day }];
          });
          return (
            <div key={date}>
              {weeks.length > 1 && weekdayOf(date) === 1 && <h2 className={styles.week}>{w.weekNumber(number)}</h2>}
              <Surface>
                <div className={styles.head}>
                  <h3 className={styles.date}>{capital(d.date(date).replace(/ \d{4}$/, ""))}</h3>
                  <Text className={common.quiet}>{w.atHome(sums.get(date) ?? 0)}</Text>
                </div>
                {notes.length > 0 && <Text className={styles.notes}>{notes.join(" · ")}</Text>}
                {there.length > 0 && (
                  <ul className={styles.list}>
                    {there.map(({ person, day }) => (
                      <li key={person.id} className={styles.line}>
                        <span>
                          {person.name}
                          {person.isSelf && ` (${w.you})`}
                        </span>
                        <DayMark person={person} day={day} onTry={onTry} />
                      </li>
                    ))}
                  </ul>
                )}
              </Surface>
            </div>
          );
        }),
      )}
    </div>
  );
}
