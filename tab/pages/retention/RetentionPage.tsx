import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { useEffect } from "react";
import { useRetention } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useRetentionTexts } from "../../texts/retention/useRetentionTexts.ts";
import { PeriodTable, RetentionTable } from "./RetentionTable.tsx";
import { useRetentionStep } from "./useRetentionStep.ts";

const useStyles = makeStyles({
  intro: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
});

/** For the records role: closed reports, how long they are kept, and their erasure by two persons. Never what a report is about. */
export function RetentionPage() {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { t, o } = useRetentionTexts();
  const announce = useAnnounce();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRetention();
  const step = useRetentionStep();
  const { sending, latest } = step;
  const { end, clear } = sending;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const periods = data?.pages[0]?.periods ?? [];
  const said = end?.kind === "done" && latest !== undefined ? o.done[latest.type](latest.number) : undefined;
  // What a form sent, the form itself answers for.
  const isOfForm = latest?.type === "PlaceHold" || latest?.type === "LiftHold";
  useEffect(() => {
    document.title = `${o.title} – ${t.product}`;
  }, [o, t]);
  useEffect(() => {
    if (said === undefined) return;
    announce(said);
    // The buttons of the row are others now, or the row is gone.
    focusHeading();
  }, [said, announce]);
  return (
    <>
      <PageHeading>{o.title}</PageHeading>
      <div className={common.stack}>
        {said !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
        {end?.kind === "failed" && !isOfForm && <FailureNotice failure={end.failure} onClose={clear} />}
        {data === undefined ? (
          error === null ? (
            <Loading kind="rows" />
          ) : (
            <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
          )
        ) : (
          <>
            {rows.length === 0 && !hasNextPage ? (
              <EmptyNotice icon={<FolderRegular />} title={o.empty} how={o.emptyHow} />
            ) : (
              <>
                <Text className={styles.intro}>{o.intro}</Text>
                {rows.some(({ kind }) => kind === "notat") && <Text className={styles.intro}>{o.noteHow}</Text>}
                <Surface data-retention>
                  <RetentionTable rows={rows} step={step} />
                </Surface>
              </>
            )}
            {hasNextPage && (
              <div className={common.row}>
                <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  {isFetchingNextPage ? t.loading : o.more}
                </Button>
              </div>
            )}
            <Surface className={common.close}>
              <Text as="h2" size={400} weight="semibold" className={common.plain}>
                {o.periods}
              </Text>
              <Text className={styles.intro}>{o.periodsHow}</Text>
              {periods.length > 0 && <PeriodTable periods={periods} />}
            </Surface>
          </>
        )}
      </div>
    </>
  );
}
