import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EquipmentView } from "#domain/contract/equipment.ts";
import type { HandedItem } from "#domain/hjemmekontor/utstyr/model.ts";
import { capital } from "#domain/texts/format.ts";
import { type Column, DataTable } from "../../../components/DataTable.tsx";
import { useTexts, type Wording } from "../../../texts/useTexts.ts";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a thing is called: by its kind, or by what the leader wrote. */
export function itemName({ kind, what }: HandedItem<string>, { d }: Wording): string {
  return what ?? d.equipmentKind[kind];
}

/** HO-17: what was handed over, whose it is, who pays, and what came back. */
export function EquipmentTable({
  name,
  items,
  actions,
}: {
  readonly name: string;
  readonly items: EquipmentView["items"];
  /** What can be done with one of them. */
  readonly actions?: (item: HandedItem<string>) => ReactNode;
}) {
  const styles = useStyles();
  const wording = useTexts();
  const { t, d } = wording;
  const e = t.equipment;
  const columns: readonly Column<HandedItem<string>>[] = [
    {
      key: "what",
      header: e.what,
      cell: (item) => (
        <span className={styles.lines}>
          <Text weight="semibold">{itemName(item, wording)}</Text>
          {item.costly && <Text size={200}>{e.costly}</Text>}
          {item.reason !== null && (
            <Text size={200} className={styles.quiet}>
              {e.reason(item.reason)}
            </Text>
          )}
        </span>
      ),
    },
    { key: "owner", header: e.ownedBy, cell: () => e.employer },
    { key: "cost", header: e.costCentre, cell: ({ costCentre }) => costCentre ?? e.noCostCentre },
    { key: "out", header: e.handedOver, cell: ({ handedOverOn }) => d.dayMonthYear(handedOverOn) },
    {
      key: "back",
      header: e.returned,
      cell: (item) => (
        <span className={styles.lines}>
          <span>{item.returned === null ? e.notReturned : e.how[item.returned.how](d.dayMonthYear(item.returned.on))}</span>
          {actions?.(item)}
        </span>
      ),
    },
  ];
  return <DataTable caption={e.caption(name)} columns={columns} rows={items} keyOf={({ no }) => String(no)} />;
}

/** What is not on the list: agreed and not handed over, done without, or there already by another agreement. */
export function EquipmentLines({ equipment }: { readonly equipment: EquipmentView }) {
  const { t, d } = useTexts();
  const named = (kinds: EquipmentView["open"]) => d.list(kinds.map((kind) => d.equipmentKind[kind].toLowerCase()));
  const lines = [
    ...(equipment.open.length === 0 ? [] : [t.equipment.open(named(equipment.open))]),
    ...(equipment.held.length === 0 ? [] : [t.equipment.held(named(equipment.held))]),
    ...(equipment.notNeeded.length === 0 ? [] : [t.equipment.notNeeded(named(equipment.notNeeded))]),
  ];
  return lines.map((line) => (
    <Text key={line} as="p" block style={{ margin: 0 }}>
      {capital(line)}
    </Text>
  ));
}
