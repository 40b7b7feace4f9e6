import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { CycleUnits, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { Me } from "#domain/contract/views.ts";
import { EmptyNotice } from "../../../components/EmptyNotice.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { later } from "../../../components/later.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { rememberOpened, useReturnFocus } from "../../../components/useReturnFocus.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { UnitBadge } from "../unitLooks.tsx";
import { dutiesOf, isOwn } from "./ownUnits.ts";

const CalendarPanel = later(async () => (await import("./CalendarPanel.tsx")).CalendarPanel);
const SnoozePanel = later(async () => (await import("./SnoozePanel.tsx")).SnoozePanel);

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    alignItems: "center",
    "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

type Props = { readonly data: CycleUnits; readonly me: Me; readonly onOpen: (processId: string) => void };

/** All units that one leads or speaks for, with what waits for oneself in each: why, and what. */
export function MyUnits({ data, me, onOpen }: Props) {
  const common = useLayoutStyles();
  const { y } = useYearTexts();
  const list = useReturnFocus(true);
  const own = data.units.filter(isOwn);
  const first = (unit: UnitRow) => dutiesOf(unit)[0]?.due ?? "";
  const waiting = own
    .filter((unit) => dutiesOf(unit).length > 0)
    .toSorted((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
  const done = own.filter((unit) => dutiesOf(unit).length === 0);
  return (
    <div className={common.stack} ref={list}>
      {waiting.length === 0 && <EmptyNotice icon={<CheckmarkCircleRegular />} title={y.nothingWaits} how={y.nothingWaitsHow} />}
      {waiting.length > 0 && (
        <section>
          <PartHeading>{y.waitsForYou(waiting.length)}</PartHeading>
          <ul className={common.list}>
            {waiting.map((unit) => (
              <li key={unit.id}>
                <Row unit={unit} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section>
          <PartHeading>{y.othersOfYours}</PartHeading>
          <ul className={common.list}>
            {done.map((unit) => (
              <li key={unit.id}>
                <Row unit={unit} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.cycle.running && <SnoozePanel data={data} today={me.today} />}
      <CalendarPanel />
    </div>
  );
}

function Row({ unit, onOpen }: { readonly unit: UnitRow; readonly onOpen: (processId: string) => void }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const [duty] = dutiesOf(unit);
  return (
    <Surface className={styles.row}>
      <div className={common.close}>
        <div className={common.row}>
          <Text size={400} weight="semibold">
            {unit.name}
          </Text>
          <UnitBadge status={unit.status} />
        </div>
        {duty !== undefined && (
          <>
            <Text>{w.what[duty.what]}</Text>
            <Text className={common.quiet}>
              {w.deadline(duty.due, duty.daysLeft, d)} {w.why[duty.why]}
            </Text>
          </>
        )}
      </div>
      <Button
        data-case={unit.id}
        aria-label={`${y.open}: ${unit.name}`}
        onClick={() => {
          rememberOpened(unit.id);
          onOpen(unit.id);
        }}
      >
        {y.open}
      </Button>
    </Surface>
  );
}
