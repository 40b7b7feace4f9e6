import { makeStyles, tokens } from "@fluentui/react-components";
import { type MouseEvent, memo, useDeferredValue, useMemo, useState } from "react";
import type { UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { DeadlineState } from "#domain/oppfolging/enhet/deadlines.ts";
import { unitStatuses } from "#domain/oppfolging/enhet/summary.ts";
import { type Column, DataTable, type Order } from "../../../components/DataTable.tsx";
import { rememberOpened } from "../../../components/useReturnFocus.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { UnitBadge } from "../unitLooks.tsx";
import { addressOf } from "./UnitSquares.tsx";

// Hundreds of rows: plain elements, each with classes that were made once.
const useStyles = makeStyles({
  link: {
    // The names of units hold long words, which are not to be broken off at their last letter.
    display: "inline-block",
    minWidth: "10rem",
    color: tokens.colorBrandForegroundLink,
    textDecoration: "none",
    ":hover": { textDecoration: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  own: { display: "block" },
});

type Props = { readonly units: readonly UnitRow[]; readonly onOpen: (processId: string) => void };

const { compare: inOrder } = new Intl.Collator("nb");
const compare: Readonly<Record<string, (a: UnitRow, b: UnitRow) => number>> = {
  name: (a, b) => inOrder(a.name, b.name),
  leader: (a, b) => inOrder(a.leader?.name ?? "", b.leader?.name ?? ""),
  state: (a, b) => unitStatuses.indexOf(a.status) - unitStatuses.indexOf(b.status),
};

/** The units of the map with their leaders and deliveries, overdue first unless one sorts otherwise. */
export const UnitTable = memo(function UnitTable({ units, onOpen }: Props) {
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const [order, setOrder] = useState<Order>({ by: "state", isDown: false });
  // The arrow of the column turns at once; hundreds of rows follow.
  const shown = useDeferredValue(order);
  const rows = useMemo(() => {
    const by = compare[shown.by];
    const sorted = by === undefined ? units : units.toSorted(by);
    return shown.isDown ? sorted.toReversed() : sorted;
  }, [units, shown]);
  const columns = useMemo((): readonly Column<UnitRow>[] => {
    const delivery = ({ doneOn, late, overdue, due }: DeadlineState) => {
      if (doneOn !== null) return late ? y.lateOn(d.shortDate(doneOn)) : d.shortDate(doneOn);
      return <span className={styles.quiet}>{overdue ? `${y.overdue} ${d.shortDate(due)}` : "–"}</span>;
    };
    const open = (event: MouseEvent, id: string) => {
      event.preventDefault();
      rememberOpened(id);
      onOpen(id);
    };
    return [
      {
        key: "name",
        header: y.unit,
        sorts: true,
        cell: ({ id, name }) => (
          <a href={addressOf(id)} className={styles.link} data-case={id} onClick={(event) => open(event, id)}>
            {name}
          </a>
        ),
      },
      {
        key: "leader",
        header: w.role.leder,
        sorts: true,
        cell: ({ leader, leaderless }) => (leaderless ? y.noLeader : leader?.name),
      },
      { key: "state", header: y.status, sorts: true, cell: ({ status }) => <UnitBadge status={status} /> },
      { key: "plan", header: w.delivery.tiltaksplan, cell: ({ plan }) => delivery(plan) },
      { key: "evaluation", header: y.evaluation, cell: ({ evaluation }) => delivery(evaluation) },
      {
        key: "next",
        header: y.next,
        cell: ({ next, dissent, notInvolved }) => (
          <>
            {next === null ? "–" : w.what[next]}
            {dissent && <span className={styles.own}>{y.dissent}</span>}
            {notInvolved && <span className={styles.own}>{y.notInvolved}</span>}
          </>
        ),
      },
    ];
  }, [y, w, d, styles, onOpen]);
  return <DataTable caption={y.unitsTable} rows={rows} keyOf={idOf} order={order} onOrder={setOrder} columns={columns} />;
});

const idOf = ({ id }: UnitRow) => id;
