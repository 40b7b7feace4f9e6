import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { HomeFilled } from "@fluentui/react-icons/svg/home";
import { type HomeDay, workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { capital } from "#domain/texts/format.ts";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({
  strip: { display: "flex", gap: tokens.spacingHorizontalXXS },
  day: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    width: "2.25rem",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  home: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  shape: { display: "flex", height: "1rem", fontSize: "1rem" },
});

/** Monday to Friday, the home days with a house. */
export function WeekStrip({ homeDays }: { readonly homeDays: readonly HomeDay[] }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const atHome = (weekday: number) => homeDays.some((day) => day.weekday === weekday);
  const names = d.list(workingWeekdays.filter(atHome).map(d.weekday));
  return (
    <div role="img" aria-label={t.page.weekLabel(names)} className={styles.strip}>
      {workingWeekdays.map((weekday) => (
        <span key={weekday} className={mergeClasses(styles.day, atHome(weekday) && styles.home)}>
          <span className={styles.shape}>{atHome(weekday) && <HomeFilled />}</span>
          {capital(d.weekdayShort(weekday)).replace(".", "")}
        </span>
      ))}
    </div>
  );
}
