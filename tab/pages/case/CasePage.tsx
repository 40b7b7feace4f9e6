import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { CaseDetail } from "#domain/contract/views.ts";
import { useCase } from "../../api/useApi.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { StatusBadge } from "../../components/StatusBadge.tsx";
import { usePageKeys } from "../../components/usePageKeys.ts";
import { useShortcutsOn } from "../../components/useShortcuts.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { Asked } from "./Asked.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { type CommandState, useCommand } from "./useCommand.ts";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  back: { marginLeft: `calc(${tokens.spacingHorizontalM} * -1)` },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)",
    gap: tokens.spacingHorizontalXL,
    alignItems: "start",
    marginTop: tokens.spacingVerticalS,
    "@media (max-width: 60rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  page: { outlineStyle: "none" },
  done: { marginTop: tokens.spacingVerticalM },
});

type Props = {
  readonly caseId: string;
  readonly onBack: () => void;
  /** What was just done, shown above the case that follows. */
  readonly done?: string | undefined;
  /** Whose latest step that was, so that it can be taken back from here; and what comes then. */
  readonly undo?: { readonly caseId: string; readonly onUndone: () => void } | undefined;
  /** Where in the list one is, with the way to the next. */
  readonly pager?: ReactNode;
  readonly onStep?: (by: 1 | -1) => void;
  /** The right side: what one can do. */
  readonly children: (detail: CaseDetail, command: CommandState) => ReactNode;
};

/** One case: left what it is about, right what one can do. */
export function CasePage({ caseId, onBack, done, undo, pager, onStep, children }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const query = useCase(caseId);
  const command = useCommand(caseId);
  const [shortcutsOn] = useShortcutsOn();
  const detail = query.data;
  const page = useRef<HTMLDivElement>(null);
  // What had the focus went with the page before. Until there is a heading to take it, it is here, and never nowhere.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, []);

  // Everything that the keys do has a button as well.
  usePageKeys((key) => {
    if (key === "Escape") onBack();
    else if (shortcutsOn && onStep !== undefined && key === "j") onStep(1);
    else if (shortcutsOn && onStep !== undefined && key === "k") onStep(-1);
    else return false;
    return true;
  });

  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      <div className={styles.top}>
        <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={onBack} className={styles.back}>
          {t.page.back}
        </Button>
        {pager}
      </div>
      {done !== undefined && (
        <MessageBar intent="success" layout="multiline" className={styles.done}>
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
      {undo !== undefined && <UndoBar {...undo} />}
      {undo?.caseId !== caseId && <UndoBar caseId={caseId} />}
      {command.failure !== undefined && (
        <FailureNotice failure={command.failure} sent typed={command.typed} onClose={command.clear} />
      )}
      {detail === undefined ? <Absent query={query} /> : <Shown detail={detail}>{children(detail, command)}</Shown>}
    </div>
  );
}

function Absent({ query }: { readonly query: ReturnType<typeof useCase> }) {
  const { t } = useTexts();
  if (query.error === null) return <Loading kind="case" />;
  const { failure } = query.error;
  const again = failure.error === "not_found" ? {} : { onRetry: () => void query.refetch() };
  return (
    <>
      <PageHeading>{t.page.title}</PageHeading>
      <FailureNotice failure={failure} {...again} />
    </>
  );
}

function Shown({ detail, children }: { readonly detail: CaseDetail; readonly children: ReactNode }) {
  const styles = useStyles();
  const { t } = useTexts();
  const own = detail.standing === "employee";
  const place = detail.inPlaceOf;
  const heading = own ? t.kind[detail.kind] : detail.employee.name;
  useEffect(() => {
    document.title = `${heading} – ${t.product}`;
  }, [heading, t]);
  return (
    <>
      <div className={styles.title}>
        <PageHeading focusOn={detail.id}>{heading}</PageHeading>
        <StatusBadge item={detail} asLeader={!own} />
        {place !== null && <Text>{t.vikar.place[place.as](place.person.name)}</Text>}
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Asked detail={detail} />
        </div>
        <div className={styles.column}>{children}</div>
      </div>
    </>
  );
}
