import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type DragEvent, memo, useMemo } from "react";
import type { CalendarPerson } from "#domain/contract/unitCalendar.ts";
import { type LocalDate, weekdayOf } from "#domain/kernel/localDate.ts";
import { capital } from "#domain/texts/format.ts";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";
import { DayMark, droppedProposal, type OnTry, type Proposal } from "./DayMark.tsx";
import { useTableStyles } from "./tableStyles.ts";
import type { Column, Week } from "./weekDates.ts";

const useStyles = makeStyles({
  warn: { color: tokens.colorStatusWarningForeground3, marginLeft: tokens.spacingHorizontalXXS, verticalAlign: "text-bottom" },
  target: { boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorCompoundBrandStroke}` },
});

type Props = {
  readonly caption: string;
  readonly weeks: readonly Week[];
  readonly people: readonly CalendarPerson[];
  readonly sums: ReadonlyMap<LocalDate, number>;
  readonly isMonth: boolean;
  readonly onTry?: OnTry | undefined;
  readonly onDrop: (proposal: Proposal) => void;
  /** What is being tried: its day is marked in its person's row. */
  readonly tried: Proposal | undefined;
};

/** Who is at home on which day: people by days, with how many there are of them at the top. An empty cell is a day on campus. */
export function WeekTable({ caption, weeks, people, sums, isMonth, onTry, onDrop, tried }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const { w, d } = useWeekTexts();
  const columns = weeks.flatMap((week) => week.columns);
  const cells = useMemo(
    () =>
      weeks.flatMap((one) =>
        one.columns.map((column) => ({
          date: column.date,
          className: mergeClasses(table.cell, ...look(table, column, isMonth)),
        })),
      ),
    [weeks, table, isMonth],
  );
  const drop = (event: DragEvent) => {
    const [proposal, to] = [droppedProposal(event.dataTransfer), dateUnder(event)];
    if (proposal === undefined || to === undefined) return;
    event.preventDefault();
    onDrop({ ...proposal, to });
  };
  const frame = mergeClasses(table.frame, isMonth && table.scrolls);
  return (
    <div className={frame} {...(isMonth ? { role: "region", "aria-label": caption, tabIndex: 0 } : {})}>
      <table
        className={mergeClasses(table.table, isMonth && table.month)}
        onDragOver={(event) => onTry !== undefined && dateUnder(event) !== undefined && event.preventDefault()}
        onDrop={drop}
      >
        <caption className={table.caption}>{caption}</caption>
        <thead className={table.heads}>
          {isMonth && (
            <tr>
              <td className={mergeClasses(table.head, table.name)} />
              {weeks.map(({ monday, number, columns: { length } }) => (
                <th key={monday} scope="colgroup" colSpan={length} className={mergeClasses(table.head, table.first)}>
                  {w.weekNumber(number)}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col" className={mergeClasses(table.head, table.name)}>
              {w.name}
            </th>
            {columns.map((column) => (
              <DayHead key={column.date} column={column} isMonth={isMonth} />
            ))}
          </tr>
          <tr>
            <th scope="row" className={mergeClasses(table.head, table.name, table.sum)}>
              {w.sum}
            </th>
            {columns.map((column) => {
              const { date, isMeeting } = column;
              const count = sums.get(date) ?? 0;
              return (
                <td key={date} className={mergeClasses(table.head, table.sum, ...look(table, column, isMonth))}>
                  {count === 0 ? "–" : count}
                  {isMeeting && count > 0 && onTry !== undefined && (
                    <WarningRegular
                      className={styles.warn}
                      title={d.warning({ rule: "HO-28", code: "UNIT_MEETING_DATE", date })}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              cells={cells}
              isMonth={isMonth}
              onTry={onTry}
              target={person.dates.some(({ caseId }) => caseId !== null && caseId === tried?.caseId) ? tried?.to : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayHead({ column, isMonth }: { readonly column: Column; readonly isMonth: boolean }) {
  const table = useTableStyles();
  const { w, d } = useWeekTexts();
  const { date, isHoliday, isMeeting, isToday } = column;
  const notes = [isToday ? w.today : [], isHoliday ? w.holiday : [], isMeeting ? w.meetingDay : []].flat();
  const [short = "", ...rest] = d.shortDate(date).split(" ");
  return (
    <th
      scope="col"
      className={mergeClasses(table.head, ...look(table, column, isMonth), isToday && table.today)}
      {...(isToday ? { "aria-current": "date" as const } : {})}
    >
      {isMonth ? (
        <>
          <span aria-hidden="true">
            {capital(short.replace(".", ""))}
            <br />
            {Number(date.slice(8))}
            {(isMeeting || isHoliday) && <span className={table.dot}>{isMeeting ? "•" : "×"}</span>}
          </span>
          <span className={table.caption}>{[d.shortDate(date), ...notes].join(", ")}</span>
        </>
      ) : (
        <>
          {capital(d.weekday(weekdayOf(date)))}
          <span className={table.note}>{rest.join(" ")}</span>
          {notes.length > 0 && <span className={table.note}>{notes.join(" · ")}</span>}
        </>
      )}
    </th>
  );
}

type RowProps = {
  readonly person: CalendarPerson;
  readonly cells: readonly { readonly date: LocalDate; readonly className: string }[];
  readonly isMonth: boolean;
  readonly onTry: OnTry | undefined;
  readonly target: LocalDate | undefined;
};

/** A row is drawn anew when its own days have changed, and not when another's have: a unit may have two hundred. */
const PersonRow = memo(function PersonRow({ person, cells, isMonth, onTry, target }: RowProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const { w } = useWeekTexts();
  const days = new Map(person.dates.map((day) => [day.date, day]));
  return (
    <tr className={table.row}>
      <th scope="row" className={mergeClasses(table.cell, table.name, person.isSelf && table.self)}>
        {person.name}
        {person.isSelf && ` (${w.you})`}
      </th>
      {cells.map(({ date, className }) => {
        const day = days.get(date);
        return (
          <td key={date} data-date={date} className={target === date ? mergeClasses(className, styles.target) : className}>
            {day !== undefined && <DayMark person={person} day={day} isSmall={isMonth} onTry={onTry} />}
          </td>
        );
      })}
    </tr>
  );
});

function look(
  table: ReturnType<typeof useTableStyles>,
  { date, isHoliday }: Column,
  isMonth: boolean,
): readonly (string | false)[] {
  const isMonday = isMonth && weekdayOf(date) === 1;
  return [isMonth ? table.narrow : table.day, isMonday && table.first, isHoliday && table.off];
}

function dateUnder({ target }: DragEvent): LocalDate | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-date]") : null;
  return cell?.dataset["date"] as LocalDate | undefined;
}
