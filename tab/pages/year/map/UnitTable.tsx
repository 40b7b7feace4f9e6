import { Link, Text } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { DeadlineState } from "#domain/oppfolging/enhet/deadlines.ts";
import { unitStatuses } from "#domain/oppfolging/enhet/summary.ts";
import { rememberOpened } from "../../../components/useReturnFocus.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { DataTable, type Order } from "../DataTable.tsx";
import { useYearStyles } from "../styles.ts";
import { UnitBadge } from "../unitLooks.tsx";

type Props = { readonly units: readonly UnitRow[]; readonly onOpen: (processId: string) => void };

const compare: Readonly<Record<string, (a: UnitRow, b: UnitRow) => number>> = {
  name: (a, b) => a.name.localeCompare(b.name, "nb"),
  leader: (a, b) => (a.leader?.name ?? "").localeCompare(b.leader?.name ?? "", "nb"),
  state: (a, b) => unitStatuses.indexOf(a.status) - unitStatuses.indexOf(b.status),
};

/** The units of the map with their leaders and deliveries, overdue first unless one sorts otherwise. */
export const UnitTable = memo(function UnitTable({ units, onOpen }: Props) {
  const common = useYearStyles();
  const { y, w, d } = useYearTexts();
  const [order, setOrder] = useState<Order>({ by: "state", isDown: false });
  const by = compare[order.by];
  const sorted = by === undefined ? units : units.toSorted(by);
  const delivery = ({ doneOn, late, overdue, due }: DeadlineState) => {
    if (doneOn !== null) return late ? y.lateOn(d.shortDate(doneOn)) : d.shortDate(doneOn);
    return <Text className={common.quiet}>{overdue ? `${y.overdue} ${d.shortDate(due)}` : "–"}</Text>;
  };
  return (
    <DataTable
      caption={y.unitsTable}
      rows={order.isDown ? sorted.toReversed() : sorted}
      keyOf={({ id }) => id}
      order={order}
      onOrder={setOrder}
      columns={[
        {
          key: "name",
          header: y.unit,
          sorts: true,
          cell: ({ id, name }) => (
            <Link
              as="button"
              data-case={id}
              onClick={() => {
                rememberOpened(id);
                onOpen(id);
              }}
            >
              {name}
            </Link>
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
              {dissent && <Text block>{y.dissent}</Text>}
              {notInvolved && <Text block>{y.notInvolved}</Text>}
            </>
          ),
        },
      ]}
    />
  );
});
