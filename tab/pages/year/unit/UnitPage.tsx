import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useState } from "react";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Me, PersonView } from "#domain/contract/views.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { focusHeading } from "../../../components/focusHeading.ts";
import { NamesProvider } from "../../../components/form/names.ts";
import { useSending } from "../../../components/form/useSending.ts";
import { PageHeading, PartHeading } from "../../../components/Heading.tsx";
import { History } from "../../../components/History.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { WarningLine } from "../../../components/WarningLine.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { UnitBadge } from "../unitLooks.tsx";
import { useProcess } from "../useYear.ts";
import { bodies } from "./bodies.ts";
import { MeasureTable } from "./MeasureTable.tsx";
import { NextStep } from "./NextStep.tsx";
import { Part, partId } from "./Part.tsx";
import { People } from "./People.tsx";
import { nextDuty, type PartName, partNames, partOf } from "./parts.ts";
import { stateOfAll } from "./TaskMark.tsx";
import { Tasks } from "./Tasks.tsx";
import { actionsOf, UnitProvider } from "./useUnit.ts";
import { YearLine } from "./YearLine.tsx";

const useStyles = makeStyles({
  back: { marginTop: tokens.spacingVerticalM, marginLeft: `calc(${tokens.spacingHorizontalM} * -1)` },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 7fr) minmax(0, 4fr)",
    gap: tokens.spacingHorizontalXL,
    alignItems: "start",
    marginTop: tokens.spacingVerticalL,
    "@media (max-width: 60rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // What is missing comes before the parts where they stand under each other.
  aside: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    "@media (max-width: 60rem)": { order: -1 },
  },
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  line: { marginTop: tokens.spacingVerticalL },
  late: { "@media (max-width: 60rem)": { display: "none" } },
  early: { "@media (min-width: 60.01rem)": { display: "none" } },
});

type Props = { readonly processId: string; readonly me: Me; readonly onBack?: (() => void) | undefined };

/** One unit's way through the year. */
export function UnitPage({ processId, me, onBack }: Props) {
  const styles = useStyles();
  const { t, y } = useYearTexts();
  const query = useProcess(processId);
  return (
    <>
      {onBack !== undefined && (
        <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={onBack} className={styles.back}>
          {y.back}
        </Button>
      )}
      {query.data !== undefined ? (
        <Shown detail={query.data} me={me} />
      ) : query.error === null ? (
        <Loading kind="case" />
      ) : (
        <>
          <PageHeading>{t.nav.year}</PageHeading>
          <FailureNotice
            failure={query.error.failure}
            {...(query.error.failure.error === "not_found" ? {} : { onRetry: () => void query.refetch() })}
          />
        </>
      )}
    </>
  );
}

function Shown({ detail, me }: { readonly detail: UnitDetail; readonly me: Me }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { t, y, d } = useYearTexts();
  const api = useApi();
  const sending = useSending<UnitDetail>(keys.process(detail.id), keys.year);
  const first = nextDuty(detail);
  const [open, setOpen] = useState<ReadonlySet<PartName>>(() => {
    const part = first === null ? null : partOf(first.what);
    return new Set(part === null ? [] : [part]);
  });
  const [wanted, setWanted] = useState<PartName>();
  const { unitName, cycle, summary, sight, process, warnings, timeline } = detail;
  useEffect(() => {
    document.title = `${unitName} – ${t.product}`;
  }, [unitName, t]);
  useEffect(() => {
    if (wanted === undefined) return;
    const part = document.getElementById(partId(wanted));
    part?.scrollIntoView({ block: "start" });
    const control = "form input:not([type=checkbox]), form textarea, form select, form input, form button";
    (part?.querySelector<HTMLElement>(control) ?? part?.querySelector<HTMLElement>("button"))?.focus({ preventScroll: true });
    setWanted(undefined);
  }, [wanted]);
  const names = new Map<string, string>([...Object.entries(detail.names), ...peopleIn(detail.people)]);
  const act = async (about: string, command: UnitCommandInput, typed?: string) => {
    const done = await sending.send(about, () => api.unitCommand(detail.id, detail.version, command), typed);
    // The form that was sent may be gone, and the focus with it.
    if (done !== undefined) setTimeout(() => document.activeElement === document.body && focusHeading());
    return done;
  };
  const unit = { detail, today: me.today, sending, act, ...actionsOf(detail) };
  const go = (part: PartName) => {
    setOpen(new Set([...open, part]));
    setWanted(part);
  };
  const toggle = (part: PartName) => setOpen(new Set(open.has(part) ? [...open].filter((one) => one !== part) : [...open, part]));
  const shown = partNames.filter((name) => isShown(name, detail));
  const rest = (
    <>
      <People detail={detail} />
      {timeline.length > 0 && (
        <Surface>
          <PartHeading>{t.page.history}</PartHeading>
          <History timeline={timeline} words={d.oppfolging.timeline} />
        </Surface>
      )}
    </>
  );
  return (
    <UnitProvider value={unit}>
      <NamesProvider value={(id) => names.get(id)}>
        <div className={styles.title}>
          <PageHeading focusOn={detail.id}>{unitName}</PageHeading>
          <UnitBadge status={summary.status} />
        </div>
        <Text as="p" block className={common.plain}>
          {y.yearOf(cycle.year)} · {d.oppfolging.step[summary.step]} · <span className={common.quiet}>{y.sight[sight]}</span>
        </Text>
        {sight === "own-measures" ? (
          <div className={styles.columns}>
            <Surface>
              <PartHeading>{y.ownMeasures}</PartHeading>
              <MeasureTable measures={detail.ownMeasures} />
            </Surface>
          </div>
        ) : (
          <>
            <Surface className={styles.line}>
              <YearLine />
              <NextStep onGo={go} />
            </Surface>
            <div className={styles.columns}>
              <div className={styles.main}>
                {process === null && <Text className={common.quiet}>{y.statusOnly}</Text>}
                {shown.map((name) => {
                  const Body = bodies[name];
                  return (
                    <Part
                      key={name}
                      name={name}
                      isOpen={open.has(name)}
                      state={stateOfAll(detail.tasks.filter(({ code }) => partOf(code) === name))}
                      onToggle={() => toggle(name)}
                    >
                      <Body />
                    </Part>
                  );
                })}
                <div className={styles.early}>
                  <div className={common.stack}>{rest}</div>
                </div>
              </div>
              <div className={styles.aside}>
                <Tasks />
                {warnings.length > 0 && (
                  <Surface>
                    <PartHeading>{t.page.warnings}</PartHeading>
                    <div className={common.stack}>
                      {warnings.map((warning, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak of several steps
                        <WarningLine key={index} warning={warning} />
                      ))}
                    </div>
                  </Surface>
                )}
                <div className={styles.late}>
                  <div className={common.stack}>{rest}</div>
                </div>
              </div>
            </div>
          </>
        )}
      </NamesProvider>
    </UnitProvider>
  );
}

/** Who does not see what was written sees the parts in which they can do something themselves. */
function isShown(name: PartName, detail: UnitDetail): boolean {
  const { can } = actionsOf(detail);
  if (name === "annet") return can("CloseUnit") || can("ExemptUnit") || can("ReinstateUnit");
  if (detail.process !== null) return true;
  return (name === "arkiv" && can("RecordArchiveReference")) || (name === "kommentarer" && can("AddComment"));
}

function peopleIn({ leader, superior, representatives, losam, koordinator, staff }: UnitDetail["people"]) {
  const all: readonly (PersonView | null)[] = [leader, superior, ...representatives, ...losam, ...koordinator, ...staff];
  return all.flatMap((person): readonly (readonly [string, string])[] => (person === null ? [] : [[person.id, person.name]]));
}
