import { makeStaticStyles, makeStyles } from "@fluentui/react-components";
import type { CalendarPerson, UnitCalendar } from "#domain/contract/unitCalendar.ts";
import { capital } from "#domain/texts/format.ts";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";
import { type Column, isHome, spanWords, type Week } from "./weekDates.ts";

// A page of its own name, so that the other pages of the tab keep to upright paper.
const usePaper = makeStaticStyles("@page week{size:A4 landscape;margin:12mm}");

/** Rows that one sheet holds; where there are more, the names stand under their days, and with very many of them one after the other. */
const rowsOnSheet = 26;
const linesOnSheet = 42;

const ink = "1px solid #8a8a8a";
// Paper has no theme: black on white, in points and millimetres.
const useStyles = makeStyles({
  paper: { display: "none", "@media print": { display: "block", color: "#000", fontSize: "10pt", lineHeight: "14pt" } },
  sheet: { page: "week", breakInside: "avoid", "@media print": { ":not(:first-child)": { breakBefore: "page" } } },
  title: { margin: "0 0 1mm", fontSize: "16pt", lineHeight: "20pt", fontWeight: 600 },
  under: { margin: "0 0 4mm" },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: { textAlign: "left", verticalAlign: "bottom", padding: "1mm 1.5mm", borderBottom: "1.5px solid #000", fontWeight: 600 },
  name: { width: "56mm" },
  cell: { textAlign: "left", verticalAlign: "top", padding: "0.8mm 1.5mm", borderBottom: ink, fontWeight: 400 },
  off: { backgroundColor: "#eee" },
  names: { margin: 0, padding: 0, listStyleType: "none", fontSize: "7.5pt", lineHeight: "9.5pt" },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  run: { display: "inline", ":not(:last-child)::after": { content: '", "' } },
});

type Props = { readonly calendar: UnitCalendar; readonly weeks: readonly Week[] };

/**
 * A sheet for the wall, one a week: who is at home on which day, and nothing that waits, whoever prints it. On the screen it is not there.
 */
export function PrintWeeks({ calendar, weeks }: Props) {
  usePaper();
  const styles = useStyles();
  return (
    <div className={styles.paper} data-paper>
      {weeks.map((week) => (
        <Sheet key={week.monday} calendar={calendar} week={week} />
      ))}
    </div>
  );
}

function Sheet({ calendar, week: { number, columns, monday } }: { readonly calendar: UnitCalendar; readonly week: Week }) {
  const styles = useStyles();
  const { w, d } = useWeekTexts();
  const last = columns.at(-1)?.date ?? monday;
  const there = calendar.people.filter(({ dates }) =>
    dates.some((day) => isHome(day) && columns.some(({ date }) => date === day.date)),
  );
  const isDense = columns.some((column) => there.filter((person) => isThere(person, column)).length > linesOnSheet);
  const { coreTime } = calendar;
  return (
    <section className={styles.sheet}>
      <p className={styles.title}>{w.paper(calendar.unitName)}</p>
      <p className={styles.under}>
        {w.weekNumber(number)}, {spanWords(monday, last, d)}
        {coreTime !== null && ` · ${w.coreTime(d.time(coreTime.from), d.time(coreTime.to))}`}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            {there.length <= rowsOnSheet && <th className={`${styles.head} ${styles.name}`}>{w.name}</th>}
            {columns.map((column) => (
              <Head key={column.date} column={column} people={there} />
            ))}
          </tr>
        </thead>
        <tbody>
          {there.length <= rowsOnSheet ? (
            there.map((person) => (
              <tr key={person.id}>
                <th className={styles.cell}>{person.name}</th>
                {columns.map((column) => (
                  <td key={column.date} className={`${styles.cell} ${column.isHoliday ? styles.off : ""}`}>
                    {isThere(person, column) ? w.kinds.home : ""}
                  </td>
                ))}
              </tr>
            ))
          ) : (
            <tr>
              {columns.map((column) => (
                <td key={column.date} className={styles.cell}>
                  <ul className={styles.names}>
                    {there
                      .filter((person) => isThere(person, column))
                      .map(({ id, name }) => (
                        <li key={id} className={isDense ? styles.run : styles.line}>
                          {name}
                        </li>
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      <p>{w.paperSum(there.length, calendar.people.length)}</p>
    </section>
  );
}

function Head({ column, people }: { readonly column: Column; readonly people: readonly CalendarPerson[] }) {
  const styles = useStyles();
  const { w, d } = useWeekTexts();
  const { date, isHoliday, isMeeting } = column;
  const count = people.filter((person) => isThere(person, column)).length;
  return (
    <th className={styles.head}>
      {capital(d.shortDate(date))}
      <br />
      {isHoliday ? w.holiday : `${w.atHome(count)}${isMeeting ? ` · ${w.meetingDay}` : ""}`}
    </th>
  );
}

const isThere = ({ dates }: CalendarPerson, { date }: Column) => dates.some((day) => day.date === date && isHome(day));
