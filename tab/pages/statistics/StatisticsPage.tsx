import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { useEffect, useState } from "react";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import { resultWord } from "#domain/texts/statistikk/index.ts";
import { useStatistics } from "../../api/useApi.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";
import { CountFigure } from "./CountFigure.tsx";
import { Durations } from "./Durations.tsx";
import { KeepFile } from "./KeepFile.tsx";
import { OverYears } from "./OverYears.tsx";

const useStyles = makeStyles({
  text: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
});

/** For the sjef and the work-environment committee: reports and cases in figures, by year, and never of whom. */
export function StatisticsPage() {
  const { t, o } = useStatisticsTexts();
  const { data, error, refetch } = useStatistics();
  useEffect(() => {
    document.title = `${o.title} – ${t.product}`;
  }, [o, t]);
  return (
    <>
      <PageHeading>{o.title}</PageHeading>
      {data !== undefined ? (
        <Figures data={data} />
      ) : error === null ? (
        <Loading kind="rows" />
      ) : (
        <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function Figures({ data: { on, years } }: { readonly data: Statistics }) {
  const styles = useStyles();
  const common = useLayoutStyles();
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
        <KeepFile />
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
