import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { GridRegular } from "@fluentui/react-icons/svg/grid";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import type { CycleUnits } from "#domain/contract/oppfolgingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { unitStatuses } from "#domain/oppfolging/enhet/summary.ts";
import { Badge } from "../../../components/Badge.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { later } from "../../../components/later.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReturnFocus } from "../../../components/useReturnFocus.ts";
import { WhenSeen } from "../../../components/WhenSeen.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { statusLine } from "../charts/numbers.ts";
import { unitLooks } from "../unitLooks.tsx";
import { mapOf } from "./tree.ts";
import { UnitSquares } from "./UnitSquares.tsx";

const ChasePanel = later(async () => (await import("./ChasePanel.tsx")).ChasePanel);
const UnitTable = later(async () => (await import("./UnitTable.tsx")).UnitTable, "rows");
const UnreachableList = later(async () => (await import("./UnreachableList.tsx")).UnreachableList);

// Fluent's charts weigh as much as the rest of the page: they come after it.
const Charts = lazy(() => import("../charts/Charts.tsx").catch(() => import("../charts/NoCharts.tsx")));

const useStyles = makeStyles({
  path: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  tools: {
    marginBottom: tokens.spacingVerticalM,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  lines: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 15rem) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none", paddingBottom: 0 },
    ":first-child": { paddingTop: 0 },
    "@media (max-width: 44rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  name: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
  branch: {
    justifyContent: "flex-start",
    padding: 0,
    minWidth: 0,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
  },
});

type Props = {
  readonly data: CycleUnits;
  readonly today: LocalDate;
  readonly branchId: string | null;
  readonly onBranch: (unitId: string | null) => void;
  readonly onOpen: (processId: string) => void;
};

/** A branch of the house: one line a faculty, one small square a unit, and the same as a table. */
export function MapPage({ data, today, branchId, onBranch, onOpen }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w } = useYearTexts();
  const [chosen, setAsTable] = useState<boolean>();
  // What was pressed answers at once, and hundreds of units follow when they are drawn.
  const branch = useDeferredValue(branchId);
  const view = useMemo(() => mapOf(data, branch), [data, branch]);
  // Squares say the most of many units; where there is nothing below, the few that there are stand by name.
  const asTable = chosen ?? view.lines.every(({ branch }) => branch === null);
  const tableShown = useDeferredValue(asTable);
  const list = useReturnFocus(true);
  const { here, above, lines, units } = view;
  const counts = here?.counts ?? data.counts;
  const statusLines = useMemo(() => lines.map(({ branch, units: of }) => statusLine(branch?.name ?? y.ownLine, of)), [lines, y]);
  const inView = new Set(units.map(({ id }) => id));
  const summary = (of: typeof units) =>
    unitStatuses
      .map((status) => ({ status, count: of.filter((unit) => unit.status === status).length }))
      .filter(({ count }) => count > 0)
      .map(({ status, count }) => `${count} ${w.unitStatus[status].toLowerCase()}`)
      .join(", ");
  return (
    <div className={common.stack} ref={list}>
      {above.length > 0 && (
        <nav aria-label={y.pathLabel} className={styles.path}>
          {above.map((branch) => (
            <span key={branch.unitId} className={styles.path}>
              <Button appearance="transparent" size="small" onClick={() => onBranch(branch.unitId)}>
                {branch.name}
              </Button>
              <span aria-hidden="true">›</span>
            </span>
          ))}
          <Text weight="semibold" aria-current="page">
            {here?.name}
          </Text>
        </nav>
      )}
      <div className={common.row}>
        {unitStatuses
          .filter((status) => counts.byStatus[status] > 0)
          .map((status) => (
            <Badge key={status} look={unitLooks[status]}>
              {y.countOf(counts.byStatus[status], w.unitStatus[status].toLowerCase())}
            </Badge>
          ))}
        <Text className={common.quiet}>{y.delivered(counts.planDone, counts.evaluationDone, counts.total)}</Text>
      </div>
      {data.mayChase && data.cycle.running && <ChasePanel key={here?.unitId ?? ""} cycleId={data.cycle.id} units={units} />}
      <Surface>
        <div className={styles.tools}>
          <PartHeading>{tableShown ? y.unitsTable : y.unitsMap}</PartHeading>
          <div className={common.row}>
            <ToggleButton size="small" icon={<GridRegular />} checked={!asTable} onClick={() => setAsTable(false)}>
              {y.asMap}
            </ToggleButton>
            <ToggleButton size="small" icon={<TableRegular />} checked={asTable} onClick={() => setAsTable(true)}>
              {y.asTable}
            </ToggleButton>
          </div>
        </div>
        {tableShown ? (
          <UnitTable units={units} onOpen={onOpen} />
        ) : (
          <ul className={styles.lines}>
            {lines.map(({ branch, units: of }) => (
              <li key={branch?.unitId ?? "own"} className={styles.line}>
                <div className={styles.name}>
                  {branch === null ? (
                    <Text weight="semibold">{y.ownLine}</Text>
                  ) : (
                    <Button appearance="transparent" className={styles.branch} onClick={() => onBranch(branch.unitId)}>
                      {branch.name}
                    </Button>
                  )}
                  <Text size={200} className={common.quiet}>
                    {summary(of)}
                  </Text>
                </div>
                <UnitSquares label={branch?.name ?? y.ownLine} units={of} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        )}
      </Surface>
      {units.length > 1 && (
        <WhenSeen>
          <Suspense fallback={<Loading kind="rows" />}>
            <Charts lines={statusLines} units={units} cycle={data.cycle} today={today} />
          </Suspense>
        </WhenSeen>
      )}
      <UnreachableList lines={data.unreachable.filter(({ processId }) => inView.has(processId))} />
    </div>
  );
}
