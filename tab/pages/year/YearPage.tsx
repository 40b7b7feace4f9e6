import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { useCallback, useEffect } from "react";
import type { CycleList, CycleSummary, CycleUnits } from "#domain/contract/oppfolgingViews.ts";
import type { Me } from "#domain/contract/views.ts";
import { type Route, searchOf, useRoute, type YearSide } from "../../app/route.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { later } from "../../components/later.tsx";
import { Sections } from "../../components/Sections.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useYearTexts } from "../../texts/year/useYearTexts.ts";
import { isOwn } from "./mine/ownUnits.ts";
import { useCycles, useUnits } from "./useYear.ts";

const CyclePage = later(async () => (await import("./cycle/CyclePage.tsx")).CyclePage, "rows");
const PublishForm = later(async () => (await import("./cycle/PublishForm.tsx")).PublishForm);
const MapPage = later(async () => (await import("./map/MapPage.tsx")).MapPage, "rows");
const MyUnits = later(async () => (await import("./mine/MyUnits.tsx")).MyUnits, "rows");
const CalendarPanel = later(async () => (await import("./mine/CalendarPanel.tsx")).CalendarPanel);
const SnoozePanel = later(async () => (await import("./mine/SnoozePanel.tsx")).SnoozePanel);
const UnitPage = later(async () => (await import("./unit/UnitPage.tsx")).UnitPage, "case");

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
  },
  dates: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
  focus: { flexBasis: "100%" },
  snooze: { marginTop: tokens.spacingVerticalL },
  sections: { marginBottom: tokens.spacingVerticalL },
});

/** The yearly work-environment cycle, as each has a part in it. */
export function YearPage({ me }: { readonly me: Me }) {
  const { t } = useYearTexts();
  const [route, go] = useRoute();
  useEffect(() => {
    if (route.caseId === null) document.title = `${t.nav.year} – ${t.product}`;
  }, [route.caseId, t]);
  if (route.caseId !== null) {
    return <UnitPage key={route.caseId} processId={route.caseId} me={me} onBack={() => go({ caseId: null })} />;
  }
  return <Overview me={me} route={route} go={go} />;
}

type Going = { readonly me: Me; readonly route: Route; readonly go: (to: Partial<Route>) => void };

function Overview(props: Going) {
  const { t } = useYearTexts();
  const { data, error, refetch } = useCycles();
  if (data !== undefined) return <Published {...props} list={data} />;
  return (
    <>
      <PageHeading>{t.nav.year}</PageHeading>
      {error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
    </>
  );
}

function Published({ list, ...props }: Going & { readonly list: CycleList }) {
  const { t, y } = useYearTexts();
  const { route } = props;
  const { items, proposal } = list;
  const cycle = items.find(({ id }) => id === route.cycleId) ?? items.find(({ running }) => running) ?? items[0];
  if (cycle !== undefined) return <OneCycle {...props} list={list} cycle={cycle} />;
  return (
    <>
      <PageHeading>{t.nav.year}</PageHeading>
      {proposal === null ? (
        <EmptyNotice icon={<CalendarRegular />} title={y.noCycle} how={y.noCycleHow} />
      ) : (
        <Surface>
          <PublishForm proposal={proposal} representatives={list.representatives} />
        </Surface>
      )}
    </>
  );
}

type OneCycleProps = Going & { readonly list: CycleList; readonly cycle: CycleSummary };

function OneCycle({ me, route, go, list, cycle }: OneCycleProps) {
  const styles = useStyles();
  const { y } = useYearTexts();
  const { data, error, refetch } = useUnits(cycle.id);
  const openUnit = useCallback((caseId: string) => go({ caseId }), [go]);
  const single = data?.units.length === 1 && list.proposal === null ? data.units[0] : undefined;
  const sides = data === undefined ? [] : sidesOf(data, list);
  const side = sides.find((one) => one === route.side) ?? startOf(data, sides);
  if (data !== undefined && single !== undefined) {
    return (
      <>
        <UnitPage processId={single.id} me={me} />
        {cycle.running && (
          <div className={styles.snooze}>
            <SnoozePanel data={data} today={me.today} />
          </div>
        )}
        <div className={styles.snooze}>
          <CalendarPanel />
        </div>
      </>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <PageHeading>{y.yearOf(cycle.year)}</PageHeading>
        {list.items.length > 1 && (
          <Select aria-label={y.whichYear} value={cycle.id} onChange={(_, { value }) => go({ cycleId: value, unitId: null })}>
            {list.items.map(({ id, year }) => (
              <option key={id} value={id}>
                {year}
              </option>
            ))}
          </Select>
        )}
      </div>
      <Dates cycle={cycle} />
      {sides.length > 1 && (
        <Sections<YearSide>
          label={y.sidesLabel}
          here={side ?? "enheter"}
          className={styles.sections}
          items={sides.map((name) => ({ name, words: y.side[name], href: searchOf({ ...route, side: name, unitId: null }, "") }))}
          onGo={(name) => go({ side: name, unitId: null })}
        />
      )}
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : side === "mitt" ? (
        <MyUnits data={data} me={me} onOpen={openUnit} />
      ) : side === "enheter" ? (
        <>
          <MapPage data={data} today={me.today} branchId={route.unitId} onBranch={(unitId) => go({ unitId })} onOpen={openUnit} />
          {!sides.includes("mitt") && (
            <div className={styles.snooze}>
              <CalendarPanel />
            </div>
          )}
        </>
      ) : side === "syklus" ? (
        <CyclePage cycleId={cycle.id} list={list} />
      ) : (
        <EmptyNotice
          icon={<CalendarRegular />}
          title={cycle.running || !me.hasYear ? y.noPart : y.notOpen}
          how={cycle.running || !me.hasYear ? y.noPartHow : y.notOpenHow}
        />
      )}
    </>
  );

  function startOf(units: CycleUnits | undefined, has: readonly YearSide[]): YearSide | undefined {
    if (units?.mayChase === true && !units.units.some(isOwn) && has.includes("enheter")) return "enheter";
    return has[0];
  }
}

/** The sides that this person has something on. */
function sidesOf({ units }: CycleUnits, { proposal }: CycleList): readonly YearSide[] {
  return [
    ...(units.some(isOwn) ? (["mitt"] as const) : []),
    ...(units.length > 1 ? (["enheter"] as const) : []),
    ...(proposal === null ? [] : (["syklus"] as const)),
  ];
}

/** What everybody may know of a cycle, in one calm line. */
function Dates({ cycle }: { readonly cycle: CycleSummary }) {
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const { status, opens, planDue, evaluationDue, focusArea } = cycle;
  return (
    <div className={styles.dates}>
      {status === "AVSLUTTET" && <Text weight="semibold">{y.cycleClosed}</Text>}
      {!cycle.running && status === "PUBLISERT" && <Text>{y.opensOn(d.dayMonthYear(opens))}</Text>}
      <Text>
        {w.delivery.tiltaksplan}: {d.date(planDue)}
      </Text>
      <Text>
        {w.delivery.evaluering}: {d.date(evaluationDue)}
      </Text>
      {focusArea !== null && <Text className={styles.focus}>{y.focusArea(focusArea)}</Text>}
    </div>
  );
}
