import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useMemo, useState } from "react";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { Me } from "#domain/contract/views.ts";
import { keys } from "../../../api/useApi.ts";
import { EmptyNotice } from "../../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { PageHeading } from "../../../components/Heading.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { shortcutOf, useShortcutsOn } from "../../../components/useShortcuts.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { useTexts, WordingProvider } from "../../../texts/useTexts.ts";
import { useReport } from "../useReports.ts";
import { BeforePage } from "./BeforePage.tsx";
import { HabilitetPage } from "./HabilitetPage.tsx";
import { HandlerPage } from "./HandlerPage.tsx";
import { NewsBar } from "./NewsBar.tsx";
import { ReporterPage } from "./ReporterPage.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    marginTop: tokens.spacingVerticalM,
    marginLeft: `calc(${tokens.spacingHorizontalM} * -1)`,
  },
});

type Props = { readonly id: string; readonly me: Me; readonly onBack: () => void };

/** One report, as its reader stands to it. Esc leads back to the list. */
export function ReportPage({ id, me, onBack }: Props) {
  const styles = useStyles();
  const { t, r } = useReportTexts();
  const { data, error, isFetching, refetch } = useReport(id);
  const queries = useQueryClient();
  const [left, setLeft] = useState<string>();
  const [shortcutsOn] = useShortcutsOn();
  const onKeyDown = (event: KeyboardEvent) => {
    if (shortcutsOn && shortcutOf(event) === "Escape") onBack();
  };
  /** What one has left is no longer one's own: nothing of it stays in the window. */
  const leave = (words: string) => {
    setLeft(words);
    queries.removeQueries({ queryKey: keys.report(id) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut beside a real button
    <div onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t.page.back}
        </Button>
        {left === undefined && data !== undefined && (
          <Button
            appearance="transparent"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={isFetching}
            onClick={() => void refetch()}
          >
            {r.lookAgain}
          </Button>
        )}
      </div>
      {left === undefined && <NewsBar id={id} isFetching={isFetching} onLook={() => void refetch()} />}
      {left !== undefined ? (
        <>
          <PageHeading focusOn="left">{t.nav.reports}</PageHeading>
          <EmptyNotice icon={<CheckmarkCircleRegular />} title={left} how={r.leftHow} />
        </>
      ) : data !== undefined && error?.failure.error !== "not_found" ? (
        <>
          {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
          <Shown detail={data} me={me} onLeft={leave} />
        </>
      ) : error === null ? (
        <Loading kind="case" />
      ) : (
        <>
          <PageHeading>{t.nav.reports}</PageHeading>
          <FailureNotice
            failure={error.failure}
            {...(error.failure.error === "not_found" ? {} : { onRetry: () => void refetch() })}
          />
        </>
      )}
    </div>
  );
}

type ShownProps = { readonly detail: ReportDetail; readonly me: Me; readonly onLeft: (words: string) => void };

/** The law is cited as it stood when the report was sent. */
function Shown(props: ShownProps) {
  const { t, d } = useTexts();
  const { submittedOn } = props.detail;
  const dated = useMemo(() => ({ t, d: d.on(submittedOn) }), [t, d, submittedOn]);
  return (
    <WordingProvider value={dated}>
      <Sight {...props} />
    </WordingProvider>
  );
}

function Sight({ detail, ...props }: ShownProps) {
  switch (detail.sight) {
    case "melder":
      return <ReporterPage detail={detail} {...props} />;
    case "foer-aapning":
      return <BeforePage detail={detail} {...props} />;
    case "habilitet":
      return <HabilitetPage detail={detail} {...props} />;
    case "mottaker":
      return <HandlerPage detail={detail} {...props} />;
  }
}
