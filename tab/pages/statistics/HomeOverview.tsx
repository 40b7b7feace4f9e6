import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import { useApi, useHomeOverview } from "../../api/useApi.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { KeepFile } from "../../components/KeepFile.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useHomeOverviewTexts } from "../../texts/homeOverview/useHomeOverviewTexts.ts";
import { HomeFigure } from "./HomeFigure.tsx";

const useStyles = makeStyles({
  text: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
  // A long name in the list must not make the page wider than a phone.
  choose: { maxWidth: "26rem", gridTemplateColumns: "minmax(0, 1fr)" },
});

/** For the sjef: home office in figures by faculty and unit, and never of whom, nor of desks (HO-04). */
export function HomeOverview() {
  const { data, error, refetch } = useHomeOverview();
  if (data !== undefined) return <Overview data={data} />;
  if (error === null) return <Loading kind="rows" />;
  return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
}

function Overview({ data: { on, house, faculties } }: { readonly data: HomeOverviewView }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const api = useApi();
  const { d, o, w } = useHomeOverviewTexts();
  const [chosen, setChosen] = useState<string>();
  const divided = faculties.filter(({ units }) => units.length > 1);
  const faculty = divided.find(({ name }) => name === chosen) ?? divided[0];
  return (
    <div className={common.stack}>
      <Text className={styles.text}>{o.intro}</Text>
      <Text className={styles.text}>
        {o.notOffices} <Paragraph rule="HO-04" />
      </Text>
      <div className={styles.tools}>
        <KeepFile words={o.keep} name="hjemmekontor.csv" fetch={api.homeOverviewFile} />
      </div>
      <HomeFigure title={o.byFaculty} head={w.columns.faculty} rows={faculties} whole={{ ...house, name: o.inAll }} />
      {faculty !== undefined && (
        <>
          {divided.length > 1 && (
            <Field label={o.choose} className={styles.choose}>
              <Select value={faculty.name} onChange={(_, { value }) => setChosen(value)}>
                {divided.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Field>
          )}
          <HomeFigure
            title={o.inFaculty(faculty.name)}
            head={w.columns.unit}
            rows={faculty.units.map(({ name, ...figures }) => ({ ...figures, name: name ?? w.directly }))}
            whole={{ ...faculty, name: w.whole }}
          />
        </>
      )}
      <Text className={styles.text}>{o.hiding}</Text>
      <Text className={styles.text}>{o.waiting}</Text>
      <Text className={styles.text}>
        {o.people} {o.counted(d.date(on))}
      </Text>
    </div>
  );
}
