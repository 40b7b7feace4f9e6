import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useMemo } from "react";
import type { RetainedKind, RetentionPeriodView, RetentionRow } from "#domain/contract/retention.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { Quote } from "../../components/Quote.tsx";
import { useRetentionTexts } from "../../texts/retention/useRetentionTexts.ts";
import { RetentionActions } from "./RetentionActions.tsx";
import type { RetentionStep } from "./useRetentionStep.ts";

const useStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS, minWidth: 0 },
  number: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

const looks: Readonly<Record<RetentionRow["stage"], Look>> = {
  kept: { tone: "over", Shape: FolderRegular },
  warned: { tone: "waiting", Shape: WarningRegular },
  proposed: { tone: "waiting", Shape: ClockRegular },
  hold: { tone: "bad", Shape: LockClosedRegular },
  erased: { tone: "over", Shape: DeleteRegular },
};

type Props = { readonly rows: readonly RetentionRow[]; readonly step: Pick<RetentionStep, "take" | "sending"> };

/** Closed reports: number, kind and days, how far their erasure has come, and what one may do. */
export function RetentionTable({ rows, step: { take, sending } }: Props) {
  const styles = useStyles();
  const { d, o } = useRetentionTexts();
  const columns = useMemo(
    (): readonly Column<RetentionRow>[] => [
      { key: "number", header: o.number, cell: ({ number }) => <span className={styles.number}>{number}</span> },
      { key: "kind", header: o.kind, cell: ({ kind }) => <Kind kind={kind} /> },
      { key: "closed", header: o.closed, cell: ({ closedOn }) => d.dayMonthYear(closedOn) },
      {
        key: "due",
        header: o.erasableFrom,
        cell: ({ dueOn }) => (dueOn === null ? o.noPeriod : d.dayMonthYear(dueOn)),
      },
      { key: "state", header: o.state, cell: (row) => <State row={row} /> },
      { key: "actions", header: o.actions, cell: (row) => <RetentionActions row={row} step={{ take, sending }} /> },
    ],
    [styles, d, o, take, sending],
  );
  return <DataTable caption={o.reports} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Kind({ kind }: { readonly kind: RetainedKind }) {
  const { d, o } = useRetentionTexts();
  return <>{kind === "notat" ? o.note : d.melding.kind[kind]}</>;
}

function State({ row: { stage, since, proposedByMe, holdReason } }: { readonly row: RetentionRow }) {
  const styles = useStyles();
  const { d, o } = useRetentionTexts();
  return (
    <div className={styles.state}>
      <Badge look={looks[stage]}>{o.stage[stage]}</Badge>
      {since !== null && <Text size={200}>{o.since(d.dayMonthYear(since))}</Text>}
      {stage === "proposed" && proposedByMe && <Text size={200}>{o.byMe}</Text>}
      {holdReason !== null && <Quote text={holdReason} />}
    </div>
  );
}

/** The employer's periods, as settings. */
export function PeriodTable({ periods }: { readonly periods: readonly RetentionPeriodView[] }) {
  const { d, o } = useRetentionTexts();
  const columns = useMemo(
    (): readonly Column<RetentionPeriodView>[] => [
      { key: "kind", header: o.kind, cell: ({ kind }) => <Kind kind={kind} /> },
      { key: "length", header: o.length, cell: ({ months }) => o.months(months) },
      { key: "warning", header: o.warning, cell: ({ warnDays }) => o.daysBefore(warnDays) },
      {
        key: "holds",
        header: o.holds,
        cell: ({ validity: { from, to } }) =>
          to === undefined ? o.from(d.dayMonthYear(from)) : o.span(d.dayMonthYear(from), d.dayMonthYear(to)),
      },
    ],
    [d, o],
  );
  return (
    <DataTable caption={o.periods} columns={columns} rows={periods} keyOf={({ kind, validity }) => `${kind} ${validity.from}`} />
  );
}
