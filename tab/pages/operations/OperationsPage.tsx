import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect } from "react";
import type { Me } from "#domain/contract/views.ts";
import { useTroubles } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { DirectoryPart } from "./DirectoryPart.tsx";
import { TroubleRow } from "./TroubleRow.tsx";
import { type ActionEnd, useTroubleAction } from "./useTroubleAction.ts";

const useStyles = makeStyles({
  intro: { display: "block", maxWidth: "44rem", marginBottom: tokens.spacingVerticalL, color: tokens.colorNeutralForeground2 },
  said: { marginBottom: tokens.spacingVerticalL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
  more: { display: "flex", justifyContent: "center", marginTop: tokens.spacingVerticalL },
});

/** For administrators: whom messages have not reached, why, and what to do about it. Never what a case is about. */
export function OperationsPage({ me }: { readonly me: Me }) {
  const styles = useStyles();
  const { t } = useTexts();
  const o = t.operations;
  const announce = useAnnounce();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTroubles();
  const { act, busy, end, clear } = useTroubleAction();
  const people = data?.pages[0]?.people ?? me.operations?.troubled ?? 0;
  const groups = data?.pages.flatMap((page) => page.groups) ?? [];
  useEffect(() => {
    document.title = `${o.title(people)} – ${t.product}`;
  }, [people, o, t]);
  useEffect(() => {
    if (end === undefined) return;
    if (end.kind === "done") announce(doneWords(end, o));
    // The row that was acted on is gone, or says something else.
    focusHeading();
  }, [end, announce, o]);
  return (
    <>
      <PageHeading>{o.title(people)}</PageHeading>
      {end !== undefined && (
        <div className={styles.said}>
          <Said end={end} onClose={clear} />
        </div>
      )}
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : groups.length === 0 ? (
        <EmptyNotice icon={<CheckmarkCircleRegular />} title={o.empty} how={o.emptyHow} />
      ) : (
        <>
          <Text className={styles.intro}>{o.intro}</Text>
          <ul className={styles.list}>
            {groups.map((group) => (
              <li key={group.person?.id ?? "nobody"}>
                <TroubleRow group={group} busy={busy} onAct={act} />
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <div className={styles.more}>
              <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {isFetchingNextPage ? t.loading : o.more}
              </Button>
            </div>
          )}
        </>
      )}
      <DirectoryPart />
    </>
  );
}

type Words = ReturnType<typeof useTexts>["t"]["operations"];

const doneWords = ({ action, name }: Extract<ActionEnd, { readonly kind: "done" }>, o: Words) =>
  action === "retry" ? o.retried(name) : o.dismissed(name);

/** How the latest action ended. */
function Said({ end, onClose }: { readonly end: ActionEnd; readonly onClose: () => void }) {
  const o = useTexts().t.operations;
  switch (end.kind) {
    case "done":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{doneWords(end, o)}</MessageBarBody>
        </MessageBar>
      );
    case "elsewhere":
      return <Notice title={o.elsewhere} how={o.elsewhereHow} />;
    case "failed":
      // What was sent may have been done all the same.
      if (end.failure.error === "unreachable") return <Notice title={o.unanswered} how={o.unansweredHow} />;
      return <FailureNotice failure={end.failure} onClose={onClose} />;
  }
}

function Notice({ title, how }: { readonly title: string; readonly how: string }) {
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {how}
      </MessageBarBody>
    </MessageBar>
  );
}
