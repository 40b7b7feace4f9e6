import { Button, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import type { UnitCalendar } from "#domain/contract/unitCalendar.ts";
import { type Route, searchOf, type WeekSide } from "../../app/route.ts";
import { Sections } from "../../components/Sections.tsx";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";
import { stepped } from "./weekDates.ts";

const narrow = "@media (max-width: 44rem)";
const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalL,
    "@media print": { display: "none" },
  },
  steps: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1 },
  search: { minWidth: "10rem", [narrow]: { flexGrow: 1, maxWidth: "none" } },
  unit: { maxWidth: "18rem", [narrow]: { flexGrow: 1, maxWidth: "none" } },
});

type Props = {
  readonly calendar: UnitCalendar;
  readonly side: WeekSide;
  readonly route: Route;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly go: (to: Partial<Route>) => void;
};

/** Back, now and on; a week or a month; which unit; whom one looks for; and on paper. */
export function WeekTools({ calendar, side, route, name, onName, go }: Props) {
  const styles = useStyles();
  const { w } = useWeekTexts();
  const isNow = calendar.from <= calendar.today && calendar.today <= calendar.to;
  return (
    <div className={styles.tools}>
      <div className={styles.steps}>
        <Button
          icon={<ChevronLeftRegular />}
          aria-label={w.previous[side]}
          title={w.previous[side]}
          disabledFocusable={calendar.from <= calendar.first}
          onClick={() => go({ date: stepped(calendar, side, -1) })}
        />
        <Button disabledFocusable={isNow} onClick={() => go({ date: null })}>
          {w.now[side]}
        </Button>
        <Button
          icon={<ChevronRightRegular />}
          aria-label={w.next[side]}
          title={w.next[side]}
          disabledFocusable={calendar.last <= calendar.to}
          onClick={() => go({ date: stepped(calendar, side, 1) })}
        />
      </div>
      <Sections<WeekSide>
        label={w.viewsLabel}
        here={side}
        className={styles.grow}
        items={(["uke", "maaned"] as const).map((one) => ({
          name: one,
          words: w.views[one],
          href: searchOf({ ...route, side: one }, ""),
        }))}
        onGo={(one) => go({ side: one })}
      />
      {calendar.units.length > 1 && (
        <Select
          aria-label={w.unit}
          value={calendar.unitId}
          className={styles.unit}
          onChange={(_, { value }) => go({ unitId: value })}
        >
          {calendar.units.map(({ unitId, unitName }) => (
            <option key={unitId} value={unitId}>
              {unitName}
            </option>
          ))}
        </Select>
      )}
      {calendar.people.length > 1 && (
        <SearchBox
          aria-label={w.search}
          placeholder={w.search}
          value={name}
          className={styles.search}
          onChange={(_, { value }) => onName(value)}
        />
      )}
      <Button icon={<PrintRegular />} onClick={() => window.print()}>
        {w.print}
      </Button>
    </div>
  );
}
