import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DiamondRegular } from "@fluentui/react-icons/svg/diamond";
import { TriangleDownFilled } from "@fluentui/react-icons/svg/triangle-down";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { daysBetween, type LocalDate } from "#domain/kernel/localDate.ts";
import type { DeadlineState } from "#domain/oppfolging/enhet/deadlines.ts";
import { capital } from "#domain/texts/format.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { reachedOf } from "./parts.ts";
import { useUnit } from "./useUnit.ts";

const useStyles = makeStyles({
  figure: { margin: 0 },
  track: {
    position: "relative",
    height: "0.75rem",
    margin: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  filled: {
    height: "100%",
    minWidth: "0.75rem",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: "none",
  },
  mark: {
    position: "absolute",
    top: "50%",
    display: "inline-flex",
    transform: "translate(-50%, -50%)",
    padding: "0.15rem",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: "1.25rem",
  },
  today: {
    position: "absolute",
    // Clear of a deadline's mark, which is higher than the line: the day itself may be one.
    bottom: "calc(100% + 0.4rem)",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    transform: "translateX(-50%)",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    whiteSpace: "nowrap",
  },
  atStart: { transform: "translateX(-0.4rem)", alignItems: "flex-start" },
  atEnd: { transform: "translateX(calc(-100% + 0.4rem))", alignItems: "flex-end" },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    margin: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  ahead: { color: tokens.colorNeutralForeground2 },
  deadlines: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(16rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    listStyleType: "none",
  },
  deadline: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  shape: { display: "inline-flex", flexShrink: 0, fontSize: "1.25rem" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

/** The year from the cycle's first day to its last, with today and both deadlines, filled as far as the unit has come. */
export function YearLine() {
  const styles = useStyles();
  const { y, d } = useYearTexts();
  const { detail, today } = useUnit();
  const { cycle, summary } = detail;
  const length = Math.max(1, daysBetween(cycle.opens, cycle.ends));
  const at = (date: LocalDate) => Math.min(1, Math.max(0, daysBetween(cycle.opens, date) / length));
  const left = (date: LocalDate) => ({ left: `${at(date) * 100}%` });
  const deadlines = [summary.plan, summary.evaluation];
  return (
    <figure className={styles.figure}>
      <div aria-hidden="true">
        <div className={styles.track}>
          <div className={styles.filled} style={{ width: `${reachedOf(detail, at) * 100}%` }} />
          <span
            className={mergeClasses(styles.today, at(today) < 0.12 && styles.atStart, at(today) > 0.88 && styles.atEnd)}
            style={left(today)}
          >
            {y.today(d.shortDate(today))}
            <TriangleDownFilled />
          </span>
          {deadlines.map((deadline) => (
            <span
              key={deadline.delivery}
              className={mergeClasses(styles.mark, styles[toneOf(deadline)])}
              style={left(deadline.due)}
            >
              <Mark deadline={deadline} />
            </span>
          ))}
        </div>
        <div className={styles.ends}>
          <Text size={200}>{d.dayMonthYear(cycle.opens)}</Text>
          <Text size={200}>{d.dayMonthYear(cycle.ends)}</Text>
        </div>
      </div>
      <figcaption>
        <ul className={styles.deadlines}>
          {deadlines.map((deadline) => (
            <li key={deadline.delivery} className={styles.deadline}>
              <span className={mergeClasses(styles.shape, styles[toneOf(deadline)])} aria-hidden="true">
                <Mark deadline={deadline} />
              </span>
              <span>
                <strong className={styles.name}>{y.deadlineName[deadline.delivery]}</strong>
                <DeadlineWords deadline={deadline} />
              </span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function toneOf({ doneOn, overdue }: DeadlineState): "good" | "bad" | "ahead" {
  return doneOn !== null ? "good" : overdue ? "bad" : "ahead";
}

function Mark({ deadline: { doneOn, overdue } }: { readonly deadline: DeadlineState }) {
  if (doneOn !== null) return <CheckmarkCircleFilled />;
  return overdue ? <WarningFilled /> : <DiamondRegular />;
}

/** What a deadline has come to, in words. */
function DeadlineWords({ deadline }: { readonly deadline: DeadlineState }) {
  const { y, w, d } = useYearTexts();
  const { delivery, due, doneOn, late, overdue, daysLeft } = deadline;
  if (doneOn === null) return <>{`${overdue ? `${y.overdue}. ` : ""}${w.deadline(due, daysLeft, d)}`}</>;
  return (
    <>
      {capital(y.doneOn[delivery](d.dayMonthYear(doneOn)))}.{" "}
      {late ? y.wasLate(d.dayMonthYear(due)) : y.inTime(d.dayMonthYear(due))}
    </>
  );
}
