import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { UnitCalendar } from "#domain/contract/unitCalendar.ts";
import { homeDateKinds } from "#domain/hjemmekontor/enhetsuke/homeDates.ts";
import { addDays, isoWeekOf, type LocalDate, weekdayOf } from "#domain/kernel/localDate.ts";
import { capital } from "#domain/texts/format.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { useRoute } from "../../app/route.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { later } from "../../components/later.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useMedia } from "../../components/useMedia.ts";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";
import { DayList } from "./DayList.tsx";
import type { OnTry, Proposal } from "./DayMark.tsx";
import { Key } from "./looks.tsx";
import { PrintWeeks } from "./PrintWeek.tsx";
import { WeekTable } from "./WeekTable.tsx";
import { WeekTools } from "./WeekTools.tsx";
import { isHome, monthOf, spanWords, sumsOf, weeksOf } from "./weekDates.ts";

const MovePanel = later(async () => (await import("./MovePanel.tsx")).MovePanel);
const WeekFeeds = later(async () => (await import("./WeekFeeds.tsx")).WeekFeeds);

const useStyles = makeStyles({
  screen: { "@media print": { display: "none" } },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalM,
  },
  when: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  beside: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 22rem",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 64rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  panel: { position: "sticky", top: tokens.spacingVerticalL, "@media (max-width: 64rem)": { position: "static", order: -1 } },
  under: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXL}`,
  },
  notice: { marginBottom: tokens.spacingVerticalL },
});

/** Who of a unit is at home on which day: week by week or by the month, for its leader with what waits. */
export function WeekPage() {
  const styles = useStyles();
  const { t, w } = useWeekTexts();
  const api = useApi();
  const [route, go] = useRoute();
  const side = route.side === "maaned" ? "maaned" : "uke";
  const { unitId, date } = route;
  useEffect(() => {
    document.title = `${w.title} – ${t.product}`;
  }, [w, t]);
  const { data, error, refetch } = useQuery<UnitCalendar, Failed>({
    queryKey: keys.unitCalendar(unitId, date, side),
    queryFn: ({ signal }) => unwrap(api.unitCalendar({ unit: unitId, date, span: side }, signal)),
    refetchInterval: useEvery(listEveryMs),
    // The weeks before stay until the next are there: nothing jumps under the hand that goes on.
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={styles.screen}>
        <PageHeading>{w.title}</PageHeading>
      </div>
      {data === undefined || error?.failure.error === "not_found" ? (
        error === null ? (
          <Loading kind="rows" />
        ) : error.failure.error === "not_found" ? (
          <EmptyNotice icon={<CalendarLtrRegular />} title={w.noWeek} how={w.noWeekHow}>
            <Button onClick={() => go({ unitId: null, date: null })}>{w.now[side]}</Button>
          </EmptyNotice>
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : (
        <Calendar key={data.unitId} calendar={data} side={side} route={route} go={go} />
      )}
    </>
  );
}

type Props = {
  readonly calendar: UnitCalendar;
  readonly side: "uke" | "maaned";
  readonly route: ReturnType<typeof useRoute>[0];
  readonly go: ReturnType<typeof useRoute>[1];
};

function Calendar({ calendar, side, route, go }: Props) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { w, d } = useWeekTexts();
  const announce = useAnnounce();
  const isNarrow = useMedia("(max-width: 44rem)");
  const [name, setName] = useState("");
  const [tried, setTried] = useState<{ readonly proposal: Proposal; readonly takesFocus: boolean }>();
  const weeks = useMemo(() => weeksOf(calendar), [calendar]);
  const sums = useMemo(() => sumsOf(calendar.people), [calendar]);
  // Whoever types goes before whoever draws two hundred rows.
  const looked = useDeferredValue(name);
  const people = useMemo(() => {
    const asked = looked.trim().toLowerCase();
    return asked === "" ? calendar.people : calendar.people.filter((person) => person.name.toLowerCase().includes(asked));
  }, [calendar, looked]);
  const last = weeks.at(-1)?.columns.at(-1)?.date ?? calendar.to;
  const when =
    side === "uke"
      ? `${w.weekNumber(isoWeekOf(calendar.from))}, ${spanWords(calendar.from, last, d)}`
      : capital(d.monthYear(monthOf(calendar)));
  const [said, setSaid] = useState(when);
  useEffect(() => {
    if (said === when) return;
    setSaid(when);
    setTried(undefined);
    announce(when);
  }, [said, when, announce]);
  const isLeader = calendar.standing === "leader";
  // By key the day moves on from where it was tried last.
  const onTry: OnTry = useCallback(
    (proposal, by) =>
      setTried((before) => {
        const same = before?.proposal.caseId === proposal.caseId && before.proposal.from === proposal.from;
        const to = same ? before.proposal.to : proposal.to;
        return { proposal: { ...proposal, to: workingDay(proposal.from, to, by) }, takesFocus: by === 0 };
      }),
    [],
  );
  const close = (done: boolean) => {
    const opener = tried === undefined ? "" : `${tried.proposal.caseId} ${tried.proposal.from}`;
    setTried(undefined);
    const next = done ? undefined : document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opener)}"]`);
    (next ?? document.querySelector<HTMLElement>("h1"))?.focus();
  };
  const shown = new Set(calendar.people.flatMap(({ dates }) => dates.map(({ kind }) => kind)));
  // Others' days at home and one's own look the same where no more is told of others.
  const kinds = (["home", ...homeDateKinds] as const).filter(
    (kind) => shown.has(kind) && !(kind === "agreed" && shown.has("home")),
  );
  const { coreTime, meetingDay, standing, colleaguesSee } = calendar;
  return (
    <>
      <div className={styles.screen}>
        <WeekTools calendar={calendar} side={side} route={route} name={name} onName={setName} go={go} />
        <div className={styles.head}>
          <h2 className={styles.when}>{when}</h2>
          <Text className={common.quiet}>
            {[
              calendar.unitName,
              ...(coreTime === null ? [] : [w.coreTime(d.time(coreTime.from), d.time(coreTime.to))]),
              meetingDay === null ? w.noMeeting : w.meeting(d.weekday(meetingDay)),
            ].join(" · ")}
          </Text>
        </div>
        {calendar.team !== null && (
          <MessageBar intent="info" layout="multiline" className={styles.notice}>
            <MessageBarBody>
              {w.team(calendar.team.agreed, calendar.team.size)} <Paragraph rule="HO-27" />
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={mergeClasses(tried !== undefined && styles.beside)}>
          {people.length === 0 ? (
            <EmptyNotice icon={<SearchRegular />} title={w.notFound} how={w.notFoundHow}>
              <Button onClick={() => setName("")}>{w.clear}</Button>
            </EmptyNotice>
          ) : isNarrow ? (
            <DayList weeks={weeks} people={people} sums={sums} onTry={isLeader ? onTry : undefined} />
          ) : (
            <WeekTable
              caption={w.caption(calendar.unitName, when)}
              weeks={weeks}
              people={people}
              sums={sums}
              isMonth={side === "maaned"}
              onTry={isLeader ? onTry : undefined}
              onDrop={(proposal) => setTried({ proposal, takesFocus: true })}
              tried={tried?.proposal}
            />
          )}
          {tried !== undefined && (
            <div className={styles.panel}>
              <MovePanel
                key={`${tried.proposal.caseId} ${tried.proposal.from}`}
                proposal={tried.proposal}
                others={othersOn(calendar, tried.proposal)}
                takesFocus={tried.takesFocus}
                onDay={(to) => setTried({ proposal: { ...tried.proposal, to }, takesFocus: false })}
                onOpen={(caseId) => go({ view: "godkjenninger", caseId })}
                onClose={close}
              />
            </div>
          )}
        </div>
        <div className={styles.under}>
          {kinds.length > 0 && <Key kinds={kinds} />}
          {isLeader && kinds.some((kind) => kind === "asked" || kind === "asked-single") && (
            <Text className={common.quiet}>{w.moveKeys}</Text>
          )}
          <Text className={common.quiet}>{isLeader && !colleaguesSee ? w.seenBy.leaderAlone : w.seenBy[standing]}</Text>
        </div>
        <WeekFeeds calendar={calendar} />
      </div>
      <PrintWeeks calendar={calendar} weeks={weeks} />
    </>
  );
}

/** So many working days on, within the week of what was asked for. */
function workingDay(from: LocalDate, to: LocalDate, by: -1 | 0 | 1): LocalDate {
  const next = addDays(to, by);
  const weekday = weekdayOf(next);
  const isSameWeek = addDays(next, 1 - weekday) === addDays(from, 1 - weekdayOf(from));
  return isSameWeek && weekday <= 5 ? next : to;
}

function othersOn({ people }: UnitCalendar, { caseId, to }: Proposal): number {
  const others = people.filter(({ dates }) => !dates.some((day) => day.caseId === caseId));
  return others.filter(({ dates }) => dates.some((day) => day.date === to && isHome(day))).length;
}
