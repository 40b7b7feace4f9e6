import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { BoxRegular } from "@fluentui/react-icons/svg/box";
import { useQuery } from "@tanstack/react-query";
import type { EquipmentList, EquipmentRow } from "#domain/contract/equipment.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { EquipmentLines, EquipmentTable } from "../case/equipment/EquipmentTable.tsx";
import { LateBar } from "../case/equipment/LateBar.tsx";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** HO-17: what the leader's staff have at home, and what is late. It is recorded on the page of each agreement. */
export function EquipmentSection({ onOpen }: { readonly onOpen: (caseId: string) => void }) {
  const common = useLayoutStyles();
  const { t } = useTexts();
  const api = useApi();
  const { data, error, refetch } = useQuery<EquipmentList, Failed>({
    queryKey: keys.equipment,
    queryFn: ({ signal }) => unwrap(api.equipment(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
  if (data === undefined)
    return error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (data.items.length === 0)
    return <EmptyNotice icon={<BoxRegular />} title={t.equipment.page.empty} how={t.equipment.page.emptyHow} />;
  return (
    <div className={common.stack}>
      <Text className={common.quiet}>
        {t.equipment.page.how} {t.equipment.owner} <Paragraph rule="HO-17" />
      </Text>
      {data.items.map((row) => (
        <One key={row.id} row={row} onOpen={onOpen} />
      ))}
    </div>
  );
}

function One({ row, onOpen }: { readonly row: EquipmentRow; readonly onOpen: (caseId: string) => void }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  const { id, employee, unitName, from, to, status, equipment } = row;
  return (
    <Surface className={common.stack}>
      <div className={styles.head}>
        <div>
          <PartHeading>{employee.name}</PartHeading>
          <Text className={styles.quiet}>
            {unitName} · {d.span(from, to)} · {d.status[status]}
          </Text>
        </div>
        <div>
          <Button data-case={id} aria-label={t.equipment.page.openFor(employee.name)} onClick={() => onOpen(id)}>
            {t.equipment.page.open}
          </Button>
        </div>
      </div>
      <LateBar equipment={equipment} />
      <div className={common.close}>
        <EquipmentLines equipment={equipment} />
      </div>
      {equipment.items.length > 0 && <EquipmentTable name={employee.name} items={equipment.items} />}
    </Surface>
  );
}
