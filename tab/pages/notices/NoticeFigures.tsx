import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { NoticeFiguresView } from "#domain/contract/noticeViews.ts";
import type { WholeFigure } from "#domain/regime/beskjed/figures.ts";
import { reachSteps } from "#domain/regime/beskjed/receipt.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { Facts } from "../../components/Facts.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { KeepFile } from "../../components/KeepFile.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";

type Version = NoticeFiguresView["versions"][number];

/** How far a notice came, version by version, in figures: all in all and unit by unit. */
export function NoticeFigures({ id }: { readonly id: string }) {
  const common = useLayoutStyles();
  const { p } = useNoticeTexts();
  const api = useApi();
  const { data, error, refetch } = useQuery<NoticeFiguresView, Failed>({
    queryKey: keys.noticeFigures(id),
    queryFn: ({ signal }) => unwrap(api.noticeFigures(id, signal)),
    refetchOnWindowFocus: false,
  });
  if (data === undefined) {
    return error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  }
  return (
    <div className={common.stack} data-figures={id}>
      <Messages figures={data} />
      {data.versions.toReversed().map((version) => (
        <VersionFigures key={version.version} version={version} />
      ))}
      <Text size={200} className={common.quiet}>
        {p.figuresHow}
      </Text>
      <div className={common.row}>
        <KeepFile words={p.keepFigures} name="beskjed-i-tall.csv" fetch={() => api.noticeFiguresFile(id)} />
      </div>
    </div>
  );
}

/** What has not got there, and what nobody knows of. */
function Messages({ figures: { messages, forgottenOn } }: { readonly figures: NoticeFiguresView }) {
  const common = useLayoutStyles();
  const { p, d } = useNoticeTexts();
  const { waiting, unknown, failed } = messages;
  return (
    <div className={common.close}>
      {waiting > 0 && <Text>{p.waiting(waiting)}</Text>}
      {unknown > 0 && <Text>{p.uncertain(unknown)}</Text>}
      {failed > 0 && <Text>{p.failed(failed)}</Text>}
      {forgottenOn !== null && <Text>{p.forgotten(d.dayMonthYear(forgottenOn))}</Text>}
    </div>
  );
}

function VersionFigures({ version: { version, whole, units } }: { readonly version: Version }) {
  const common = useLayoutStyles();
  const { p, b } = useNoticeTexts();
  const columns = useMemo((): readonly Column<Version["units"][number]>[] => {
    const steps = reachSteps.map((step) => ({
      key: step,
      header: b.step[step],
      cell: (unit: Version["units"][number]) => unit[step] ?? b.hidden,
    }));
    return [{ key: "name", header: p.unit, cell: ({ name }) => name }, ...steps];
  }, [p, b]);
  const word = (figure: WholeFigure) => (figure === "few" ? b.few : figure === "nearly-all" ? b.nearlyAll : (figure ?? b.hidden));
  return (
    <div className={common.close}>
      <PartHeading>{p.figuresTitle(version)}</PartHeading>
      <Facts rows={reachSteps.map((step) => [b.step[step], word(whole[step])])} />
      <details>
        <summary>{p.units}</summary>
        <DataTable caption={p.units} columns={columns} rows={units} keyOf={({ name }) => name} />
      </details>
    </div>
  );
}
