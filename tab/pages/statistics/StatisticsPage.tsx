import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { useEffect, useState } from "react";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import type { Me } from "#domain/contract/views.ts";
import { resultWord } from "#domain/texts/statistikk/index.ts";
import { useApi, useStatistics } from "../../api/useApi.ts";
import { pageStart, type StatisticsSide, searchOf, statisticsSides, useRoute } from "../../app/route.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { KeepFile } from "../../components/KeepFile.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Sections } from "../../components/Sections.tsx";
import { useHomeOverviewTexts } from "../../texts/homeOverview/useHomeOverviewTexts.ts";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";
import { CountFigure } from "./CountFigure.tsx";
import { Durations } from "./Durations.tsx";
import { HomeOverview } from "./HomeOverview.tsx";
import { OverYears } from "./OverYears.tsx";

const useStyles = makeStyles({
  text: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
  sides: { marginBottom: tokens.spacingVerticalL },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
});

/** For the sjef and the work-environment committee: reports and cases in figures; for the sjef alone home office too. Never of whom. */
export function StatisticsPage({ me }: { readonly me: Me }) {
  const styles = useStyles();
  const { t, o } = useStatisticsTexts();
  const { o: home } = useHomeOverviewTexts();
  const [route, go] = useRoute();
  const here: StatisticsSide = me.seesHomeOverview && route.side === "hjemmekontor" ? "hjemmekontor" : "saker-i-tall";
  const title = here === "hjemmekontor" ? `${home.side} – ${o.title}` : o.title;
  useEffect(() => {
    document.title = `${title} – ${t.product}`;
  }, [title, t]);
  const words: Readonly<Record<StatisticsSide, string>> = { "saker-i-tall": home.reportSide, hjemmekontor: home.side };
  return (
    <>
      <PageHeading>{o.title}</PageHeading>
      {me.seesHomeOverview && (
        <Sections
          label={home.sides}
          here={here}
          className={styles.sides}
          items={statisticsSides.map((name) => ({
            name,
            words: words[name],
            href: searchOf({ ...pageStart, view: "statistikk", side: name }, ""),
          }))}
          onGo={(side) => go({ side })}
        />
      )}
      {here === "hjemmekontor" ? <HomeOverview /> : <ReportFigures />}
    </>
  );
}

function ReportFigures() {
  const { data, error, refetch } = useStatistics();
  if (data !== undefined) return <Figures data={data} />;
  if (error === null) return <Loading kind="rows" />;
  return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
}

function Figures({ data: { on, years } }: { readonly data: Statistics }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const api = useApi();
  const { d, o, w } = useStatisticsTexts();
  const [chosen, setChosen] = useState<number>();
  const year = years.find((one) => one.year === chosen) ?? years[0];
  if (year === undefined) return <EmptyNotice icon={<DataBarHorizontalRegular />} title={o.empty} how={o.emptyHow} />;
  return (
    <div className={common.stack}>
      <Text className={styles.text}>{o.intro}</Text>
      <div className={styles.tools}>
        {years.length > 1 && (
          <Field label={o.year}>
            <Select value={String(year.year)} onChange={(_, { value }) => setChosen(Number(value))}>
              {years.map((one) => (
                <option key={one.year} value={one.year}>
                  {one.year}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <KeepFile words={o.keep} name="statistikk.csv" fetch={api.statisticsFile} />
      </div>
      <CountFigure title={`${w.kinds}, ${year.year}`} head={o.kind} of={year.kinds} word={(kind) => d.melding.kind[kind]} />
      <CountFigure
        title={`${w.results}, ${year.year}`}
        head={o.outcome}
        of={year.results}
        word={(result) => resultWord(d, result)}
      />
      <Durations year={year} />
      {years.length > 1 && <OverYears years={years} />}
      <Text className={styles.text}>
        {o.hiding} {o.erased} {o.counted(d.date(on))}
      </Text>
    </div>
  );
}
